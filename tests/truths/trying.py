"""Try steps and say how often; give numbers; say where a goal goes, and end."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from app.actions.goal_word import say_goal_word, take_word_back
from app.actions.hand import NotAllowed
from app.actions.not_today import is_folded, not_today
from app.actions.our_ending import choose_ending, go_on, write_closing
from app.actions.rate import choose_rhythm, rate
from app.actions.set_rhythm import set_rhythm
from app.actions.try_step import take_back_try, try_step
from app.dates import date_of
from db.outcomes import ClosingKind, GoalSaid, Often
from db.records import Id
from db.trying import HowOften, Rhythm, Went
from tests.truths import week
from tests.truths.agreeing import Agreeing
from tests.truths.copy import Copy, pick
from tests.truths.play import MIKA, YOUNG, N, when

RHYTHMS = (
    Rhythm(), Rhythm(HowOften.EACH_DAY), Rhythm(HowOften.SOME_DAYS, days=21), Rhythm(HowOften.SOME_DAYS, days=64),
    Rhythm(HowOften.TIMES_A_WEEK, times=2), Rhythm(HowOften.TIMES_A_WEEK, times=5),
)  # fmt: skip


class Trying(Agreeing):
    def day(self, back: int) -> str:
        return (date_of(self.clock.now()) - timedelta(days=back)).isoformat()

    # -- steps -----------------------------------------------------------------

    @when("step")
    @rule(c=N, young=MIKA, g=N, s=N, went=st.sampled_from(Went), back=N)
    def try_it(self, c: int, young: bool, g: int, s: int, went: Went, back: int) -> None:
        copy = pick(self.copies, c)
        goal = pick(copy.goals(), g)
        step = pick(copy.oracle.order(goal), s)
        if step is not None:
            stood = self.stands(copy, goal)
            self.write_go(copy, young, step, went, back)
            self.check_only_up(copy, goal, stood, went)

    @when("step_order")
    @rule(c=N, value=st.integers(0, 10))
    def a_good_day(self, c: int, value: int) -> None:
        """The step that is next is done, and a number given."""
        copy = pick(self.copies, c)
        on_path = [(goal, step) for goal in copy.goals() for step, fill in week.stones(copy.oracle, goal) if fill < 1]
        if on_path:
            goal, step = on_path[0]
            self.write_go(copy, True, step, Went.DID, 0)
            self.number_of(copy, True, goal, value)

    @when("try")
    @rule(c=N, young=MIKA, n=N, went=st.sampled_from(Went), back=N)
    def try_otherwise(self, c: int, young: bool, n: int, went: Went, back: int) -> None:
        """Another answer to a go that was written down."""
        copy = pick(self.copies, c)
        old = pick(copy.oracle.kept("try"), n)
        if old is not None:
            self.write_go(copy, young, old["step"], went, back, old["id"])
            assert (old["id"] in copy.oracle.undone) is young

    def write_go(self, copy: Copy, young: bool, step: Id, went: Went, back: int, instead: Id | None = None) -> None:
        hand, day, note = copy.hand(young), self.day(back), self.secret() if back % 2 else ""
        got = self.do(copy, hand, lambda: try_step(copy.book, hand, step, went, day, note, instead))
        assert isinstance(got, NotAllowed) is not young
        if young:
            assert (copy.seen["try"][got]["went"], copy.seen["try"][got]["day"]) == (went, day)

    def stands(self, copy: Copy, goal: Id) -> tuple[Any, float]:
        return dict(week.stones(copy.oracle, goal)), week.sky(copy.oracle, goal)

    def check_only_up(self, copy: Copy, goal: Id, before: tuple[Any, float], went: Went) -> None:
        """A go never costs anything, however it went; what did not work this time is no miss."""
        now = self.stands(copy, goal)
        assert all(fill >= before[0][step] for step, fill in now[0].items()) and now[1] >= before[1]
        assert went is not Went.NOT_THIS_TIME or now == before

    @when("try")
    @rule(c=N, young=MIKA, n=N)
    def take_try_back(self, c: int, young: bool, n: int) -> None:
        copy = pick(self.copies, c)
        found, hand = pick(copy.oracle.kept("try"), n), copy.hand(young)
        if found is not None:
            got = self.do(copy, hand, lambda: take_back_try(copy.book, hand, found["id"]))
            assert isinstance(got, NotAllowed) is not young
            assert (found["id"] in copy.oracle.undone) is young

    @when("step")
    @rule(c=N, young=MIKA, g=N, s=N)
    def fold_for_today(self, c: int, young: bool, g: int, s: int) -> None:
        """*Not today* leaves no row that anyone could count."""
        copy = pick(self.copies, c)
        step, hand, known = pick(copy.steps(pick(copy.goals(), g)), s), copy.hand(young), copy.seen
        if step is None:
            return
        got = self.do(copy, hand, lambda: not_today(copy.book, hand, step, self.day(0)))
        assert isinstance(got, NotAllowed) is not young
        assert copy.seen == known
        assert is_folded(copy.book, step, self.day(0)) or not young

    @when("step")
    @rule(c=N, young=MIKA, g=N, s=N, rhythm=st.sampled_from(RHYTHMS))
    def say_how_often(self, c: int, young: bool, g: int, s: int, rhythm: Rhythm) -> None:
        copy = pick(self.copies, c)
        step, hand = pick(copy.steps(pick(copy.goals(), g)), s), copy.hand(young)
        if step is not None:
            got = self.do(copy, hand, lambda: set_rhythm(copy.book, hand, step, rhythm))
            assert isinstance(got, NotAllowed) is not young
            assert not young or week.rhythm(copy.oracle, step) == (rhythm.how, rhythm.days, rhythm.times)

    # -- numbers ------------------------------------------------------------------

    @rule(c=N, young=YOUNG, g=N, value=st.integers(0, 10))
    def give_number(self, c: int, young: bool, g: int, value: int) -> None:
        copy = pick(self.copies, c)
        self.number_of(copy, young, pick(copy.goals(), g), value)

    def number_of(self, copy: Copy, young: bool, goal: Id, value: int) -> None:
        """Nothing waits for agreement; and each rater's line is their own."""
        hand, known = copy.hand(young), copy.seen["rating"]
        got = self.do(copy, hand, lambda: rate(copy.book, hand, goal, value))
        assert copy.seen["rating"].keys() - known.keys() == {got}
        assert (copy.seen["rating"][got]["by"], copy.seen["rating"][got]["value"]) == (hand.by, value)

    @rule(c=N, young=MIKA, g=N, often=st.sampled_from(Often))
    def ask_how_often(self, c: int, young: bool, g: int, often: Often) -> None:
        copy = pick(self.copies, c)
        goal, hand = pick(copy.goals(), g), copy.hand(young)
        got = self.do(copy, hand, lambda: choose_rhythm(copy.book, hand, goal, often))
        assert isinstance(got, NotAllowed) is not young

    # -- where a goal goes ---------------------------------------------------------

    @rule(c=N, g=N, said=st.sampled_from(GoalSaid), who=st.sampled_from(("mika", "dana", "both", "back", "other back")))
    def say_where_it_goes(self, c: int, g: int, said: GoalSaid, who: str) -> None:
        copy = pick(self.copies, c)
        goal = pick(copy.goals(), g)
        if "back" in who:
            self.take_word(copy, who == "back", goal)
        if who in ("mika", "both"):
            self.say_word_of(copy, True, goal, said)
        if who in ("dana", "both"):
            self.say_word_of(copy, False, goal, said)

    def say_word_of(self, copy: Copy, young: bool, goal: Id, said: GoalSaid) -> None:
        hand, became = copy.hand(young), week.settled(copy.oracle, goal)
        got = self.do(copy, hand, lambda: say_goal_word(copy.book, hand, goal, said))
        assert isinstance(got, NotAllowed) is (became is not None), "settled until one of them takes their word back"
        assert became is None or week.settled(copy.oracle, goal) == became

    def take_word(self, copy: Copy, young: bool, goal: Id) -> None:
        hand = copy.hand(young)
        self.do(copy, hand, lambda: take_word_back(copy.book, hand, goal))
        assert week.settled(copy.oracle, goal) is None, "open again, in one tap and without a reason"

    # -- endings -------------------------------------------------------------------

    @rule(c=N, young=YOUNG, how=st.sampled_from(("end", "go on", *ClosingKind)))
    def end(self, c: int, young: bool, how: str) -> None:
        copy = pick(self.copies, c)
        if how in list(ClosingKind):
            self.close_with(copy, young, ClosingKind(how))
        else:
            self.end_or_go_on(copy, young, how == "go on")

    def end_or_go_on(self, copy: Copy, young: bool, on: bool) -> None:
        hand = copy.hand(young)
        self.do(copy, hand, lambda: (go_on if on else choose_ending)(copy.book, hand))
        assert (hand.by in {row["by"] for row in copy.oracle.kept("ending")}) is not on

    def close_with(self, copy: Copy, young: bool, kind: ClosingKind) -> None:
        hand, line = copy.hand(young), self.secret()
        self.do(copy, hand, lambda: write_closing(copy.book, hand, kind, line))
        assert week.closings(copy.oracle)[hand.by, kind] == line
