"""From the book to the page of one adult: what is shared with them now, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import TypeAlias

from sqlalchemy import Connection

from db.errors import NotABook
from db.home_copy.records import HomeGoal, HomePage, HomeWords, HomeWriter
from db.reading import lines, steps
from db.reading.people import pens_choice, people
from db.reading.shares import shares
from db.reading.wanted import wanted
from db.records import CurrentWords, Id, LineKind, Person, Role, Shared

RATINGS = """
SELECT r.goal, r.value FROM json_each(?) wanted JOIN rating r ON r.goal = unhex(wanted.value)
WHERE r.by = ? AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = r.id) ORDER BY r.id
"""
Lines = Mapping[tuple[LineKind, Id | None], CurrentWords]
Reached: TypeAlias = Callable[[Connection, Id], frozenset[Id]]
"""The steps of a goal whose stones are full. When they are is a rule of the app's."""


def nowhere(_connection: Connection, _goal: Id) -> frozenset[Id]:
    return frozenset()


class Writers:
    """Gives everyone whose words come in a short id of their own, in the order they come."""

    def __init__(self, everyone: Iterable[Person]) -> None:
        self._everyone = {person.id: person for person in everyone}
        self._short: dict[Id, Id] = {}

    def short(self, person: Id) -> Id:
        return self._short.setdefault(person, bytes([len(self._short)]))

    def words(self, found: CurrentWords) -> HomeWords:
        """Neighbouring runs of one person joined, as in a version."""
        runs = [(self.short(found.authors[run.wording]), run.count) for run in found.wording.made_of]
        joined = groupby(runs, key=lambda run: run[0])
        return HomeWords(found.wording.text or "", tuple((who, sum(n for _, n in run)) for who, run in joined))

    def named(self) -> tuple[HomeWriter, ...]:
        known = ((short, self._everyone[person]) for person, short in self._short.items())
        return tuple(HomeWriter(short, person.role, person.name) for short, person in known)


def page_for(connection: Connection, adult: Id, reached: Reached) -> HomePage:
    """What this adult may read. Raises NotABook for somebody who is not an adult at home in this book."""
    everyone = people(connection)
    own = next((p for p in everyone if p.id == adult and p.role is Role.FAMILY), None)
    young = next((p for p in everyone if p.role is Role.YOUNG_PERSON), None)
    if own is None or young is None:
        raise NotABook("nobody at home of this id")
    writers = Writers(everyone)
    goals = tuple(goal for goal in _goals(connection, adult, young.id, writers, reached) if goal != HomeGoal())
    return HomePage(own.name, young.name, pens_choice(connection), writers.named(), goals)


def _goals(connection: Connection, adult: Id, young: Id, writers: Writers, reached: Reached) -> list[HomeGoal]:
    shared: defaultdict[Id, set[Shared]] = defaultdict(set)
    for share in shares(connection):
        if share.adult == adult:
            shared[share.goal].add(share.what)
    if not shared:
        return []
    written: defaultdict[Id, dict[tuple[LineKind, Id | None], CurrentWords]] = defaultdict(dict)
    for words in lines.current_in(connection, shared):
        if words.wording.text:
            written[words.line.goal][words.line.kind, words.line.step] = words
    orders, numbers = steps.orders(connection, shared), _numbers(connection, shared, young)
    full = {goal: reached(connection, goal) for goal, what in shared.items() if Shared.STEPS in what}
    return [
        _goal(shared[goal], written[goal], orders.get(goal, ()), full.get(goal, frozenset()), numbers[goal], writers)
        for goal in sorted(shared)
    ]


def _goal(
    shared: set[Shared],
    written: Lines,
    order: tuple[Id, ...],
    full: frozenset[Id],
    numbers: tuple[int, ...],
    writers: Writers,
) -> HomeGoal:
    def on(kind: LineKind, *at: Id | None) -> tuple[HomeWords, ...]:
        return tuple(writers.words(written[kind, step]) for step in at if (kind, step) in written)

    shown = [step for step in order if (LineKind.STEP, step) in written] if Shared.STEPS in shared else []
    words = on(LineKind.WORDS_FOR_HOME, None) or on(LineKind.GOAL, None) if Shared.WORDS in shared else ()
    return HomeGoal(
        words=words[0] if words else None,
        steps=on(LineKind.STEP, *shown),
        help=on(LineKind.HOME, None, *order) if Shared.HELP in shared else (),
        numbers=numbers if Shared.NUMBERS in shared else (),
        reached=tuple(n for n, step in enumerate(shown) if step in full),
    )


def _numbers(connection: Connection, goals: Iterable[Id], young: Id) -> Mapping[Id, tuple[int, ...]]:
    found: defaultdict[Id, tuple[int, ...]] = defaultdict(tuple)
    for goal, value in connection.exec_driver_sql(RATINGS, (wanted(goals), young)):
        found[goal] += (value,)
    return found
