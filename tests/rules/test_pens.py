"""Random writing against a list that simply remembers who typed each word."""

from __future__ import annotations

from dataclasses import replace as altered
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.rules.wording import add, first, fits, pen_runs, pens, put_back, replace, retype, runs_of, use_idea
from app.rules.words import key, keys, words
from db.records import Id, PenRun, Wording
from tests.rules.telling import DANA, MIKA, Book

SMALL = ["I", "and", "to", "home,", "the", "And!"]
people = st.sampled_from([MIKA, DANA])
typing = st.lists(st.sampled_from(SMALL), min_size=1, max_size=4)


class Writing(RuleBasedStateMachine):
    """``true``: for each word now on the line, who typed it and its own number."""

    @initialize(by=people)
    def begin(self, by: Id) -> None:
        self.book, self.number = Book(), 0
        self.head = self.book.keep(first("I want to go and play and sing"), by)
        self.true = self.typed(8, by)
        self.past: list[tuple[Wording, list[tuple[Id, int]]]] = [(self.head, self.true)]

    def typed(self, count: int, by: Id) -> list[tuple[Id, int]]:
        self.number += count
        return [(by, self.number - count + n) for n in range(count)]

    def stretch(self, data: st.DataObject) -> tuple[int, int]:
        start = data.draw(st.integers(0, len(self.true)))
        return start, data.draw(st.integers(start, min(len(self.true), start + 4)))

    def kept(self, wording: Wording, true: list[tuple[Id, int]]) -> None:
        self.head, self.true = wording, true
        self.past.append((wording, true))

    def other_words(self, data: st.DataObject, start: int, end: int) -> list[str]:
        """Not those they replace: a word typed over itself counts as not touched."""
        there = set(keys(self.head.text or "")[start:end])
        left = [word for word in [*SMALL, "so", "oh"] if key(word) not in there]
        return data.draw(st.lists(st.sampled_from(left), min_size=1, max_size=4))

    @rule(by=people, typed=typing)
    def add(self, by: Id, typed: list[str]) -> None:
        change = add(self.head, " ".join(typed))
        self.kept(self.book.keep(change, by, self.head), [*self.true, *self.typed(len(typed), by)])

    @rule(by=people, data=st.data())
    def replace(self, by: Id, data: st.DataObject) -> None:
        start, end = self.stretch(data)
        typed = self.other_words(data, start, end)
        change = replace(self.head, start, end, " ".join(typed))
        true = [*self.true[:start], *self.typed(len(typed), by), *self.true[end:]]
        self.kept(self.book.keep(change, by, self.head), true)

    @precondition(lambda self: len(self.true) > 5)
    @rule(by=people, data=st.data())
    def take_out(self, by: Id, data: st.DataObject) -> None:
        start, end = self.stretch(data)
        change = replace(self.head, start, end, "")
        self.kept(self.book.keep(change, by, self.head), [*self.true[:start], *self.true[end:]])

    @rule(by=people, data=st.data())
    def retype(self, by: Id, data: st.DataObject) -> None:
        """The whole line in a field; the new words were never there, so what stayed is plain to see."""
        start, end = self.stretch(data)
        new = [f"new{self.number + n}" for n in range(data.draw(st.integers(1, 3)))]
        old = words(self.head.text or "")
        change = retype(self.head, " ".join([*old[:start], *new, *old[end:]]))
        true = [*self.true[:start], *self.typed(len(new), by), *self.true[end:]]
        self.kept(self.book.keep(change, by, self.head), true)

    @rule(by=people, data=st.data())
    def put_back(self, by: Id, data: st.DataObject) -> None:
        then, true = data.draw(st.sampled_from(self.past))
        self.kept(self.book.keep(put_back(then), by, self.head), true)

    @rule(data=st.data())
    def use_an_idea(self, data: st.DataObject) -> None:
        """Dana's idea on any older wording: used whole or not at all, and nothing else moves."""
        base, true = data.draw(st.sampled_from(self.past[-6:]))
        start = data.draw(st.integers(0, len(true)))
        end = data.draw(st.integers(start, min(len(true), start + 3)))
        idea = self.book.keep(replace(base, start, end, f"idea{self.number} then{self.number}"), DANA, base, idea=True)
        fresh = self.typed(2, DANA)
        change = use_idea(idea, base, self.head)
        struck = true[start:end]
        if change is None:
            beside = [true[at] for at in (start - 1, start) if 0 <= at < len(true)]
            gone = not _stands(struck, self.true) if struck else not any(one in self.true for one in beside)
            assert gone
            return
        now = [one for one in self.true if one not in struck]
        used = self.book.keep(change, MIKA, self.head)
        at = keys(used.text or "").index(f"idea{fresh[0][1]}")
        assert _stands(struck, self.true)
        self.kept(used, [*now[:at], *fresh, *now[at:]])

    @invariant()
    def every_pen_is_true(self) -> None:
        expected = tuple((by, len(list(group))) for by, group in groupby(by for by, _ in self.true))
        assert pens(self.head, self.book.authors) == expected

    @invariant()
    def runs_join_to_the_text(self) -> None:
        runs = pen_runs(self.head, self.book.authors)
        assert "".join(run.text for run in runs) == self.head.text
        assert runs_of(self.head.text or "", pens(self.head, self.book.authors)) == runs

    @invariant()
    def it_fits(self) -> None:
        assert fits(self.head, self.book.find)


