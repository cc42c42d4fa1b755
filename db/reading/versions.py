"""A version's body, read back letter by letter and held against its name."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from db.errors import BookDamaged
from db.records import Id, LineKind, Version, VersionLine


def version_from(id: Id, goal: Id, body: str) -> Version:
    """The record behind a stored row. Raises BookDamaged when the content is not what ``id`` names."""
    if hashlib.sha256(body.encode()).digest() != id:
        raise BookDamaged("a version's words are not the ones it was named by")
    try:
        content = json.loads(body)
        lines = tuple(_line(line) for line in content["lines"])
        steps = tuple(bytes.fromhex(step) for step in content["steps"])
    except (ValueError, KeyError, TypeError):
        raise BookDamaged("a version's content cannot be read") from None
    return Version(id, goal, lines, steps, body)


def _line(line: dict[str, Any]) -> VersionLine:
    pens = tuple((bytes.fromhex(person), int(words)) for person, words in line["pens"])
    step = bytes.fromhex(line["step"]) if line["step"] is not None else None
    return VersionLine(bytes.fromhex(line["line"]), LineKind(line["kind"]), step, line["text"], pens)
