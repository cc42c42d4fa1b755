"""What the play of the truths (tests/truths) found: each story as short as it came out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.actions.add_adult import add_adult
from app.actions.bring_back import bring_back
from app.actions.change_steps import add_step
from app.actions.erase import erase
from app.actions.hand import Hand, NotAllowed
from app.actions.keep_note import keep_note
from app.actions.remove_person import remove_person
from app.actions.share_item import share_item
from app.actions.take_home import take_home
from app.actions.the_path import path_of
from app.actions.try_step import try_step
from app.actions.undo import undo
from app.actions.words_for_home import use_exact_words, words_for_home, write_words_for_home
from app.desk import Desk
from app.rules.path import stage
from app.seating import here_in
from db import daily, given
from db.book import Book
from db.home_copy.copies import HomeCopies
from db.open_numbers import OpenNumbers
from db.reading import tries
from db.records import Id, Share, Shared
from db.take_home import words_for
from db.trying import Went
from tests.shelves import shelf_at
from tests.stories import Story

CODE = b"five dealt words"
DAY = "2026-03-31"


@pytest.fixture
def phone(story: Story, tmp_path: Path) -> Iterator[Desk]:
    """Mika's own copy, from before the story goes on."""
    shelf, clinic, clock = shelf_at(tmp_path / "phone"), story.desk, story.desk.clock
    device = shelf_at(tmp_path).device()
    take_home(clinic.book, story.mika, tmp_path / "file", device, words_for(story.mika.by, CODE, device))
    found = given.look_at(tmp_path / "file")
    book = shelf.receive(found, shelf.open_given(found, CODE, clock.now()), clock.now())
    yield Desk(book, clock, here_in(book), HomeCopies(book, shelf.family), OpenNumbers(shelf.home))
    book.close()


@pytest.fixture
def step(story: Story) -> Id:
    return add_step(story.desk.book, story.mika, story.goal, "Sleep at Gran's") or b""


def bring(here: Book, hand: Hand, there: Book, file: Path, home: Path) -> None:
    take_home(there, hand, file, shelf_at(home).device())
    bring_back(here, hand, file)


def sky(book: Book, goal: Id) -> float:
    with book.reading() as c:
        return stage(path_of(c, goal))


def test_undo_never_loses_a_go_that_was_only_said_otherwise(story: Story, step: Id) -> None:
    book = story.desk.book
    first = try_step(book, story.mika, step, Went.SOME, DAY)
    now = try_step(book, story.mika, step, Went.DID, DAY, instead=first)
    undo(book, story.mika)
    with book.reading() as c:
        assert tries.one(c, now), "it is switched, or taken back, where it was written"


def test_the_sky_stays_where_it_was_when_an_older_path_comes_in(
    story: Story, step: Id, phone: Desk, tmp_path: Path
) -> None:
    add_step(story.desk.book, story.mika, story.goal, "Sleep at Leo's")
    try_step(phone.book, story.mika, step, Went.DID, DAY)
    assert sky(phone.book, story.goal) == 1
    bring(phone.book, story.mika, story.desk.book, tmp_path / "again", tmp_path)
    assert sky(phone.book, story.goal) == 1


def test_who_was_taken_out_gets_no_words_for_home(story: Story) -> None:
    desk = story.desk
    mum = add_adult(desk.book, story.dana, "Mum")
    share_item(desk.book, desk.copies, story.mika, Share(story.goal, Shared.WORDS, mum), True)
    remove_person(desk.book, story.dana, mum, lambda person: None)
    desk.tend_home()
    write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "A sleepover")
    use_exact_words(desk.book, desk.copies, story.mika, story.goal)
    for shown in (True, False):
        with pytest.raises(NotAllowed):
            share_item(desk.book, desk.copies, story.mika, Share(story.goal, Shared.STEPS, mum), shown)
    assert not desk.copies.path(mum).exists()


def test_exact_words_come_back_also_after_two_copies_wrote_for_home(story: Story, phone: Desk, tmp_path: Path) -> None:
    desk = story.desk
    write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "A sleepover")
    write_words_for_home(phone.book, phone.copies, story.mika, story.goal, "One night out")
    bring(desk.book, story.mika, phone.book, tmp_path / "back", tmp_path)
    use_exact_words(desk.book, desk.copies, story.mika, story.goal)
    with desk.book.reading() as c:
        assert words_for_home(c, story.goal) is None


def test_what_was_erased_elsewhere_leaves_the_older_copies_here_as_well(
    story: Story, phone: Desk, tmp_path: Path
) -> None:
    note = keep_note(story.desk.book, story.mika, "Zebra") or b""
    bring(phone.book, story.mika, story.desk.book, tmp_path / "with", tmp_path)
    phone.book.take_copy(phone.clock.now())
    erase(story.desk.book, story.mika, note)
    bring(phone.book, story.mika, story.desk.book, tmp_path / "without", tmp_path)
    assert phone.book.setting(daily.TO_RENEW)
