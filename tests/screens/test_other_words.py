"""What Mika wrote in another copy, on the pages of the parts that are not the goal's own: one tap brings it in."""

from __future__ import annotations

import pytest

from app.text import say
from db.book import Book
from db.reading import lines
from db.records import LineKind, Run
from tests.visit import Visit

HERE, THERE = "Gran can ride with me", "Leo could wait outside"


def the_book(visit: Visit) -> Book:
    book: Book = visit.stage.app.house.door.open().book
    return book


def both_began(visit: Visit, kind: LineKind, page: str) -> None:
    """The same place was begun twice; the page is open."""
    visit.open("home_sees")
    story, book = visit.stage.story, the_book(visit)
    step = story.steps[0] if kind is LineKind.HOME else None
    with book.act("write_words", by=story.desk.here.young_person.id, now=visit.stage.app.house.door.clock.now()) as w:
        for text in (THERE, HERE):
            w.wording(w.line(visit.goal, kind, step), text, [Run(b"", 0, 4 if text == THERE else 5)])
    visit.stage.app.house.navigator.to(page, goal=visit.goal, **({"step": step} if step else {}))
    visit.wait()


@pytest.mark.parametrize(("kind", "page"), [(LineKind.HOME, "one_higher"), (LineKind.WORDS_FOR_HOME, "home_sees")])
def test_the_other_words_lie_there_and_come_in(visit: Visit, kind: LineKind, page: str) -> None:
    both_began(visit, kind, page)
    assert visit.name == page and visit.sees(say("idea.other_copy", name="Mika"))
    visit.tap(say("idea.use"))
    assert not visit.sees(say("idea.other_copy", name="Mika"))
    with the_book(visit).reading() as c:
        found = [w.wording.text for w in lines.current(c, visit.goal) if w.line.kind is kind]
    assert f"{HERE} {THERE}" in found
