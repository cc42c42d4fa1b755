"""One calm line when words could not be kept, or cannot be drawn, just as they were typed."""

from __future__ import annotations

from app.desk import Desk
from app.rules.clean import LeftOut, clean, needs_right_to_left
from app.text import Message, message

# what is gone comes first: it is the one thing the page cannot show
LEFT_OUT = (
    (LeftOut.BROKEN_LETTERS, "note.broken_letters"),
    (LeftOut.HIDDEN_MARKS, "note.hidden_marks"),
    (LeftOut.LINE_BREAKS, "note.line_breaks"),
)


def note_on(desk: Desk, *texts: str) -> Message | None:
    """What to say about words just kept; None when all is as typed.

    How letters look is said once for as long as the book is open: who writes in Arabic knows by then.
    """
    kept = [clean(text) for text in texts]
    left_out = frozenset[LeftOut]().union(*(each.left_out for each in kept))
    found = [key for why, key in LEFT_OUT if why in left_out]
    if found:
        return message(found[0])
    whole = " ".join(each.text for each in kept)
    if not desk.can_draw(whole):
        return once(desk, "note.cannot_draw")
    return once(desk, "note.right_to_left") if needs_right_to_left(whole) else None


def once(desk: Desk, key: str) -> Message | None:
    if key in desk.told:
        return None
    desk.told.add(key)
    return message(key)
