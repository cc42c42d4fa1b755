"""Which tools a plan names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.tools import named_in
from db.trying import Tool, ToolKind

words = st.text("abcdeé", min_size=1, max_size=4)
names = st.lists(words, min_size=1, max_size=3)


def tool(name: str) -> Tool:
    return Tool(name.encode(), ToolKind.OWN, name, "")


def test_a_plan_names_a_tool_whatever_the_case_and_the_marks() -> None:
    breaths, quiet = tool("Slow breaths"), tool("My quiet list")
    assert named_in("do 4 slow breaths.", (breaths, quiet)) == (breaths,)
    assert named_in("use My quiet list, then slow breaths", (breaths, quiet)) == (breaths, quiet)
    assert named_in("breaths, slow ones", (breaths, quiet)) == ()
    assert named_in("", (breaths,)) == named_in("anything", (tool("!!!"),)) == ()


@given(names, st.lists(words), st.lists(words), st.sampled_from((" ", ", ", "  ", "-")))
def test_a_tool_is_found_wherever_its_words_stand_together(
    name: list[str], before: list[str], after: list[str], gap: str
) -> None:
    mine = tool(" ".join(name).upper())
    assert named_in(gap.join([*before, *name, *after]), [mine]) == (mine,)


@given(names, st.lists(words))
def test_only_what_is_said_is_found(name: list[str], said: list[str]) -> None:
    found = named_in(" ".join(said), [tool(" ".join(name))])
    assert bool(found) == any(said[at : at + len(name)] == name for at in range(len(said)))
