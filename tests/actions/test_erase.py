"""Erasing one's own, told on a real book: afterwards no file of it holds the words, free pages included."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from app.actions.add_adult import add_adult
from app.actions.erase import erase, erase_draft, leave_no_trace
from app.actions.gesture import Add
from app.actions.hand import NotAllowed
from app.actions.read_the_record import read_the_record
from app.actions.write_words import write_words
from app.desk import Desk
from db import daily
from db.aside import set_aside
from db.home_copy import sending
from db.keeping import COPY_KIND, CopyKind
from db.reading import written
from db.records import Id, Role
from db.telling import Written
from tests.actions.conftest import START
from tests.db.apart import in_child, killed_after, moments
from tests.shelves import shelf_at
from tests.stories import Story

ZEBRA = "Zebra stripes"
SLOTS = b"slots"


def plain(file: Path, key: bytes) -> bytes:
    """Every page as it stands in the file, and in the log (whose frames have heads of their own) each of its parts."""
    stored = file.read_bytes()
    if file.name.endswith("-wal"):
        stored = b"".join(stored[at + 24 : at + 24 + 4096] for at in range(32, len(stored), 24 + 4096))
    pages = []
    for start in range(0, len(stored), 4096):
        page = stored[start : start + 4096]
        secret = page[16 if page == stored[:4096] and not file.name.endswith("-wal") else 0 : 4016]
        secret = secret[: len(secret) // 16 * 16]
        pages.append(Cipher(AES(key), CBC(page[4016:4032].ljust(16))).decryptor().update(secret))
    return b"".join(pages)


def holding(desk: Desk, words: str) -> list[str]:
    """The names of all files, of the book and for home, that hold these words in plain or enciphered."""
    keys = [desk.book.key, *(desk.copies.key(adult) for adult in desk.copies.adults())]
    files = sorted(file for file in desk.book.path.parents[2].rglob("*") if file.is_file())
    return [file.name for file in files if words.encode() in all_of(file, keys)]


def all_of(file: Path, keys: list[bytes]) -> bytes:
    return b"".join((file.read_bytes(), *(plain(file, key) for key in keys)))


def mine(desk: Desk, who: Id) -> list[Written]:
    with desk.book.reading() as c:
        return [row for row in written.written(c, 50, by=who, alone=True) if not row.erased]


@pytest.fixture
def own(desk: Desk) -> Iterator[Desk]:
    desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    yield desk


@pytest.fixture
def idea(own: Desk, story: Story) -> Written:
    """Dana's idea, in the book, in two copies beside it and in a damaged file that was set aside."""
    write_words(own.book, story.dana, story.place(), Add(f"{ZEBRA} " * 30), story.words_now().wording)
    for n in range(2):
        daily.keep_daily(own.book, START + n * daily.DAY, SLOTS)
    set_aside(own.book.path)
    return mine(own, own.here.therapist.id)[0]


def test_no_file_holds_it_afterwards(own: Desk, story: Story, idea: Written) -> None:
    assert len(holding(own, ZEBRA)) > 3
    erase(own.book, story.dana, idea.id)
    assert leave_no_trace(own.book, own.copies, START, SLOTS)
    assert holding(own, ZEBRA) == []
    assert own.book.setting(daily.TO_RENEW) is None and holding(own, "I want to sleep")


def test_an_adults_cheer_leaves_their_own_file_too(own: Desk, story: Story) -> None:
    mum = add_adult(own.book, story.dana, "Mum")
    own.tend_home()
    cheer = sending.send_cheer(own.copies.path(mum), own.copies.key(mum), ZEBRA, START)
    own.tend_home()
    assert "copy.db" in holding(own, ZEBRA)
    with own.book.act("erase", by=mum, now=START) as w:
        w.redaction(cheer)
    assert leave_no_trace(own.book, own.copies, START, SLOTS)
    assert holding(own, ZEBRA) == []


def test_what_is_half_typed_goes_too(own: Desk, story: Story) -> None:
    own.book.keep_draft(own.here.young_person.id, "new_goal", f"{ZEBRA} " * 500, START)
    daily.keep_daily(own.book, START, SLOTS)
    erase_draft(own.book, story.mika, "new_goal")
    assert leave_no_trace(own.book, own.copies, START, SLOTS)
    assert holding(own, ZEBRA) == []


def test_only_its_author_and_never_words_of_a_line(own: Desk, story: Story, idea: Written) -> None:
    for hand, row in ((story.mika, idea.id), (story.mika, story.words_now().wording.id), (story.mika, b"?" * 16)):
        with pytest.raises(NotAllowed) as no:
            erase(own.book, hand, row)
        assert no.value.why == "erase.stays"
    story.use_idea()
    with pytest.raises(NotAllowed):
        erase(own.book, story.dana, idea.id)


def test_nobody_erases_for_one_who_is_not_here(own: Desk, story: Story, idea: Written) -> None:
    own.seat(present=frozenset({Role.YOUNG_PERSON}))
    with pytest.raises(NotAllowed) as no:
        erase(own.book, story.dana, idea.id)
    assert no.value.why == "note.not_here"


def test_at_the_clinic_it_is_kept_for_the_law_alone(desk: Desk, story: Story) -> None:
    """A book that a therapist begins is the clinic's copy."""
    story.suggest(Add(ZEBRA))
    (row,) = mine(desk, desk.here.therapist.id)
    erase(desk.book, story.dana, row.id)
    assert leave_no_trace(desk.book, desk.copies, START, SLOTS)
    with desk.book.reading() as c:
        assert all(ZEBRA not in (each.text or "") for each in written.written(c, 50))
    (kept,) = read_the_record(desk.book, story.dana)
    assert kept.row.id == row.id and any(ZEBRA in text for text in kept.texts)
    with desk.book.reading() as c:
        assert c.exec_driver_sql("SELECT count(*) FROM record_read").scalar() == 1, "Mika can see that"
    with pytest.raises(NotAllowed):
        read_the_record(desk.book, story.mika)


def test_an_own_copy_has_no_record(own: Desk, story: Story) -> None:
    with pytest.raises(NotAllowed):
        read_the_record(own.book, story.dana)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_while_older_copies_are_made_anew_it_goes_on_next_time(own: Desk, story: Story, idea: Written) -> None:
    path, shelf = own.book.path, shelf_at(own.book.path.parents[2])
    (entry,) = shelf.books()
    erase(own.book, story.dana, idea.id)
    own.book.close()
    saved = {file: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()}
    cut = 0
    for moment in moments(0.001, 0.1):
        for file, data in saved.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

        def renew(pipe: int) -> None:
            book = shelf.open(entry)
            os.write(pipe, b"o")
            daily.keep_daily(book, START, SLOTS)

        killed_after(moment, *in_child(renew))
        own.book = shelf.open(entry)
        own.copies._book = own.book
        cut += bool(holding(own, ZEBRA))
        daily.keep_daily(own.book, START, SLOTS)
        assert holding(own, ZEBRA) == [] and own.book.setting(daily.TO_RENEW) is None
        own.book.close()
    assert cut, "it was killed before the older ones had gone"
