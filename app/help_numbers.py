"""Numbers to call, by region, each with the pages it was read in and the day that was last done.

Only numbers found in public sources ship. ``checked`` is the day somebody last read those pages (stored
copies of them); nobody has dialled. A clinician must check a region before the app is given to families there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.text import ASSETS


@dataclass(frozen=True, slots=True)
class Emergency:
    """``how``: the key of the line that says what to do."""

    number: str
    how: str
    sources: tuple[str, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class Helpline:
    """``how``: the key of the line that says how to reach it and for whom."""

    name: str
    number: str
    how: str
    sources: tuple[str, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class Region:
    """``code`` is a country's two letters, "EU", or "" for the rest of the world."""

    code: str
    name: str
    emergency: Emergency
    lines: tuple[Helpline, ...]


@cache
def regions() -> tuple[Region, ...]:
    found = json.loads((ASSETS / "help" / "regions.json").read_text(encoding="utf-8"))
    return tuple(
        Region(
            one["code"],
            one["name"],
            Emergency(**_fields(one["emergency"])),
            tuple(Helpline(**_fields(line)) for line in one["lines"]),
        )
        for one in found
    )


def region(code: str) -> Region:
    """The region, or the last one, for the rest of the world: a number of some other country would not help."""
    return next((r for r in regions() if r.code == code), regions()[-1])


def _fields(found: Mapping[str, Any]) -> dict[str, Any]:
    return {**found, "sources": tuple(found["sources"])}
