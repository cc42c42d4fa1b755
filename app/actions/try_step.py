"""Write down one go at a step: how it went, on which day, in a line of the young person's own if they like."""

from __future__ import annotations

from app.actions.hand import Hand
from app.rules.clean import clean
from db.book import Book
from db.records import Id
from db.trying import Went


def try_step(book: Book, hand: Hand, step: Id, went: Went, day: str, note: str = "", instead: Id | None = None) -> Id:
    """Keep the go. ``day``: YYYY-MM-DD, today or one that was chosen. ``instead``: the go that this one takes the
    place of, when the answer or its line is changed. Raises NotAllowed unless it is the young person's.

    A go that was said otherwise is switched or taken back where it stands: *Undo* would lose it.
    """
    with hand.act(book, "change_try" if instead else "try_step") as writer:
        if instead is not None:
            writer.undo([instead])
        return writer.try_(step, went, day, clean(note).text or None)


def take_back_try(book: Book, hand: Hand, id: Id) -> None:
    """As if it had not been written: the stone and the pin stand where they stood. Raises as ``try_step``."""
    with hand.act(book, "take_back_try") as writer:
        writer.undo([id])
