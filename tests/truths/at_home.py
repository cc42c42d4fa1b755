"""Adults at home: what each may see, what they send, and how they come and go."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from app.actions.add_adult import add_adult
from app.actions.gesture import Add, Retype
from app.actions.hand import NotAllowed
from app.actions.mark_cheer import mark_cheer
from app.actions.remove_person import remove_person
from app.actions.send_home import send_home
from app.actions.share_item import share_item
from app.actions.words_for_home import use_exact_words, write_words_for_home
from db.home_copy.words import HomeFile
from db.reading.from_home import from_home
from db.records import Id, LineKind, Share, Shared
from db.telling import Mark, WrittenKind
from tests.truths import week
from tests.truths.copy import Copy, pick
from tests.truths.keeping import Keeping
from tests.truths.play import MIKA, TEXT, YOUNG, N, when

MOST_ADULTS = 3
TAPS = st.sampled_from(("mika", "mika", "dana", "for"))
somebody_home = precondition(lambda play: any(copy.adults() for copy in play.copies))


class AtHome(Keeping):
    @rule(c=N, young=YOUNG)
    def somebody_comes(self, c: int, young: bool) -> None:
        copy = pick(self.copies, c)
        if len(copy.adults()) < MOST_ADULTS:
            self.told += 1
            hand, name = copy.hand(young), f"Mum of house {self.told:06}"
            self.do(copy, hand, lambda: add_adult(copy.book, hand, name))
            copy.tend()
            assert copy.at_home[copy.adults()[-1]] == [], "a newcomer sees nothing"

    @precondition(lambda play: any(len(copy.adults()) > 1 for copy in play.copies))
    @rule(c=N, a=N, young=YOUNG)
    def somebody_goes(self, c: int, a: int, young: bool) -> None:
        copy = pick(self.copies, c)
        adult, hand = pick(copy.adults()[1:], a), copy.hand(young)
        if adult is None:
            return
        key, shut = copy.desk.copies.key(adult), copy.shelf.slots(copy.book).remove
        got = self.do(copy, hand, lambda: remove_person(copy.book, hand, adult, shut))
        assert isinstance(got, NotAllowed) is young
        copy.tend()
        assert (key == copy.desk.copies.key(adult)) is young, "no key that they kept opens anything from now on"

    # -- sharing ---------------------------------------------------------------------

    @somebody_home
    @rule(c=N, a=N, g=N, what=st.sampled_from(Shared), shown=YOUNG, who=TAPS)
    def share(self, c: int, a: int, g: int, what: Shared, shown: bool, who: str) -> None:
        copy = pick(self.copies, c)
        adults = [row["id"] for row in copy.oracle.rows("person") if row["role"] == "family"]
        goal, adult = pick(copy.goals(), g), pick(adults, a)
        self.share_with(copy, Share(goal, what, adult), shown, who)

    @when("share")
    @rule(c=N, n=N)
    def stop_sharing(self, c: int, n: int) -> None:
        copy = pick(self.copies, c)
        now = [one for one in sorted(week.shared(copy.oracle)) if one[2] in copy.adults()]
        if now:
            goal, what, adult = pick(now, n)
            self.share_with(copy, Share(goal, Shared(what), adult), False, "mika")

    def share_with(self, copy: Copy, share: Share, shown: bool, who: str) -> None:
        """By the young person alone; nobody types it for them, no other adult is told, and nobody who was taken out
        gets anything."""
        may = who == "mika" and share.adult in copy.adults()
        hand, others = copy.hand(who != "dana", typed_for=who == "for"), week.shared(copy.oracle) - {tuple(share)}
        got = self.do(copy, hand, lambda: share_item(copy.book, copy.desk.copies, hand, share, shown))
        assert isinstance(got, NotAllowed) is not may
        if may:
            assert week.shared(copy.oracle) == (others | {tuple(share)} if shown else others)
            copy.reaches_home(share.adult)

    @rule(c=N, g=N, young=YOUNG, text=TEXT)
    def write_for_home(self, c: int, g: int, young: bool, text: str) -> None:
        copy = pick(self.copies, c)
        goal, hand, known = pick(copy.goals(), g), copy.hand(young), copy.seen
        on = self.standing_for_home(copy, goal)
        act = lambda: write_words_for_home(copy.book, copy.desk.copies, hand, goal, text)  # noqa: E731
        got = self.do(copy, hand, act)
        if got is not None and not isinstance(got, NotAllowed):
            self.written(copy, hand, known, Retype(text) if on else Add(text), on)
            copy.reaches_home(*self.readers(copy, goal))

    @rule(c=N, g=N, young=MIKA)
    def exact_words_again(self, c: int, g: int, young: bool) -> None:
        copy = pick(self.copies, c)
        goal, hand = pick(copy.goals(), g), copy.hand(young)
        stood = (goal, "words_for_home", None) in copy.oracle.stands
        got = self.do(copy, hand, lambda: use_exact_words(copy.book, copy.desk.copies, hand, goal))
        assert isinstance(got, NotAllowed) is not young
        if young:
            assert (goal, "words_for_home", None) not in copy.oracle.stands, "home reads the goal's own words"
            copy.reaches_home(*(self.readers(copy, goal) if stood else ()))

    def standing_for_home(self, copy: Copy, goal: Id):  # type: ignore[no-untyped-def]
        row = copy.oracle.stands.get((goal, LineKind.WORDS_FOR_HOME, None))
        place = copy.place(goal, LineKind.WORDS_FOR_HOME)
        return self.base(copy, type(place)(goal, place.kind, None, row["line"])) if row else None

    def readers(self, copy: Copy, goal: Id) -> list[Id]:
        return [a for g, w, a in week.shared(copy.oracle) if (g, w) == (goal, "words") and a in copy.adults()]

    # -- cheers ------------------------------------------------------------------------

    @somebody_home
    @rule(c=N, a=N, kind=st.sampled_from((WrittenKind.CHEER, WrittenKind.HOPE)))
    def send(self, c: int, a: int, kind: WrittenKind) -> None:
        """From the adult's own file; the book takes it in when people come or go."""
        copy = pick(self.copies, c)
        adult = pick(copy.adults(), a)
        if adult is None:
            return
        copies, text = copy.desk.copies, self.cheer()
        sent = send_home(HomeFile(adult, copies.path(adult), copies.key(adult)), kind, text, self.clock.now())
        assert sent not in copy.oracle.tables[kind]
        copy.tend()
        row = copy.seen[kind][sent]
        assert (row["by"], row["text"], row["at"]) == (adult, text, self.clock.now()), "as it was sent, in their name"

    def cheer(self) -> str:
        self.told += 1
        return f"cheer{self.told:06}"

    @precondition(lambda play: play.some("cheer") or play.some("hope"))
    @rule(c=N, young=MIKA, n=N, mark=st.sampled_from(Mark))
    def mark(self, c: int, young: bool, n: int, mark: Mark) -> None:
        """Nobody learns whether it was read."""
        copy = pick(self.copies, c)
        sent, known, hand = pick([*copy.seen["cheer"], *copy.seen["hope"]], n), copy.seen, copy.hand(young)
        if sent is None:
            return
        got = self.do(copy, hand, lambda: mark_cheer(copy.book, hand, [sent], mark))
        assert isinstance(got, NotAllowed) is not young
        assert copy.seen == known
        with copy.book.reading() as c2:
            found = {one.id: one.mark for hidden in (True, False) for one in from_home(c2, 1000, hidden)}
        assert not young or sent in copy.oracle.redacted or found[sent] is mark
