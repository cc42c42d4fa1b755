"""SIGKILL at every single statement that writes, in the middle of each act; then the book is opened again.

What the app had said to be kept is there, nothing is half there, and an agreement is whole or not at all.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from app.desk import Desk
from app.screens.marks import text_of
from db.reading import agreements
from db.records import IdeaSaid
from tests.db.apart import in_child, killed_after, said
from tests.journeys.dying import (
    TYPED,
    WORDS,
    check_no_half_act,
    door_at,
    rows,
    seals_page,
    together,
    words_page,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
Work = Callable[[Desk], None]
WRITES = ("BEGIN IMMEDIATE", "INSERT", "DELETE", "COMMIT")


def killed_at(home: Path, statement: int, work: Work) -> bool:
    """Do ``work`` in a process that dies as it is about to run this statement; True when it got to the end."""

    def child(pipe: int) -> None:
        desk = together(door_at(home))
        left = count(statement, -1)

        def about_to_run(sql: str) -> None:
            if sql.lstrip().startswith(WRITES) and next(left) == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        desk.book._raw.set_trace_callback(about_to_run)
        work(desk)
        os.write(pipe, b"kept")
        os.kill(os.getpid(), signal.SIGKILL)

    told = said(*in_child(child))
    assert told in ("", "kept"), told
    return told == "kept"


def at_every_statement(home: Path, work: Work, check: Callable[[Desk, bool], None]) -> None:
    for statement in count():
        kept = killed_at(home, statement, work)
        door = door_at(home)
        desk = together(door)
        check_no_half_act(desk)
        check(desk, kept)
        door.close()
        if kept:
            assert statement > 3, "it was killed in between"
            return


def test_in_the_middle_of_adding_words(answered: Path) -> None:
    """The words are there, or what was typed is: never both, never neither."""
    door = door_at(answered)
    page = words_page(together(door))
    page.keep_draft(TYPED)
    door.close()

    def check(desk: Desk, kept: bool) -> None:
        state = words_page(desk).state()
        added = text_of(state.line.words) == f"{WORDS} {TYPED}"
        assert added or text_of(state.line.words) == WORDS
        assert state.line.draft == ("" if added else TYPED)
        assert added or not kept
        if added and not kept:
            words_page(desk).undo()
            words_page(desk).keep_draft(TYPED)

    at_every_statement(answered, lambda desk: words_page(desk).add(TYPED) or None, check)


def test_in_the_middle_of_using_an_idea(answered: Path) -> None:
    door = door_at(answered)
    page = words_page(together(door))
    page.switch_pen("B")
    page.add(TYPED)
    door.close()

    def check(desk: Desk, kept: bool) -> None:
        line = words_page(desk).state().line
        used = text_of(line.words) == f"{WORDS} {TYPED}"
        assert used is (line.open_ideas == 0)
        assert used or (text_of(line.words) == WORDS and not kept)
        if used and not kept:
            words_page(desk).undo()

    at_every_statement(answered, lambda desk: words_page(desk).say_to_idea(IdeaSaid.USE), check)


def test_in_the_middle_of_a_seal(answered: Path) -> None:
    """Both seals or none, and the agreement holds the very words."""

    def check(desk: Desk, kept: bool) -> None:
        with desk.book.reading() as c:
            made = agreements.agreements(c, words_page(desk).goal)
        assert len(rows(desk)["seal"]) == 2 * len(made) and len(made) <= 1
        assert made or not kept
        if made:
            assert [line.text for line in made[0].version.lines] == [WORDS]

    at_every_statement(answered, lambda desk: seals_page(desk).joined() or None, check)


def test_in_the_middle_of_beginning_a_book(tmp_path: Path) -> None:
    """There is a book with its two people, or there is none, and the next try works."""
    chance = random.Random(11)

    def begin(pipe: int) -> None:
        door_at(tmp_path).begin("Mika", "Dana")

    for _ in range(12):
        killed_after(chance.uniform(0, 0.05), *in_child(begin))
        door = door_at(tmp_path)
        if door.has_book:
            here = door.open().here
            assert (here.young_person.name, here.therapist.name) == ("Mika", "Dana")
        door.close()
    door = door_at(tmp_path)
    together(door, begin=True)
    door.close()
