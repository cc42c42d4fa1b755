"""The same exact version: its content is its name."""

from __future__ import annotations

import json
from dataclasses import replace as altered

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.versions import build, read, same_but_smaller
from app.rules.wording import add, first, put_back, retype
from db.records import CurrentWords, Id, Line, LineKind, Step, Version, Wording
from tests.rules.telling import DANA, MIKA, Book, id_of

GOAL = id_of(900)
A, B, C, D = (id_of(901 + n) for n in range(4))
_LINES = {(None, LineKind.GOAL): 1, (None, LineKind.WHY): 2}


class Plan:
    """A goal with words, and steps that have words."""

    def __init__(self) -> None:
        self.book = Book()
        self.lines: dict[tuple[Id | None, LineKind], CurrentWords] = {}
        self.order: tuple[Id, ...] = ()

    def write(self, text: str, kind: LineKind = LineKind.GOAL, step: Id | None = None, by: Id = MIKA) -> Wording:
        return self.put(self.book.keep(first(text), by), kind, step)

    def put(self, wording: Wording, kind: LineKind = LineKind.GOAL, step: Id | None = None) -> Wording:
        known = self.lines.get((step, kind))
        line = known.line if known else Line(id_of(500 + len(self.lines)), GOAL, step, kind)
        self.lines[step, kind] = CurrentWords(line, wording, self.book.authors)
        return wording

    def steps(self, *order: Id) -> Plan:
        self.order = order
        for step in order:
            if (step, LineKind.STEP) not in self.lines:
                self.write(f"step {step[-1]}", LineKind.STEP, step)
        return self

    @property
    def version(self) -> Version:
        return build(GOAL, tuple(self.lines.values()), self.order)


@pytest.fixture
def plan() -> Plan:
    plan = Plan()
    plan.write("I want to sleep over")
    plan.write("because Leo asked", LineKind.WHY)
    return plan.steps(B, A)


def test_the_body_is_written_one_way() -> None:
    """Pinned: every agreement ever sealed is named by this text."""
    plan = Plan()
    base = plan.write('I want to "été" 我 👍')
    plan.put(plan.book.keep(add(base, "soon"), DANA, base))
    plan.write("pack", LineKind.STEP, A)
    plan.write("I'm home", LineKind.PLAN_IF, A)
    plan.order = (A,)
    m, d, goal, a = MIKA.hex(), DANA.hex(), GOAL.hex(), A.hex()
    lines = [id_of(500 + n).hex() for n in range(3)]
    assert plan.version.body == (
        f'{{"goal":"{goal}","lines":['
        f'{{"kind":"goal","line":"{lines[0]}","pens":[["{m}",6],["{d}",1]],"step":null,'
        '"text":"I want to \\"été\\" 我 👍 soon"},'
        f'{{"kind":"step","line":"{lines[1]}","pens":[["{m}",1]],"step":"{a}","text":"pack"}},'
        f'{{"kind":"plan_if","line":"{lines[2]}","pens":[["{m}",2]],"step":"{a}","text":"I\'m home"}}'
        f'],"steps":["{a}"]}}'
    )


def test_lines_stand_in_reading_order(plan: Plan) -> None:
    plan.write("call", LineKind.PLAN_THEN, A)
    plan.write("scared", LineKind.PLAN_IF, A)
    plan.write("what home reads", LineKind.HOME)
    plan.write("not on the path", LineKind.STEP, C)
    told = [(line.kind, line.step) for line in plan.version.lines]
    assert told == [
        (LineKind.GOAL, None),
        (LineKind.WHY, None),
        (LineKind.STEP, B),
        (LineKind.STEP, A),
        (LineKind.PLAN_IF, A),
        (LineKind.PLAN_THEN, A),
    ]
    assert plan.version.steps == (B, A)


def test_a_step_without_words_is_not_sealed_unseen(plan: Plan) -> None:
    before = plan.version
    plan.order = (B, C, A)
    assert plan.version == before
    plan.write("if only", LineKind.PLAN_IF, C)
    assert plan.version == before


def test_words_put_back_exactly_are_the_same_version(plan: Plan) -> None:
    before = plan.version
    old = plan.lines[None, LineKind.GOAL].wording
    new = plan.put(plan.book.keep(retype(old, "I want to sleep there"), MIKA, old))
    assert plan.version.id != before.id
    plan.put(plan.book.keep(put_back(old), MIKA, new))
    assert plan.version == before


def test_the_same_words_in_another_pen_are_another_version(plan: Plan) -> None:
    before = plan.version
    plan.put(plan.book.keep(first("I want to sleep over"), DANA))
    assert [line.text for line in plan.version.lines] == [line.text for line in before.lines]
    assert plan.version.id != before.id


def test_an_unknown_author_is_never_sealed(plan: Plan) -> None:
    broken = [altered(each, authors={}) for each in plan.lines.values()]
    with pytest.raises(KeyError):
        build(GOAL, broken, plan.order)


def test_a_comma_and_a_space_make_another_version(plan: Plan) -> None:
    seen = {plan.version.id}
    for text in ("I want to sleep over,", "I want to  sleep over", "i want to sleep over", "I want to sleep over "):
        plan.write(text)
        seen.add(plan.version.id)
    assert len(seen) == 5


texts = st.text(min_size=1, max_size=12).filter(str.strip)


