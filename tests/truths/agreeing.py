"""Answer, seal, step back, undo; visits."""

from __future__ import annotations

import json

from hypothesis import strategies as st
from hypothesis.stateful import rule

from app.actions.hand import NotAllowed
from app.actions.press_seal import press_both, press_one
from app.actions.say_answer import say_answer
from app.actions.step_back import step_back
from app.actions.the_version import version_now
from app.actions.undo import UNDOABLE, undo
from app.actions.visit import begin_visit, finish_visit
from app.screens.sealed import SealedPage, sealed
from db.reading import agreements
from db.records import Id, Role, Said, Version
from tests.truths.checks import on_page, to_be_on_page
from tests.truths.copy import TOGETHER, Copy, pick
from tests.truths.ledger import Row
from tests.truths.play import YOUNG, N, when
from tests.truths.stepping import Stepping

REASON = ("I need to know more", "We look at it again")


class Agreeing(Stepping):
    def shown(self, copy: Copy, goal: Id) -> Version | None:
        with copy.book.reading() as c:
            return version_now(c, goal)

    # -- agreeing -----------------------------------------------------------------

    @rule(c=N, young=YOUNG, g=N, said=st.sampled_from(Said))
    def say(self, c: int, young: bool, g: int, said: Said) -> None:
        copy = pick(self.copies, c)
        self.say_to(copy, young, pick(copy.goals(), g), said)

    def say_to(self, copy: Copy, young: bool, goal: Id, said: Said) -> None:
        version, hand = self.shown(copy, goal), copy.hand(young)
        if version is not None:
            got = self.do(copy, hand, lambda: say_answer(copy.book, hand, goal, version.id, said, *REASON))
            assert not isinstance(got, NotAllowed)
            assert copy.oracle.newest(version.id)[hand.role] == said

    @when("version")
    @rule(c=N, young=YOUNG, g=N, n=N)
    def answer_or_seal_what_was_there_before(self, c: int, young: bool, g: int, n: int) -> None:
        """A version that is not on the page any more takes neither answer nor seal."""
        copy = pick(self.copies, c)
        goal = pick(copy.goals(), g)
        version, now, hand = pick(list(copy.seen["version"]), n), self.shown(copy, goal), copy.hand(young)
        if version is None or (now is not None and now.id == version):
            return
        other = copy.hand(not young)
        both = (hand, other) if young else (other, hand)
        for act in (
            lambda: say_answer(copy.book, hand, goal, version, Said.YES),
            lambda: press_one(copy.book, hand, goal, version),
            lambda: press_both(copy.book, *both, goal, version),
        ):
            assert isinstance(self.do(copy, hand, act), NotAllowed)

    @rule(c=N, g=N)
    def agree(self, c: int, g: int) -> None:
        """Both yes, both seals: the way most goals go."""
        copy = pick(self.copies, c)
        goal = pick(copy.goals(), g)
        for young in (True, False):
            self.say_to(copy, young, goal, Said.YES)
        self.press(copy, goal, together=True)

    @when("answer")
    @rule(c=N, g=N)
    def seal_both(self, c: int, g: int) -> None:
        copy = pick(self.copies, c)
        self.press(copy, pick(copy.goals(), g), together=True)

    @when("answer")
    @rule(c=N, g=N, young=YOUNG)
    def seal_one(self, c: int, g: int, young: bool) -> None:
        copy = pick(self.copies, c)
        self.press(copy, pick(copy.goals(), g), together=False, young=young)

    def press(self, copy: Copy, goal: Id, together: bool, young: bool = True) -> None:
        version, hand = self.shown(copy, goal), copy.hand(young)
        if version is None:
            return
        page, told = sealed(version, copy.desk), copy.oracle.newest(version.id)
        if together:
            got = self.do(copy, hand, lambda: press_both(copy.book, hand, copy.hand(False), goal, version.id))
        else:
            got = self.do(copy, hand, lambda: press_one(copy.book, hand, goal, version.id))
        both_yes = told == {Role.YOUNG_PERSON: Said.YES, Role.THERAPIST: Said.YES}
        assert isinstance(got, NotAllowed) is not both_yes, "a seal rests on both saying yes to just these words"
        if both_yes and together:
            assert copy.oracle.status(goal) == "agreed"
        self.check_page(copy, goal, version, page)

    def check_page(self, copy: Copy, goal: Id, version: Version, page: SealedPage) -> None:
        """What is kept is what the page showed, letter for letter."""
        assert on_page(page) == to_be_on_page(version.body)
        with copy.book.reading() as c:
            for made in agreements.agreements(c, goal):
                if made.version.id == version.id:
                    assert sealed(made.version, copy.desk) == page and made.version == version

    @when("seal")
    @rule(c=N, g=N, young=YOUNG)
    def back_out(self, c: int, g: int, young: bool) -> None:
        copy = pick(self.copies, c)
        goal, hand = pick(copy.goals(), g), copy.hand(young)
        made = copy.oracle.agreements(goal.hex())
        self.do(copy, hand, lambda: step_back(copy.book, hand, goal))
        assert copy.oracle.status(goal) == ("on_hold" if made else "not_agreed")

    # -- taking back -----------------------------------------------------------

    @rule(c=N)
    def undo_mine(self, c: int) -> None:
        self.undo_of(pick(self.copies, c), True)

    @rule(c=N, young=YOUNG)
    def undo(self, c: int, young: bool) -> None:
        self.undo_of(pick(self.copies, c), young)

    def undo_of(self, copy: Copy, young: bool) -> None:
        young = young or not self.may_be_undone(copy, copy.hand(False).by)
        hand, known, made = copy.hand(young), copy.seen, copy.oracle.all_agreements()
        ready = self.may_be_undone(copy, hand.by)
        act = self.do(copy, hand, lambda: undo(copy.book, hand))
        taken = {row["target"] for id, row in copy.seen["undo"].items() if id not in known["undo"]}
        assert (act.id if act else None) == (ready[-1]["id"] if ready else None), "the newest of the last ten"
        if act is None:
            return
        assert taken and taken <= set(act.rows), "one's own act, and nothing else"
        assert copy.oracle.all_agreements() == made, "a seal is undone only by stepping back"
        if act.id == max(known["act"]) and act.id in copy.before:
            assert copy.oracle.visible() == copy.before[act.id], "as if it had not been done"

    def may_be_undone(self, copy: Copy, by: Id) -> list[Row]:
        """This person's last ten acts of writing or saying, without those taken back or sealed since."""
        own = [row for row in copy.oracle.rows("act") if row["by"] == by and row["kind"] in UNDOABLE][-10:]
        sealed_answers = {row["answer"] for row in copy.oracle.rows("seal")}
        over = {id.hex() for id in copy.oracle.undone | sealed_answers}
        return [row for row in own if not over & set(json.loads(row["rows"]))]

    # -- visits ---------------------------------------------------

    @rule(c=N)
    def sit_together(self, c: int) -> None:
        copy = pick(self.copies, c)
        here = copy.desk.here
        copy.visit = begin_visit(copy.book, here.young_person.id, here.therapist.id, self.clock.now())
        copy.desk.seat(present=TOGETHER, visit=copy.visit)
        copy.tend()

    @rule(c=N)
    def finish(self, c: int) -> None:
        copy = pick(self.copies, c)
        if copy.visit is not None:
            finish_visit(copy.book, copy.visit, copy.desk.here.therapist.id, self.clock.now())
        copy.visit = None
        copy.desk.seat(visit=None)
        copy.tend()
