"""A book after five years, written in a few seconds: for benches and for tests of speed.

    book = create_book(path, key, NOW)
    years = fill(book)                      # 20 goals, 300 steps, 2,000 wordings, 20,000 tries and ratings
    day = fill(fresh, goals=1, ...)         # the same shape, small

Everything passes the triggers, so it is a book the app could have written. Each goal has words, a why,
steps on a path, plans, ideas (the newest one open), numbers, and three agreements; the last one stands.
The last three goals are open, those before them were reached. A visit ended; after it come the same few tries
and numbers whatever the book's size.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection

from db.book import Book
from db.outcomes import GoalSaid
from db.records import Held, Id, IdeaSaid, LineKind, Role, Run, Said
from db.writing.insert import INSERT
from db.writing.json_text import ids_text
from db.writing.writer import Writer
from tests.db.seed import line_of, version_of

START = 1_600_000_000_000
YEARS = 5 * 365 * 24 * 3600 * 1000
OPEN = 3
SINCE_THE_VISIT = 2
"""So many tries, and so many numbers."""
VOICE = "I want to sleep over at my friend and ride the bus then sing one song before my class starts".split()


@dataclass
class Filled:
    """``mika`` is the young person, ``dana`` the therapist; lists in the order things came."""

    mika: Id
    dana: Id
    gran: Id
    goals: list[Id] = field(default_factory=list)
    steps: list[Id] = field(default_factory=list)
    lines: list[Id] = field(default_factory=list)
    wordings: int = 0


@dataclass
class Line:
    """A line while it is being written: its words with their birth places, and its newest wording."""

    id: Id
    kind: LineKind
    step: Id | None
    words: list[tuple[str, Id, int]] = field(default_factory=list)
    head: Id | None = None
    pens: list[tuple[Id, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(word for word, _, _ in self.words)


class Author:
    """Writes like two people over years. ``now`` moves on evenly with every act."""

    def __init__(self, book: Book, connection: Connection, acts: int, chance: random.Random) -> None:
        self.book = book
        self.connection = connection
        self.chance = chance
        self.now = START
        self.pace = YEARS // max(acts, 1)
        self.by: dict[Id, Id] = {}

    def act(self, by: Id | None) -> Writer:
        self.now += self.pace
        return Writer(self.connection, self.book.ids, by, self.now)

    def write(self, filled: Filled, line: Line, by: Id) -> Id:
        """Two or three fresh words at the end of the line; a therapist's are an idea."""
        kept = line.words[: self.chance.randint(8, 14)]
        fresh = self.chance.sample(VOICE, 3 if kept else 9)
        runs = [*packed(kept), Run(b"", len(kept), len(fresh))]
        text = " ".join([word for word, _, _ in kept] + fresh)
        idea = by == filled.dana
        writer = self.act(by)
        id = writer.wording(line.id, text, runs, parent=line.head, idea=idea)
        writer.finish("write_words")
        self.by[id] = by
        filled.wordings += 1
        if not idea:
            line.words = kept + [(word, id, len(kept) + n) for n, word in enumerate(fresh)]
            line.head = id
        return id

    def answer(self, filled: Filled, idea: Id) -> None:
        writer = self.act(filled.mika)
        writer.answer_idea(idea, self.chance.choice((IdeaSaid.KEEP, IdeaSaid.TALK)))
        writer.finish("idea_keep")


def fill(
    book: Book,
    goals: int = 20,
    steps: int = 15,
    wordings: int = 100,
    tries: int = 500,
    ratings: int = 500,
    seed: int = 1,
) -> Filled:
    """Fill an empty book; the numbers are per goal, at least SINCE_THE_VISIT. ``ratings`` go to both by turns."""
    acts = goals * (wordings + tries + ratings + 60)
    with book.writing() as connection:
        author = Author(book, connection, acts, random.Random(seed))
        writer = author.act(None)
        mika = writer.person(Role.YOUNG_PERSON, "Mika")
        dana = writer.person(Role.THERAPIST, "Dana")
        filled = Filled(mika, dana, writer.person(Role.FAMILY, "Gran"))
        writer.finish("begin_book")
        for left in reversed(range(goals)):
            author.chance.seed(f"{seed} {left}")  # the last goal reads the same in a book of any size
            fill_goal(author, filled, steps, wordings)
            if left >= OPEN:
                reach(author, filled)
        count(author, filled, goals * tries - SINCE_THE_VISIT, goals * ratings - SINCE_THE_VISIT)
        meet(author, filled)
        since_the_visit(author, filled)
    return filled