@given(st.permutations([A, B, C]), st.permutations(range(5)), texts, texts)
def test_only_content_makes_the_name(order: list[Id], shuffled: list[int], goal: str, why: str) -> None:
    plan = Plan()
    plan.write(goal)
    plan.write(why, LineKind.WHY, by=DANA)
    plan.steps(A, B, C)
    words = list(plan.lines.values())
    one = build(GOAL, words, (A, B, C))
    assert build(GOAL, [words[n] for n in shuffled], (A, B, C)) == one
    assert (build(GOAL, words, order).id == one.id) is (tuple(order) == (A, B, C))
    assert read(one.body, one.id) == one
    other = Plan()
    other.write(goal + "!")
    other.write(why, LineKind.WHY, by=DANA)
    assert other.steps(A, B, C).version.id != one.id


class TestReading:
    def test_back_letter_for_letter(self, plan: Plan) -> None:
        assert read(plan.version.body) == plan.version

    def test_not_what_it_was_named(self, plan: Plan) -> None:
        before = plan.version
        plan.write("Something else")
        with pytest.raises(ValueError):
            read(plan.version.body, before.id)

    @pytest.mark.parametrize("body", ["", "{}", "[]", "null", "1", '{"goal":1,"lines":[],"steps":[]}', "[" * 5000])
    def test_not_a_version(self, body: str) -> None:
        with pytest.raises(ValueError):
            read(body)

    @pytest.mark.parametrize(
        "change",
        [
            lambda said: said["lines"].reverse(),
            lambda said: said["lines"][0].update(kind="home"),
            lambda said: said["lines"][0].update(kind="nothing"),
            lambda said: said["lines"][0].update(text=""),
            lambda said: said["lines"][0].update(text=5),
            lambda said: said["lines"][0].update(pens=[]),
            lambda said: said["lines"][0].update(pens=[[MIKA.hex(), 0]]),
            lambda said: said["lines"][0].update(pens=[[MIKA.hex(), True]]),
            lambda said: said["lines"][0].update(pens=[[MIKA.hex(), 1], [MIKA.hex(), 4]]),
            lambda said: said["lines"][0].update(pens=[["zz", 5]]),
            lambda said: said["lines"][0].update(more=1),
            lambda said: said["lines"][0].pop("step"),
            lambda said: said["lines"][2].update(step=D.hex()),
            lambda said: said.update(goal=said["goal"].upper() + "  "),
            lambda said: said.update(more=1),
            lambda said: said.pop("steps"),
        ],
    )
    def test_written_another_way(self, plan: Plan, change) -> None:  # type: ignore[no-untyped-def]
        said = json.loads(plan.version.body)
        change(said)
        with pytest.raises(ValueError):
            read(json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False))

    def test_spaces_make_it_another_text(self, plan: Plan) -> None:
        with pytest.raises(ValueError):
            read(json.dumps(json.loads(plan.version.body), sort_keys=True, ensure_ascii=False))


def step(id: Id, split_from: Id | None = None) -> Step:
    return Step(id, 0, MIKA, GOAL, split_from)


class TestSmaller:
    STEPS = (step(A), step(B), step(C, A), step(D, C))

    def test_pieces_of_an_agreed_step_leave_it_the_same(self, plan: Plan) -> None:
        agreed = plan.version
        assert same_but_smaller(agreed, agreed, self.STEPS)
        now = plan.steps(B, D, C, A)
        now.write("then", LineKind.PLAN_THEN, C)
        assert now.version.id != agreed.id
        assert same_but_smaller(agreed, now.version, self.STEPS)

    def test_a_new_step_does_not(self, plan: Plan) -> None:
        agreed = plan.version
        assert not same_but_smaller(agreed, plan.steps(B, A, C).version, (step(A), step(B), step(C)))
        assert not same_but_smaller(agreed, plan.version, ())

    def test_a_piece_of_a_step_that_is_not_agreed_does_not(self, plan: Plan) -> None:
        agreed = plan.version
        now = plan.steps(B, A, C, D).version
        assert not same_but_smaller(agreed, now, (step(A), step(B), step(C), step(D, C)))

    def test_the_big_stone_stays(self, plan: Plan) -> None:
        agreed = plan.version
        assert not same_but_smaller(agreed, plan.steps(B, C).version, self.STEPS)
        assert not same_but_smaller(agreed, plan.steps(A, C, B).version, self.STEPS)

    def test_a_piece_that_was_agreed_is_a_step_like_any_other(self, plan: Plan) -> None:
        agreed = plan.steps(B, C, A).version
        assert not same_but_smaller(agreed, plan.steps(B, A).version, self.STEPS)
        assert same_but_smaller(agreed, plan.steps(B, D, C, A).version, self.STEPS)

    def test_other_words_are_a_change_all_the_same(self, plan: Plan) -> None:
        agreed = plan.version
        plan.steps(B, C, A).write("other", LineKind.STEP, B)
        assert not same_but_smaller(agreed, plan.version, self.STEPS)

    def test_steps_that_name_each_other_end_somewhere(self, plan: Plan) -> None:
        agreed = plan.version
        ring = (step(A), step(B), step(C, D), step(D, C))
        assert not same_but_smaller(agreed, plan.steps(B, A, C, D).version, ring)
