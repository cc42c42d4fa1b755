"""What was added since the last visit, counted: enough to say what waits, and nothing of what it says."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from db.records import Id
from db.waiting import Fresh, Unread, Waits


def waits(found: Unread, answered: Collection[Id] = ()) -> Waits:
    """``answered``: goals whose next answer is the therapist's. Several wordings on one line are one change."""
    newest = max((row.at for row in found.notes or _rows(found)), default=0)
    return Waits(
        len(found.notes),
        len(found.tries),
        len(found.numbers),
        len({row.about for row in found.words}),
        len(answered),
        newest,
    )


def _rows(found: Unread) -> Iterable[Fresh]:
    return (*found.tries, *found.numbers, *found.words, *found.answers)


def waiting_answers(fresh: Iterable[Fresh], standing: Iterable[tuple[Id, Id]]) -> tuple[Fresh, ...]:
    """Those that stand alone: ``standing`` are (answer, by) of every answer to the words as they are now. What was
    said to older words waits no more, and where both have spoken nothing waits."""
    said: dict[Id, Id] = dict(standing)
    return tuple(row for row in fresh if row.id in said and set(said.values()) == {row.by})
