"""Ids that are never below the newest id in the book: ``ORDER BY id`` means "came after".

An id is a UUIDv7: 48 bits of milliseconds, 12 of sequence, 62 of chance. A clock
that stands still, runs back, or is behind rows carried in from another device
cannot reorder what this copy knew: the time part then simply counts on.
"""

from __future__ import annotations

import os

from db.records import Id

_RANDOM = (1 << 62) - 1


def stamp(id: Id) -> int:
    """The 60 bits that order an id: milliseconds and sequence."""
    whole = int.from_bytes(id, "big")
    return (whole >> 80) << 12 | (whole >> 64) & 0xFFF


def time_of(id: Id) -> int:
    """When an id was made: ms, UTC."""
    return stamp(id) >> 12


class Ids:
    """Makes ids for one open book."""

    def __init__(self, newest: Id | None = None) -> None:
        self._last = stamp(newest) if newest else 0

    def new(self, now: int) -> Id:
        """An id made at ``now`` (ms, UTC), above every id made or seen before."""
        self._last = max(now << 12, self._last + 1)
        chance = int.from_bytes(os.urandom(8), "big") & _RANDOM
        time, sequence = self._last >> 12, self._last & 0xFFF
        return (time << 80 | 7 << 76 | sequence << 64 | 2 << 62 | chance).to_bytes(16, "big")

    def saw(self, newest: Id | None) -> None:
        """Rows came in from elsewhere; go on above them."""
        if newest:
            self._last = max(self._last, stamp(newest))
