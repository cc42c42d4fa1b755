"""A small book with one of everything, and the ids of what stands in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from db.book import Book
from db.keeping import Consent, CopyWhat, ResetHow
from db.outcomes import ClosingKind, GoalSaid, Often
from db.records import Held, Id, IdeaSaid, LineKind, PenPair, Role, Run, Said, Share, Shared, Version
from db.trying import HelperWords, HowOften, Rhythm, ToolKind
from db.waiting import CheckIn
from db.writing.record import read_record

NOW = 1_700_000_000_000
TODAY = "2023-11-14"
WORDS = "I want to sleep over at Leo's"
STEP_WORDS = "Pack my bag"


@dataclass(frozen=True)
class Seed:
    mika: Id
    dana: Id
    ines: Id  # a second therapist
    gran: Id
    visit: Id
    goal: Id
    line: Id
    first: Id  # Mika's first wording
    idea: Id  # Dana's idea on it, used
    words: Id  # Mika's wording that used it
    spare: Id  # an idea of Dana's nobody used
    said: Id  # typed by Dana for Mika, not confirmed
    step: Id
    step_line: Id
    step_words: Id
    other_goal: Id
    other_line: Id
    other_words: Id
    other_step: Id
    version: Version  # both said yes, both sealed
    yes: Id
    dana_yes: Id
    seal: Id
    dana_seal: Id
    open_version: Version  # of the other goal: yes from both, sealed by nobody
    open_yes: Id
    open_dana_yes: Id
    kept_idea: Id  # kept out by Mika
    share: Id
    cheer: Id
    hope: Id
    try_: Id
    rating: Id
    goal_word: Id
    ending: Id
    closing: Id
    step_back: Id
    note: Id
    erased: Id  # an idea of Dana's, erased before this copy was the clinic's
    tool: Id
    helper: Id


def version_of(goal: Id, lines: list[dict[str, Any]], steps: list[Id]) -> Version:
    body = canonical({"goal": goal.hex(), "lines": lines, "steps": [step.hex() for step in steps]})
    return Version(hashlib.sha256(body.encode()).digest(), goal, (), tuple(steps), body)


def canonical(content: object) -> str:
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def line_of(
    line: Id, text: str, pens: list[tuple[Id, int]], kind: str = "goal", step: Id | None = None
) -> dict[str, Any]:
    held = [[person.hex(), words] for person, words in pens]
    return {"kind": kind, "line": line.hex(), "pens": held, "step": step.hex() if step else None, "text": text}


def typed(text: str) -> list[Run]:
    return [Run(b"", 0, len(text.split()))]


def plant(book: Book) -> Seed:
    """Fill an empty book."""
    with book.act("begin_book", by=None, now=NOW) as w:
        mika = w.person(Role.YOUNG_PERSON, "Mika")
        dana = w.person(Role.THERAPIST, "Dana")
        ines = w.person(Role.THERAPIST, "Ines")
        gran = w.person(Role.FAMILY, "Gran")
    with book.act("pens", by=mika, now=NOW) as w:
        w.pens(PenPair.PLUM_PINE, False)
        visit = w.visit(mika, dana)
    with book.act("write_goal", by=mika, now=NOW, visit=visit) as w:
        goal = w.goal()
        line = w.line(goal, LineKind.GOAL)
        first = w.wording(line, "I want to sleep over", typed("I want to sleep over"))
    with book.act("write_words", by=dana, now=NOW, visit=visit) as w:
        runs = [Run(first, 0, 5), Run(b"", 5, 2)]
        idea = w.wording(line, WORDS, runs, parent=first, idea=True, reason="to say where")
        spare = w.wording(line, "Sleep well", typed("Sleep well"), parent=first, idea=True, reason="shorter")
        kept_idea = w.wording(line, "Sleep alone", typed("Sleep alone"), parent=first, idea=True)
    with book.act("idea_use", by=mika, now=NOW, visit=visit) as w:
        words = w.wording(line, WORDS, [Run(first, 0, 5), Run(idea, 5, 2)], parent=first)
        w.answer_idea(idea, IdeaSaid.USE)
        w.answer_idea(kept_idea, IdeaSaid.KEEP)
    with book.act("write_for", by=mika, now=NOW, visit=visit, typed_by=dana) as w:
        said = w.wording(line, "I said this", typed("I said this"), parent=words)
    with book.act("add_step", by=mika, now=NOW, visit=visit) as w:
        step = w.step(goal)
        step_line = w.line(goal, LineKind.STEP, step=step)
        step_words = w.wording(step_line, STEP_WORDS, typed(STEP_WORDS))
        w.step_order(goal, [step])
        w.confidence(step, 6)
        try_ = w.try_(step, "some", TODAY, "it rained")
        w.rhythm(step, Rhythm(HowOften.TIMES_A_WEEK, times=3))
        tool = w.tool(ToolKind.MUSIC, "My quiet list", "12 songs")
        helper = w.helper(HelperWords("Gran", "knows my plan", "07700 900123"))
        rating = w.rating(goal, 4)
    with book.act("keep_note", by=mika, now=NOW, visit=visit) as w:
        note = w.note("The dark bit was too long", goal, step)
        w.note_read(note)
        w.check_in(CheckIn(heard=3, overall=2))
    with book.act("write_goal", by=mika, now=NOW) as w:
        other_goal = w.goal()
        other_line = w.line(other_goal, LineKind.GOAL)
        other_words = w.wording(other_line, "Sing out loud", typed("Sing out loud"))
        other_step = w.step(other_goal)
    lines = [
        line_of(line, WORDS, [(mika, 5), (dana, 2)]),
        line_of(step_line, STEP_WORDS, [(mika, 3)], "step", step),
    ]
    version = version_of(goal, lines, [step])
    yes, dana_yes = _both_say_yes(book, mika, dana, version)
    with book.act("press_seals", by=mika, now=NOW) as w:
        seal = w.seal(yes, Held.TOGETHER)
        dana_seal = w.as_person(dana).seal(dana_yes, Held.TOGETHER)
    open_version = version_of(other_goal, [line_of(other_line, "Sing out loud", [(mika, 3)])], [other_step])
    open_yes, open_dana_yes = _both_say_yes(book, mika, dana, open_version)
    step_back, erased = _leave_and_come_back(book, mika, dana, line, words)
    with book.act("share", by=mika, now=NOW) as w:
        share = w.share(Share(goal, Shared.WORDS, gran), True)
    with book.act("ending", by=mika, now=NOW) as w:
        w.rating_rhythm(goal, Often.EACH_WEEK)
        goal_word, ending = w.goal_word(other_goal, GoalSaid.LET_GO), w.ending()
        closing = w.closing(ClosingKind.HELPED, "Going slowly")
    with book.act("cheer", by=gran, now=NOW) as w:
        cheer, hope = w.cheer("Well done", goal), w.hope("A calm summer")
    _in_the_clinic(book, mika, dana, ines, line)
    return Seed(
        mika, dana, ines, gran, visit, goal, line, first, idea, words, spare, said, step, step_line,
        step_words, other_goal, other_line, other_words, other_step, version, yes, dana_yes, seal, dana_seal,
        open_version, open_yes, open_dana_yes, kept_idea, share, cheer, hope, try_, rating, goal_word, ending, closing,
        step_back, note, erased, tool, helper,
    )  # fmt: skip


def _leave_and_come_back(book: Book, mika: Id, dana: Id, line: Id, words: Id) -> tuple[Id, Id]:
    """An older visit's traces: a goal agreed and stepped back from, words confirmed, taken back, erased."""
    with book.act("visit", by=dana, now=NOW) as w:
        w.end_visit(w.visit(mika, dana))
    with book.act("write_goal", by=mika, now=NOW) as w:
        goal = w.goal()
        old = w.line(goal, LineKind.GOAL)
        w.wording(old, "Fly a kite", typed("Fly a kite"))
    version = version_of(goal, [line_of(old, "Fly a kite", [(mika, 3)])], [])
    yes, dana_yes = _both_say_yes(book, mika, dana, version)
    with book.act("press_seals", by=mika, now=NOW) as w:
        w.seal(yes, Held.TOGETHER)
        w.as_person(dana).seal(dana_yes, Held.TOGETHER)
    with book.act("step_back", by=dana, now=NOW) as w:
        back = w.step_back(version.id)
    with book.act("write_for", by=mika, now=NOW, typed_by=dana) as w:
        said = w.wording(line, "A slip", typed("A slip"), parent=words)
    with book.act("confirm_words", by=mika, now=NOW) as w:
        w.confirm(said)
    with book.act("undo", by=mika, now=NOW) as w:
        w.undo([said])
    with book.act("write_words", by=dana, now=NOW) as w:
        erased = w.wording(line, "Not this", typed("Not this"), parent=words, idea=True)
        w.redaction(erased)
    return back, erased


def _in_the_clinic(book: Book, mika: Id, dana: Id, ines: Id, line: Id) -> None:
    """From here on this is the clinic's copy: what is erased in it is hidden and kept."""
    book.set_setting("copy_kind", "clinic")
    with book.act("write_words", by=dana, now=NOW) as w:
        w.redaction(w.wording(line, "Nor this", typed("Nor this"), idea=True))
        w.consent(Consent("Mum", "mother", "told together", "GB", "2016-02", "2027-01-31"))
        w.copy_taken(CopyWhat.RECORD)
        w.secret_reset(mika, ResetHow.IN_PERSON)
        w.removal(ines)
        read_record(w)
    with book.act("open_book", by=mika, now=NOW) as w:
        w.opening(bytes(16), "Mika's tablet")


def _both_say_yes(book: Book, mika: Id, dana: Id, version: Version) -> tuple[Id, Id]:
    with book.act("say_yes", by=mika, now=NOW) as w:
        w.version(version)
        mine = w.answer(version.id, Said.YES)
    with book.act("say_yes", by=dana, now=NOW) as w:
        return mine, w.answer(version.id, Said.YES, note="I can help")
