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
    """Which of this person's last ten acts may be undone, newest first.

    Undoing, visits and seals are not among the ten; an answer that a seal rests on stays.
    """
    with book.reading() as connection:
        recent = acts.last(connection, hand.by, LAST, UNDOABLE)
    return tuple(act for act in recent if not (act.undone or act.sealed))


def undo(book: Book, hand: Hand) -> Act | None:
    """Undo the newest act that can be; None when there is nothing to undo."""
    ready = can_undo(book, hand)
    if not ready:
        return None
    with hand.act(book, "undo") as writer:
        writer.undo(ready[0].rows)
    return ready[0]
