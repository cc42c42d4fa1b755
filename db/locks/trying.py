"""Try one code on what lies in many places: it is counted first, and one damaged file keeps no other shut."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

from db.errors import BookError, BookTooNew, SlotsDamaged, WrongCode
from db.locks.device import Device
from db.locks.slots import Kind, Slots, slots_at
from db.locks.throttle import Throttle, Way
from db.locks.wrapping import Opened, unlock

Place = TypeVar("Place")
Tried: TypeAlias = Sequence[tuple[Place, Callable[[], Slots]]]
"""Where slots lie, and how they are read."""


class Guess:
    """``code`` at one way in, at ``now``."""

    def __init__(self, throttle: Throttle, way: Way, code: bytes, now: int) -> None:
        self.throttle = throttle
        self.way = way
        self.code = code
        self.now = now

    def opens(self, tried: Tried[Place], kinds: Collection[Kind], device: Device) -> tuple[Place, Opened]:
        """The place whose slots the code opens. Raises WrongCode and MustWait, and SlotsDamaged or BookTooNew when
        it opened nothing and some slots could not be read."""
        self.throttle.count(self.way, self.now)
        found, troubles = readable(tried)
        try:
            opened = unlock((slots for _, slots in found), kinds, self.code, device)
        except WrongCode as wrong:
            raise (troubles[0] if troubles else wrong) from None
        self.throttle.clear(self.way, self.now)
        return next(place for place, slots in found if opened.slot in slots.slots), opened


def files(places: Iterable[Path]) -> Tried[Path]:
    return [(place, partial(slots_at, place)) for place in places]


def readable(tried: Tried[Place]) -> tuple[list[tuple[Place, Slots]], list[BookError]]:
    """The slots of each place, and why some cannot be read: one damaged file keeps no other shut."""
    found: list[tuple[Place, Slots]] = []
    troubles: list[BookError] = []
    for place, read in tried:
        try:
            found.append((place, read()))
        except (SlotsDamaged, BookTooNew) as error:
            troubles.append(error)
    return found, troubles
