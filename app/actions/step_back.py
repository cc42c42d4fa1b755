"""I don't agree any more: one tap, no reason asked. The record stays and says so."""

from __future__ import annotations

from app.actions.hand import Hand
from app.rules.agreement import to_step_back_from
from db.book import Book
from db.reading import agreements
from db.records import Id


def step_back(book: Book, hand: Hand, goal: Id) -> None:
    """Steps back from every agreement on this goal that still holds."""
    with hand.act(book, "step_back") as writer:
        for version in to_step_back_from(agreements.agreements(writer.connection, goal)):
            writer.step_back(version)
