"""A book of five years answers like one of a week: counted in steps of SQLite's machine, not in seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from re import sub

import pytest
import sqlcipher3
from sqlalchemy import Connection

from db import cipher
from db.book import Book, create_book, open_book
from db.check import check_whole
from db.reading import (
    acts,
    agreements,
    changes,
    goal_words,
    goals,
    ideas,
    lines,
    people,
    ratings,
    steps,
    tries,
    unread,
    visits,
)
from db.records import Id
from db.trying import HowOften, Rhythm
from tests.db.conftest import KEY
from tests.db.five_years import START, YEARS, Filled, fill

Ask = Callable[[Connection, Filled], object]


def its_words(filled: Filled) -> Id:
    """The last goal's own line; that goal reads the same in a book of any size."""
    return filled.lines[-(len(filled.lines) // len(filled.goals))]


def columns(c: Connection, filled: Filled) -> tuple[ratings.Part, ...]:
    """All there are, from the first number of the goal to the last."""
    goal = filled.goals[-1]
    first = min(ratings.firsts(c, goal).values(), key=lambda number: number.id)
    last = max(ratings.newest(c, goal).values(), key=lambda number: number.id)
    return ratings.parts(first, last, 32)


OF_ONE_GOAL: dict[str, Ask] = {
    "people": lambda c, f: people.people(c),
    "pens": lambda c, f: people.pens_choice(c),
    "open visit": lambda c, f: visits.open_visit(c),
    "lines": lambda c, f: lines.lines(c, f.goals[-1]),
    "current": lambda c, f: lines.current(c, f.goals[-1]),
    "current of a line": lambda c, f: lines.current_of(c, its_words(f)),
    "history": lambda c, f: lines.history(c, its_words(f)),
    "firsts": lambda c, f: lines.firsts(c, f.goals[-1]),
    "first own": lambda c, f: lines.first_own(c, its_words(f)),
    "unconfirmed": lambda c, f: lines.unconfirmed(c, f.goals[-1]),
    "ideas": lambda c, f: ideas.ideas(c, f.goals[-1]),
    "ideas on a line": lambda c, f: ideas.ideas_on(c, its_words(f)),
    "other heads": lambda c, f: ideas.other_heads(c, f.goals[-1]),
    "steps": lambda c, f: steps.steps(c, f.goals[-1]),
    "order": lambda c, f: steps.order(c, f.goals[-1]),
    "confidences": lambda c, f: steps.confidences(c, f.goals[-1]),
    "agreements": lambda c, f: agreements.agreements(c, f.goals[-1]),
    "answers": lambda c, f: agreements.answers(c, agreements.agreements(c, f.goals[-1])[-1].version.id),
    "seals": lambda c, f: agreements.seals(c, agreements.agreements(c, f.goals[-1])[-1].version.id),
    "newest numbers": lambda c, f: ratings.newest(c, f.goals[-1]),
    "first numbers": lambda c, f: ratings.firsts(c, f.goals[-1]),
    "a chart's numbers": lambda c, f: ratings.in_parts(c, f.goals[-1], (f.mika, f.dana), columns(c, f)),
    "rhythm": lambda c, f: ratings.rhythm(c, f.goals[-1]),
    "words on a goal": lambda c, f: goal_words.goal_words(c, f.goals[-1]),
    "words changed": lambda c, f: changes.words_changed(c, f.goals[-1], 8),
    "titles of some": lambda c, f: lines.titles(c, f.goals[-1:]),
    "current of some": lambda c, f: lines.current_in(c, f.goals[-1:]),
    "to confirm on some": lambda c, f: lines.goals_to_confirm(c, f.goals[-1:]),
    "ideas of some": lambda c, f: ideas.ideas_in(c, f.goals[-1:]),
    "steps of some": lambda c, f: steps.steps_in(c, f.goals[-1:]),
    "orders of some": lambda c, f: steps.orders(c, steps.goals_of(c, f.steps[-1:])),
    "agreements of some": lambda c, f: agreements.made_in(c, f.goals[-1:]),
    "agreed among some": lambda c, f: agreements.goals_agreed(c, f.goals[-1:]),
    "last acts": lambda c, f: acts.last(c, f.mika),
    "last acts of writing": lambda c, f: acts.last(c, f.mika, 10, ("write_words", "idea_use")),
}
OF_ALL_GOALS: dict[str, Ask] = {
    "goals": lambda c, f: goals.goals(c),
    "goals with words": lambda c, f: lines.goals_with_words(c),
    "unread": lambda c, f: unread.unread(c),
    "agreements everywhere": lambda c, f: agreements.everywhere(c),
}
MAY_BE_READ_THROUGH = {"p", "g", "pens_choice", "wanted", "part", "r", "x", "note", "h", "(subquery-1)"}
"""People, goals, the newest choice of pens, the newest notes, the words of one question that nothing followed, and
lists that came with the question."""


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Book, Filled]]:
    book = create_book(tmp_path_factory.mktemp("years") / "book.db", KEY, START)
    yield book, fill(book)
    book.close()


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Book, Filled]]:
    """One goal just like each of the twenty; next to no tries, and no more numbers than a chart has columns."""
    book = create_book(tmp_path_factory.mktemp("week") / "book.db", KEY, START)
    yield book, fill(book, goals=1, tries=2, ratings=64)
    book.close()


def machine_steps(book: Book, ask: Ask, filled: Filled) -> int:
    """How many instructions SQLite ran, to the nearest ten."""
    count = 0

    def counted() -> int:
        nonlocal count
        count += 10
        return 0

    with book.reading() as c:
        ask(c, filled)  # prepared statements are ready now
        book._raw.set_progress_handler(counted, 10)
        ask(c, filled)
        book._raw.set_progress_handler(None, 10)
    return count


