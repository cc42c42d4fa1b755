"""What pages that save a file have in common: a name for it, and rows of places to pick from."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.ports import Place
from app.text import Message, say

HERE = {"error.no_room": "save_copy.no_room", "error.read_only": "save_copy.not_there"}


def free_name(folder: Path, stem: str, now: int, end: str = "") -> Path:
    """A name with today's date (UTC) in it that nothing there has: "two-pens-2026-03-31.pdf". ``now`` in ms."""
    day = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y-%m-%d")
    number, file = 1, folder / f"{stem}-{day}{end}"
    while file.exists():
        number += 1
        file = folder / f"{stem}-{day}-{number}{end}"
    return file


def called(place: Place) -> str:
    """A place by the name people know it by."""
    return place.name or say(f"place.{place.kind}")


def about_the_place(note: Message | None) -> Message | None:
    """No words are typed where files are saved: what does not fit is about the place."""
    return Message(HERE.get(note.key, note.key), note.names) if note else None
