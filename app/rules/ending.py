"""Who may end a book for good, and when. The young person's own copy is theirs alone; the clinic's is kept as
long as the law asks, and its record is saved before it goes."""

from __future__ import annotations

from enum import StrEnum

from db.keeping import CopyKind
from db.records import Id, Role


class MayEnd(StrEnum):
    """YES, or why not yet."""

    YES = "yes"
    NOT_YOURS = "not_yours"
    RECORD_FIRST = "record_first"
    DAY_FIRST = "day_first"
    NOT_YET = "not_yet"


def may_end(
    kind: CopyKind, role: Role, keep_until: str | None, today: str, saved: Id | None, newest: Id | None
) -> MayEnd:
    """``keep_until`` and ``today`` are YYYY-MM-DD. ``saved``: when the record was last saved, ``newest``: the newest
    thing that was written; what came after the record is not in it."""
    if role is not (Role.YOUNG_PERSON if kind is CopyKind.OWN else Role.THERAPIST):
        return MayEnd.NOT_YOURS
    if kind is CopyKind.OWN:
        return MayEnd.YES
    if not keep_until:
        return MayEnd.DAY_FIRST
    if today < keep_until:
        return MayEnd.NOT_YET
    return MayEnd.YES if saved and (newest is None or newest < saved) else MayEnd.RECORD_FIRST
