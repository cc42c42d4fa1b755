"""Ideas: open, talked about, kept out, used, taken back."""

from dataclasses import replace as altered
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.ideas import (
    KEPT_OUT,
    OPEN,
    TAKEN_BACK,
    TALKING,
    USED,
    IdeaState,
    is_open,
    is_talking,
    may_offer,
    open_ideas,
    state,
    waiting_ideas,
)
from app.rules.wording import Change, Difference, add, difference, first, replace
from db.records import Id, Idea, IdeaAnswer, IdeaSaid, Line, LineKind, Wording
from tests.rules.telling import DANA, LINE, MIKA, Book, id_of

USE, KEEP, TALK = IdeaSaid.USE, IdeaSaid.KEEP, IdeaSaid.TALK
TAKE_BACK, REOPEN = IdeaSaid.TAKE_BACK, IdeaSaid.REOPEN
MONDAY, FRIDAY = b"monday" * 2, b"friday" * 2
_numbers = count(1000)


class Page:
    """Mika's line, with ideas on it."""

    def __init__(self) -> None:
        self.book = Book()
        self.base = self.book.keep(first("I want to sleep over and not call home"))

    def idea(self, change: Change | None = None, by: Id = DANA) -> Idea:
        made = change or add(self.base, "this term")
        wording = self.book.keep(made, by, self.base, idea=True)
        return Idea(Line(LINE, b"goal", None, LineKind.GOAL), wording, self.base, (), {})

    def difference(self, change: Change) -> Difference:
        return difference(self.base, change)


def say(idea: Idea, *said: IdeaSaid, by: Id | None = None, visit: Id | None = MONDAY) -> Idea:
    """Each said by the one whose word it is, unless ``by`` says otherwise."""
    answers = list(idea.answers)
    for one in said:
        person = by or (DANA if one is TAKE_BACK else MIKA)
        answers.append(IdeaAnswer(id_of(next(_numbers)), 0, person, visit, idea.wording.id, one))
    return altered(idea, answers=tuple(answers))


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ((), OPEN),
        ((USE,), USED),
        ((KEEP,), KEPT_OUT),
        ((TALK,), TALKING),
        ((TAKE_BACK,), TAKEN_BACK),
        ((TALK, KEEP), KEPT_OUT),
        ((TALK, USE), USED),
        ((KEEP, REOPEN), OPEN),
        ((KEEP, REOPEN, KEEP), KEPT_OUT),
        ((KEEP, USE), USED),
        ((KEEP, TALK), TALKING),
        ((USE, KEEP), USED),
        ((USE, TAKE_BACK), USED),
        ((TAKE_BACK, USE), USED),
        ((TAKE_BACK, REOPEN), TAKEN_BACK),
        ((TAKE_BACK, KEEP), TAKEN_BACK),
    ],
)
def test_the_newest_answer_counts(said: tuple[IdeaSaid, ...], now: IdeaState) -> None:
    idea = say(Page().idea(), *said)
    assert state(idea) is now
    assert is_open(idea) is (now in (OPEN, TALKING))
    assert is_talking(idea) is (now is TALKING)


@pytest.mark.parametrize("said", [USE, KEEP, TALK, REOPEN])
def test_nobody_answers_their_own_idea(said: IdeaSaid) -> None:
    assert state(say(Page().idea(), said, by=DANA)) is OPEN


def test_dana_cannot_reopen_what_mika_kept_out() -> None:
    assert state(say(say(Page().idea(), KEEP), REOPEN, by=DANA)) is KEPT_OUT


def test_mika_cannot_take_danas_idea_back() -> None:
    assert state(say(Page().idea(), TAKE_BACK, by=MIKA)) is OPEN


def test_mikas_words_from_the_other_copy_are_mikas_to_answer() -> None:
    page = Page()
    idea = page.idea(by=MIKA)
    other_head = altered(idea, wording=altered(idea.wording, idea=False))
    assert state(say(other_head, KEEP)) is KEPT_OUT
    assert state(say(other_head, USE)) is USED
    assert state(say(other_head, KEEP, by=DANA)) is OPEN


def test_an_erased_idea_is_not_open() -> None:
    idea = Page().idea()
    assert not is_open(altered(idea, wording=altered(idea.wording, text=None)))


