"""What is written can be read, and what counts is what should count."""

from __future__ import annotations

import pytest

from db.book import Book
from db.errors import Refused
from db.reading import acts, goals, ideas, lines, people, steps, visits
from db.records import (
    IdeaSaid,
    LineKind,
    PenPair,
    PensChoice,
    Role,
    Run,
)
from tests.db.seed import NOW, WORDS, Seed, typed

LATER = NOW + 1000


def words_now(book: Book, line: bytes) -> str | None:
    with book.reading() as c:
        found = lines.current_of(c, line)
    return found.wording.text if found else None


def write(book: Book, seed: Seed, text: str, **more: object) -> bytes:
    with book.act("write_words", by=seed.mika, now=LATER) as w:
        return w.wording(seed.line, text, typed(text), parent=seed.words, **more)  # type: ignore[arg-type]


def test_people(book: Book, seed: Seed) -> None:
    with book.act("rename", by=seed.mika, now=LATER) as w:
        w.person_name(seed.gran, "")
        w.person_name(seed.mika, "Mika ✨ [b]bold[/b]")
    with book.reading() as c:
        everyone = people.people(c)
        assert people.pens_choice(c) == PensChoice(PenPair.PLUM_PINE, False)
    assert [(p.role, p.name) for p in everyone] == [
        (Role.YOUNG_PERSON, "Mika ✨ [b]bold[/b]"),
        (Role.THERAPIST, "Dana"),
        (Role.THERAPIST, "Ines"),
        (Role.FAMILY, ""),
    ]


def test_nobody_can_act_before_the_first_person(book: Book) -> None:
    with pytest.raises(Refused), book.act("write_goal", by=None, now=LATER) as w:
        w.goal()


def test_visits(book: Book, seed: Seed) -> None:
    with book.reading() as c:
        assert visits.open_visit(c) is None  # the newest was finished
    with book.act("begin_visit", by=seed.dana, now=LATER) as w:
        visit = w.visit(seed.mika, seed.ines)
    with book.reading() as c:
        there = visits.open_visit(c)
        assert there and (there.id, there.at, there.therapist) == (visit, LATER, seed.ines)
    with book.act("finish_visit", by=seed.mika, now=LATER) as w:
        w.end_visit(visit)
    with book.reading() as c:
        assert visits.open_visit(c) is None


def test_the_words_that_count(book: Book, seed: Seed) -> None:
    with book.reading() as c:
        goal_words, step_words = lines.current(c, seed.goal)
        assert (goal_words.wording.text, step_words.wording.text) == (WORDS, "Pack my bag")
        assert goal_words.wording.made_of == (Run(seed.first, 0, 5), Run(seed.idea, 5, 2))
        assert goal_words.authors == {seed.first: seed.mika, seed.idea: seed.dana, seed.words: seed.mika}
        assert (step_words.line.kind, step_words.line.step) == (LineKind.STEP, seed.step)
        assert lines.titles(c, [seed.goal])[seed.goal] == goal_words
        assert lines.current_of(c, seed.line) == goal_words
        assert [line.id for line in lines.lines(c, seed.goal)] == [seed.line, seed.step_line]


def test_the_newest_words_stand(book: Book, seed: Seed) -> None:
    new = write(book, seed, "Stay over")
    assert words_now(book, seed.line) == "Stay over"
    with book.reading() as c:
        assert [w.id for w in lines.history(c, seed.line)] == [seed.first, seed.words, new]
        first = lines.first_own(c, seed.line)
        assert first and first.id == seed.first
        assert lines.wordings(c, [seed.first, b"x" * 16]).keys() == {seed.first}


def test_the_first_own_words_are_not_all_another_persons(book: Book, seed: Seed) -> None:
    """A line that began with a therapist's idea: what Mika first wrote is the first with a word of Mika's."""
    with book.act("add", by=seed.dana, now=LATER) as w:
        line = w.line(seed.goal, LineKind.WHY)
        idea = w.wording(line, "To be brave", typed("To be brave"), idea=True)
    with book.act("use", by=seed.mika, now=LATER) as w:
        used = w.wording(line, "To be brave", [Run(idea, 0, 3)], parent=idea)
    with book.reading() as c:
        assert lines.first_own(c, line) is None
    with book.act("write", by=seed.mika, now=LATER) as w:
        own = w.wording(line, "To be brave again", [Run(idea, 0, 3), Run(b"", 3, 1)], parent=used)
    with book.reading() as c:
        first = lines.first_own(c, line)
        assert first and first.id == own


