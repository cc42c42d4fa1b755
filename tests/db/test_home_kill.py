"""Pull the plug while a copy is written anew, and let the disk be full: the old file is there whole, or the new."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

from db.book import Book, open_book
from db.errors import NoRoom
from db.home_copy import reading, sending
from db.home_copy.copies import HomeCopies
from db.home_copy.rebuild import rebuild
from db.records import Id, LineKind, Share, Shared
from tests.db.apart import in_child, killed_after, outcome, said
from tests.db.conftest import KEY
from tests.db.homes import Home, move_in
from tests.db.seed import NOW, Seed, typed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
MANY = 40
KILLS, MOST_KILLS = 14, 200  # a slow machine needs more of them to be met in the middle of it
ENOUGH = 20


@pytest.fixture
def home(book: Book, seed: Seed, tmp_path: Path) -> Home:
    """Mum may see words and many steps, so that her file has a good number of pages."""
    home = move_in(book, seed, tmp_path / "family")
    with book.act("add_step", by=seed.mika, now=NOW) as w:
        path = []
        for n in range(MANY):
            path.append(w.step(seed.goal))
            text = f"step {n} " * 60
            w.wording(w.line(seed.goal, LineKind.STEP, path[-1]), text, typed(text))
        w.step_order(seed.goal, path)
    home.choose(home.mum, *Shared)
    return home


def on_and_off_for_ever(path: Path, family: Path, mika: Id, share: Share, pipe: int) -> None:
    book = open_book(path, KEY)
    copies = HomeCopies(book, family)
    os.write(pipe, b"o")
    for n in range(1_000_000):
        with book.act("share_item", by=mika, now=NOW + n) as w:
            w.share(share, bool(n % 2))
        copies.rebuild(share.adult)
        os.write(pipe, b".")


def test_killed_at_any_moment_there_is_a_whole_copy(home: Home, path: Path) -> None:
    chance = random.Random(3)
    place, key = home.place(home.mum)
    family, share = place.parent.parent, Share(home.seed.goal, Shared.STEPS, home.mum)
    cheer = sending.send_cheer(place, key, "No rush", NOW)
    home.book.close()
    kills, rebuilt, left_half_made = 0, 0, 0
    while kills < KILLS or (kills < MOST_KILLS and not (rebuilt > ENOUGH and left_half_made)):
        kills += 1
        work = in_child(lambda pipe: on_and_off_for_ever(path, family, home.seed.mika, share, pipe))
        told = killed_after(chance.uniform(0.03, 0.12), *work)
        assert set(told) <= {"o", "."}, told
        rebuilt += told.count(".")
        (goal,) = reading.read_page(place, key).goals
        assert len(goal.steps) in (0, MANY), "one whole page or the other"
        assert [sent.id for sent in reading.cheers(place, key)] == [cheer]
        left_half_made += place.with_name("copy.db.new").exists()
    assert rebuilt > ENOUGH and left_half_made, "it was killed in the middle of it"
    book = open_book(path, KEY)
    copies = HomeCopies(book, family)
    assert copies.tend() == ()
    with book.reading() as c:
        shown = c.exec_driver_sql("SELECT shown FROM share WHERE what = 'steps' ORDER BY id DESC LIMIT 1").scalar()
    assert len(copies.page(home.mum).goals[0].steps) == (MANY if shown else 0)
    assert not place.with_name("copy.db.new").exists()
    book.close()


def test_a_file_that_may_not_grow_leaves_the_old_copy(home: Home) -> None:
    """The system refuses the write in the middle, as a full disk does."""
    place, key = home.place(home.mum)
    before = place.read_bytes()
    for room in range(0, len(before), 4096 * 3):

        def limited(pipe: int, room: int = room) -> None:
            import resource
            import signal

            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            os.write(pipe, outcome(lambda: rebuild(home.book, home.mum, place, key)))

        assert said(*in_child(limited)) == NoRoom.__name__
        assert place.read_bytes() == before
        assert home.files(home.mum) == ["copy.db", "copy.db.lock"], "nothing half made is left"


def test_a_cheer_that_was_half_written_does_not_get_into_the_new_copy(home: Home) -> None:
    """Killed while a cheer is written, the file has a journal beside it; it belongs to the old file."""
    place, key = home.place(home.mum)

    def cheering(pipe: int) -> None:
        os.write(pipe, b"o")
        for n in range(1_000_000):
            sending.send_cheer(place, key, f"cheer {n}", NOW + n)

    for n in range(6):
        killed_after(0.02 + n / 100, *in_child(cheering))
        sent = reading.cheers(place, key)
        home.copies.rebuild(home.mum)
        assert reading.cheers(place, key) == sent
        assert home.files(home.mum) == ["copy.db", "copy.db.lock"]
    assert sent
