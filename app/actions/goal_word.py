"""It can rest, we reached it, let it go: each says so for themself, and can take it back in one tap."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.rules.goal_words import settled
from db.book import Book
from db.outcomes import GoalSaid
from db.reading import goal_words
from db.records import Id


def say_goal_word(book: Book, hand: Hand, goal: Id, said: GoalSaid) -> Id:
    """Raises NotAllowed once both said the same: first one of them takes their word back."""
    with hand.act(book, "say_goal_word") as writer:
        if settled(goal_words.goal_words(writer.connection, goal)):
            raise NotAllowed("goal_word.settled")
        return writer.goal_word(goal, said)


def take_word_back(book: Book, hand: Hand, goal: Id) -> None:
    """All that this person said of the goal; it is open again. No reason is asked."""
    with hand.act(book, "take_word_back") as writer:
        said = goal_words.goal_words(writer.connection, goal)
        writer.undo(word.id for word in said if word.by == hand.by)
