"""Family path: what was shared with this adult, and one line to send."""

from __future__ import annotations

from dataclasses import dataclass

from app.screens.home_page.presenter import State as Seen
from app.screens.home_page.presenter import seen_on
from app.screens.marks import text_of
from app.screens.own_file import Sends
from db.records import PensChoice


@dataclass(frozen=True, slots=True)
class State:
    """``pens``: the colours that the young person chose. ``stones``: (kind, words) of the steps of the first goal that
    shows some; none where none are shared. ``text``: half typed, ``too_many`` letters too long.
    ``by_file``: what is sent waits here to be taken along."""

    seen: Seen
    pens: PensChoice
    stones: tuple[tuple[str, str], ...]
    text: str
    too_many: int
    by_file: bool


class HomeFront(Sends[State]):
    def state(self) -> State:
        seen = seen_on(self.page, self.young) if self.page else Seen("", self.young, False)
        pens = self.page.pens if self.page else PensChoice()
        goal = next((goal for goal in seen.goals if goal.steps), None)
        stones = zip(goal.stones, map(text_of, goal.steps), strict=True) if goal else ()
        return State(seen, pens, tuple(stones), self.text, self.too_many, self.by_file)
