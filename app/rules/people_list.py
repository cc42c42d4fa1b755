"""The therapist's list: who comes first, whom a search finds, and how two of one name are told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from app.rules.clean import clean
from db.waiting import PersonRow, Waits


def something_waits(row: PersonRow) -> bool:
    return row.waits != Waits()


def listed(rows: Iterable[PersonRow], search: str = "") -> tuple[tuple[PersonRow, ...], tuple[PersonRow, ...]]:
    """Where something waits, lines to be read first on top, and those that are up to date; each by first name."""
    wanted = clean(search).text.casefold().strip()
    found = sorted((row for row in rows if finds(wanted, row)), key=_by_name)
    waiting = sorted((row for row in found if something_waits(row)), key=lambda row: not row.waits.notes)
    return tuple(waiting), tuple(row for row in found if not something_waits(row))


def finds(wanted: str, row: PersonRow) -> bool:
    """Does a word of the name begin with what was typed, in lower case? Nothing typed finds everybody."""
    if not wanted:
        return True
    name = row.name.casefold()
    return name.startswith(wanted) or any(word.startswith(wanted) for word in name.split())


def shapes(rows: Iterable[PersonRow], how_many: int) -> Mapping[str, int]:
    """Book -> which of the small shapes is on its seal, for people of one first name. The older book keeps its shape
    when another comes."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        same[row.name.casefold().strip()].append(row.book)
    return {
        book: place % how_many
        for name, books in same.items()
        if name and len(books) > 1
        for place, book in enumerate(sorted(books))
    }


def _by_name(row: PersonRow) -> tuple[bool, str, str]:
    """Who has no name yet comes last."""
    return not row.name.strip(), row.name.casefold(), row.book
