"""A list of ids as one parameter of a query."""

from __future__ import annotations

import json
from collections.abc import Iterable

from db.records import Id

WANTED = "(SELECT unhex(value) FROM json_each(?1) wanted)"
"""Stands where SQL wants a list; its parameter is what ``wanted`` makes."""


def wanted(ids: Iterable[Id]) -> str:
    return json.dumps([id.hex() for id in ids])
