"""Save a copy, bring one back, end the book: told as people do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.actions.add_adult import add_adult
from app.actions.bring_back import bring_back
from app.actions.end_book import end_book, how_it_stands, set_keep_until
from app.actions.gesture import Add
from app.actions.hand import Hand, NotAllowed
from app.actions.save_copy import save_copy, save_record
from app.actions.write_goal import write_goal
from app.desk import Desk
from app.rules.ending import MayEnd
from db.book import Book, open_book
from db.errors import BookError, Refused
from db.keeping import COPY_KIND, CopyKind
from db.parcel import look_through, unpacked
from db.shelf import Shelf, ShelfEntry
from tests.shelves import shelf_at
from tests.stories import Story

SLOTS = b"slots"


def taken(desk: Desk) -> list[str]:
    with desk.book.reading() as c:
        return list(c.exec_driver_sql("SELECT what FROM copy_taken ORDER BY id").scalars())


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def on_the_shelf(desk: Desk) -> tuple[Shelf, ShelfEntry]:
    shelf = shelf_at(desk.book.path.parents[2])
    return shelf, shelf.books()[0]


def test_each_copy_that_is_out_can_be_seen(desk: Desk, story: Story, stick: Path) -> None:
    save_copy(desk.book, story.mika, stick / "one", SLOTS)
    save_record(desk.book, story.dana, stick / "two", SLOTS)
    assert taken(desk) == ["parcel", "record"]
    assert sorted(file.name for file in stick.iterdir()) == ["one", "two"]


def test_one_that_could_not_be_saved_is_not_told_of(desk: Desk, story: Story, stick: Path) -> None:
    (stick / "one").write_text("my homework")
    for place, kind in ((stick / "one", Refused), (stick / "not there" / "one", BookError)):
        with pytest.raises(kind):
            save_copy(desk.book, story.mika, place, SLOTS)
    assert taken(desk) == []


def test_the_record_is_the_clinics(desk: Desk, story: Story, stick: Path) -> None:
    desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    with pytest.raises(NotAllowed):
        save_record(desk.book, story.dana, stick / "one", SLOTS)
    assert list(stick.iterdir()) == []


def test_what_was_written_on_another_device_comes_back(desk: Desk, story: Story, stick: Path) -> None:
    save_copy(desk.book, story.mika, stick / "before", SLOTS)
    write_goal(desk.book, story.mika, "I want to sing")
    save_copy(desk.book, story.mika, stick / "after", SLOTS)
    other = as_another_device(desk, stick / "before")
    assert bring_back(other, story.mika, stick / "after").counted == (("goal", 1),)
    assert bring_back(other, story.mika, stick / "after").counted == ()
    other.close()


def as_another_device(desk: Desk, parcel: Path) -> Book:
    """The book as the parcel has it."""
    place = parcel.with_name("book.db")
    with unpacked(look_through(parcel), desk.book) as file:
        place.write_bytes(file.read_bytes())
    return open_book(place, desk.book.key)


def test_the_young_persons_own_copy_is_theirs_to_end(desk: Desk, story: Story) -> None:
    desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    add_adult(desk.book, story.mika, "Mum")
    desk.tend_home()
    shelf, entry = on_the_shelf(desk)
    with pytest.raises(NotAllowed):
        end_book(shelf, entry, desk.book, story.dana)
    end_book(shelf, entry, desk.book, story.mika)
    assert shelf.books() == ()
    home = shelf.family.parent
    assert not [file for part in ("books", "family") for file in (home / part).rglob("*")]


def test_the_clinics_waits_for_its_day_and_its_record(desk: Desk, story: Story, stick: Path) -> None:
    shelf, entry = on_the_shelf(desk)

    def stands(hand: Callable[[], Hand]) -> MayEnd:
        return how_it_stands(desk.book, hand())

    assert stands(lambda: story.mika) is MayEnd.NOT_YOURS
    assert stands(lambda: story.dana) is MayEnd.DAY_FIRST
    set_keep_until(desk.book, story.dana, "2031-03-31")
    assert stands(lambda: story.dana) is MayEnd.NOT_YET
    set_keep_until(desk.book, story.dana, "2026-03-31")
    assert stands(lambda: story.dana) is MayEnd.RECORD_FIRST
    save_record(desk.book, story.dana, stick / "record", SLOTS)
    story.suggest(Add("with a night light"))
    assert stands(lambda: story.dana) is MayEnd.RECORD_FIRST, "the idea is not in the record"
    with pytest.raises(NotAllowed) as no:
        end_book(shelf, entry, desk.book, story.dana)
    assert no.value.why == "end.record_first"
    save_record(desk.book, story.dana, stick / "record 2", SLOTS)
    end_book(shelf, entry, desk.book, story.dana)
    assert shelf.books() == ()


@pytest.mark.parametrize("day", ["", "soon", "2026-13-01", "2026-01-40", "31.3.2031"])
def test_a_day_is_a_day(desk: Desk, story: Story, day: str) -> None:
    with pytest.raises(NotAllowed):
        set_keep_until(desk.book, story.dana, day)


def test_only_the_therapist_sets_it_and_only_in_the_clinics_copy(desk: Desk, story: Story) -> None:
    with pytest.raises(NotAllowed):
        set_keep_until(desk.book, story.mika, "2031-03-31")
    desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    with pytest.raises(NotAllowed):
        set_keep_until(desk.book, story.dana, "2031-03-31")
