"""Ideas and what is said to them; steps, numbers and plans."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from app.actions.answer_idea import answer_idea
from app.actions.change_steps import add_step, make_smaller, move_step, take_off
from app.actions.gesture import Add, Retype
from app.actions.hand import NotAllowed
from app.actions.set_confidence import set_confidence
from app.actions.write_plan import write_plan
from db.reading import ideas
from db.records import IdeaSaid, LineKind
from tests.truths.copy import Copy, pick
from tests.truths.ledger import check_typed, check_used
from tests.truths.play import TEXT, YOUNG, N, when
from tests.truths.writing import Writing


class Stepping(Writing):
    @precondition(lambda play: any(copy.oracle.ideas() for copy in play.copies))
    @rule(c=N, n=N, said=st.sampled_from(IdeaSaid), young=YOUNG)
    def answer(self, c: int, n: int, said: IdeaSaid, young: bool) -> None:
        self.say_to_idea(pick(self.copies, c), n, said, young)

    @precondition(lambda play: any(copy.oracle.ideas() for copy in play.copies))
    @rule(c=N, n=N)
    def use(self, c: int, n: int) -> None:
        self.say_to_idea(pick(self.copies, c), n, IdeaSaid.USE, True)

    def say_to_idea(self, copy: Copy, n: int, said: IdeaSaid, young: bool) -> None:
        with copy.book.reading() as connection:
            found = [i for g in copy.goals() for i in ideas.ideas(connection, g) if i.wording.text is not None]
        open_ones = [i for i in found if copy.oracle.idea_state(copy.seen["wording"][i.wording.id]) in ("open", "talk")]
        idea = pick(open_ones if n % 4 else found, n // 2)
        if idea is None or (said is IdeaSaid.REOPEN and not any(a.said is IdeaSaid.KEEP for a in idea.answers)):
            return
        place = idea.line.goal, idea.line.kind, idea.line.step
        hand, known, head = copy.hand(young), copy.seen, copy.oracle.stands.get(place)
        got = self.do(copy, hand, lambda: answer_idea(copy.book, hand, idea, said))
        if isinstance(got, NotAllowed):
            return
        assert young is not (said is IdeaSaid.TAKE_BACK)
        fresh = self.fresh(copy, known)
        assert len(fresh) == (said is IdeaSaid.USE)
        for row in fresh:
            base = self.ledger[idea.base.id] if idea.base else []
            inked = self.enter(copy, row["id"])
            if not idea.wording.idea and inked == self.ledger[idea.wording.id]:
                continue  # their own other words stand instead, whole
            check_used(base, self.ledger[idea.wording.id], self.ledger[head["id"]] if head else [], inked)

    # -- steps ------------------------------------------------------------------

    @rule(c=N, young=YOUNG, g=N, text=TEXT)
    def add_step(self, c: int, young: bool, g: int, text: str) -> None:
        copy = pick(self.copies, c)
        goal = pick(copy.goals(), g)
        hand, known, order = copy.hand(young), copy.seen, copy.oracle.order(goal)
        got = self.do(copy, hand, lambda: add_step(copy.book, hand, goal, text))
        if isinstance(got, NotAllowed):
            assert len(order) >= 8 or not young
            return
        self.written(copy, hand, known, Add(text), None)
        assert copy.oracle.order(goal) == order + [got] * young

    @when("step_order")
    @rule(c=N, young=YOUNG, g=N, s=N, texts=st.lists(TEXT, min_size=1, max_size=2))
    def make_smaller(self, c: int, young: bool, g: int, s: int, texts: list[str]) -> None:
        copy = pick(self.copies, c)
        goal = pick(copy.goals(), g)
        step = pick(copy.oracle.order(goal), s)
        if step is None:
            return
        hand, known, status = copy.hand(young), copy.seen, copy.oracle.status(goal)
        got = self.do(copy, hand, lambda: make_smaller(copy.book, hand, goal, step, texts))
        if isinstance(got, NotAllowed):
            return
        for row, text in zip(self.fresh(copy, known), texts, strict=True):
            check_typed(Add(text), [], self.enter(copy, row["id"]), hand.by)
        assert copy.oracle.status(goal) == status, "smaller pieces reopen nothing"

    @when("step")
    @rule(c=N, young=YOUNG, g=N, s=N, how=st.sampled_from((-1, 1, 0)))
    def move_or_take_off(self, c: int, young: bool, g: int, s: int, how: int) -> None:
        copy = pick(self.copies, c)
        goal = pick(copy.goals(), g)
        step, hand, order = pick(copy.steps(goal), s), copy.hand(young), copy.oracle.order(goal)
        if step is None:
            return
        change = take_off if how == 0 else lambda *args: move_step(*args, how)
        got = self.do(copy, hand, lambda: change(copy.book, hand, goal, step))
        assert isinstance(got, NotAllowed) is not young
        now = copy.oracle.order(goal)
        assert sorted(now) == sorted(set(order) - {step} if how == 0 and young else order)

    @when("step")
    @rule(c=N, young=YOUNG, g=N, s=N, value=st.integers(0, 10))
    def sure(self, c: int, young: bool, g: int, s: int, value: int) -> None:
        copy = pick(self.copies, c)
        step, hand = pick(copy.steps(pick(copy.goals(), g)), s), copy.hand(young)
        if step is not None:
            got = self.do(copy, hand, lambda: set_confidence(copy.book, hand, step, value))
            assert isinstance(got, NotAllowed) is not young, "numbers wait for no agreement"

    @when("step")
    @rule(c=N, young=YOUNG, g=N, s=N, texts=st.tuples(TEXT, TEXT))
    def plan(self, c: int, young: bool, g: int, s: int, texts: tuple[str, str]) -> None:
        copy = pick(self.copies, c)
        goal = pick(copy.goals(), g)
        step, hand, known = pick(copy.steps(goal), s), copy.hand(young), copy.seen
        if step is None:
            return
        places = [copy.place(goal, kind, step) for kind in (LineKind.PLAN_IF, LineKind.PLAN_THEN)]
        bases = [self.base(copy, place) for place in places]
        gestures = [Retype(text) if base else Add(text) for text, base in zip(texts, bases, strict=True)]
        parts = tuple(zip(places, gestures, bases, strict=True))
        got = self.do(copy, hand, lambda: write_plan(copy.book, hand, parts))
        if isinstance(got, NotAllowed):
            return
        by_kind = {p.kind: (g, b) for p, g, b in parts}
        for row in self.fresh(copy, known):
            gesture, base = by_kind[copy.seen["line"][row["line"]]["kind"]]
            check_typed(gesture, self.ledger[base.id] if base else [], self.enter(copy, row["id"]), hand.by)
