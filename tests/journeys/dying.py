"""A told book that processes die over, and what must be true when it is opened again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.desk import Desk
from app.door import Door
from app.screens.agree.presenter import Agree
from app.screens.our_words.presenter import OurWords
from app.screens.seals.presenter import Seals
from db.check import check_whole
from db.reading import goals
from db.records import Role, Said
from db.tables import CARRIED
from tests.presenters.conftest import Recorder, TickingClock, Way
from tests.shelves import shelf_at

WORDS = "I want to sleep over at Leo's house"
TYPED = "and not call home, even if my tummy feels jumpy"


def door_at(home: Path) -> Door:
    return Door(shelf_at(home), TickingClock())


@pytest.fixture
def answered(tmp_path: Path) -> Path:
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
