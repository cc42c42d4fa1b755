"""Where an idea lies that a therapist prepares: a draft of theirs in this copy, until it is kept for the visit."""

from __future__ import annotations

PREPARED = "prepared:"


def prepared_at(place: str) -> str:
    """The draft's name for the words of a line's ``place``."""
    return f"{PREPARED}{place}"


def why_prepared(place: str) -> str:
    """The same for the short reason beside it."""
    return f"{PREPARED}why:{place}"