def _stands(part: list[tuple[Id, int]], line: list[tuple[Id, int]]) -> bool:
    """Do these very words stand side by side in the line?"""
    return any(line[at : at + len(part)] == part for at in range(len(line) + 1))


TestWriting = Writing.TestCase
TestWriting.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)

letters = st.sampled_from("aB,. (\"'-é\u0301\u200d\ufe0f👍🏽我想、「」ไำ🇬🇧\u3099أ1!?:\u00a0")
anything = st.text(letters, max_size=14) | st.text(max_size=14)


@settings(deadline=None)
@given(anything, anything, st.data())
def test_any_text_at_any_place_makes_a_change_that_fits(old: str, typed: str, data: st.DataObject) -> None:
    book = Book()
    if not old.strip():
        return
    wording = book.keep(first(old), MIKA)
    count = len(words(old))
    start = data.draw(st.integers(0, count))
    end = data.draw(st.integers(start, count))
    if typed.strip() or end - start < count:
        changed = book.keep(replace(wording, start, end, typed), DANA, wording)
        assert "".join(run.text for run in pen_runs(changed, book.authors)) == changed.text
        kept = _letters(old_part(old, start, end)) + _letters(typed)
        assert sorted(_letters(changed.text or "")) == sorted(kept)
    if typed.strip():
        again = book.keep(retype(wording, typed), DANA, wording)
        assert again.text == typed
        book.keep(add(wording, typed), DANA, wording)


def old_part(text: str, start: int, end: int) -> str:
    told = words(text)
    return "".join(told[:start] + told[end:])


def _letters(text: str) -> str:
    return "".join(text.split())


@given(anything)
def test_typing_the_same_again_moves_no_pen(text: str) -> None:
    if text.strip():
        book = Book()
        one = book.keep(first(text))
        assert retype(one, text).made_of == put_back(one).made_of == one.made_of
        assert book.show(one) == (f"M[{text.strip()}]")
        assert "".join(run.text for run in pen_runs(one, book.authors)) == text


def test_space_between_two_people_is_nobodys() -> None:
    book = Book()
    one = book.keep(first("call home"))
    two = book.keep(add(one, "once"), DANA, one)
    found = pen_runs(two, book.authors)
    assert found == (PenRun(MIKA, "call home"), PenRun(None, " "), PenRun(DANA, "once"))
    assert pen_runs(two, {one.id: MIKA})[-1] == PenRun(None, "once")
    assert pen_runs(altered(two, text=None), book.authors) == ()


def test_a_damaged_row_gives_nobody_words_and_stays_readable() -> None:
    book = Book()
    one = book.keep(first("call home now"))
    for made_of in ((), one.made_of[:1], (one.made_of[0]._replace(count=10**12),)):
        runs = pen_runs(altered(one, made_of=made_of), book.authors)
        assert "".join(run.text for run in runs) == "call home now"


def test_space_around_a_line_is_kept() -> None:
    book = Book()
    one = book.keep(first(" call "))
    assert pen_runs(one, book.authors) == (PenRun(None, " "), PenRun(MIKA, "call"), PenRun(None, " "))


def test_a_very_long_line_is_quick() -> None:
    """A pasted page: one word ten thousand times would take minutes if all pairs were compared."""
    book = Book()
    one = book.keep(first("and " * 5000 + "so"))
    two = book.keep(retype(one, "oh " + "and " * 4000 + "then " + "and " * 1000), DANA, one)
    assert (two.text or "").startswith("oh and")
