"""What somebody is told once when they come in."""

from __future__ import annotations

from contextlib import suppress

from app.actions.note_reset import reset_was_told, untold_reset
from app.desk import Desk
from app.screens.names import who_wrote
from app.text import Message, message
from db.errors import BookError
from db.records import Role


def news(desk: Desk) -> Message | None:
    """For the young person, when they are here: somebody gave them a new code since they last came in.

    Where it cannot be kept that they were told, they are told again.
    """
    young = desk.here.young_person
    if Role.YOUNG_PERSON not in desk.here.present:
        return None
    reset = untold_reset(desk.book, young.id)
    if reset is None:
        return None
    with suppress(BookError):  # better told twice than never
        reset_was_told(desk.book, reset)
    return message("news.reset", name=who_wrote(desk.here, reset.by).name)
