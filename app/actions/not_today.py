"""*Not today*: the card is folded until tomorrow, on this device alone. No row says so, and nobody can count it."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.records import Id

SETTING = "not_today"


def not_today(book: Book, hand: Hand, step: Id, day: str) -> None:
    """Fold this step's card for ``day`` (YYYY-MM-DD). Raises NotAllowed unless it is the young person's."""
    hand.check(book, "not_today")
    folded = [each for each in _folded(book) if each.startswith(day)]
    book.set_setting(SETTING, " ".join([*folded, _mark(step, day)]))


def is_folded(book: Book, step: Id, day: str) -> bool:
    return _mark(step, day) in _folded(book)


def _folded(book: Book) -> list[str]:
    return (book.setting(SETTING) or "").split()


def _mark(step: Id, day: str) -> str:
    return f"{day}/{step.hex()}"
