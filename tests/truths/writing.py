"""Write, change, type for, confirm, put back."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from app.actions.gesture import Add, Gesture, Replace, Retype
from app.actions.hand import Hand, NotAllowed
from app.actions.put_back import put_back
from app.actions.write_for import confirm_words, decline_words, write_for
from app.actions.write_goal import write_goal
from app.actions.write_words import write_words
from db.reading import lines
from db.records import Wording
from tests.truths.copy import Copy, pick
from tests.truths.ledger import Inked, check_typed, gist, keyed
from tests.truths.play import TEXT, YOUNG, N, Play


class Writing(Play):
    def first_words(self, text: str) -> None:
        self.new_goal(0, True, text)

    @rule(c=N, young=YOUNG, text=TEXT)
    def new_goal(self, c: int, young: bool, text: str) -> None:
        copy = pick(self.copies, c)
        hand, known, full = copy.hand(young), copy.seen, len(copy.oracle.open_goals()) >= 3
        got = self.do(copy, hand, lambda: write_goal(copy.book, hand, text))
        if isinstance(got, NotAllowed):
            assert full or not young
        else:
            assert not full
            self.written(copy, hand, known, Add(text), None)

    @rule(c=N, young=YOUNG, p=N, how=N, text=TEXT, a=N, b=N)
    def write(self, c: int, young: bool, p: int, how: int, text: str, a: int, b: int) -> None:
        self.write_at(pick(self.copies, c), young, p, how, text, a, b, for_mika=False)

    @precondition(lambda play: len(play.copies) > 1)
    @rule(c=N, p=N, texts=st.tuples(TEXT, TEXT))
    def begin_apart(self, c: int, p: int, texts: tuple[str, str]) -> None:
        """Mika begins the same line in two copies that do not know of each other."""
        here = pick(self.copies, c)
        there = next(copy for copy in self.copies if copy is not here)
        free = set(there.places())
        place = pick([place for place in here.places() if place.line is None and place in free], p)
        for copy, text in zip((here, there), texts, strict=True) if place else ():
            hand, known = copy.hand(young=True), copy.seen
            self.do(
                copy, hand, lambda copy=copy, hand=hand, text=text: write_words(copy.book, hand, place, Add(text), None)
            )
            self.written(copy, hand, known, Add(text), None)

    @rule(c=N, p=N, how=N, text=TEXT, a=N, b=N)
    def type_for(self, c: int, p: int, how: int, text: str, a: int, b: int) -> None:
        """Mika says it, Dana types it: it waits for Mika."""
        copy = pick(self.copies, c)
        counted = copy.oracle.counts()
        self.write_at(copy, True, p, how, text, a, b, for_mika=True)
        assert copy.oracle.counts() == counted, "words typed for someone wait until they say so"

    def write_at(self, copy: Copy, young: bool, p: int, how: int, text: str, a: int, b: int, for_mika: bool) -> None:
        place = pick(copy.places(), p)
        on = self.base(copy, place)
        gesture = self.gesture(how, text, a, b, self.ledger[on.id] if on else [])
        hand, known = copy.hand(young, typed_for=for_mika), copy.seen
        write = write_for if for_mika else write_words
        got = self.do(copy, hand, lambda: write(copy.book, hand, place, gesture, on))
        if not isinstance(got, NotAllowed) and got is not None:
            self.written(copy, hand, known, gesture, on)

    def gesture(self, how: int, text: str, a: int, b: int, old: Inked) -> Gesture:
        if not old or how < 3:
            return Add(text)
        first = a % (len(old) + 1)
        last = min(len(old), first + b % 4)
        if how < 6:
            out = how == 5 and last - first < len(old)
            return Replace(first, last, "" if out else text)
        kept = " ".join(word for word, _ in old[:first] + old[last:])
        return Retype(f"{kept} {text}" if how == 6 else f"{text} {kept}")

    def written(self, copy: Copy, hand: Hand, known: dict[str, Any], gesture: Gesture, on: Wording | None) -> None:
        for row in self.fresh(copy, known):
            old = self.ledger[on.id] if on else []
            check_typed(gesture, old, self.enter(copy, row["id"]), hand.by)
            assert bool(row["idea"]) is not hand.young
            assert (row["by"], row["typed_by"]) == (hand.by, hand.typed_by)
            if not hand.young:
                self.check_not_kept_out(copy, row)

    @precondition(lambda play: any(copy.oracle.ideas() for copy in play.copies))
    @rule(c=N, n=N)
    def offer_again(self, c: int, n: int) -> None:
        """Dana tries the words of an earlier idea once more."""
        copy = pick(self.copies, c)
        idea, hand, known = pick(copy.oracle.ideas(), n), copy.hand(young=False), copy.seen
        if idea is None:
            return
        line = copy.seen["line"][idea["line"]]
        place = copy.place(line["goal"], line["kind"], line["step"])
        on = self.base(copy, place)
        gesture = Retype(idea["text"]) if on else Add(idea["text"])
        got = self.do(copy, hand, lambda: write_words(copy.book, hand, place, gesture, on))
        if not isinstance(got, NotAllowed) and got is not None:
            self.written(copy, hand, known, gesture, on)

    def check_not_kept_out(self, copy: Copy, row: Any) -> None:
        """An idea that was kept out does not come back in the same visit."""
        place = copy.seen["line"][row["line"]]
        said = gist(self.ledger.get(row["parent"], []), self.ledger[row["id"]])
        for other in copy.oracle.ideas():
            where = copy.seen["line"][other["line"]]
            same_line = where["id"] == place["id"]
            same_kind = where["kind"] == place["kind"] and (place["kind"] == "goal" or where["goal"] == place["goal"])
            both_new = same_kind and other["parent"] is None and row["parent"] is None
            if other["id"] != row["id"] and (same_line or both_new) and copy.oracle.kept_out(other, row["visit"]):
                assert gist(self.ledger.get(other["parent"], []), self.ledger[other["id"]]) != said

    @precondition(lambda play: any(copy.oracle.waiting() for copy in play.copies))
    @rule(c=N, n=N, yes=YOUNG, young=YOUNG)
    def say_to_waiting(self, c: int, n: int, yes: bool, young: bool) -> None:
        copy = pick(self.copies, c)
        with copy.book.reading() as connection:
            found = [w for goal in copy.goals() for w in lines.unconfirmed(connection, goal)]
        waiting, hand = pick(found, n), copy.hand(young)
        if waiting is None:
            return
        say = confirm_words if yes else decline_words
        known, head = copy.seen, copy.oracle.stands.get(copy.oracle.place(copy.seen["wording"][waiting.id]))
        got = self.do(copy, hand, lambda: say(copy.book, hand, waiting.id))
        assert isinstance(got, NotAllowed) is not young
        for row in self.fresh(copy, known):
            self.enter(copy, row["id"])
        if young and yes:
            self.check_heard(copy, waiting, head)
        counted = {w["id"] for w in copy.oracle.counted}
        assert (waiting.id in counted) is (young and yes)

    def check_heard(self, copy: Copy, said: Wording, head: Any) -> None:
        """What Mika said stands now; and so does what was written since, if it still fits."""
        stands = copy.oracle.stands[copy.oracle.place(copy.seen["wording"][said.id])]
        now = keyed(self.ledger[stands["id"]])
        base = keyed(self.ledger[said.parent]) if said.parent else Counter()
        mine = keyed(self.ledger[said.id])
        assert mine - base <= now
        before = keyed(self.ledger[head["id"]]) if head else Counter()
        whole = head and head["line"] != said.line and now == before + mine
        assert whole or now == mine or now == before - (base - mine) + (mine - base)

    @rule(c=N, young=YOUNG, p=N, n=N)
    def put_back(self, c: int, young: bool, p: int, n: int) -> None:
        copy = pick(self.copies, c)
        place = pick(copy.places(), p)
        now = self.base(copy, place)
        if now is None:
            return
        with copy.book.reading() as connection:
            then = pick(list(lines.history(connection, now.line)), n)
        hand, known = copy.hand(young), copy.seen
        got = self.do(copy, hand, lambda: put_back(copy.book, hand, then, now))
        if not isinstance(got, NotAllowed):
            (row,) = self.fresh(copy, known)
            assert self.enter(copy, row["id"]) == self.ledger[then.id] and row["text"] == then.text