def fill_goal(author: Author, filled: Filled, steps: int, wordings: int) -> None:
    goal, lines = begin_goal(author, filled, steps)
    path = [line.step for line in lines if line.kind is LineKind.STEP and line.step][-8:]
    shown = [line for line in lines if line.step is None or line.step in path]
    for line in lines:
        author.write(filled, line, filled.mika)
    left = wordings - len(lines)
    for part in (left // 3, left // 3, left - left // 3 * 2):
        for n in range(part):
            line = author.chance.choice(shown)
            by = filled.dana if n % 8 == 7 else filled.mika
            made = author.write(filled, line, by)
            if by == filled.dana and n < part - 8:
                author.answer(filled, made)
        order(author, filled, goal, path)
        agree(author, filled, goal, path, shown)


def begin_goal(author: Author, filled: Filled, steps: int) -> tuple[Id, list[Line]]:
    writer = author.act(filled.mika)
    goal = writer.goal()
    places: list[tuple[LineKind, Id | None]] = [(LineKind.GOAL, None), (LineKind.WHY, None)]
    for _ in range(steps):
        step = writer.step(goal)
        filled.steps.append(step)
        places.append((LineKind.STEP, step))
        if len(places) % 4 == 0:
            places += [(LineKind.PLAN_IF, step), (LineKind.PLAN_THEN, step)]
    lines = [Line(writer.line(goal, kind, step), kind, step) for kind, step in places]
    writer.finish("write_goal")
    filled.goals.append(goal)
    filled.lines += [line.id for line in lines]
    return goal, lines


def order(author: Author, filled: Filled, goal: Id, path: list[Id]) -> None:
    writer = author.act(filled.mika)
    author.chance.shuffle(path)
    writer.step_order(goal, path)
    for step in path:
        writer.confidence(step, author.chance.randint(3, 10))
    writer.finish("move_step")


def agree(author: Author, filled: Filled, goal: Id, path: list[Id], shown: list[Line]) -> None:
    """Both say yes to what stands there now, and hold both seals."""
    place = {step: n for n, step in enumerate(path)}
    ordered = sorted(shown, key=lambda line: place.get(line.step, -1) if line.step else -1)
    body = [line_of(line.id, line.text, pens(author, line), line.kind, line.step) for line in ordered]
    version = version_of(goal, body, path)
    writer = author.act(filled.mika)
    writer.version(version)
    other = writer.as_person(filled.dana)
    yes, dana_yes = writer.answer(version.id, Said.YES), other.answer(version.id, Said.YES)
    writer.seal(yes, Held.TOGETHER)
    other.seal(dana_yes, Held.TOGETHER)
    writer.finish("press_seals")


def reach(author: Author, filled: Filled) -> None:
    """Both say that the newest goal is reached."""
    writer = author.act(filled.mika)
    writer.goal_word(filled.goals[-1], GoalSaid.REACHED)
    writer.as_person(filled.dana).goal_word(filled.goals[-1], GoalSaid.REACHED)
    writer.finish("say_goal_word")


def meet(author: Author, filled: Filled) -> None:
    writer = author.act(filled.dana)
    writer.end_visit(writer.visit(filled.mika, filled.dana))
    writer.finish("visit")


def since_the_visit(author: Author, filled: Filled) -> None:
    """Alone, on the newest goal."""
    writer = author.act(filled.mika)
    for n in range(SINCE_THE_VISIT):
        writer.try_(filled.steps[-1], "did", datetime.fromtimestamp(author.now / 1000, UTC).date().isoformat())
        writer.rating(filled.goals[-1], 6 + n)
    writer.finish("try_step")


def pens(author: Author, line: Line) -> list[tuple[Id, int]]:
    found: list[tuple[Id, int]] = []
    for _, source, _ in line.words:
        by = author.by[source]
        if found and found[-1][0] == by:
            found[-1] = (by, found[-1][1] + 1)
        else:
            found.append((by, 1))
    return found


def packed(words: list[tuple[str, Id, int]]) -> Iterator[Run]:
    """Neighbouring words of one source as one run."""
    run: Run | None = None
    for _, source, place in words:
        if run and run.wording == source and run.first + run.count == place:
            run = run._replace(count=run.count + 1)
            continue
        if run:
            yield run
        run = Run(source, place, 1)
    if run:
        yield run


def count(author: Author, filled: Filled, tries: int, ratings: int) -> None:
    """The many small rows, each with its act, in bulk."""
    rows: dict[str, list[tuple[object, ...]]] = {"try": [], "rating": [], "act": []}
    for n in range(tries + ratings):
        author.now += author.pace
        id, act = author.book.ids.new(author.now), author.book.ids.new(author.now)
        by = filled.dana if n >= tries and n % 2 else filled.mika
        if n < tries:
            went = author.chance.choice(("did", "some", "not_this_time"))
            day = datetime.fromtimestamp(author.now / 1000, UTC).date().isoformat()
            rows["try"].append((id, author.now, by, None, author.chance.choice(filled.steps), went, day, None))
        else:
            goal = author.chance.choice(filled.goals)
            rows["rating"].append((id, author.now, by, None, goal, author.chance.randint(0, 10)))
        kind = "try_step" if n < tries else "rate"
        rows["act"].append((act, author.now, by, by, None, kind, ids_text([id])))
    for table, many in rows.items():
        if many:
            author.connection.exec_driver_sql(INSERT[table], many)