def test_who_is_asked_and_who_waits() -> None:
    page = Page()
    talking = say(page.idea(), TALK)
    fresh, kept, mine = page.idea(), say(page.idea(), KEEP), page.idea(by=MIKA)
    every = (mine, kept, fresh, talking)
    assert open_ideas(every) == (fresh, mine, talking)
    assert open_ideas(every, MIKA) == (fresh, talking)
    assert open_ideas(every, DANA) == (mine,)
    assert waiting_ideas(every, DANA) == (fresh, talking)
    assert waiting_ideas(every, MIKA) == (mine,)


class TestKeptOut:
    def test_does_not_come_back_in_the_same_visit(self) -> None:
        page = Page()
        change = replace(page.base, 6, 9, "call once")
        kept = say(page.idea(change), KEEP)
        assert not may_offer(page.difference(change), [kept], MONDAY)
        assert may_offer(page.difference(change), [kept], FRIDAY)
        assert may_offer(page.difference(change), [kept], None)

    def test_nor_dressed_up_as_another(self) -> None:
        page = Page()
        kept = say(page.idea(add(page.base, "this term")), KEEP)
        for typed in ("This term!", "this  term ...", ", this term?"):
            told = page.difference(add(page.base, typed))
            assert not may_offer(told, [kept], MONDAY)
        assert may_offer(page.difference(add(page.base, "this year")), [kept], MONDAY)

    def test_nor_with_a_mark_on_the_word_beside_it(self) -> None:
        page = Page()
        kept = say(page.idea(replace(page.base, 8, 9, "my home")), KEEP)
        assert not may_offer(page.difference(replace(page.base, 8, 9, "my home!")), [kept], MONDAY)
        assert may_offer(page.difference(replace(page.base, 8, 9, "your home!")), [kept], MONDAY)

    def test_commas_alone_are_an_idea_too(self) -> None:
        page = Page()
        comma, dot = replace(page.base, 4, 5, "over,"), replace(page.base, 4, 5, "over.")
        kept = say(page.idea(comma), KEEP)
        assert not may_offer(page.difference(comma), [kept], MONDAY)
        assert may_offer(page.difference(dot), [kept], MONDAY)

    def test_nor_when_the_line_went_on(self) -> None:
        page = Page()
        kept = say(page.idea(replace(page.base, 6, 9, "call once")), KEEP)
        longer = page.book.keep(add(page.base, "ever"), MIKA, page.base)
        again = difference(longer, replace(longer, 6, 9, "call once"))
        assert not may_offer(again, [kept], MONDAY)

    def test_unless_the_young_person_reopened_it(self) -> None:
        page = Page()
        change = add(page.base, "this term")
        told = page.difference(change)
        kept = say(page.idea(change), KEEP)
        assert may_offer(told, [say(kept, REOPEN)], MONDAY)
        assert may_offer(told, [say(kept, TALK)], MONDAY)
        assert not may_offer(told, [say(kept, REOPEN, by=DANA)], MONDAY)
        assert not may_offer(told, [say(kept, REOPEN, KEEP)], MONDAY)

    def test_other_words_and_other_lines_are_other_ideas(self) -> None:
        page = Page()
        change = add(page.base, "this term")
        kept = say(page.idea(change), KEEP)
        told = page.difference(change)
        assert may_offer(page.difference(replace(page.base, 8, 9, "this term")), [kept], MONDAY)
        assert may_offer(told, [kept], MONDAY, line=b"another line")
        assert not may_offer(told, [kept], MONDAY, line=LINE)

    def test_a_kept_out_idea_of_an_earlier_visit_is_free(self) -> None:
        page = Page()
        kept = say(page.idea(), KEEP, visit=FRIDAY)
        assert may_offer(page.difference(add(page.base, "this term")), [kept], MONDAY)


@given(st.lists(st.tuples(st.sampled_from(IdeaSaid), st.sampled_from([MIKA, DANA])), max_size=8))
def test_an_idea_is_used_once_and_for_all(said: list[tuple[IdeaSaid, Id]]) -> None:
    idea = Page().idea()
    for one, by in said:
        before, idea = state(idea), say(idea, one, by=by)
        after = state(idea)
        if before is USED or (before is TAKEN_BACK and after is not USED):
            assert after is before
        if after is not before:
            assert by == (DANA if one is TAKE_BACK else MIKA)


def test_words_without_a_base() -> None:
    told = Book()
    wording: Wording = told.keep(first("Pack a bag"), DANA, idea=True)
    idea = Idea(Line(LINE, b"goal", b"step", LineKind.STEP), wording, None, (), {})
    assert not may_offer(difference(None, first("pack a bag.")), [say(idea, KEEP)], MONDAY)
