"""Somebody was given a new secret. They are told once, and can always look it up."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.keeping import ResetHow, SecretReset
from db.reading.keeping import secret_resets
from db.records import Id


def note_reset(book: Book, hand: Hand, person: Id, how: ResetHow) -> Id:
    """``person`` got a new secret from the therapist whose hand this is."""
    with hand.act(book, "note_reset") as writer:
        return writer.secret_reset(person, how)


def untold_reset(book: Book, person: Id) -> SecretReset | None:
    """The newest one that this person was not told of on this copy. What they did themselves needs no telling,
    but the clinic's sheet could have been in another hand."""
    with book.reading() as connection:
        found = secret_resets(connection, person)
    newest = next((one for one in found if one.by != person or one.how is ResetHow.CLINIC_SHEET), None)
    told = newest is None or book.setting(_told(person)) == newest.id.hex()
    return None if told else newest


def reset_was_told(book: Book, reset: SecretReset) -> None:
    book.set_setting(_told(reset.person), reset.id.hex())


def _told(person: Id) -> str:
    return f"reset_told:{person.hex()}"
