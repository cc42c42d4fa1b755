"""Bring back what a copy has: it is added, and nothing here is written over."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.actions.hand import Hand
from db.book import Book
from db.bring import bring

SAID = ("wording", "answer", "goal", "step", "try", "rating", "seal", "cheer", "hope")
"""The kinds that are counted out, in this order; what else came in is not worth a word."""


def bring_back(book: Book, hand: Hand, file: Path, key: bytes | None = None) -> Mapping[str, int]:
    """Kind of row -> how many were new here. Raises NotAllowed from home or for who is not here, and what
    ``bring`` raises; then nothing came in."""
    hand.check(book, "bring_back")
    return bring(book, file, key)


def counted(brought: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """What to say of it."""
    return tuple((kind, brought[kind]) for kind in SAID if kind in brought)
