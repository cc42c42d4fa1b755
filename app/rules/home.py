"""Home: who is there, and what each of them may see.

The limit is a friendly one, like those of steps: kept here, not in the schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from db.records import Id, Share, Shared

MAX_ADULTS = 6
"""Adults at home in one book: a design choice, room for two homes and a grandparent or two."""


def may_add_adult(adults: int) -> bool:
    """Is there room for one more adult at home?"""
    return adults < MAX_ADULTS


def seen(shares: Iterable[Share], goal: Id) -> Mapping[Id, frozenset[Shared]]:
    """Adult -> what they may see of one goal, for everyone who may see anything of it."""
    of_goal = [share for share in shares if share.goal == goal]
    return {who: frozenset(s.what for s in of_goal if s.adult == who) for who in {s.adult for s in of_goal}}
