"""The path: when a stone is reached, which one is next, and how bright the sky is.

Goes only add up. A day without one costs nothing and is counted nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from operator import itemgetter

from db.records import Id
from db.trying import HowOften, Rhythm, Tried, Went

LEAST_GOES = 3
"""Fewer goes than this do not fill a stone that comes again and again."""

ONCE = Rhythm()


@dataclass(frozen=True, slots=True)
class Path:
    """What was written about a goal's path, each with the id of its row: its orders, rhythms and goes.

    An order's row holds the steps from first to last; a rhythm's row a step and how often it comes. ``came``: how far
    the sky had come here before another copy brought rows from in between.
    """

    orders: Sequence[tuple[Id, tuple[Id, ...]]] = ()
    rhythms: Sequence[tuple[Id, Id, Rhythm]] = ()
    goes: Sequence[Tried] = ()
    came: float = 0.0

    @property
    def order(self) -> tuple[Id, ...]:
        return self.orders[-1][1] if self.orders else ()

    def rhythm(self, step: Id) -> Rhythm:
        """The newest counts; without one, a step is done once."""
        return next((rhythm for _, each, rhythm in reversed(self.rhythms) if each == step), ONCE)


def goes_to_fill(rhythm: Rhythm) -> int:
    """How many days with a go fill a stone: one for a step done once, else what one week of its rhythm brings, and
    three at least. Our choice: early success on small rungs carries motivation (EVIDENCE.md, "Small steps")."""
    match rhythm.how:
        case HowOften.ONCE:
            return 1
        case HowOften.EACH_DAY:
            return 7
        case HowOften.SOME_DAYS:
            return max(LEAST_GOES, rhythm.days.bit_count())
        case HowOften.TIMES_A_WEEK:
            return max(LEAST_GOES, rhythm.times)


def filled(rhythm: Rhythm, goes: Iterable[Tried]) -> float:
    """How full a stone is by these goes at it, 0 to 1. A step done once needs *did it*; where one comes again and
    again, *some of it* fills the stone, too. Several goes on one day count once."""
    enough = {Went.DID} if rhythm.how is HowOften.ONCE else {Went.DID, Went.SOME}
    days = {go.day for go in goes if go.went in enough}
    return min(1.0, len(days) / goes_to_fill(rhythm))


def reached(path: Path, step: Id) -> bool:
    return filled(path.rhythm(step), goes_at(path, step)) == 1.0


def goes_at(path: Path, step: Id) -> list[Tried]:
    return [go for go in path.goes if go.step == step]


def now(path: Path) -> Id | None:
    """The stone the pin stands on: the first that is not reached. None when all are, or there is none."""
    return next((step for step in path.order if not reached(path, step)), None)


def kinds(path: Path, steps: Iterable[Id]) -> tuple[str, ...]:
    """What the stones of these steps are, in their order."""
    return kinds_of([reached(path, step) for step in steps])


def kinds_of(there: Sequence[bool]) -> tuple[str, ...]:
    """Of stones that were reached or not: reached, now (the first that is not) or ahead."""
    pin = there.index(False) if False in there else None
    return tuple("reached" if done else "now" if place == pin else "ahead" for place, done in enumerate(there))


def stage(path: Path) -> float:
    """How far the sky has come, 0 to 1: the largest share of stones that were ever reached at once.

    Nothing takes it back: not a new step, not another order or rhythm, not a bad week, nor an older path that comes in
    from another copy.
    """
    sky = _Sky()
    moments = [
        *((id, partial(sky.lay, order)) for id, order in path.orders),
        *((id, partial(sky.pace, step, rhythm)) for id, step, rhythm in path.rhythms),
        *((go.id, partial(sky.tried, go)) for go in path.goes),
    ]
    return max(path.came, *(happen() for _, happen in sorted(moments, key=itemgetter(0))), 0.0)


class _Sky:
    """The path as it was written, one thing after the other. Each gives the share of stones reached after it."""

    def __init__(self) -> None:
        self.order: tuple[Id, ...] = ()
        self.rhythms: dict[Id, Rhythm] = {}
        self.goes: dict[Id, list[Tried]] = {}
        self.full: set[Id] = set()

    def lay(self, order: tuple[Id, ...]) -> float:
        self.order = order
        return self.share

    def pace(self, step: Id, rhythm: Rhythm) -> float:
        self.rhythms[step] = rhythm
        return self.fill(step)

    def tried(self, go: Tried) -> float:
        self.goes.setdefault(go.step, []).append(go)
        return self.fill(go.step)

    def fill(self, step: Id) -> float:
        is_full = filled(self.rhythms.get(step, ONCE), self.goes.get(step, ())) == 1.0
        (self.full.add if is_full else self.full.discard)(step)
        return self.share

    @property
    def share(self) -> float:
        return len(self.full.intersection(self.order)) / len(self.order) if self.order else 0.0


def due(rhythm: Rhythm, goes: Iterable[Tried], today: date) -> bool:
    """Is this step for today? ``goes``: those of this week at it. What was tried today is not asked for again."""
    mine = [go for go in goes if go.went is not Went.NOT_THIS_TIME]
    if any(go.day == today.isoformat() for go in mine):
        return rhythm.how is HowOften.ONCE
    match rhythm.how:
        case HowOften.SOME_DAYS:
            return bool(rhythm.days >> today.weekday() & 1)
        case HowOften.TIMES_A_WEEK:
            return len({go.day for go in mine}) < rhythm.times
    return True


def monday(today: date) -> date:
    """The day on which the week of ``today`` began."""
    return today - timedelta(days=today.weekday())


def days_back(today: date, count: int = 7) -> tuple[date, ...]:
    """Today and the days before it, newest first: those a go can be written down for."""
    return tuple(today - timedelta(days=back) for back in range(count))
