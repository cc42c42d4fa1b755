"""How long a wrong code waits. ``<home>/throttle`` counts the guesses of each way in.

A guess is counted on the disk before it is tried, so ending the app changes nothing. A clock that was turned back
begins the wait anew. One that is turned forward cheats it: no clock here can be trusted more than the device's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from db.errors import MustWait, SlotsDamaged
from db.files import replace_file
from db.lock import BookLock
from db.locks.checked import pack, read_file, reading, unpack

FORMAT = 1
SECOND = 1000
SHORT, LONG, LONGEST = 5 * SECOND, 30 * SECOND, 60 * 60 * SECOND
FREE = 4
"""So many wrong codes wait SHORT each; the next waits LONG, and each after that twice as long."""
MOST = FREE + 8
"""Where the wait has reached LONGEST; counting stops there."""


class Way(StrEnum):
    """A way in, with a counter of its own."""

    YOUNG_PERSON = "young_person"
    THERAPIST = "therapist"
    HOME = "home"
    SHEET = "sheet"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Guesses:
    """``count`` guesses without a right one, the last of them ``at`` (ms, UTC)."""

    count: int = 0
    at: int = 0


def wait_after(count: int) -> int:
    """Milliseconds from the ``count``-th wrong code until the next may be tried."""
    if count < 1:
        return 0
    return SHORT if count <= FREE else min(LONG << (min(count, MOST) - FREE - 1), LONGEST)


class Throttle:
    """The counters of one ``home``. All of its methods raise NoRoom, BookReadOnly, BookInUse, BookTooNew."""

    def __init__(self, home: Path) -> None:
        self._path = home / "throttle"

    def left(self, way: Way, now: int) -> int:
        """Seconds until the next guess may be tried, 0 when it may be now. None is counted."""
        if not self._path.exists():
            return 0
        with BookLock(self._path).held():
            return self._left(way, now)

    def count(self, way: Way, now: int) -> None:
        """One more guess, on the disk when this returns. Raises MustWait when it may not be tried yet."""
        with BookLock(self._path).held():
            left = self._left(way, now)
            if left:
                raise MustWait(left)
            kept = self._kept(now)
            self._keep(kept | {way: Guesses(min(kept[way].count + 1, MOST), now)})

    def clear(self, way: Way, now: int) -> None:
        """The code was right: nothing waits any more."""
        with BookLock(self._path).held():
            self._keep(self._kept(now) | {way: Guesses()})

    def _left(self, way: Way, now: int) -> int:
        kept = self._kept(now)
        mine = kept[way]
        if now < mine.at:
            mine = Guesses(mine.count, now)
            self._keep(kept | {way: mine})
        return max(0, -(-(mine.at + wait_after(mine.count) - now) // SECOND))

    def _kept(self, now: int) -> dict[Way, Guesses]:
        """From a file that is damaged the longest wait begins, for everybody: it may have held as much."""
        if not self._path.exists():
            return {way: Guesses() for way in Way}
        try:
            return _read(self._path)
        except SlotsDamaged:
            longest = {way: Guesses(MOST, now) for way in Way}
            self._keep(longest)
            return longest

    def _keep(self, guesses: dict[Way, Guesses]) -> None:
        replace_file(self._path, pack({"v": FORMAT, **{way: [g.count, g.at] for way, g in guesses.items()}}))


def _read(path: Path) -> dict[Way, Guesses]:
    fields = unpack(read_file(path), FORMAT)
    with reading():
        return {way: _guesses(*fields[way]) for way in Way}


def _guesses(count: int, at: int) -> Guesses:
    if type(count) is not int or type(at) is not int or not (0 <= count <= MOST and at >= 0):
        raise ValueError
    return Guesses(count, at)
