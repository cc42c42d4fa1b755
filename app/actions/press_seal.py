"""Seals: each rests on its own person's yes to the version on the screen."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.actions.the_version import asked_after, version_now
from app.rules.agreement import may_seal
from db.book import Book
from db.reading import agreements
from db.records import Held, Id, Version
from db.writing.writer import Writer


def press_both(book: Book, young: Hand, therapist: Hand, goal: Id, version: Id) -> None:
    """Two fingers at once: both seals or none, in one transaction.

    Raises NotAllowed unless they are a young person and a therapist, and both said yes to just these words.
    """
    therapist.check(book, "press_seals")
    if not young.young or therapist.young:
        raise NotAllowed("note.not_for_you")
    with young.act(book, "press_seals") as writer:
        now = check_same(writer, goal, version)
        seal(writer, young, now, Held.TOGETHER)
        seal(writer.as_person(therapist.by), therapist, now, Held.TOGETHER)


def press_one(book: Book, hand: Hand, goal: Id, version: Id) -> None:
    """Take turns: one seal now, the other whenever its person is ready."""
    with hand.act(book, "press_seal") as writer:
        seal(writer, hand, check_same(writer, goal, version), Held.IN_TURNS)


def check_same(writer: Writer, goal: Id, version: Id) -> Version:
    """The version as it stands, which must be the one that was on the screen."""
    now = version_now(writer.connection, goal)
    if now is None or now.id != version:
        raise NotAllowed("agree.words_changed")
    return now


def seal(writer: Writer, hand: Hand, version: Version, held: Held) -> None:
    """Add one seal on this person's newest yes. Raises NotAllowed unless both said yes to just these words."""
    answers = agreements.answers(writer.connection, version.id)
    yes = may_seal(hand.by, answers, version.id, asked_after(writer.connection, version))
    if yes is None:
        raise NotAllowed("agree.yes_first")
    writer.seal(yes.id, held)
