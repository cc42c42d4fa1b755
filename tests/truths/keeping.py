"""Tools and people who help; notes for the next visit; what is half typed; erasing one's own."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from app.actions.check_in import check_in
from app.actions.erase import erase, leave_no_trace
from app.actions.hand import Hand, NotAllowed
from app.actions.helpers import keep_helper, show_when_locked, take_helper_away, tend_numbers
from app.actions.keep_note import keep_note
from app.actions.own_tools import add_tool, take_tool_away
from app.actions.read_note import read_note
from db.keeping import CopyKind
from db.reading.tools import helpers
from db.records import Id
from db.truths.saying import REDACTABLE
from db.trying import HelperWords
from db.waiting import CheckIn
from tests.db.homes import plain_bytes
from tests.truths import week
from tests.truths.copy import Copy, pick
from tests.truths.ledger import Row
from tests.truths.play import MIKA, YOUNG, N, when
from tests.truths.trying import Trying

NUMBER = "07700 900 "


class Keeping(Trying):
    # -- tools and people ----------------------------------------------------------

    @rule(c=N, young=MIKA, n=N, away=YOUNG)
    def tend_tools(self, c: int, young: bool, n: int, away: bool) -> None:
        copy = pick(self.copies, c)
        if away:
            self.away_with_tool(copy, young, n)
        else:
            self.own_tool(copy, young)

    def own_tool(self, copy: Copy, young: bool) -> None:
        hand, name = copy.hand(young), self.secret()
        got = self.do(copy, hand, lambda: add_tool(copy.book, hand, name, self.secret()))
        assert isinstance(got, NotAllowed) is not young

    def away_with_tool(self, copy: Copy, young: bool, n: int) -> None:
        tool, hand = pick(week.standing(copy.oracle, "tool"), n), copy.hand(young)
        if tool is not None:
            got = self.do(copy, hand, lambda: take_tool_away(copy.book, hand, tool))
            assert isinstance(got, NotAllowed) is not young

    @rule(c=N, young=MIKA, n=N, what=st.sampled_from(("words", "shown", "hidden", "away")))
    def tend_helpers(self, c: int, young: bool, n: int, what: str) -> None:
        copy = pick(self.copies, c)
        if what == "words" or not week.standing(copy.oracle, "helper"):
            self.somebody_helps(copy, young, n)
        elif what == "away":
            self.away_with_helper(copy, young, n)
        else:
            self.show_or_hide_number(copy, young, n, what == "shown")

    def somebody_helps(self, copy: Copy, young: bool, n: int) -> None:
        """A new person, or new words on one."""
        old, hand = pick(week.standing(copy.oracle, "helper"), n) if n > 4 else None, copy.hand(young)
        words = HelperWords(self.secret(), self.secret(), f"{NUMBER}{n}")
        got = self.do(copy, hand, lambda: keep_helper(copy.book, hand, words, old))
        assert isinstance(got, NotAllowed) is not young
        tend_numbers(copy.book, copy.desk.numbers)
        assert not young or (got in week.standing(copy.oracle, "helper") and old in {None, *copy.oracle.undone})

    def show_or_hide_number(self, copy: Copy, young: bool, n: int, shown: bool) -> None:
        with copy.book.reading() as connection:
            helper = pick(list(helpers(connection)), n)
        hand, numbers = copy.hand(young), copy.desk.numbers
        if helper is not None:
            got = self.do(copy, hand, lambda: show_when_locked(copy.book, numbers, hand, helper, shown))
            assert isinstance(got, NotAllowed) is not young
            assert not young or (helper.id in numbers.shown(copy.book)) is shown

    def away_with_helper(self, copy: Copy, young: bool, n: int) -> None:
        helper, hand = pick(week.standing(copy.oracle, "helper"), n), copy.hand(young)
        if helper is not None:
            got = self.do(copy, hand, lambda: take_helper_away(copy.book, copy.desk.numbers, hand, helper))
            assert isinstance(got, NotAllowed) is not young

    # -- notes and check-ins -------------------------------------------------------

    @rule(c=N, young=MIKA, g=N, s=N)
    def keep_for_visit(self, c: int, young: bool, g: int, s: int) -> None:
        copy = pick(self.copies, c)
        hand, text, goal = copy.hand(young), self.secret(), pick([None, *copy.goals()], g)
        step = pick([None, *copy.steps(goal)], s) if goal else None
        got = self.do(copy, hand, lambda: keep_note(copy.book, hand, text, goal, step))
        assert isinstance(got, NotAllowed) is not young
        assert not young or week.unread_notes(copy.oracle)[-1] == got

    @when("note")
    @rule(c=N, young=YOUNG, n=N)
    def read_together(self, c: int, young: bool, n: int) -> None:
        """Only a visit closes a note."""
        copy = pick(self.copies, c)
        note, hand = pick(week.unread_notes(copy.oracle), n), copy.hand(young)
        if note is not None:
            got = self.do(copy, hand, lambda: read_note(copy.book, hand, note))
            assert isinstance(got, NotAllowed) is (copy.visit is None)
            assert (note in week.unread_notes(copy.oracle)) is (copy.visit is None)

    @rule(c=N, young=MIKA, said=st.integers(0, 3))
    def how_was_it(self, c: int, young: bool, said: int) -> None:
        copy = pick(self.copies, c)
        hand = copy.hand(young)
        got = self.do(copy, hand, lambda: check_in(copy.book, hand, CheckIn(heard=said)))
        assert isinstance(got, NotAllowed) is not (young and copy.visit is not None)

    # -- half typed ------------------------------------------------------------------

    @rule(c=N, young=YOUNG, p=N, go=N)
    def half_type(self, c: int, young: bool, p: int, go: int) -> None:
        """Kept until it is dropped, whatever else is done."""
        copy = pick(self.copies, c)
        by, place, text = copy.hand(young).by, f"place{p}", self.secret()
        if go < 2 and (by, place) in copy.drafts:
            copy.book.drop_draft(by, place)
            del copy.drafts[by, place]
        else:
            copy.book.keep_draft(by, place, text, self.clock.now())
            copy.drafts[by, place] = text
        copy.look()

    # -- erasing -----------------------------------------------------------------------

    @rule(c=N, n=st.integers(0, 100), whose=N)
    def erase_own(self, c: int, n: int, whose: int) -> None:
        self.erase_one(pick(self.copies, c), n, whose)

    def erase_one(self, copy: Copy, n: int, whose: int) -> None:
        """Somebody asks for something to be erased; it goes if it is theirs and nothing was built on it."""
        written = [(table, row) for table in REDACTABLE for row in copy.oracle.rows(table)]
        hands = [copy.hand(True), copy.hand(False), *(copy.home_hand(adult) for adult in copy.adults())]
        table, row = pick(written, n)
        own = [hand for hand in hands if hand.by == row["by"]]
        hand = pick(own if own and whose else hands, whose)
        may, texts = may_go(copy, table, row, hand), said_in(table, row)
        got = self.do(copy, hand, lambda: erase(copy.book, hand, row["id"]))
        assert isinstance(got, NotAllowed) is not may
        if may:
            self.check_erased(copy, table, row["id"], texts)

    def check_erased(self, copy: Copy, table: str, row: Id, texts: list[str]) -> None:
        """Out of the rows everywhere, and out of the young person's own file to the last byte of it."""
        assert said_in(table, copy.seen[table][row]) == []
        assert leave_no_trace(copy.book, copy.desk.copies, self.clock.now(), copy.desk.slots())
        tend_numbers(copy.book, copy.desk.numbers)
        copy.tend()
        clinics = copy.kind is CopyKind.CLINIC
        kept = copy.book._raw.execute("SELECT texts FROM kept_text WHERE id = ?", (row,)).fetchone()
        assert (kept is not None) is clinics, "the clinic's copy keeps it for the law, and no other"
        secrets = [text for text in texts if text.startswith(("secret", "cheer"))]
        if secrets:
            bytes_now = plain_bytes(copy.book.path, copy.book.key)
            assert all((secret.encode() in bytes_now) is clinics for secret in secrets)


def said_in(table: str, row: Row) -> list[str]:
    return [row[column] for column in REDACTABLE[table] if row[column] is not None]


def may_go(copy: Copy, table: str, row: Row, hand: Hand) -> bool:
    if row["by"] != hand.by or not said_in(table, row):
        return False
    return table != "wording" or (bool(row["idea"]) and not built_on(copy, row["id"]))


def built_on(copy: Copy, idea: Id) -> bool:
    """It was used, once, or other words came after it or out of it."""
    used = any(row["idea"] == idea and row["said"] == "use" for row in copy.oracle.rows("idea_answer"))
    later = [row for row in copy.oracle.rows("wording") if row["id"] > idea]
    return used or any(row["parent"] == idea or idea.hex() in row["made_of"] for row in later)
