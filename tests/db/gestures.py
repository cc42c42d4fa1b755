"""What two people might do next, chosen by numbers: for tests that play many stories."""

from __future__ import annotations

from collections.abc import Callable

from db.book import Book
from db.errors import Refused
from db.outcomes import ClosingKind, GoalSaid, Often
from db.reading import acts, agreements, ideas, lines, steps
from db.records import Held, IdeaSaid, Said, Share, Shared
from db.writing.writer import Writer
from tests.db.seed import NOW, TODAY, Seed, line_of, typed, version_of


def write(w: Writer, s: Seed, n: int) -> None:
    now = lines.current_of(w.connection, s.line)
    text = f"I want {n} things"
    w.wording(s.line, text, typed(text), parent=now.wording.id if now else None)


def propose(w: Writer, s: Seed, n: int) -> None:
    text = f"Or maybe {n}"
    w.as_person(s.dana).wording(s.line, text, typed(text), parent=s.words, idea=True, reason="why not")


def type_for(w: Writer, s: Seed, n: int) -> None:
    w.as_person(s.mika, typed_by=s.dana).wording(s.line, f"You said {n}", typed(f"You said {n}"))


def confirm(w: Writer, s: Seed, n: int) -> None:
    waiting = lines.unconfirmed(w.connection, s.goal)
    if waiting:
        w.confirm(waiting[n % len(waiting)].id)


def answer_idea(w: Writer, s: Seed, n: int) -> None:
    there = ideas.ideas(w.connection, s.goal)
    if there:
        said = (IdeaSaid.USE, IdeaSaid.KEEP, IdeaSaid.TALK, IdeaSaid.REOPEN)[n % 4]
        w.answer_idea(there[n % len(there)].wording.id, said)


def order(w: Writer, s: Seed, n: int) -> None:
    w.step_order(s.goal, [step.id for step in steps.steps(w.connection, s.goal)][: n % 3])
    w.confidence(s.step, n % 11)


def agree(w: Writer, s: Seed, n: int) -> None:
    """Both seal the goal's words as they stand; or the planted version again."""
    now = lines.current_of(w.connection, s.line)
    if now and now.wording.made_of[0].wording == now.wording.id and n % 2:
        count = len((now.wording.text or "").split())
        version = version_of(s.goal, [line_of(s.line, now.wording.text or "", [(s.mika, count)])], [])
        w.version(version)
        of = version.id
    else:
        of = s.version.id
    dana = w.as_person(s.dana)
    w.seal(w.answer(of, Said.YES), Held.TOGETHER)
    dana.seal(dana.answer(of, Said.YES), Held.IN_TURNS)


def step_back(w: Writer, s: Seed, n: int) -> None:
    made = agreements.agreements(w.connection, s.goal)
    person = w if n % 2 else w.as_person(s.dana)
    person.step_back(made[n % len(made)].version.id)


def undo(w: Writer, s: Seed, n: int) -> None:
    recent = acts.last(w.connection, s.mika, 5)
    w.undo(recent[n % len(recent)].rows)


def erase(w: Writer, s: Seed, n: int) -> None:
    if n % 2:
        w.as_person(s.gran).redaction(s.cheer)
    else:
        w.as_person(s.dana).redaction(s.spare)


def use_spare(w: Writer, s: Seed, n: int) -> None:
    """Build on the idea that the other copy may be erasing."""
    w.wording(s.line, "Sleep well", [typed("a b")[0]._replace(wording=s.spare)], parent=s.spare)
    w.answer_idea(s.spare, IdeaSaid.USE)


def small_things(w: Writer, s: Seed, n: int) -> None:
    w.try_(s.step, ("did", "some", "not_this_time")[n % 3], TODAY, f"note {n}")
    w.rating(s.goal, n % 11)
    w.rating_rhythm(s.goal, list(Often)[n % 3])
    w.as_person((s.mika, s.dana)[n % 2]).goal_word(s.other_goal, list(GoalSaid)[n % 3])
    w.as_person((s.dana, s.mika)[n % 2]).closing(ClosingKind.GOODBYE, f"line {n}")
    w.ending()
    w.share(Share(s.goal, list(Shared)[n % 4], s.gran), bool(n % 2))
    w.as_person(s.gran).hope(f"hope {n}")


GESTURES: tuple[Callable[[Writer, Seed, int], None], ...] = (
    write, propose, type_for, confirm, answer_idea, order, agree, step_back, undo, erase, use_spare, small_things,
)  # fmt: skip


def play(book: Book, seed: Seed, gesture: int, n: int) -> bool:
    """One act; False when the schema refused it, and then nothing of it stays."""
    try:
        with book.act("gesture", by=seed.mika, now=NOW + n) as w:
            GESTURES[gesture % len(GESTURES)](w, seed, n)
    except Refused:
        return False
    return True
