"""What an adult at home may send: a line, not a letter."""

from __future__ import annotations

from db.telling import WrittenKind

LETTERS = {WrittenKind.CHEER: 80, WrittenKind.HOPE: 200}
"""At most so many. A cheer's 80 are the book's own limit; a hope's are a design choice."""
OFFERED = 6
"""How many lines are offered for a cheer. All praise trying; none is chosen beforehand."""


def too_many(kind: WrittenKind, text: str) -> int:
    """Letters more than fit; 0 when it fits."""
    return max(0, len(text) - LETTERS[kind])
