"""Numbers to call, by region, each with its source and the day it was last checked.

Only numbers verified in a source ship (shared evidence list of the project, helplines' own
pages). A clinician must check a region before the app is given to families there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from app.text import ASSETS


@dataclass(frozen=True, slots=True)
class Helpline:
    """``how``: the key of the line that says how to reach it and for whom."""

    name: str
    number: str
    how: str
    source: str
    checked: str


@dataclass(frozen=True, slots=True)
class Region:
    code: str
    name: str
    emergency: str
    lines: tuple[Helpline, ...]


@cache
def regions() -> tuple[Region, ...]:
    found = json.loads((ASSETS / "help" / "regions.json").read_text(encoding="utf-8"))
    return tuple(
        Region(r["code"], r["name"], r["emergency"], tuple(Helpline(**line) for line in r["lines"])) for r in found
    )


def region(code: str) -> Region:
    """The region, or the first one for an unknown code."""
    return next((r for r in regions() if r.code == code), regions()[0])
