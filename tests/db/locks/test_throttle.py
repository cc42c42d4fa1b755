"""Wrong codes wait: counted before they are tried, and by nothing made shorter but a clock turned forward."""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import BookTooNew, MustWait, WrongCode
from db.locks.checked import pack
from db.locks.stretch import Cost
from db.locks.throttle import FORMAT, LONGEST, MOST, SECOND, Throttle, Way, wait_after
from db.shelf import Shelf
from tests.db.apart import in_child, killed_after
from tests.db.locks.mutants import mutants
from tests.db.locks.stores import NoKeyring
from tests.db.seed import NOW
from tests.shelves import shelf_at

HOUR = 3600


def test_how_long_each_wrong_code_waits(tmp_path: Path) -> None:
    now, waited = NOW, []
    for _ in range(16):
        Throttle(tmp_path).count(Way.HOME, now)
        waited.append(Throttle(tmp_path).left(Way.HOME, now))
        now += waited[-1] * SECOND
    assert waited == [5, 5, 5, 5, 30, 60, 120, 240, 480, 960, 1920, HOUR, HOUR, HOUR, HOUR, HOUR]


def test_too_soon_is_not_counted(tmp_path: Path) -> None:
    throttle = Throttle(tmp_path)
    throttle.count(Way.HOME, NOW)
    for later in (0, 1, 4000, 4999):
        with pytest.raises(MustWait) as wait:
            throttle.count(Way.HOME, NOW + later)
        assert wait.value.seconds == 5 - later // SECOND
    throttle.count(Way.HOME, NOW + 5000)


def test_a_right_code_clears_its_own_way_in(tmp_path: Path) -> None:
    throttle = Throttle(tmp_path)
    for way in Way:
        throttle.count(way, NOW)
    throttle.clear(Way.SHEET, NOW)
    assert [way for way in Way if not throttle.left(way, NOW)] == [Way.SHEET]


Moves = st.lists(st.tuples(st.integers(0, 2 * LONGEST), st.integers(0, 2 * LONGEST)), max_size=30)


@settings(max_examples=60)
@given(Moves)
def test_a_clock_turned_back_makes_no_wait_shorter(moves: list[tuple[int, int]]) -> None:
    """Each move: so much time passes, and the clock is turned back so far. The app is started anew each time."""
    with tempfile.TemporaryDirectory() as home:
        real, behind, tried = NOW, 0, []
        for passes, back in moves:
            real, behind = real + passes, behind + back
            try:
                Throttle(Path(home)).count(Way.THERAPIST, max(real - behind, 0))
            except MustWait as wait:
                assert 1 <= wait.seconds <= HOUR
            else:
                tried.append(real)
        for count, (one, next) in enumerate(itertools.pairwise(tried), start=1):
            assert next - one >= wait_after(count)


def test_a_clock_turned_back_for_good_waits_once_more_and_no_longer(tmp_path: Path) -> None:
    throttle = Throttle(tmp_path)
    throttle.count(Way.HOME, NOW)
    assert throttle.left(Way.HOME, NOW // 2) == 5
    assert throttle.left(Way.HOME, NOW // 2 + 3000) == 2
    throttle.count(Way.HOME, NOW // 2 + 5000)


@pytest.mark.parametrize(
    "wrong", [{"home": [1]}, {"home": [-1, 0]}, {"home": [MOST + 1, 0]}, {"home": [True, 0]}, {"home": "x"}, {}]
)
def test_wrong_contents_under_a_right_digest_wait_longest(tmp_path: Path, wrong: dict[str, object]) -> None:
    good: dict[str, object] = {way.value: [0, 0] for way in Way if wrong or way is not Way.HOME}
    (tmp_path / "throttle").write_bytes(pack({"v": FORMAT, **good, **wrong}))
    assert Throttle(tmp_path).left(Way.SHEET, NOW) == HOUR


def test_three_hundred_damaged_files_wait_longest_and_then_it_goes_on(tmp_path: Path) -> None:
    throttle, place = Throttle(tmp_path), tmp_path / "throttle"
    throttle.count(Way.HOME, NOW)
    for damaged in mutants(place.read_bytes(), 300):
        place.write_bytes(damaged)
        with pytest.raises(MustWait) as wait:
            throttle.count(Way.YOUNG_PERSON, NOW)
        assert wait.value.seconds == HOUR
    throttle.count(Way.YOUNG_PERSON, NOW + LONGEST)
    throttle.clear(Way.YOUNG_PERSON, NOW + LONGEST)


def test_a_file_of_a_later_app_is_left_to_it(tmp_path: Path) -> None:
    (tmp_path / "throttle").write_bytes(pack({"v": FORMAT + 1}))
    with pytest.raises(BookTooNew):
        Throttle(tmp_path).count(Way.HOME, NOW)


def test_codes_wait_at_the_shelf(home: Path) -> None:
    shelf = shelf_at(home)
    assert shelf.wait(Way.YOUNG_PERSON, NOW) == 0 and not home.exists()
    for way, try_code in (
        (Way.YOUNG_PERSON, shelf.open_mine),
        (Way.THERAPIST, shelf.open_caseload),
        (Way.HOME, shelf.open_home),
        (Way.SHEET, shelf.open_with_sheet),
    ):
        with pytest.raises(WrongCode):
            try_code(b"wrong", NOW)
        with pytest.raises(MustWait):
            try_code(b"wrong", NOW)
        assert shelf_at(home).wait(way, NOW + 1) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_while_a_code_is_tried_it_was_counted(home: Path) -> None:
    shelf_at(home).device()

    def guess(pipe: int) -> None:
        device = Shelf(home.with_name("slow"), NoKeyring(), Cost(memory=256 * 1024, passes=16, lanes=1)).device()
        shelf = shelf_at(home)
        shelf._found = device
        try:
            shelf.open_mine(b"wrong", NOW)
        finally:
            os.write(pipe, b"tried")

    child, reading = in_child(guess)
    for _ in range(5000):
        if (home / "throttle").exists():
            break
        time.sleep(0.002)
    assert killed_after(0.05, child, reading) == "", "it was killed in the middle of Argon2id"
    assert shelf_at(home).wait(Way.YOUNG_PERSON, NOW) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_any_moment_no_guess_is_forgotten(tmp_path: Path) -> None:
    def guess_on_and_on(home: Path, pipe: int) -> None:
        for n in range(MOST):
            try:
                shelf_at(home).open_mine(b"wrong", NOW + n * LONGEST)
            except WrongCode:
                os.write(pipe, b".")
        time.sleep(60)

    guesses = 0
    for n in range(8):
        home = tmp_path / str(n)
        shelf_at(home).device()
        child = in_child(lambda pipe, home=home: guess_on_and_on(home, pipe))  # type: ignore[misc]
        told = len(killed_after(0.01 + n * 0.015, *child))
        guesses += told
        latest = NOW + max(told - 1, 0) * LONGEST
        assert shelf_at(home).wait(Way.YOUNG_PERSON, latest) * SECOND >= wait_after(told)
    assert guesses > 4, "it was met in the middle"
