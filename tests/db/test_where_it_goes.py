"""What was said apart of where a goal goes counts once the copies have met, and what was taken back does not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from app.rules.goal_words import settled
from db.book import Book
from db.carry import merge
from db.outcomes import ClosingKind, GoalSaid, GoalWord
from db.reading import endings, goal_words
from db.records import Id
from tests.db.seed import NOW, Seed

Open = Callable[[Path], Book]


def says(book: Book, goal: Id, by: Id, said: GoalSaid, later: int) -> Id:
    with book.act("say_goal_word", by=by, now=NOW + later) as w:
        return w.goal_word(goal, said)


def words(book: Book, goal: Id) -> tuple[GoalWord, ...]:
    with book.reading() as c:
        assert goal_words.everywhere(c).get(goal, ()) == goal_words.goal_words(c, goal)
        return goal_words.goal_words(c, goal)


def test_said_on_two_devices_it_counts_on_both(book: Book, seed: Seed, path: Path, opened: Open) -> None:
    there = path.with_name("there.db")
    shutil.copyfile(path, there)
    theirs = opened(there)
    says(book, seed.goal, seed.mika, GoalSaid.REACHED, 1)
    says(theirs, seed.goal, seed.dana, GoalSaid.REACHED, 2)
    assert settled(words(book, seed.goal)) is settled(words(theirs, seed.goal)) is None
    for into, file in ((book, there), (theirs, path)):
        merge(into, file)
    became = settled(words(book, seed.goal))
    assert became is not None and became == settled(words(theirs, seed.goal))
    assert (became.said, became.young_person, became.therapist) == (GoalSaid.REACHED, seed.mika, seed.dana)


def test_a_word_that_was_taken_back_elsewhere_is_taken_back_here(
    book: Book, seed: Seed, path: Path, opened: Open
) -> None:
    mine = says(book, seed.goal, seed.mika, GoalSaid.REST, 1)
    says(book, seed.goal, seed.dana, GoalSaid.REST, 2)
    there = path.with_name("there.db")
    book.write_copy(there_made(there))
    theirs = opened(there)
    with theirs.act("take_word_back", by=seed.mika, now=NOW + 3) as w:
        w.undo([mine])
    assert settled(words(book, seed.goal)) is not None
    merge(book, there)
    assert [word.by for word in words(book, seed.goal)] == [seed.dana]


def there_made(file: Path) -> Path:
    file.touch()
    return file


def test_the_newest_line_of_each_counts_and_an_ending_can_be_taken_back(book: Book, seed: Seed) -> None:
    with book.act("write_closing", by=seed.mika, now=NOW) as w:
        w.closing(ClosingKind.HELPED, "Gran, and going slowly")
        w.as_person(seed.dana).closing(ClosingKind.GOODBYE, "It was good to work with you")
    with book.reading() as c:
        assert {(one.by, one.kind): one.text for one in endings.closings(c)} == {
            (seed.mika, ClosingKind.HELPED): "Gran, and going slowly",
            (seed.dana, ClosingKind.GOODBYE): "It was good to work with you",
        }
        assert [one.by for one in endings.endings(c)] == [seed.mika]
    with book.act("go_on", by=seed.mika, now=NOW) as w:
        w.undo([seed.ending])
    with book.reading() as c:
        assert endings.endings(c) == ()


def test_a_line_at_the_end_can_be_erased_by_its_author(book: Book, seed: Seed) -> None:
    with book.act("erase", by=seed.mika, now=NOW) as w:
        w.redaction(seed.closing)
    with book.reading() as c:
        assert [one.text for one in endings.closings(c)] == [None]
