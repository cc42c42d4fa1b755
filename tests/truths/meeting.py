"""The book goes to other devices, people go on there, and the copies meet in any order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from app.actions.bring_back import Brought, bring_back
from app.actions.helpers import tend_numbers
from app.actions.send_home import send_home
from app.actions.take_home import take_home, take_page
from db import given
from db.carry import merge
from db.daily import TO_RENEW
from db.home_copy.words import HomeFile
from db.keeping import CopyKind
from db.reading.people import gone
from db.records import Shared
from db.take_home import take_sent, words_for
from db.telling import WrittenKind
from db.trying import Went
from tests.shelves import shelf_at
from tests.truths import week
from tests.truths.at_home import AtHome, somebody_home
from tests.truths.check_home import check_home
from tests.truths.check_week import check_week
from tests.truths.checks import check_book
from tests.truths.copy import Copy, new_copy, pick
from tests.truths.play import MIKA, TEXT, N, Play, record
from tests.truths.readings import readings

CODE = b"five dealt words"
MOST = 3
apart = precondition(lambda play: len(play.copies) > 1)


class TwoPens(AtHome):
    @initialize(text=TEXT, steps=st.lists(TEXT, min_size=1, max_size=2), what=st.sampled_from(Shared), phone=MIKA)
    def a_first_visit(self, text: str, steps: list[str], what: Shared, phone: bool) -> None:
        self.first_words(text)
        for step in steps:
            self.add_step(0, True, 0, step)
        self.share(0, 0, 0, what, True, "mika")
        if phone:
            self.take_home(0)

    def teardown(self) -> None:
        try:
            if self.held:
                self.a_last_visit()
        finally:
            super().teardown()

    def a_last_visit(self) -> None:
        """However a play went, everybody meets once more, closes and opens the book, and nothing is shared any more."""
        self.held = False
        for c, copy in enumerate(self.copies):
            if copy.oracle.kept("try"):
                self.try_otherwise(c, True, 0, Went.SOME, 0)
            self.undo_mine(c)
        if len(self.copies) > 1:
            self.a_week_apart()
            self.all_meet(0)
        for c in range(len(self.copies)):
            self.reopen(c)
            self.nothing_stays_open(self.copies[c], c)
        self.truths_hold()

    def a_week_apart(self) -> None:
        """At the clinic the path grows longer; at home, where nobody knows that yet, a stone is reached. Then a file
        from the clinic comes."""
        self.add_step(0, True, 0, "call")
        self.begin_apart(0, 0, ("home.", "sleep at home."))
        self.time_passes(1)
        self.a_good_day(1, 5)
        self.truths_hold()
        self.bring(1, 0)
        self.truths_hold()

    def nothing_stays_open(self, copy: Copy, c: int) -> None:
        """All shares are taken back, and everybody who helps is shown, then taken away."""
        while any(who in copy.adults() for _, _, who in week.shared(copy.oracle)):
            self.stop_sharing(c, 0)
        assert not any(copy.at_home.values())
        self.somebody_helps(copy, True, 0)
        self.show_or_hide_number(copy, True, 0, True)
        self.away_with_helper(copy, True, 0)

    @rule(c=N)
    def reopen(self, c: int) -> None:
        """Close the file, and open it again: everything is there."""
        copy = pick(self.copies, c)
        seen, read = copy.seen, readings(copy)
        copy.reopen()
        assert copy.seen == seen and readings(copy) == read

    # -- other devices ---------------------------------------------------------------

    @precondition(lambda play: len(play.copies) < MOST)
    @rule(c=N)
    def go_to_the_clinics_other_device(self, c: int) -> None:
        copy = pick([one for one in self.copies if one.kind is CopyKind.CLINIC], c)
        copy.book.close()
        other = new_copy(self.new_place(), self.clock, self.ledger, copy.home)
        here = copy.visit
        copy.reopen()
        other.visit, other.drafts, other.desk.here = here, dict(copy.drafts), copy.desk.here
        assert other.seen == copy.seen
        self.copies.append(other)

    @precondition(lambda play: len(play.copies) < MOST)
    @rule(c=N)
    def take_home(self, c: int) -> None:
        """The young person's own copy moves in on their phone."""
        copy = pick(self.copies, c)
        device, known = copy.shelf.device(), copy.seen
        words = words_for(copy.oracle.young, CODE, device)
        file = self.taken(copy, words)
        phone, found = shelf_at(self.new_place()), given.look_at(file)
        phone.receive(found, phone.open_given(found, CODE, self.clock.now()), self.clock.now()).close()
        own = Copy(phone.home, self.clock, self.ledger)
        assert own.kind is CopyKind.OWN and own.seen == known
        assert own.oracle.visible() == copy.oracle.visible()
        self.copies.append(own)

    def taken(self, copy: Copy, words: Any = None) -> Path:
        file, hand = self.new_place(), copy.hand(young=True)
        self.do(copy, hand, lambda: take_home(copy.book, hand, file, copy.shelf.device(), words))
        return file

    @apart
    @rule(c=N, o=N)
    def bring(self, c: int, o: int) -> None:
        """A file from another copy comes in: it only adds, and says what came."""
        here = pick(self.copies, c)
        there = pick([copy for copy in self.copies if copy is not here], o)
        known, came, made = here.seen, there.seen, record(here) | record(there)
        file, hand = self.taken(there), here.hand(young=True)
        brought = bring_back(here.book, hand, file, copies=here.desk.copies)
        self.after_meeting(here, came, made)
        self.check_said(here, known, brought)
        here.tend()
        again = bring_back(here.book, hand, file, copies=here.desk.copies)
        assert not again.rows and not again.met, "the same file twice brings nothing"
        if brought.rows.get("redaction"):
            assert here.book.setting(TO_RENEW), "what was erased elsewhere is to leave older copies here as well"

    def check_said(self, here: Copy, known: dict[str, dict[bytes, Any]], brought: Brought) -> None:
        fresh = {table: len(rows) - len(known[table]) for table, rows in here.oracle.tables.items()}
        assert {table: n for table, n in brought.rows.items() if n} == {table: n for table, n in fresh.items() if n}

    def after_meeting(self, here: Copy, came: dict[str, dict[bytes, Any]], made: set[Any]) -> None:
        """As the page does: who was taken out elsewhere is out, and home reads what is shared by now."""
        with here.book.reading() as c:
            out = gone(c)
        here.shelf.slots(here.book).shut_out(out)
        tend_numbers(here.book, here.desk.numbers)
        here.look()
        assert all(here.holds(table, rows) for table, rows in came.items()), "nothing is lost on the way"
        assert made <= record(here), "and every agreement is still one"
        here.before.clear()

    @apart
    @rule(keep=N)
    def all_meet(self, keep: int) -> None:
        """Everybody has everything: in whatever order, all end alike."""
        made, came = set[Any](), [copy.seen for copy in self.copies]
        for copy in self.copies:
            made |= record(copy)
            copy.book.close()
        files = [self.frozen(copy) for copy in self.copies]
        for n, copy in enumerate(self.copies):
            copy.reopen()
            others = files[n + 1 :] + files[:n]
            for file, key in others if n % 2 else others[::-1]:
                merge(copy.book, file, key)
            assert all(not merge(copy.book, *other) for other in others), "carrying again adds nothing"
            for seen in came:
                self.after_meeting(copy, seen, made)
        self.check_alike()
        for copy in self.copies:
            copy.sky.clear()  # how far it had come is kept where a file is brought back, not where rows are added
            copy.tend()
        self.let_go(keep)

    def frozen(self, copy: Copy) -> tuple[Path, bytes]:
        """The closed file as it is now, while the copy itself goes on."""
        place = self.new_place()
        place.write_bytes(copy.book.path.read_bytes())
        return place, copy.book.key

    def check_alike(self) -> None:
        first, *others = self.copies
        assert all(record(other) == record(first) for other in others)
        for other in others:
            for table, rows in first.seen.items():
                assert other.seen[table] == rows, f"{table}: not the same rows in both"
            assert readings(other) == readings(first)

    def let_go(self, keep: int) -> None:
        """Now and then a device is put away; a clinic's copy stays."""
        if keep % 2:
            gone = self.copies.pop(1 + keep % (len(self.copies) - 1))
            gone.book.close()

    # -- an adult's own device ------------------------------------------------------------

    @somebody_home
    @rule(c=N, a=N)
    def cheer_from_afar(self, c: int, a: int) -> None:
        """An adult's page goes to their phone, and what they send there comes back by file."""
        copy = pick(self.copies, c)
        adult, hand, phone = pick(copy.adults(), a), copy.hand(young=True), self.new_place()
        if adult is None:
            return
        device, file, back = copy.shelf.device(), self.new_place(), self.new_place()
        words = words_for(adult, CODE, device)
        self.do(copy, hand, lambda: take_page(copy.book, copy.desk.copies, hand, file, device, words))
        copy.reaches_home(adult)
        home = given.lay_page(given.look_at(file), phone, copy.desk.copies.key(adult))
        text = self.cheer()
        sent = send_home(HomeFile(adult, home.path, home.key), WrittenKind.CHEER, text, self.clock.now())
        take_sent(home, back, device)
        brought = bring_back(copy.book, hand, back, copies=copy.desk.copies)
        assert brought.rows == {"cheer": 1}
        copy.tend()
        assert (copy.seen["cheer"][sent]["by"], copy.seen["cheer"][sent]["text"]) == (adult, text)

    # -- after each gesture ----------------------------------------------------------

    @invariant()
    def truths_hold(self) -> None:
        Play.steps += 1
        self.held = False
        for copy in self.copies:
            if copy.fresh_look:
                check_book(copy)
                check_week(copy)
                check_home(copy)
                copy.fresh_look = False
        self.held = True
