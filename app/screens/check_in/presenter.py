"""How was it to work as a team today? Four questions, one at a time; each can be skipped."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.actions.check_in import check_in
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.names import Names, names
from app.text import message
from db.waiting import CheckIn

QUESTIONS = ("heard", "topics", "way", "overall")
"""After the session rating scale: was I heard, were these the right topics, was it a good way, and overall."""
WORDS = ("not_really", "a_bit", "mostly", "a_lot")
"""What 0 to 3 are called."""


@dataclass(frozen=True, slots=True)
class State:
    """``number`` is the question's, from 1; ``chosen`` 0 to 3, None while nothing is."""

    names: Names
    question: str
    number: int
    chosen: int | None
    last: bool


class HowWasIt(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.at = 0
        self.given = CheckIn()

    def enter(self) -> None:
        self.at, self.given = 0, CheckIn()
        self.refresh()

    def state(self) -> State:
        asked = QUESTIONS[self.at]
        return State(
            names(self.desk.here), asked, self.at + 1, getattr(self.given, asked), self.at == len(QUESTIONS) - 1
        )

    def choose(self, value: int) -> None:
        """Again the same takes it back."""
        asked = QUESTIONS[self.at]
        before: int | None = getattr(self.given, asked)
        said = None if before == value else value
        self.given = replace(self.given, **{asked: said})
        self.refresh()

    def next(self) -> None:
        """On, answered or not; after the last one it is kept for the therapist."""
        if self.at < len(QUESTIONS) - 1:
            self.at += 1
            self.refresh()
            return
        hand = self.desk.hand(self.desk.here.young_person)
        if kept := self.keep(lambda: check_in(self.desk.book, hand, self.given)):
            note = message("check_in.kept", name=names(self.desk.here).b) if kept.value else None
            self.go.to("wrap_up", note)

    def back(self) -> None:
        if self.at:
            self.at -= 1
            self.refresh()
        else:
            self.go.back()
