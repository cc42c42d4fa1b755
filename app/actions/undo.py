"""Each person can undo their own last ten acts. A seal is undone only by stepping back."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.reading import acts
from db.records import Act

LAST = 10
# kind of act -> the sentence that says what was taken back
TAKEN_BACK = {
    "write_words": "undo.words",
    "write_goal": "undo.words",
    "write_for": "undo.words",
    "confirm_words": "undo.words",
    "put_back": "undo.words",
    "add_step": "undo.steps",
    "make_smaller": "undo.steps",
    "move_step": "undo.steps",
    "take_off": "undo.steps",
    "keep_note": "undo.note",
    "set_confidence": "undo.sure",
    "set_rhythm": "undo.rhythm",
    "try_step": "undo.try",
    "add_tool": "undo.tool",
    "write_plan": "undo.plan",
    "rate": "undo.sure",
    "write_closing": "undo.words",
    "say_yes": "undo.answer",
    "say_not_yet": "undo.answer",
    "say_change": "undo.answer",
    "idea_use": "undo.idea",
    "idea_keep": "undo.idea",
    "idea_talk": "undo.idea",
    "idea_take_back": "undo.idea",
    "idea_reopen": "undo.idea",
}
UNDOABLE = frozenset(TAKEN_BACK)


def can_undo(book: Book, hand: Hand) -> tuple[Act, ...]:
    """Which of this person's last ten acts may be undone, newest first.

    Undoing, visits and seals are not among the ten; an answer that a seal rests on stays.
    """
    with book.reading() as connection:
        recent = acts.last(connection, hand.by, LAST, UNDOABLE)
    return tuple(act for act in recent if not (act.undone or act.sealed))


def undo(book: Book, hand: Hand) -> Act | None:
    """Undo the newest act that can be; None when there is nothing to undo. Raises NotAllowed for who undoes nothing."""
    hand.check(book, "undo")
    ready = can_undo(book, hand)
    if not ready:
        return None
    with hand.act(book, "undo") as writer:
        writer.undo(ready[0].rows)
    return ready[0]
