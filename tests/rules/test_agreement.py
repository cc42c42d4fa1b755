"""Answers and seals: what they say about a goal's words as they are now."""

from __future__ import annotations

from dataclasses import replace as altered
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.rules.agreement import (
    Covered,
    Open,
    Page,
    Status,
    answers_now,
    asked_since,
    may_seal,
    next_page,
    says_enough,
    sealed_by,
    standing,
    status,
    to_step_back_from,
)
from app.rules.versions import build
from app.rules.wording import first
from db.records import (
    Agreement,
    Answer,
    CurrentWords,
    Held,
    Id,
    Line,
    LineKind,
    Role,
    Said,
    Seal,
    Step,
    Version,
)
from tests.rules.telling import DANA, MIKA, Book, id_of

YES, NOT_YET, CHANGE = Said.YES, Said.NOT_YET, Said.CHANGE
OTHER = b"O" * 16
GOAL, STEP, PIECE = id_of(900), id_of(901), id_of(902)
STEPS = (Step(STEP, 0, MIKA, GOAL), Step(PIECE, 0, MIKA, GOAL, STEP))


def words(text: str, number: int = 1, kind: LineKind = LineKind.GOAL, step: Id | None = None) -> CurrentWords:
    book = Book()
    wording = altered(book.keep(first(text)), id=id_of(number))
    wording = altered(wording, made_of=tuple(run._replace(wording=wording.id) for run in wording.made_of))
    return CurrentWords(Line(id_of(500 + number), GOAL, step, kind), wording, {wording.id: MIKA})


def version_of(text: str, *steps: Id) -> Version:
    lines = [words(f"step {step[-1]}", 10 + step[-1], LineKind.STEP, step) for step in steps]
    return build(GOAL, [words(text), *lines], steps)


V1, V2, V3 = (version_of(text) for text in ("go", "go soon", "stay"))


def agreed(version: Version, back: Id | None = None, therapist: Id = DANA) -> Agreement:
    return Agreement(version, MIKA, therapist, b"y", b"t", 0, Held.TOGETHER, back, 0 if back else None)


class TestStatus:
    def test_nothing_sealed(self) -> None:
        assert status((), V1, ()) is Status.NOT_AGREED
        assert status((), None, ()) is Status.NOT_AGREED

    def test_agreed_changed_and_changed_back_exactly(self) -> None:
        made = (agreed(V1),)
        assert status(made, V1, ()) is Status.AGREED
        assert status(made, V2, ()) is Status.CHANGED
        assert status(made, None, ()) is Status.CHANGED
        assert status(made, version_of("go"), ()) is Status.AGREED

    def test_agreed_again_on_other_words(self) -> None:
        made = (agreed(V1), agreed(V2))
        assert status(made, V2, ()) is Status.AGREED
        assert standing(made, V2, ()) is made[1]
        assert status(made, V3, ()) is Status.CHANGED
        assert standing(made, V1, ()) is made[0]

    def test_stepping_back_holds_whatever_is_written(self) -> None:
        made = (agreed(V1), agreed(V2, back=DANA))
        for now in (V1, V2, V3, None):
            assert status(made, now, ()) is Status.ON_HOLD
            assert standing(made, now, ()) is None
        assert to_step_back_from(made) == ()

    def test_until_both_seal_again(self) -> None:
        made = (agreed(V1, back=MIKA), agreed(V1))
        assert status(made, V1, ()) is Status.AGREED
        assert status(made, V2, ()) is Status.CHANGED

    def test_stepping_back_is_about_all_that_still_stands(self) -> None:
        made = (agreed(V3, back=MIKA), agreed(V1), agreed(V2), agreed(V2, therapist=OTHER))
        assert to_step_back_from(made) == (V2.id, V1.id)

    def test_an_agreement_names_its_therapist(self) -> None:
        made = (agreed(V1), agreed(V1, therapist=OTHER))
        assert standing(made, V1, ()) is made[1]

    def test_a_smaller_piece_changes_nothing(self) -> None:
        made = (agreed(version_of("go", STEP)),)
        assert status(made, version_of("go", PIECE, STEP), STEPS) is Status.AGREED
        assert status(made, version_of("go", PIECE), STEPS) is Status.CHANGED
        assert status(made, version_of("go", PIECE, STEP), STEPS[:1]) is Status.CHANGED


