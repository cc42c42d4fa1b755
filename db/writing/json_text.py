"""Lists of ids and runs as the text that is stored."""

from __future__ import annotations

import json
from collections.abc import Iterable

from db.records import Id, Run


def ids_text(ids: Iterable[Id]) -> str:
    return json.dumps([id.hex() for id in ids], separators=(",", ":"))


def runs_text(runs: Iterable[Run], own: Id) -> str:
    """A run whose wording is ``b""`` was typed here: it gets this wording's own id."""
    return json.dumps([[(r.wording or own).hex(), r.first, r.count] for r in runs], separators=(",", ":"))
