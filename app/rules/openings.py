"""Openings of a book: when one is worth a row, and which came from a new device."""

from __future__ import annotations

from collections.abc import Sequence

from db.keeping import Opening
from db.records import Id

SAME = 10 * 60_000
"""Milliseconds within which coming back is still the same opening: a design choice."""


def is_another(last: Opening | None, now: int) -> bool:
    """Is this worth a row, after this person's ``last`` opening on this device? Also when the clock was turned back."""
    return last is None or abs(now - last.at) >= SAME


def from_new_devices(openings: Sequence[Opening]) -> frozenset[Id]:
    """One person's openings that were the first on their device, oldest of all left out: that device was never new
    to anybody. In any order."""
    seen: set[bytes] = set()
    fresh: list[Id] = []
    for one in sorted(openings, key=lambda o: o.id):
        if one.device not in seen:
            fresh.append(one.id)
            seen.add(one.device)
    return frozenset(fresh[1:])


def device_names(openings: Sequence[Opening]) -> dict[bytes, str]:
    """Device -> what it was called last."""
    return {one.device: one.device_name for one in sorted(openings, key=lambda o: o.id)}
