"""What is new since the last visit, told in short: how much of what, and where it is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.dates import recent_day
from app.desk import Desk
from app.screens.names import who_wrote
from app.text import Message, message
from db.reading import Reading, steps
from db.reading.lines import lines_of
from db.records import Id, Line
from db.waiting import Fresh, Note, Unread

ICONS = {
    "tries": ("flag-fill", "sunwash"),
    "numbers": ("chart-line-up-bold", "sunken"),
    "words": ("pen-nib-fill", "penAwash"),
    "answers": ("chats-bold", "sunken"),
}


@dataclass(frozen=True, slots=True)
class ReadFirst:
    """A line that was kept for this visit, in its writer's pen. ``about``: goal and step, if any."""

    note: Id
    words: str
    pen: str
    by: Message
    goal: Id | None
    step: Id | None


@dataclass(frozen=True, slots=True)
class FreshRow:
    """``kind`` is a key of ICONS. ``goal``: where it is, when all of it is at one; ``line``: where new words are, when
    all of them are in one place. No value of a number is in it."""

    kind: str
    title: Message
    sub: Message
    goal: Id | None
    is_new: bool
    line: Line | None = None


def read_first(notes: Iterable[Note], desk: Desk) -> tuple[ReadFirst, ...]:
    return tuple(
        ReadFirst(note.id, note.text, desk.here.pen_of(note.by), kept_by(note, desk), note.goal, note.step)
        for note in notes
    )


def kept_by(note: Note, desk: Desk) -> Message:
    when = recent_day(note.at, desk.clock.now())
    return message("together.kept_by", name=who_wrote(desk.here, note.by).name, date=when)


def fresh_rows(c: Reading, found: Unread, desk: Desk, looked: Iterable[str]) -> tuple[FreshRow, ...]:
    """In the order of the page; ``looked``: kinds that were opened in this visit."""
    seen = set(looked)
    made = (tries(c, found.tries), numbers(found.numbers, desk))
    answered = tuple(answer(row, desk, seen) for row in found.answers)
    rows = (FreshRow(*row, row[0] not in seen) for row in made if row is not None)
    return (*rows, *words(c, found.words, desk, seen), *answered)


def tries(c: Reading, found: tuple[Fresh, ...]) -> tuple[str, Message, Message, Id | None] | None:
    if not found:
        return None
    tried = {row.about for row in found}
    places = stones(steps.orders(c, steps.goals_of(c, tried)))
    where = {places[step] for step in tried if step in places}
    if len(where) == len(tried) == 1:
        ((goal, number),) = where
        sub = message("together.on_stone", n=str(number))
        return "tries", count("tries", found), sub, goal
    goals = {goal for goal, _ in where}
    sub = message("together.on_stones", n=str(len(tried))) if len(tried) > 1 else message("together.on_a_stone")
    return "tries", count("tries", found), sub, one_of(goals)


def numbers(found: tuple[Fresh, ...], desk: Desk) -> tuple[str, Message, Message, Id | None] | None:
    """How many, and from when. What they say stays covered until each has given their own."""
    if not found:
        return None
    sub = message("together.from_day", date=recent_day(found[-1].at, desk.clock.now()))
    return "numbers", count("numbers", found), sub, one_of({row.about for row in found})


def words(c: Reading, found: tuple[Fresh, ...], desk: Desk, seen: set[str]) -> tuple[FreshRow, ...]:
    if not found:
        return ()
    changed = lines_of(c, {row.about for row in found})
    name, places = who_wrote(desk.here, found[-1].by).name, len(changed)
    sub = message("together.wrote_1", name=name) if places == 1 else message("together.wrote", name=name, n=str(places))
    goal, line = one_of({line.goal for line in changed}), changed[0] if places == 1 else None
    return (FreshRow("words", message("together.new_words"), sub, goal, "words" not in seen, line),)


def answer(row: Fresh, desk: Desk, seen: set[str]) -> FreshRow:
    """That it was said, never what."""
    here = desk.here
    title = message("together.answered", name=who_wrote(here, row.by).name)
    other = here.therapist if row.by == here.young_person.id else here.young_person
    sub = message("together.next_is", name=who_wrote(here, other.id).name)
    return FreshRow("answers", title, sub, row.about, "answers" not in seen)


def stones(orders: Mapping[Id, tuple[Id, ...]]) -> dict[Id, tuple[Id, int]]:
    """Step -> its goal, and which stone of the path it is."""
    return {step: (goal, n) for goal, order in orders.items() for n, step in enumerate(order, 1)}


def one_of(goals: set[Id]) -> Id | None:
    return next(iter(goals)) if len(goals) == 1 else None


def count(kind: str, found: tuple[Fresh, ...]) -> Message:
    n = len(found)
    return message(f"together.{kind}_1") if n == 1 else message(f"together.{kind}", n=str(n))