_ids = count(2000)


def say(said: Said, by: Id = MIKA, version: Version = V1) -> Answer:
    return Answer(id_of(next(_ids)), 0, by, None, version.id, said)


class TestAnswers:
    def test_covered_until_both_are_in(self) -> None:
        assert answers_now((), MIKA, DANA) == Covered(False, False)
        mine, theirs = say(YES), say(NOT_YET, DANA)
        assert answers_now((mine,), MIKA, DANA) == Covered(True, False)
        assert answers_now((theirs,), MIKA, DANA) == Covered(False, True)
        assert answers_now((mine, theirs), MIKA, DANA) == Open(mine, theirs)

    def test_covered_tells_nothing_of_what_was_said(self) -> None:
        told = {answers_now((say(said), say(again)), MIKA, DANA) for said in Said for again in Said}
        assert told == {Covered(True, False)}

    def test_switching_while_covered_is_nobodys_business(self) -> None:
        given = (say(NOT_YET), say(YES), say(YES, DANA))
        assert answers_now(given, MIKA, DANA) == Open(given[1], given[2])

    def test_switching_after_seeing_is_marked(self) -> None:
        given = (say(NOT_YET), say(YES, DANA), say(YES))
        assert answers_now(given, MIKA, DANA) == Open(given[2], given[1], frozenset({MIKA}))
        both = (*given, say(CHANGE, DANA))
        assert answers_now(both, MIKA, DANA) == Open(given[2], both[3], frozenset({MIKA, DANA}))

    def test_saying_the_same_again_is_no_switch(self) -> None:
        given = (say(YES), say(YES, DANA), say(YES))
        assert answers_now(given, MIKA, DANA) == Open(given[2], given[1])

    def test_a_third_persons_answer_opens_nothing(self) -> None:
        assert answers_now((say(YES), say(YES, OTHER)), MIKA, DANA) == Covered(True, False)

    def test_what_was_said_before_the_words_changed_is_over(self) -> None:
        old = (say(YES), say(YES, DANA))
        new = say(NOT_YET)
        assert answers_now((*old, new), MIKA, DANA, after=old[1].id) == Covered(True, False)

    @pytest.mark.parametrize(
        ("mine", "theirs", "page"),
        [
            (YES, YES, Page.SEAL),
            (YES, NOT_YET, Page.NOT_YET),
            (NOT_YET, CHANGE, Page.NOT_YET),
            (NOT_YET, NOT_YET, Page.NOT_YET),
            (YES, CHANGE, Page.CHANGE),
            (CHANGE, CHANGE, Page.CHANGE),
        ],
    )
    def test_the_page_that_follows_is_the_same_for_either_person(self, mine: Said, theirs: Said, page: Page) -> None:
        assert next_page(Open(say(mine), say(theirs, DANA))) is page
        assert next_page(Open(say(theirs), say(mine, DANA))) is page


class TestSealing:
    def test_rests_on_ones_own_newest_yes(self) -> None:
        given = (say(YES), say(YES), say(YES, DANA))
        assert may_seal(MIKA, given, V1.id) is given[1]
        assert may_seal(DANA, given, V1.id) is given[2]

    @pytest.mark.parametrize(
        "given",
        [
            (),
            (say(YES),),
            (say(YES, DANA),),
            (say(YES), say(NOT_YET, DANA)),
            (say(YES), say(YES, DANA), say(CHANGE)),
            (say(NOT_YET), say(YES, DANA)),
            (say(YES, version=V2), say(YES, DANA)),
            (say(YES), say(YES, DANA, V2)),
        ],
    )
    def test_not_otherwise(self, given: tuple[Answer, ...]) -> None:
        assert may_seal(MIKA, given, V1.id) is None

    def test_not_on_an_answer_from_before(self) -> None:
        given = (say(YES), say(YES, DANA))
        assert may_seal(MIKA, given, V1.id, after=given[0].id) is None
        assert may_seal(DANA, given, V1.id, after=given[0].id) is None

    def test_one_therapists_not_yet_leaves_anothers_yes(self) -> None:
        given = (say(YES), say(NOT_YET, OTHER), say(YES, DANA))
        assert may_seal(MIKA, given, V1.id) is given[0]
        assert may_seal(OTHER, given, V1.id) is None

    def test_who_holds_a_seal_now(self) -> None:
        def seal(number: int, by: Id) -> Seal:
            return Seal(id_of(number), 0, by, b"", V1.id, Held.IN_TURNS)

        made = (seal(1, MIKA), seal(3, DANA))
        assert sealed_by(made) == {MIKA, DANA}
        assert sealed_by(made, (id_of(2),)) == {DANA}
        assert sealed_by(made, (id_of(2), id_of(4))) == frozenset()


