"""Our ending: the two choose it together or one alone, each writes a line, and nothing goes away."""

from __future__ import annotations

from app.actions.hand import Hand
from app.rules.clean import remark
from db.book import Book
from db.outcomes import ClosingKind
from db.reading import endings
from db.records import Id


def choose_ending(book: Book, hand: Hand) -> Id:
    """This person's own choice; choosing again changes nothing that is read."""
    with hand.act(book, "choose_ending") as writer:
        return writer.ending()


def go_on(book: Book, hand: Hand) -> None:
    """Take one's own choice to end back."""
    with hand.act(book, "go_on") as writer:
        writer.undo(one.id for one in endings.endings(writer.connection) if one.by == hand.by)


def write_closing(book: Book, hand: Hand, kind: ClosingKind, text: str) -> Id | None:
    """Keep a line in this person's pen; None for blank text. The one before stays in the book."""
    kept = remark(text)
    if kept is None:
        return None
    with hand.act(book, "write_closing") as writer:
        return writer.closing(kind, kept)
