"""Yes, not yet or change something: one person, one exact version."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.actions.the_version import version_now
from app.rules.clean import remark
from db.book import Book
from db.records import Id, Said


def say_answer(
    book: Book,
    hand: Hand,
    goal: Id,
    version: Id,
    said: Said,
    note: str | None = None,
    offer: str | None = None,
) -> Id:
    """Keep an answer to the version that was on the screen.

    Raises NotAllowed when the words changed since they were shown: nobody answers what they did not read.
    """
    with hand.act(book, f"say_{said}") as writer:
        now = version_now(writer.connection, goal)
        if now is None or now.id != version:
            raise NotAllowed("agree.words_changed")
        writer.version(now)
        return writer.answer(version, said, note=remark(note), offer=remark(offer))