def test_answers_must_be_newer_than_the_words_and_the_last_step_back() -> None:
    now = version_of("go", STEP)
    current = (words("go", 7), words("elsewhere", 90, LineKind.HOME))
    on = build(GOAL, current, ())
    assert asked_since(on, current) == id_of(7)
    assert asked_since(on, current, STEPS) == id_of(7)
    assert asked_since(now, (), STEPS) == STEP
    assert asked_since(on, current, stepped_back=id_of(8)) == id_of(8)
    assert asked_since(on) is None


@pytest.mark.parametrize(
    ("role", "said", "note", "offer", "enough"),
    [
        (Role.THERAPIST, NOT_YET, "It feels fast to me.", "Let's try a day first.", True),
        (Role.THERAPIST, NOT_YET, "It feels fast to me.", " ", False),
        (Role.THERAPIST, NOT_YET, None, "Let's try a day first.", False),
        (Role.THERAPIST, YES, None, None, True),
        (Role.THERAPIST, CHANGE, None, None, True),
        (Role.YOUNG_PERSON, NOT_YET, None, None, True),
    ],
)
def test_a_therapists_not_yet_says_why_and_what_next(
    role: Role, said: Said, note: str | None, offer: str | None, enough: bool
) -> None:
    assert says_enough(role, said, note, offer) is enough


@given(st.lists(st.tuples(st.sampled_from([MIKA, DANA]), st.sampled_from(Said)), max_size=8))
def test_answers_show_nothing_early_and_all_of_it_then(told: list[tuple[Id, Said]]) -> None:
    given_now = [say(said, by) for by, said in told]
    now = answers_now(given_now, MIKA, DANA)
    people = {by for by, _ in told}
    if isinstance(now, Covered):
        assert (now.young_person, now.therapist) == (MIKA in people, DANA in people)
        assert people != {MIKA, DANA}
        return
    last = dict(told)
    assert (now.young_person.said, now.therapist.said) == (last[MIKA], last[DANA])
    opened = max(next(n for n, (by, _) in enumerate(told) if by == person) for person in people)
    seen = dict(told[: opened + 1])
    assert now.switched == {person for person in people if last[person] is not seen[person]}
    may = {person for person in people if may_seal(person, given_now, V1.id)}
    assert may == (people if next_page(now) is Page.SEAL else set())


class Agreeing(RuleBasedStateMachine):
    """Words change, people seal and step back, in any order; against what was plainly said last."""

    @initialize()
    def begin(self) -> None:
        self.made: list[Agreement] = []
        self.now = V1
        self.held: set[Id] = set()

    @rule(version=st.sampled_from([V1, V2, V3]))
    def write(self, version: Version) -> None:
        self.now = version

    @precondition(lambda self: self.now.id not in self.held)
    @rule()
    def seal(self) -> None:
        self.made.append(agreed(self.now))
        self.held.add(self.now.id)

    @precondition(lambda self: self.held)
    @rule(by=st.sampled_from([MIKA, DANA]))
    def step_back(self, by: Id) -> None:
        versions = to_step_back_from(self.made)
        assert set(versions) == self.held
        self.made = [agreed(one.version, by) if one.version.id in versions else one for one in self.made]
        self.held = set()

    @invariant()
    def it_is_agreed_while_these_words_are_held(self) -> None:
        now = status(self.made, self.now, ())
        assert (now is Status.AGREED) is (self.now.id in self.held)
        assert (now is Status.NOT_AGREED) is (not self.made)
        assert (now is Status.ON_HOLD) is bool(self.made and not self.held)


TestAgreeing = Agreeing.TestCase
TestAgreeing.settings = settings(max_examples=40, stateful_step_count=15, deadline=None)
