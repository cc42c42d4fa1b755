"""Use a tool: what it is, how it is done, and one button."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.tool.presenter import State
from app.screens.tool_looks import ICONS
from app.text import say
from widgets import kv

kv.load(__file__)


class ToolScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.paper = list(reversed(self.ids.paper.children))

    def show(self, state: State) -> None:
        ids = self.ids
        self.page.head.title = state.name
        ids.sign.icon, ids.how.text = ICONS[state.kind], state.how
        ids.does.text, ids.plan.text = say(f"tool.{state.kind}"), state.plan
        ids.main.text = state.main
        ids.keep.text = say("tool.put_back") if state.gone else say("tool.keep")
        hidden = {ids.how: not state.how, ids.plan: not state.plan}
        self.only(ids.paper, *((part, not hidden.get(part, False)) for part in self.paper))
        self.only(
            self.page.body,
            (ids.paper, True),
            (ids.gone, state.gone),
            (ids.keep, not state.mine),
            (ids.away_row, state.mine),
        )
