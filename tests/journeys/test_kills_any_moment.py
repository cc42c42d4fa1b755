"""SIGKILL at any moment: while somebody types, adds words and seals, also while the disk is being written to."""

from __future__ import annotations

import os
import random
import sys
from itertools import count
from pathlib import Path

import pytest

from app.screens.agree.presenter import Agree
from app.screens.marks import text_of
from db.reading import agreements, people
from db.records import Said
from tests.db.apart import in_child, killed_after
from tests.journeys.dying import (
    TYPED,
    WORDS,
    check_no_half_act,
    door_at,
    seals_page,
    together,
    words_page,
)
from tests.presenters.conftest import Way

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")


def type_for_ever(home: Path, pipe: int) -> None:
    """Letter by letter; each quarter of a word is kept as a draft, and now and then words are added."""
    page = words_page(together(door_at(home)))
    for n in count(1):
        typed = f"{TYPED} {n}"
        for letters in range(1, len(typed) + 1, 7):
            page.keep_draft(typed[:letters])
            os.write(pipe, f"draft {typed[:letters]}\n".encode())
        if n % 3 == 0:
            page.add(f"word{n}")
            os.write(pipe, f"added word{n}\n".encode())


def test_while_typing(answered: Path) -> None:
    """What was told to be kept last is there, or what came right after it."""
    chance = random.Random(5)
    added: list[str] = []
    for _ in range(8):
        told = killed_after(chance.uniform(0.05, 0.3), *in_child(lambda pipe: type_for_ever(answered, pipe)))
        acts = told.split("\n")[:-1]
        assert not told.startswith("child failed"), told
        door = door_at(answered)
        desk = door.open()
        check_no_half_act(desk)
        state = words_page(desk).state()
        added += [act.removeprefix("added ") for act in acts if act.startswith("added ")]
        there = text_of(state.line.words).removeprefix(WORDS).split()
        assert there[: len(added)] == added and len(there) <= len(added) + 1
        if acts and acts[-1].startswith("draft ") and len(there) == len(added):
            last = acts[-1].removeprefix("draft ")
            assert state.line.draft.startswith(last) or TYPED.startswith(state.line.draft)
        added = there
        door.close()
    assert added


def seal_for_ever(home: Path, pipe: int) -> None:
    """Change a word, say yes twice, hold both seals; again and again."""
    desk = together(door_at(home))
    for n in count():
        page = words_page(desk)
        page.add(f"word{n}")
        answers = Agree(desk, Way())
        answers.goal = page.goal
        for pen in "AB":
            answers.state()
            answers.say(pen, Said.YES)
        seals = seals_page(desk)
        os.write(pipe, b"going\n")
        if seals.joined() and seals.version:
            os.write(pipe, f"agreed {seals.version.id.hex()}\n".encode())


def test_while_sealing(answered: Path) -> None:
    """Killed a moment after it began to hold: every agreement that was told of is whole."""
    chance = random.Random(3)
    told: set[str] = set()
    for _ in range(8):
        child, reading = in_child(lambda pipe: seal_for_ever(answered, pipe))
        heard, wanted = "", chance.randrange(2, 5)
        while heard.count("going") < wanted:
            heard += os.read(reading, 100).decode()
        heard += killed_after(chance.uniform(0, 0.01), child, reading)
        assert "failed" not in heard, heard
        told |= {act.removeprefix("agreed ") for act in heard.split("\n")[:-1] if act.startswith("agreed ")}
        door = door_at(answered)
        desk = door.open()
        check_no_half_act(desk)
        with desk.book.reading() as c:
            made = agreements.agreements(c, words_page(desk).goal)
            young, therapist = people.people(c)
            seals = c.exec_driver_sql("SELECT by, count(*) FROM seal GROUP BY by").all()
        assert told <= {one.version.id.hex() for one in made}
        assert {by: len(made) for by in (young.id, therapist.id)} == dict(map(tuple, seals)) if made else not seals
        assert all((one.young_person, one.therapist) == (young.id, therapist.id) for one in made)
        door.close()
    assert told