def test_ideas_do_not_count(book: Book, seed: Seed) -> None:
    with book.act("write_words", by=seed.dana, now=LATER) as w:
        idea = w.wording(seed.line, "Go camping", typed("Go camping"), parent=seed.words, idea=True, reason="fun")
    assert words_now(book, seed.line) == WORDS
    with book.act("idea_keep", by=seed.mika, now=LATER) as w:
        w.answer_idea(idea, IdeaSaid.KEEP)
        w.answer_idea(idea, IdeaSaid.REOPEN)
    with book.reading() as c:
        found = ideas.ideas(c, seed.goal)
        assert ideas.ideas_on(c, seed.line) == found
    last = found[-1]
    assert (last.wording.id, last.wording.reason, last.wording.idea) == (idea, "fun", True)
    assert last.base and last.base.id == seed.words
    assert [a.said for a in last.answers] == [IdeaSaid.KEEP, IdeaSaid.REOPEN]
    assert last.authors[idea] == seed.dana and last.authors[seed.first] == seed.mika


def test_typed_for_somebody_counts_once_they_say_so(book: Book, seed: Seed) -> None:
    assert words_now(book, seed.line) == WORDS
    with book.reading() as c:
        (waiting,) = lines.unconfirmed(c, seed.goal)
        assert (waiting.id, waiting.by, waiting.typed_by) == (seed.said, seed.mika, seed.dana)
    with book.act("confirm_words", by=seed.mika, now=LATER) as w:
        confirmed = w.confirm(seed.said)
    assert words_now(book, seed.line) == "I said this"
    with book.reading() as c:
        assert lines.unconfirmed(c, seed.goal) == ()
    with book.act("undo", by=seed.mika, now=LATER) as w:
        w.undo([confirmed])
    assert words_now(book, seed.line) == WORDS
    with book.reading() as c:
        assert [w.id for w in lines.unconfirmed(c, seed.goal)] == [seed.said]


def test_undoing_brings_back_what_stood_before(book: Book, seed: Seed) -> None:
    write(book, seed, "Stay over")
    with book.reading() as c:
        (act,) = acts.last(c, seed.mika, 1)
    assert (act.kind, act.by, act.at, act.undone) == ("write_words", seed.mika, LATER, False)
    with book.act("undo", by=seed.mika, now=LATER) as w:
        w.undo(act.rows)
    assert words_now(book, seed.line) == WORDS
    with book.reading() as c:
        _, undone = acts.last(c, seed.mika, 2)
        assert undone.id == act.id and undone.undone


def test_undoing_a_first_step_passes_over_what_holds_no_words(book: Book, seed: Seed) -> None:
    with book.act("write_goal", by=seed.mika, now=LATER) as w:
        goal = w.goal()
        w.wording(w.line(goal, LineKind.GOAL), "Swim", typed("Swim"))
        rows = tuple(w.rows)
    with book.reading() as c:
        assert goal in {g.id for g in goals.goals(c)}
    with book.act("undo", by=seed.mika, now=LATER) as w:
        assert len(w.undo(rows)) == 1
    with book.reading() as c:
        assert goal not in {g.id for g in goals.goals(c)} and goal not in lines.titles(c, [goal])


def test_nobody_undoes_for_another(book: Book, seed: Seed) -> None:
    with pytest.raises(Refused), book.act("undo", by=seed.dana, now=LATER) as w:
        w.undo([seed.words])


def test_steps(book: Book, seed: Seed) -> None:
    with book.act("add_step", by=seed.mika, now=LATER) as w:
        small = w.step(seed.goal, split_from=seed.step)
        ordered = w.step_order(seed.goal, [small, seed.step])
        w.confidence(seed.step, 9)
    with book.reading() as c:
        assert [(s.id, s.split_from) for s in steps.steps(c, seed.goal)] == [(seed.step, None), (small, seed.step)]
        assert steps.order(c, seed.goal) == (small, seed.step)
        assert {step: n.value for step, n in steps.confidences(c, seed.goal).items()} == {seed.step: 9}
        assert steps.order(c, seed.other_goal) == () and steps.confidences(c, seed.other_goal) == {}
    with book.act("undo", by=seed.mika, now=LATER) as w:
        w.undo([ordered])
    with book.reading() as c:
        assert steps.order(c, seed.goal) == (seed.step,)


@pytest.mark.parametrize(
    "text",
    ["Ça va", "睡 一晚", "لا أريد", "🎈👩‍👩‍👧", "[b]no markup[/b]", "x" * 600, "a\u200bb", "line\nbreak", "'; DROP"],
)
def test_words_are_kept_letter_for_letter(book: Book, seed: Seed, text: str) -> None:
    with book.act("write_words", by=seed.mika, now=LATER) as w:
        w.wording(seed.line, text, [Run(b"", 0, 1)], parent=seed.words)
    assert words_now(book, seed.line) == text
