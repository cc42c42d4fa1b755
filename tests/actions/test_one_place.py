"""One place of a page is one line, and what is sealed is all on the page, also when two copies met."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.actions.change_steps import add_step
from app.actions.gesture import Add
from app.actions.place import Place
from app.actions.the_version import version_now
from app.actions.write_words import write_words
from app.screens.marks import text_of
from app.screens.plan.presenter import Plan
from app.screens.sealed import sealed
from db.book import Book, open_book
from db.carry import merge
from db.reading import lines
from db.records import Id, LineKind
from tests.stories import Story
from tests.truths.checks import NoWay


@pytest.fixture
def step(story: Story) -> Id:
    return add_step(story.desk.book, story.mika, story.goal, "Pack my bag") or b""


def plan_lines(book: Book, goal: Id) -> list[Id]:
    with book.reading() as c:
        return [line.id for line in lines.lines(c, goal) if line.kind is LineKind.PLAN_IF]


def test_an_idea_and_own_words_for_one_plan_are_on_one_line(story: Story, step: Id) -> None:
    book = story.desk.book
    place = Place(story.goal, LineKind.PLAN_IF, step)
    write_words(book, story.dana, place, Add("it gets loud"), None)
    page = Plan(story.desk, NoWay())
    page.goal, page.step = story.goal, step
    page.state()
    page.done("it gets noisy", "hold something cold")
    assert len(plan_lines(book, story.goal)) == 1


def test_two_plans_made_apart(story: Story, step: Id, tmp_path: Path) -> None:
    """The newest words stand, on every page alike, and in the version."""
    book, other = story.desk.book, tmp_path / "other.db"
    book._raw.execute("VACUUM INTO ?", (str(other),))
    place = Place(story.goal, LineKind.PLAN_IF, step)
    there = open_book(other, book.key)
    write_words(there, story.mika, place, Add("it gets loud"), None)
    there.close()
    write_words(book, story.mika, place, Add("it gets noisy"), None)
    merge(book, other, book.key)
    assert len(plan_lines(book, story.goal)) == 2
    with book.reading() as c:
        version = version_now(c, story.goal)
    assert version
    (stands,) = (line.text for line in version.lines if line.kind is LineKind.PLAN_IF)
    assert stands == "it gets noisy"
    assert text_of(sealed(version, story.desk).steps[0].plan) == "If it gets noisy"
    page = Plan(story.desk, NoWay())
    page.goal, page.step = story.goal, step
    assert page.state().if_part.text == "it gets noisy"
