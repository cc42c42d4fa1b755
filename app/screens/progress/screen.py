"""How it's going: the ridge chart, the same as a list, and what changed."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.goal.sharing import underlined
from app.screens.marks import text_of
from app.screens.progress.parts import Facts  # noqa: F401  named in screen.kv
from app.screens.progress.presenter import State
from app.screens.tabs import fit_tabs
from app.text import Message, say
from widgets import kv
from widgets.scene.ridge import RidgeLine

kv.load(__file__)

TONES = {"agreed": "agreed", "reached": "sun"}
"""Colours of the marks on the chart; the others are plain."""


class ProgressScreen(AppScreen):
    state: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fit_tabs(self.ids.tabs, "progress", self.go)

    def show(self, state: State) -> None:
        ids = self.ids
        self.state = state
        self.page.head.back = not state.alone
        self.show_paper(state)
        ids.hidden.text = str(state.hidden or "")
        ids.facts.put(state.changes)
        ids.eye.icon, ids.eye.title = state.eye.icon, state.eye.text
        ids.eye.end = underlined(say("home.change" if state.may_share else "home.look"))
        ids.add.ready = state.has_goal
        self.only(
            self.page.body,
            (ids.paper, state.has_goal),
            (ids.empty, not state.has_goal),
            (ids.hidden, state.hidden is not None),
            (ids.dip, state.dip and not state.as_list),
            (ids.ways, state.has_goal),
            (ids.sharing, bool(state.goal)),
            (ids.changed, bool(state.changes)),
            (ids.facts, bool(state.changes)),
        )
        self.only(
            ids.ways,
            (ids.turn, bool(state.lines)),
            (ids.tries, state.may_see_tries),
            (ids.next_goal, state.more_goals),
        )
        ids.turn.text = say("progress.picture" if state.as_list else "progress.list")
        ids.turn.icon = "chart-line-up-bold" if state.as_list else "list-bullets-bold"
        self.show_foot(state)

    def show_paper(self, state: State) -> None:
        ids, head = self.ids, state.head
        ids.words.text = text_of(state.goal)
        if head:
            ids.value.text, ids.on.text, ids.started.text = str(head.value), str(head.on), str(head.started)
        ids.ridge.lines = [RidgeLine(pen, dots) for pen, dots in state.lines]
        ids.ridge.marks = [(at, TONES.get(kind, "ink2")) for at, kind in state.marks]
        ids.ridge.days = list(state.days)
        ids.legend.text_a, ids.legend.text_b = state.names.pen_a, state.names.pen_b
        if state.as_list:
            ids.numbers.put(state.numbers)
        self.only(ids.turns, (ids.newer, state.newer), (ids.older, state.older))
        self.only(
            ids.paper,
            (ids.words, bool(state.goal)),
            (ids.head, head is not None),
            (ids.none, head is None and state.hidden is None),
            (ids.ridge, not state.as_list),
            (ids.legend, len(state.lines) > 1 and not state.as_list),
            (ids.numbers, state.as_list),
            (ids.turns, state.as_list and (state.newer or state.older)),
        )

    def show_foot(self, state: State) -> None:
        """When it is time for a number its button is the dark one; else it is there, and quiet."""
        ids, goal = self.ids, state.has_goal
        ids.more.text = say("progress.add")
        self.only(
            self.page.foot,
            (ids.write, not goal),
            (ids.add, goal and state.asked),
            (ids.more, goal and not state.asked),
            (ids.tabs, state.alone),
        )

    def read_aloud(self) -> None:
        """A picture cannot be heard: the list is read in its place."""
        state = self.state
        if state is None or not state.lines:
            super().read_aloud()
            return
        rows = [f"{fact.what}, {fact.when}" for fact in (*self.presenter.spoken(), *state.changes)]
        spoken = [say("progress.title"), text_of(state.goal), *rows, state.eye.text]
        if not self.speaker.say(". ".join(filter(None, spoken))):
            self.tell(Message("app.no_voice"))
