"""Each person can undo their own last ten acts. A seal is undone only by stepping back."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.reading import acts
from db.records import Act

LAST = 10
UNDOABLE = frozenset(
    {"write_words", "write_goal", "write_for", "confirm_words", "put_back", "add_step", "make_smaller",
     "move_step", "take_off", "set_confidence", "say_yes", "say_not_yet", "say_change", "write_plan",
     "idea_use", "idea_keep", "idea_talk", "idea_take_back", "idea_reopen"}
)  # fmt: skip


def can_undo(book: Book, hand: Hand) -> tuple[Act, ...]:
    """This person's own acts that may be undone, newest first, ten at most."""
    with book.reading() as connection:
        recent = acts.last(connection, hand.by, LAST)
    return tuple(act for act in recent if act.kind in UNDOABLE and not act.undone)


def undo(book: Book, hand: Hand) -> Act | None:
    """Undo the newest act that can be; None when there is nothing to undo."""
    ready = can_undo(book, hand)
    if not ready:
        return None
    with hand.act(book, "undo") as writer:
        writer.undo(ready[0].rows)
    return ready[0]
