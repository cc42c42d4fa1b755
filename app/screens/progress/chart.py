"""The picture of a goal's numbers: whose may be seen, thinned to what a column can show, with what changed."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.rules.changes import MOST, Change, changes
from app.rules.goal_words import settled
from app.rules.numbers import may_be_seen
from app.screens.goal_now import gave_now
from db.ids import time_of
from db.outcomes import Rating
from db.reading import Reading, agreements, goal_words, ratings
from db.reading import changes as changing
from db.records import Id

COLUMNS = 32
"""More dots than these run into one another on a small phone."""


@dataclass(frozen=True, slots=True)
class OwnLine:
    """One rater's line: ``first`` and ``now`` are their numbers; ``dots`` are (share of the time shown, number)."""

    by: Id
    first: Rating
    now: Rating
    dots: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """``lines``: those that may be seen, oldest rater first. ``hidden``: who gave numbers that may not be seen yet.
    ``start`` and ``end`` in ms UTC; ``today``: who gave a number now; ``marks``: (share of the time, change)."""

    lines: tuple[OwnLine, ...]
    hidden: tuple[Id, ...]
    start: int
    end: int
    today: frozenset[Id]
    changes: tuple[Change, ...]
    marks: tuple[tuple[float, Change], ...]

    @property
    def raters(self) -> tuple[Id, ...]:
        return tuple(line.by for line in self.lines)


def chart(connection: Reading, desk: Desk, goal: Id) -> Chart:
    """Never asks the book for a number that may not be on the screen, but each rater's first and newest."""
    firsts, newest = ratings.firsts(connection, goal), ratings.newest(connection, goal)
    gave = gave_now(connection, desk, goal)
    seen = may_be_seen(newest, (person.id for person in desk.here.sitting), gave)
    hidden = tuple(who for who in sorted(newest) if who not in seen)
    told = changes(
        agreements.agreements(connection, goal),
        changing.words_changed(connection, goal, MOST),
        settled(goal_words.goal_words(connection, goal)),
    )
    if not seen:
        return Chart((), hidden, 0, 0, gave, told, ())
    first = min((firsts[who] for who in seen), key=lambda number: number.id)
    last = max((newest[who] for who in seen), key=lambda number: number.id)
    shown = ratings.in_parts(connection, goal, seen, ratings.parts(first, last, COLUMNS))
    start, end = time_of(first.id), time_of(last.id)
    lines = tuple(OwnLine(who, firsts[who], newest[who], dots(shown, who, start, end)) for who in sorted(seen))
    marks = tuple((share(change.id, start, end), change) for change in told if start <= time_of(change.id) <= end)
    return Chart(lines, hidden, start, end, gave, told, marks)


def dots(shown: tuple[Rating, ...], who: Id, start: int, end: int) -> tuple[tuple[float, float], ...]:
    """Of numbers at the very same place the last one counts."""
    places = {share(number.id, start, end): float(number.value) for number in shown if number.by == who}
    return tuple(sorted(places.items()))


def share(id: Id, start: int, end: int) -> float:
    """Where in the time shown; with one moment alone, at its end."""
    return (time_of(id) - start) / (end - start) if end > start else 1.0
