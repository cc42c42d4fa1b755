"""Our ending: the two choose it together, or one of them alone. It never waits for anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.outcomes import Ending
from db.records import Id, Role


@dataclass(frozen=True, slots=True)
class Ended:
    """``at`` in ms UTC: when the first of them chose it. ``together``: the young person and a therapist both did."""

    by: tuple[Id, ...]
    at: int
    together: bool


def ended(endings: Sequence[Ending], roles: Mapping[Id, Role]) -> Ended | None:
    """``endings``: those that stand, oldest first. None while nobody chose to end."""
    if not endings:
        return None
    by = tuple(dict.fromkeys(one.by for one in endings))
    return Ended(by, endings[0].at, {Role.YOUNG_PERSON, Role.THERAPIST} <= {roles[who] for who in by})
