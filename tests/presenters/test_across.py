"""Across the table: two at one book at once, each by their own hand."""

from __future__ import annotations

from typing import Any

import pytest

from app.desk import Desk
from app.screens.across.presenter import Across
from app.text import message
from db.records import IdeaSaid
from tests.presenters.conftest import Recorder, Way
from tests.stories import Story


class TwoSides:
    """The table and what each side was shown last."""

    def __init__(self, desk: Desk, way: Way, goal: bytes = b"") -> None:
        self.table = Across(desk, way)
        self.table.view = Recorder()
        self.mika, self.dana = self.table.sides["A"], self.table.sides["B"]
        self.views = {side: Recorder() for side in (self.mika, self.dana)}
        for side, view in self.views.items():
            side.view = view
        self.table.enter(goal)

    def seen(self, side: Any) -> Any:
        return self.views[side].states[-1].line

    def words(self, side: Any) -> list[tuple[str, str]]:
        return [(ink.pen, ink.text.strip()) for ink in self.seen(side).words if ink.pen]


@pytest.fixture
def goal(desk: Desk) -> bytes:
    story = Story(desk)
    story.words()
    return story.goal


@pytest.fixture
def sides(desk: Desk, way: Way, goal: bytes) -> TwoSides:
    return TwoSides(desk, way, goal)


def test_what_mika_adds_counts_at_once_and_stands_on_both_sides(sides: TwoSides) -> None:
    assert sides.mika.add("and take Bear.")
    assert sides.words(sides.mika)[-1] == ("A", "and take Bear.")
    assert sides.words(sides.dana) == sides.words(sides.mika)


def test_what_dana_adds_is_an_idea_whoever_had_the_pen_before(sides: TwoSides, desk: Desk) -> None:
    before = sides.words(sides.mika)
    assert desk.here.writer == desk.here.young_person
    assert sides.dana.add("one night this term")
    assert sides.words(sides.mika) == before
    hers, his = sides.seen(sides.dana).idea, sides.seen(sides.mika).idea
    assert hers.fresh == his.fresh == "one night this term"
    assert hers.mine and not his.mine


def test_mika_uses_the_idea_and_dana_sees_it_in_the_words(sides: TwoSides) -> None:
    sides.dana.add("one night this term")
    sides.mika.say_to_idea(IdeaSaid.USE)
    pen, text = sides.words(sides.dana)[-1]
    assert pen == "B" and text.endswith("one night this term")
    assert sides.seen(sides.mika).idea is None and sides.seen(sides.dana).idea is None


def test_each_undoes_their_own_last_act(sides: TwoSides) -> None:
    before = sides.words(sides.mika)
    sides.mika.add("and take Bear.")
    sides.dana.add("one night this term")
    sides.mika.undo()
    assert sides.words(sides.mika) == before
    assert sides.seen(sides.dana).idea.fresh == "one night this term"
    sides.dana.undo()
    assert sides.seen(sides.dana).idea is None


def test_half_a_line_stays_its_persons_while_the_other_writes(sides: TwoSides, desk: Desk, way: Way) -> None:
    sides.mika.keep_draft("so th")
    sides.dana.keep_draft("once a")
    sides.dana.add("one night this term")
    assert sides.seen(sides.mika).draft == "so th"
    assert sides.seen(sides.dana).draft == ""
    again = TwoSides(desk, way, sides.table.goal)
    assert again.seen(again.mika).draft == "so th"


def test_half_a_line_goes_along_to_the_goal_that_the_other_begins(desk: Desk, way: Way) -> None:
    sides = TwoSides(desk, way)
    sides.dana.keep_draft("a night at G")
    assert sides.mika.add("I want to sleep over")
    assert sides.table.goal and sides.dana.goal == sides.table.goal
    assert sides.seen(sides.dana).draft == "a night at G"
    assert desk.draft("new_goal", desk.here.therapist.id) == ""


def test_words_in_hand_stay_in_hand_while_the_other_adds_after_them(sides: TwoSides) -> None:
    sides.dana.choose(0, 2)
    sides.mika.add("and take Bear.")
    assert sides.seen(sides.dana).chosen == (0, 2)
    assert sides.seen(sides.mika).chosen is None


def test_words_in_hand_that_the_other_changed_are_let_be_and_said_so(sides: TwoSides) -> None:
    sides.dana.choose(0, 3)
    sides.mika.choose(1, 2)
    sides.mika.add("would like")
    assert sides.seen(sides.dana).chosen is None
    assert sides.views[sides.dana].note == message("across.words_changed")
    assert sides.views[sides.mika].note is None


def test_either_side_leads_to_the_answers_once_there_are_words(sides: TwoSides, desk: Desk, way: Way) -> None:
    for side in (sides.mika, sides.dana):
        side.next()
        assert way.went.pop() == ("agree", {"goal": sides.table.goal})
    empty = TwoSides(desk, way)
    empty.dana.next()
    assert not way.went
    assert empty.views[empty.dana].note == message("words.first_words")
    assert empty.views[empty.mika].note is None


def test_stones_lie_in_the_river_as_on_the_path(desk: Desk, way: Way) -> None:
    story = Story(desk)
    story.add_steps()
    sides = TwoSides(desk, way, story.goal)
    stones = sides.table.view.states[-1].stones  # type: ignore[union-attr]
    assert stones == ("now", *["ahead"] * (len(story.steps) - 1))
