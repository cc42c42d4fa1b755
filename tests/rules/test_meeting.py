"""Two copies met: what is told of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.meeting import Met, Stand, goals_with_new_words, what_met
from db.records import Id, Idea, IdeaAnswer, IdeaSaid, Line, LineKind, Share, Shared, Wording

MIKA, DANA, GOAL, LINE, MUM = b"mika", b"dana", b"goal", b"line", b"mum"
NOTHING = Stand({}, frozenset(), frozenset(), {}, frozenset())
SEEN = Share(GOAL, Shared.WORDS, MUM)


def idea(*said: IdeaSaid) -> Idea:
    wording = Wording(b"idea", 0, DANA, DANA, None, LINE, None, True, "with Leo", ())
    answers = tuple(IdeaAnswer(bytes([n]), n, MIKA, None, b"idea", one) for n, one in enumerate(said))
    return Idea(Line(LINE, GOAL, None, LineKind.GOAL), wording, None, answers, {})


def stand(*said: IdeaSaid) -> Stand:
    return replace(NOTHING, ideas={b"idea": idea(*said)})


def test_the_same_words_changed_in_both_copies() -> None:
    assert what_met(NOTHING, replace(NOTHING, heads=frozenset({b"older"}))) == (Met.TWO_HEADS,)
    known = replace(NOTHING, heads=frozenset({b"older"}))
    assert what_met(known, known) == () == what_met(known, NOTHING), "an old one is no news, nor one that was followed"


def test_a_step_back_and_a_share_taken_back() -> None:
    assert what_met(NOTHING, replace(NOTHING, backs=frozenset({b"back"}))) == (Met.STEPPED_BACK,)
    shown = replace(NOTHING, shares=frozenset({SEEN}))
    assert what_met(shown, NOTHING) == (Met.SHARE_BACK,)
    assert what_met(NOTHING, shown) == (), "sharing is counted by nobody"


@pytest.mark.parametrize(
    ("here", "after", "told"),
    [
        ((IdeaSaid.KEEP,), (IdeaSaid.KEEP, IdeaSaid.USE), (Met.USED_TWICE,)),
        ((IdeaSaid.USE,), (IdeaSaid.USE, IdeaSaid.KEEP), (Met.USED_TWICE,)),
        ((IdeaSaid.KEEP,), (IdeaSaid.KEEP, IdeaSaid.KEEP), (Met.KEPT_TWICE,)),
        ((), (IdeaSaid.USE,), ()),
        ((IdeaSaid.TALK,), (IdeaSaid.TALK, IdeaSaid.USE), ()),
        ((IdeaSaid.KEEP,), (IdeaSaid.KEEP, IdeaSaid.REOPEN, IdeaSaid.USE), ()),
        ((IdeaSaid.USE,), (IdeaSaid.USE,), ()),
    ],
    ids=["kept here", "used here", "kept twice", "answered there", "talked here", "opened again", "no news"],
)
def test_an_idea_answered_in_both_copies(
    here: tuple[IdeaSaid, ...], after: tuple[IdeaSaid, ...], told: tuple[Met, ...]
) -> None:
    assert what_met(stand(*here), stand(*after)) == told


WORDS = st.dictionaries(st.binary(min_size=1, max_size=1), st.integers(0, 3), max_size=4)


@given(WORDS, WORDS)
def test_goals_with_new_words_are_counted_once_and_new_goals_are_not(
    before: dict[Id, int], more: dict[Id, int]
) -> None:
    after = {goal: before.get(goal, 0) + more.get(goal, 0) for goal in before.keys() | more.keys()}
    found = goals_with_new_words(replace(NOTHING, words=before), replace(NOTHING, words=after))
    assert found == len([goal for goal, count in before.items() if count and more.get(goal)])


def test_a_copy_that_brings_nothing_is_no_news() -> None:
    everything = Stand({GOAL: 2}, frozenset({b"a"}), frozenset({b"b"}), stand(IdeaSaid.USE).ideas, frozenset({SEEN}))
    assert what_met(everything, everything) == ()
