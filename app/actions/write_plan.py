"""An if-then plan for a step: two lines, kept in one act."""

from __future__ import annotations

from app.actions.gesture import Gesture, change
from app.actions.hand import Hand
from app.actions.place import Place
from app.actions.write_words import keep_change
from db.book import Book
from db.records import Wording

Part = tuple[Place, Gesture, Wording | None]


def write_plan(book: Book, hand: Hand, parts: tuple[Part, ...]) -> int:
    """Keep each part that changed; says how many did. The source of if-then plans: Gollwitzer & Sheeran 2006."""
    made = [(place, change(gesture, on), on) for place, gesture, on in parts]
    changed = [(place, new, on) for place, new, on in made if new is not None]
    if changed:
        with hand.act(book, "write_plan") as writer:
            for place, new, on in changed:
                keep_change(writer, hand, place.open(writer), new, on)
    return len(changed)
