"""SIGKILL in the middle of typing, of a commit and of a seal; then the book is opened again.

What the app had said to be kept is there, nothing is half there, and an agreement is whole or not at all.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from app.desk import Desk
from app.door import Door
from app.screens.agree.presenter import Agree
from app.screens.marks import text_of
from app.screens.our_words.presenter import OurWords
from app.screens.seals.presenter import Seals
from db.check import check_whole
from db.keys import KeyFile
from db.reading import agreements, goals, people
from db.records import IdeaSaid, Role, Said
from db.shelf import Shelf
from db.tables import CARRIED
from tests.db.apart import in_child, killed_after, said
from tests.presenters.conftest import Recorder, TickingClock, Way

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")

WORDS = "I want to sleep over at Leo's house"
TYPED = "and not call home, even if my tummy feels jumpy"
Work = Callable[[Desk], None]


def door_at(home: Path) -> Door:
    return Door(Shelf(home, KeyFile()), TickingClock())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A book with one goal, both people said yes to it; closed."""
    door = door_at(tmp_path)
    desk = together(door, begin=True)
    page = words_page(desk)
    page.add(WORDS)
    answers = Agree(desk, Way())
    answers.enter(goal=page.goal)
    answers.refresh()
    for pen in "AB":
        answers.state()
        answers.say(pen, Said.YES)
    door.close()
    return tmp_path


def together(door: Door, begin: bool = False) -> Desk:
    desk = door.begin("Mika", "Dana") if begin else door.open()
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    return desk


def words_page(desk: Desk) -> OurWords:
    page = OurWords(desk, Way())
    with desk.book.reading() as c:
        found = goals.goals(c)
    page.view = Recorder()
    page.enter(goal=found[0].id if found else b"")
    return page


def seals_page(desk: Desk) -> Seals:
    page = Seals(desk, Way())
    page.goal = words_page(desk).goal
    page.state()
    return page


def rows(desk: Desk) -> dict[str, set[bytes]]:
    with desk.book.reading() as c:
        return {t.name: set(c.exec_driver_sql(f'SELECT id FROM "{t.name}"').scalars()) for t in CARRIED}


def check_no_half_act(desk: Desk) -> None:
    """Each row belongs to an act whose rows are all there."""
    check_whole(desk.book)
    there = rows(desk)
    with desk.book.reading() as c:
        listed = [json.loads(each) for each in c.exec_driver_sql("SELECT rows FROM act").scalars()]
    named = {bytes.fromhex(id) for ids in listed for id in ids}
    every = set().union(*(ids for table, ids in there.items() if table != "act"))
    assert named <= every
    assert every - named <= there["person_name"] | there["version"], "nothing stands there that no act added"


# -- at every statement of an act that writes, one after the other ----------------------

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
        desk = door.open()
        check_no_half_act(desk)
        check(desk, kept)
        door.close()
        if kept:
            assert statement > 3, "it was killed in between"
            return


def test_in_the_middle_of_adding_words(home: Path) -> None:
    """The words are there, or what was typed is: never both, never neither."""
    door = door_at(home)
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

    at_every_statement(home, lambda desk: words_page(desk).add(TYPED) or None, check)


def test_in_the_middle_of_using_an_idea(home: Path) -> None:
    door = door_at(home)
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

    at_every_statement(home, lambda desk: words_page(desk).say_to_idea(IdeaSaid.USE), check)


def test_in_the_middle_of_a_seal(home: Path) -> None:
    """Both seals or none, and the agreement holds the very words."""

    def check(desk: Desk, kept: bool) -> None:
        with desk.book.reading() as c:
            made = agreements.agreements(c, words_page(desk).goal)
        assert len(rows(desk)["seal"]) == 2 * len(made) and len(made) <= 1
        assert made or not kept
        if made:
            assert [line.text for line in made[0].version.lines] == [WORDS]

    at_every_statement(home, lambda desk: seals_page(desk).joined() or None, check)


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


# -- at any moment, also while the disk is being written to --------------------------------


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


def test_while_typing(home: Path) -> None:
    """What was told to be kept last is there, or what came right after it."""
    chance = random.Random(5)
    added: list[str] = []
    for _ in range(8):
        told = killed_after(chance.uniform(0.05, 0.3), *in_child(lambda pipe: type_for_ever(home, pipe)))
        acts = told.split("\n")[:-1]
        assert not told.startswith("child failed"), told
        door = door_at(home)
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


def test_while_sealing(home: Path) -> None:
    """Killed a moment after it began to hold: every agreement that was told of is whole."""
    chance = random.Random(3)
    told: set[str] = set()
    for _ in range(8):
        child, reading = in_child(lambda pipe: seal_for_ever(home, pipe))
        heard, wanted = "", chance.randrange(2, 5)
        while heard.count("going") < wanted:
            heard += os.read(reading, 100).decode()
        heard += killed_after(chance.uniform(0, 0.01), child, reading)
        assert "failed" not in heard, heard
        told |= {act.removeprefix("agreed ") for act in heard.split("\n")[:-1] if act.startswith("agreed ")}
        door = door_at(home)
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
