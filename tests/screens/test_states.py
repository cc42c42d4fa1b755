"""Each screen of the map while it is empty, when something did not work, and while it is busy."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.text import say
from tests.screens.the_states import STATES, WANTED, Otherwise, Shows, Told

if TYPE_CHECKING:
    from tests.visit import Visit

TESTS = Path(__file__).resolve().parents[1]
Setting = tuple[str, str, bool]


def test_every_cell_of_the_map_is_shown_by_something() -> None:
    wanted = {(int(number), column) for column, numbers in WANTED.items() for number in numbers.split()}
    assert set(STATES) == wanted and all(STATES.values())


def test_what_is_told_elsewhere_stands_there() -> None:
    told = [proof.test for proofs in STATES.values() for proof in proofs if isinstance(proof, Told)]
    assert [test for test in told if test.split("::")[1] not in names_in(test.split("::")[0])] == []


def test_what_the_app_does_otherwise_is_known() -> None:
    alone = [cell for cell, proofs in STATES.items() if all(isinstance(proof, Otherwise) for proof in proofs)]
    assert alone == [(10, "busy"), (12, "empty"), (49, "busy")]


@cache
def names_in(file: str) -> frozenset[str]:
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def by_setting() -> Iterator[tuple[Setting, list[Shows]]]:
    """One book serves all that is told of it."""
    found: defaultdict[Setting, list[Shows]] = defaultdict(list)
    for proofs in STATES.values():
        for proof in proofs:
            if isinstance(proof, Shows):
                found[proof.story, proof.who, proof.locks].append(proof)
    yield from found.items()


@pytest.mark.parametrize(("setting", "shown"), tuple(by_setting()), ids=lambda value: value[0] if value else "")
def test_the_page_says_it(visit: Visit, setting: Setting, shown: list[Shows]) -> None:
    story, who, locks = setting
    visit.open(shown[0].screen, story, who, locks=locks)
    unsaid = []
    for proof in shown:
        assert visit.stage is not None
        visit.stage.app.house.navigator.to(proof.screen, **visit.stage.arguments(proof.screen))
        visit.robot.undrawn()
        visit.wait(0)
        unsaid += [] if visit.name == proof.screen and visit.sees(proof.words) else [proof]
    assert unsaid == []


def test_a_new_stone_offers_how_to_begin_and_asks_for_words_first(visit: Visit) -> None:
    visit.open("steps", "words")
    visit.stage.app.house.navigator.to("step", goal=visit.goal, step=None)
    visit.wait()
    assert all(visit.sees(say(f"step.start_{n}")) for n in (1, 2, 3))
    visit.tap(say("app.add"))
    assert visit.name == "step" and visit.sees(say("steps.few_words_first"))


def test_a_tool_stands_in_words_where_there_is_no_voice(visit: Visit) -> None:
    page = visit.open("tool", "tried", "young_person")
    page.speaker = Silent()
    visit.tap(say("app.read_aloud"))
    assert visit.sees(say("app.no_voice")) and visit.sees("12 songs")


class Silent:
    """A device without a voice."""

    def say(self, words: str) -> bool:
        return False

    def hush(self) -> None: ...


def test_a_page_in_the_making_says_so(visit: Visit) -> None:
    page = visit.open("print_page", "agreed")
    page.show(replace(page.presenter.state(), busy=True))
    visit.wait()
    assert visit.sees(say("print.making")) or visit.sees(say("print.printing"))


def test_three_dots_stand_while_a_code_is_made_ready(visit: Visit) -> None:
    page = visit.open("my_copy", "ended", "young_person")
    page.show(replace(page.presenter.state(), busy=True))
    visit.wait()
    assert page.ids.on.button.text.endswith(" ...")
