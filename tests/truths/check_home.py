"""What must be true of the files of adults at home: read from the real file, to its last byte."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from app.rules.words import words
from db.home_copy.reading import all_sent, stamp
from db.home_copy.records import HomeGoal, HomePage, HomeWords
from db.records import Id, Role
from tests.db.homes import plain_bytes
from tests.truths import week
from tests.truths.copy import Copy

KINDS = ("words", "steps", "help", "numbers")


def check_home(copy: Copy) -> None:
    with_file = {bytes.fromhex(folder.name) for folder in copy.shelf.family.glob("*") if any(folder.iterdir())}
    assert with_file <= set(copy.adults()), "who was taken out has nothing of it on this device"
    for adult in copy.adults():
        check_page(copy, adult)


def check_page(copy: Copy, adult: Id) -> None:
    """The file holds what was shared when it was written, and only kinds of things that are shared now."""
    page = copy.desk.copies.page(adult)
    held = [plain(page, goal) for goal in page.goals]
    assert held == copy.at_home[adult]
    now = [what for _, what, who in week.shared(copy.oracle) if who == adult]
    for n, kind in enumerate(KINDS):
        assert sum(bool(goal[n]) for goal in held) <= now.count(kind), f"{kind}: more than is shared"
    path, key = copy.desk.copies.path(adult), copy.desk.copies.key(adult)
    if copy.stamps.get(adult) != stamp(path):
        check_bytes(copy, adult, plain_bytes(path, key))
        sent = {one.id for rows in all_sent(path, key, adult).values() for one in rows}
        assert not sent & copy.oracle.redacted
        copy.stamps[adult] = stamp(path)


def check_bytes(copy: Copy, adult: Id, stored: bytes) -> None:
    """No other adult, nothing private, no answer, no id of the book's rows."""
    assert b"secret" not in stored
    others = [row for row in copy.oracle.rows("person") if row["role"] == "family" and row["id"] != adult]
    names = [row["name"] for row in copy.oracle.rows("person_name") if row["person"] in {o["id"] for o in others}]
    sent = [row["text"] for table in ("cheer", "hope") for row in copy.oracle.rows(table) if row["by"] != adult]
    assert not any(other["id"] in stored for other in others)
    assert not any(text.encode() in stored for text in (*names, *sent) if text)


def plain(page: HomePage, goal: HomeGoal) -> tuple[Any, Any, Any, Any]:
    def each(lines: tuple[HomeWords, ...]) -> list[Any]:
        return [(line.text, pens(page, line)) for line in lines]

    return each((goal.words,) if goal.words else ()), each(goal.steps), each(goal.help), list(goal.numbers)


def pens(page: HomePage, line: HomeWords) -> list[tuple[str, int]]:
    """Run by run: whose words by their role, and how many."""
    roles: dict[Id, Role] = {writer.id: writer.role for writer in page.writers}
    assert sum(count for _, count in line.pens) == len(words(line.text))
    runs = [roles[who] for who, count in line.pens for _ in range(count)]
    return [(role, len(list(run))) for role, run in groupby(runs)]
