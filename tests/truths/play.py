"""The play itself: two people, a book or two copies of it, and a look at every row after each act."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from app.actions.hand import Hand, NotAllowed
from app.actions.place import Place
from app.rules.pens import pen_runs
from app.rules.words import words
from db.reading import lines
from db.reading.wordings import authors
from db.records import Id, Wording
from tests.truths.copy import Clock, Copy, new_copy, new_folder
from tests.truths.ledger import Inked

WORDS = ("I", "want", "to", "sleep", "sleep,", "at", "home.", "Home", "not", "call", "2", "家", "😀", "ליל")
N = st.integers(0, 7)
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
YOUNG = st.booleans()
MIKA = st.sampled_from((True, True, True, True, True, False))
"""For what is the young person's alone: now and then somebody else tries."""


def when(table: str) -> Callable[[Any], Any]:
    """A rule for which such a row must be there already."""
    return precondition(lambda play: play.some(table))


class Play(RuleBasedStateMachine):
    steps = acts = 0
    """Of all plays together: gestures after each of which all truths were looked at, and those that were kept."""

    held = False
    """All truths held after the last gesture, and nothing was done since."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = new_folder()
        self.ledger: dict[bytes, Inked] = {}
        self.clock = Clock()
        self.told = 0
        self.copies = [new_copy(self.new_place(), self.clock, self.ledger)]

    def new_place(self) -> Path:
        """Where nothing lies yet."""
        self.told += 1
        return self.folder / str(self.told)

    def secret(self) -> str:
        """A line that stands nowhere else, and that no adult at home may read."""
        self.told += 1
        return f"secret{self.told:06}"

    def teardown(self) -> None:
        for copy in self.copies:
            copy.book.close()
        shutil.rmtree(self.folder)

    # -- doing one act, and looking at what it did -----------------------------

    def do(self, copy: Copy, hand: Hand, act: Callable[[], Any]) -> Any:
        """What ``act`` gave, or the NotAllowed it raised, after which nothing may have changed."""
        self.held = False
        before, counted, agreed = copy.oracle.visible(), copy.oracle.counts(), record(copy)
        try:
            got = act()
        except NotAllowed as no:
            got = no
        known = copy.seen
        copy.look()
        if isinstance(got, NotAllowed):
            assert copy.seen == known, "what is not allowed leaves nothing behind"
        if not hand.young:
            assert copy.oracle.counts() == counted, "a therapist's hand changes nothing that counts"
        for act_id in copy.seen["act"].keys() - known["act"].keys():
            copy.before[act_id] = before
            Play.acts += 1
        if copy.seen["undo"].keys() - known["undo"].keys():
            copy.sky.clear()
        assert agreed <= record(copy), "an agreement that was made stays in the record"
        return got

    def fresh(self, copy: Copy, known: dict[str, Any]) -> list[Any]:
        """Wordings that were not there before."""
        return [row for id, row in copy.seen["wording"].items() if id not in known["wording"]]

    def enter(self, copy: Copy, wording: Id) -> Inked:
        """Read whose words these are once; from now on they must stay so."""
        self.ledger[wording] = app_ink(copy, wording)
        return self.ledger[wording]

    def base(self, copy: Copy, place: Place) -> Wording | None:
        if place.line is None:
            return None
        with copy.book.reading() as c:
            found = lines.current_of(c, place.line)
        return found.wording if found else None

    def some(self, table: str) -> bool:
        """Is there such a row yet?"""
        return any(copy.seen[table] for copy in self.copies)

    # -- the clock -----------------------------------------------------------

    @rule(seconds=st.integers(-3600, 100_000))
    def time_passes(self, seconds: int) -> None:
        self.clock.at += seconds * 1000
        for copy in self.copies:
            copy.fresh_look = True


def record(copy: Copy) -> set[tuple[bytes, bytes | None]]:
    """Which versions were agreed; stepping back changes nothing of it."""
    return {(made.version, made.epoch) for made in copy.oracle.all_agreements()}


def app_ink(copy: Copy, wording: Id) -> Inked:
    """Each word of a wording with the person whose pen the app draws it in."""
    with copy.book.reading() as c:
        found = lines.wordings(c, (wording,))[wording]
        known = authors(c, (found,))
    runs = pen_runs(found, known)
    assert "".join(run.text for run in runs) == found.text
    return [(word, run.by) for run in runs if run.by for word in words(run.text)]