@pytest.mark.parametrize("name", OF_ONE_GOAL)
def test_a_goal_costs_what_it_costs_alone(years: tuple[Book, Filled], week: tuple[Book, Filled], name: str) -> None:
    long, short = (
        machine_steps(years[0], OF_ONE_GOAL[name], years[1]),
        machine_steps(week[0], OF_ONE_GOAL[name], week[1]),
    )
    assert long <= 1.3 * short + 100


@pytest.mark.parametrize("name", OF_ALL_GOALS)
def test_all_goals_cost_no_more_than_each(years: tuple[Book, Filled], week: tuple[Book, Filled], name: str) -> None:
    long, short = (
        machine_steps(years[0], OF_ALL_GOALS[name], years[1]),
        machine_steps(week[0], OF_ALL_GOALS[name], week[1]),
    )
    assert long <= 1.3 * len(years[1].goals) * short + 100


def test_a_week_after_a_visit_costs_the_same_after_five_years(
    years: tuple[Book, Filled], week: tuple[Book, Filled]
) -> None:
    costs = []
    for book, filled in (years, week):
        copy = book.path.with_name("a_week_later.db")
        book._raw.execute("VACUUM INTO ?", (str(copy),))
        later = open_book(copy, KEY)
        a_week(later, filled)
        costs.append(machine_steps(later, lambda c, f: unread.unread(c), filled))
        later.close()
    assert costs[0] <= 1.1 * costs[1] + 100


def a_week(book: Book, filled: Filled) -> None:
    """A visit ends; then comes a kept line, some tries and a number."""
    now = START + 2 * YEARS
    with book.act("visit", by=filled.dana, now=now) as w:
        w.end_visit(w.visit(filled.mika, filled.dana))
    with book.act("week", by=filled.mika, now=now) as w:
        w.note("Can we talk?")
        for _ in range(5):
            w.try_(filled.steps[-1], "did", "2023-11-14")
        w.rating(filled.goals[-1], 6)
    with book.reading() as c:
        found = unread.unread(c)
    assert [len(part) for part in (found.notes, found.tries, found.numbers, found.words)] == [1, 5, 1, 0]


def test_years_of_daily_goes_cost_a_week(tmp_path: Path) -> None:
    costs = []
    for days in (7, 700):
        book = create_book(tmp_path / f"{days}.db", KEY, START)
        filled = fill(book, goals=1, steps=3, wordings=12, tries=2, ratings=2)
        with book.act("daily", by=filled.mika, now=START + 2 * YEARS) as w:
            w.rhythm(filled.steps[-1], Rhythm(HowOften.EACH_DAY))
            for day in range(days):
                w.try_(filled.steps[-1], "did", str(date(2024, 1, 1) + timedelta(day)))
        costs.append(machine_steps(book, lambda c, f: tries.goes(c, f.goals[-1]), filled))
        book.close()
    assert costs[1] <= 1.1 * costs[0] + 100


@pytest.mark.parametrize("name", [*OF_ONE_GOAL, *OF_ALL_GOALS])
def test_no_long_table_is_read_through(years: tuple[Book, Filled], name: str) -> None:
    book, filled = years
    asked: list[str] = []
    with book.reading() as c:
        book._raw.set_trace_callback(asked.append)
        {**OF_ONE_GOAL, **OF_ALL_GOALS}[name](c, filled)
        book._raw.set_trace_callback(None)
        plans = [row[3] for sql in asked for row in c.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}".replace("?", "NULL"))]
    asks_for_each_version = {"v"} if name in OF_ALL_GOALS else set()
    scans = {sub(r"-\d+", "-1", line.split()[1]) for line in plans if line.startswith("SCAN")}
    assert asked and not scans - asks_for_each_version - MAY_BE_READ_THROUGH, plans


def test_a_page_of_numbers_costs_a_page(years: tuple[Book, Filled], week: tuple[Book, Filled]) -> None:
    def a_page(c: Connection, f: Filled) -> object:
        return ratings.page(c, f.goals[-1], (f.mika, f.dana), 20)

    assert machine_steps(years[0], a_page, years[1]) <= 1.3 * machine_steps(week[0], a_page, week[1]) + 100


def test_opening_costs_the_same(years: tuple[Book, Filled], week: tuple[Book, Filled], monkeypatch) -> None:  # type: ignore[no-untyped-def]
    count = 0
    connect = cipher.connect

    def counted() -> int:
        nonlocal count
        count += 1
        return 0

    def counting(path: Path, key: bytes) -> sqlcipher3.Connection:
        connection = connect(path, key)
        connection.set_progress_handler(counted, 1)
        return connection

    monkeypatch.setattr(cipher, "connect", counting)
    costs = []
    for book, _ in (years, week):
        copy = book.path.with_name("copy.db")
        book._raw.execute("VACUUM INTO ?", (str(copy),))
        count = 0
        open_book(copy, KEY).close()
        costs.append(count)
    assert costs[0] <= costs[1] + 10


def test_the_long_book_is_whole(years: tuple[Book, Filled]) -> None:
    book, filled = years
    assert (len(filled.goals), len(filled.steps), filled.wordings) == (20, 300, 2000)
    check_whole(book)
    with book.reading() as c:
        assert (
            c.exec_driver_sql('SELECT (SELECT count(*) FROM "try") + (SELECT count(*) FROM rating)').scalar() == 20_000
        )
        assert len(agreements.everywhere(c)) == 20
        assert all(ideas.ideas(c, goal) for goal in filled.goals)
