""" "Dana typed this for me": another hand types, the words wait until their author says so."""

from __future__ import annotations

from app.actions.gesture import Gesture, change
from app.actions.hand import Hand, NotAllowed
from app.actions.place import Place
from app.actions.write_words import check_sources, keep_change
from app.rules.wording import use_idea as placed
from db.book import Book
from db.reading import lines
from db.records import Id, Wording
from db.writing.writer import Writer


def write_for(book: Book, hand: Hand, place: Place, gesture: Gesture, on: Wording | None) -> Id | None:
    """Keep words typed by ``hand.typed_by`` that ``hand.by`` said. They count once confirmed."""
    made = change(gesture, on)
    if made is None:
        return None
    with hand.act(book, "write_for") as writer:
        return keep_change(writer, hand, place.open(writer), made, on)


def confirm_words(book: Book, hand: Hand, wording: Id) -> Id:
    """ "That's what I said." Raises NotAllowed unless the words are this person's own.

    When this person went on writing meanwhile, the words come in where they were said.
    """
    with hand.act(book, "confirm_words") as writer:
        said = lines.wording(writer.connection, wording)
        if said is None or said.by != hand.by:
            raise NotAllowed("note.not_yours")
        now = lines.current_of(writer.connection, said.line)
        if now is not None and now.wording.id not in (said.parent, said.id):
            bring_in(writer, said, now.wording)
        return writer.confirm(wording)


def bring_in(writer: Writer, said: Wording, now: Wording) -> None:
    base = lines.wording(writer.connection, said.parent) if said.parent else None
    made = placed(said, base, now)
    if made is not None and made.text != now.text:
        check_sources(writer, made)
        writer.wording(now.line, made.text, made.made_of, parent=now.id)


def decline_words(book: Book, hand: Hand, wording: Id) -> None:
    """ "Not quite": the words do not count. Raises NotAllowed unless they were typed for this person."""
    with hand.act(book, "decline_words") as writer:
        said = lines.wording(writer.connection, wording)
        if said is None or said.by != hand.by:
            raise NotAllowed("note.not_yours")
        writer.undo((wording,))
