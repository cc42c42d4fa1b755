"""Tools: own ones as cards, the breathing ring, ideas, and the people who help."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.tabs import fit_tabs
from app.screens.tool_looks import ICONS, idea_how, idea_name
from app.screens.tools.presenter import HelperRow, State, ToolCard
from db.trying import ToolKind
from widgets import kv
from widgets.picks import Disc, ListRow, PickCard, PickRow
from widgets.surfaces import Rule

kv.load(__file__)

LEAST = 130  # dp for a card with its words


class ToolsScreen(AppScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fit_tabs(self.ids.tabs, "tools", self.go)
        self.body = list(reversed(self.page.body.children))

    def show(self, state: State) -> None:
        if state != self.shown:
            self.shown = state
            fill(self.ids.own, [self.own(card) for card in state.tools])
            fill(self.ids.ideas, [self.idea(kind) for kind in state.ideas])
            self.put_helpers(state)
        hidden = {
            self.ids.none: bool(state.tools),
            self.ids.own: not state.tools,
            self.ids.ideas_head: not state.ideas,
            self.ids.ideas: not state.ideas,
            self.ids.people: not state.helpers,
        }
        self.only(self.page.body, *((part, not hidden.get(part, False)) for part in self.body))

    def own(self, card: ToolCard) -> PickCard:
        tool = card.tool
        made = PickCard(icon=ICONS[tool.kind], icon_tone="penA", title=tool.name, sub=card.sub)
        made.bind(on_release=lambda *_: self.presenter.use(tool.id))
        return made

    def idea(self, kind: ToolKind) -> PickCard:
        made = PickCard(icon=ICONS[kind], icon_tone="ink2", title=idea_name(kind), sub=idea_how(kind))
        made.bind(on_release=lambda *_: self.presenter.look_at(kind))
        return made

    def put_helpers(self, state: State) -> None:
        self.ids.people.clear_widgets()
        for place, each in enumerate(state.helpers):
            if place:
                self.ids.people.add_widget(Rule())
            self.ids.people.add_widget(self.helper(each))

    def helper(self, each: HelperRow) -> ListRow:
        disc = Disc(letter=each.letter, size_dp=44, fill="action2", pos_hint={"center_y": 0.5})
        made = ListRow(lead=disc, title=each.helper.words.name, sub=each.sub, tall=64)
        made.bind(on_release=lambda *_: self.presenter.open_helper(each.helper.id))
        return made


def fill(column: Any, cards: list[PickCard]) -> None:
    """Two beside each other, where there is room."""
    column.clear_widgets()
    for first in range(0, len(cards), 2):
        row = PickRow(least_dp=LEAST)
        for card in cards[first : first + 2]:
            row.add_widget(card)
        column.add_widget(row)
