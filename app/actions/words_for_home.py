"""A line that home reads instead of the goal's exact words. See ``share_item`` for the order of things."""

from __future__ import annotations

from app.actions.gesture import Retype, change
from app.actions.hand import Hand
from app.actions.place import Place
from app.actions.share_item import check_who, leaves_home, reaches_home
from app.actions.write_words import keep_change
from db.book import Book
from db.home_copy.copies import HomeCopies
from db.reading import Reading, lines
from db.reading.people import gone
from db.reading.shares import shares
from db.records import CurrentWords, Id, LineKind, Shared


def words_for_home(connection: Reading, goal: Id) -> CurrentWords | None:
    """What stands on the line now."""
    found = (words for words in lines.current(connection, goal) if words.line.kind is LineKind.WORDS_FOR_HOME)
    return next(found, None)


def write_words_for_home(book: Book, copies: HomeCopies, hand: Hand, goal: Id, text: str) -> Id | None:
    """Keep the whole line as typed; None when nothing changed. From a therapist's hand it is an idea.

    Whoever may see the goal's words reads these from now on. Raises NotAllowed, and db.errors when a copy
    cannot be written anew; then nothing was kept.
    """
    hand.check(book, "write_words_for_home")
    with book.reading() as connection:
        now, who = words_for_home(connection, goal), readers(connection, goal)
    on = now.wording if now else None
    made = change(Retype(text), on)
    if made is None:
        return None
    for adult in who:
        copies.key(adult)
    with hand.act(book, "write_words_for_home") as writer:
        place = Place(goal, LineKind.WORDS_FOR_HOME, line=now.line.id if now else None)
        kept = keep_change(writer, hand, place.open(writer), made, on)
        leaves_home(copies, *who)
        return kept


def use_exact_words(book: Book, copies: HomeCopies, hand: Hand, goal: Id) -> bool:
    """Take the words for home back: home reads the goal's own again. False when a copy could not follow yet.

    Raises NotAllowed unless it is the young person's own tap.
    """
    check_who(book, hand, "use_exact_words")
    with book.reading() as connection:
        now, who = words_for_home(connection, goal), readers(connection, goal)
    if now is None:
        return True
    with hand.act(book, "use_exact_words") as writer:
        writer.undo(_all_for_home(writer.connection, goal))
    return reaches_home(copies, *who)


def _all_for_home(connection: Reading, goal: Id) -> tuple[Id, ...]:
    """All that ever stood there."""
    found = (line.id for line in lines.lines(connection, goal) if line.kind is LineKind.WORDS_FOR_HOME)
    line = next(found, None)
    return tuple(wording.id for wording in lines.history(connection, line)) if line else ()


def readers(connection: Reading, goal: Id) -> tuple[Id, ...]:
    """Adults who may see this goal's words, but for those who were taken out."""
    may = {s.adult for s in shares(connection) if s.goal == goal and s.what is Shared.WORDS}
    return tuple(sorted(may - gone(connection)))
