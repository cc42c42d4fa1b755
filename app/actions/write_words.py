"""Write on a line: the young person's words count at once, a therapist's are an idea."""

from __future__ import annotations

from app.actions.gesture import Gesture, change
from app.actions.hand import Hand, NotAllowed
from app.actions.place import Place
from app.rules import ideas as idea_rules
from app.rules.clean import remark
from app.rules.wording import Change, difference, fits
from db.book import Book
from db.reading import ideas, lines
from db.records import Id, LineKind, Wording
from db.writing.writer import Writer


def write_words(
    book: Book, hand: Hand, place: Place, gesture: Gesture, on: Wording | None, reason: str | None = None
) -> Id | None:
    """Keep what was typed over the wording ``on``; None when nothing changed.

    Raises NotAllowed when a therapist brings an idea back that was kept out in this visit.
    """
    made = change(gesture, on)
    if made is None:
        return None
    with hand.act(book, "write_words") as writer:
        return keep_change(writer, hand, place.open(writer), made, on, reason)


def keep_change(
    writer: Writer, hand: Hand, line: Id, made: Change, on: Wording | None, reason: str | None = None
) -> Id:
    """Add the wording inside a running act, on the line of the words ``on`` when there are some.

    Raises NotAllowed when other words stand there by now: they would be gone. An idea may be on older words.
    """
    check_sources(writer, made)
    if hand.young:
        check_stands(writer, line, on)
    else:
        check_offer(writer, hand, line, made, on)
    return writer.wording(
        on.line if on else line,
        made.text,
        made.made_of,
        parent=on.id if on else None,
        idea=not hand.young,
        reason=remark(reason),
    )


def check_sources(writer: Writer, made: Change) -> None:
    """No one may claim words that their source never had."""
    sources = {run.wording for run in made.made_of if run.wording}
    known = lines.wordings(writer.connection, sources)
    claimed = Wording(b"", 0, b"", b"", None, b"", None, False, made.text, made.made_of)
    if not fits(claimed, known.get):
        raise NotAllowed("note.words_moved")


def check_stands(writer: Writer, line: Id, on: Wording | None) -> None:
    now = lines.current_of(writer.connection, line)
    if (now.wording.id if now else None) != (on.id if on else None):
        raise NotAllowed("note.words_moved")


def check_offer(writer: Writer, hand: Hand, line: Id, made: Change, on: Wording | None) -> None:
    """An idea that was kept out stays out for this visit, unless the young person reopens it."""
    known = ideas.ideas_on(writer.connection, line)
    if not idea_rules.may_offer(difference(on, made), known, hand.visit):
        raise NotAllowed("note.kept_out_this_visit")


def check_new(writer: Writer, hand: Hand, kind: LineKind, made: Change, goal: Id | None = None) -> None:
    """The same for a line that begins with this idea: a step (of ``goal``) or a goal kept out in this visit
    does not come back as another one."""
    if hand.young:
        return
    known = ideas.ideas(writer.connection, goal) if goal else ideas.everywhere(writer.connection)
    first = [idea for idea in known if idea.line.kind is kind and idea.base is None]
    if not idea_rules.may_offer(difference(None, made), first, hand.visit):
        raise NotAllowed("note.kept_out_this_visit")
