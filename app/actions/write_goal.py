"""A new goal begins with its first words."""

from __future__ import annotations

from app.actions.gesture import Add, change
from app.actions.hand import Hand, NotAllowed
from app.actions.open_goals import open_goals
from app.actions.write_words import check_new, keep_change
from app.rules.steps import MAX_OPEN_GOALS
from db.book import Book
from db.records import Id, LineKind


def write_goal(book: Book, hand: Hand, text: str) -> Id | None:
    """Keep a new goal and its first words; None for blank text. Raises NotAllowed at the fourth goal."""
    made = change(Add(text), None)
    if made is None:
        return None
    with hand.act(book, "write_goal") as writer:
        if len(open_goals(writer.connection)) >= MAX_OPEN_GOALS:
            raise NotAllowed("goals.three_is_a_lot")
        check_new(writer, hand, LineKind.GOAL, made)
        goal = writer.goal()
        keep_change(writer, hand, writer.line(goal, LineKind.GOAL), made, None)
        return goal
