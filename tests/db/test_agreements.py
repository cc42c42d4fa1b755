"""Answers, seals, agreements: who agreed to what, and what became of it."""

from __future__ import annotations

import pytest

from db.book import Book
from db.errors import Refused
from db.reading import agreements
from db.records import Held, Said
from tests.db.seed import NOW, Seed

LATER = NOW + 1000


def test_an_agreement_and_what_becomes_of_it(book: Book, seed: Seed) -> None:
    with book.reading() as c:
        (made,) = agreements.agreements(c, seed.goal)
        assert agreements.everywhere(c)[seed.goal] == agreements.made_in(c, [seed.goal])[seed.goal] == (made,)
        assert [s.id for s in agreements.seals(c, seed.version.id)] == [seed.seal, seed.dana_seal]
    assert made.version.body == seed.version.body and made.held is Held.TOGETHER
    assert (made.young_person, made.therapist) == (seed.mika, seed.dana)
    assert made.version.lines[0].pens == ((seed.mika, 5), (seed.dana, 2))
    assert made.stepped_back_by is None and made.stepped_back_at is None
    with book.act("step_back", by=seed.dana, now=LATER) as w:
        w.step_back(seed.version.id)
    with book.reading() as c:
        (held,) = agreements.agreements(c, seed.goal)
        assert agreements.seals(c, seed.version.id) == ()
    assert (held.stepped_back_by, held.stepped_back_at) == (seed.dana, LATER)
    assert held.version == made.version, "the record stays"
    with pytest.raises(Refused), book.act("step_back", by=seed.mika, now=LATER) as w:
        w.step_back(seed.version.id)


def test_one_old_seal_and_one_new_make_no_agreement(book: Book, seed: Seed) -> None:
    with book.act("step_back", by=seed.mika, now=LATER) as w:
        w.step_back(seed.version.id)
    with book.act("press_seal", by=seed.mika, now=LATER) as w:
        again = w.seal(seed.yes, Held.IN_TURNS)
    with book.reading() as c:
        assert len(agreements.agreements(c, seed.goal)) == 1
        assert [s.id for s in agreements.seals(c, seed.version.id)] == [again]
    with book.act("press_seal", by=seed.dana, now=LATER + 1) as w:
        w.seal(seed.dana_yes, Held.TOGETHER)
    with book.reading() as c:
        old, new = agreements.agreements(c, seed.goal)
    assert old.stepped_back_by and not new.stepped_back_by
    assert (new.held, new.at) == (Held.IN_TURNS, LATER + 1)


def test_each_therapist_agrees_for_themself(book: Book, seed: Seed) -> None:
    with book.act("say_yes", by=seed.ines, now=LATER) as w:
        w.seal(w.answer(seed.version.id, Said.YES), Held.IN_TURNS)
    with book.reading() as c:
        assert [m.therapist for m in agreements.agreements(c, seed.goal)] == [seed.dana, seed.ines]
    with book.act("step_back", by=seed.ines, now=LATER) as w:
        w.step_back(seed.version.id)
    with book.reading() as c:
        assert all(m.stepped_back_by == seed.ines for m in agreements.agreements(c, seed.goal))


def test_two_therapists_alone_agree_on_nothing(book: Book, seed: Seed) -> None:
    with book.act("say_yes", by=seed.dana, now=LATER) as w:
        w.seal(seed.open_dana_yes, Held.TOGETHER)
        ines = w.as_person(seed.ines)
        ines.seal(ines.answer(seed.open_version.id, Said.YES), Held.TOGETHER)
    with book.reading() as c:
        assert agreements.agreements(c, seed.other_goal) == ()


def test_answers(book: Book, seed: Seed) -> None:
    with book.act("say_not_yet", by=seed.dana, now=LATER) as w:
        no = w.answer(seed.open_version.id, Said.NOT_YET, note="It is far", offer="We walk there once")
    with book.reading() as c:
        found = agreements.answers(c, seed.open_version.id)
    assert [a.said for a in found] == [Said.YES, Said.YES, Said.NOT_YET]
    assert (found[-1].id, found[-1].note, found[-1].offer) == (no, "It is far", "We walk there once")
    with book.act("undo", by=seed.dana, now=LATER) as w:
        w.undo([no])
    with book.act("undo", by=seed.mika, now=LATER) as w:
        w.undo([seed.yes])
    with book.reading() as c:
        assert no not in {a.id for a in agreements.answers(c, seed.open_version.id)}
        assert seed.yes in {a.id for a in agreements.answers(c, seed.version.id)}, "it carries a seal"


def test_the_same_version_again_is_nothing_new(book: Book, seed: Seed) -> None:
    with book.act("say_yes", by=seed.mika, now=LATER) as w:
        w.version(seed.version)
    with book.reading() as c:
        assert c.exec_driver_sql("SELECT count(*) FROM version WHERE id = ?", (seed.version.id,)).scalar() == 1
        found = agreements.version(c, seed.version.id)
        assert found and found.steps == (seed.step,)
        assert agreements.version(c, b"\x00" * 32) is None
