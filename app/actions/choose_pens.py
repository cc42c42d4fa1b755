"""Which pair of colours, and whose is which. The wave and the dots stay with the role."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.records import PenPair


def choose_pens(book: Book, hand: Hand, pair: PenPair, young_person_first: bool) -> None:
    with hand.act(book, "choose_pens") as writer:
        writer.pens(pair, young_person_first)
