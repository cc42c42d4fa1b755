"""The parts of Together that show what is new: lines to be read first, and rows that say how much of what."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.together.fresh import ICONS, FreshRow, ReadFirst
from app.screens.together.presenter import State
from app.text import say
from widgets.buttons import SecondButton
from widgets.chips import Chip
from widgets.icon import Icon
from widgets.pen_words import PenWords
from widgets.picks import Disc, ListRow
from widgets.say import Say
from widgets.stack import Row
from widgets.surfaces import Card, Rule


class ReadFirstCard(Card):
    """A kept line in its writer's pen. Only *We read it* closes it."""

    def __init__(self, one: ReadFirst, screen: Any) -> None:
        super().__init__(fill="sunwash", depth=0, corner=28)
        head = Row(spacing=dp(10))
        head.add_widget(Icon(name="bookmark-simple-fill", size_dp=22, pos_hint={"center_y": 0.5}))
        head.add_widget(Say(text=say("together.read_first"), style="bodyB", pos_hint={"center_y": 0.5}))
        self.add_widget(head)
        self.add_widget(PenWords(runs=[(one.pen, one.words, frozenset())], style="wordsM"))
        self.add_widget(Say(text=str(one.by), style="micro", tone="ink2"))
        read = SecondButton(text=say("together.we_read_it"), fill="card")
        read.bind(on_release=lambda *_: screen.presenter.we_read_it(one.note))
        self.add_widget(read)


def fresh_rows(state: State, screen: Any) -> list[Any]:
    """The rows with a line between two of them."""
    found: list[Any] = []
    for row in state.fresh:
        if found:
            found.append(Rule())
        found.append(fresh_row(row, screen))
    return found


def fresh_row(row: FreshRow, screen: Any) -> ListRow:
    icon, fill = ICONS[row.kind]
    tone = "penA" if fill == "penAwash" else "ink"
    lead = Disc(icon=icon, size_dp=40, icon_dp=20, fill=fill, tone=tone)
    end = Chip(text=say("together.new"), fill="sunwash") if row.is_new else None
    made = ListRow(title=str(row.title), sub=str(row.sub), lead=lead, end=end, fill="card", depth=0, tall=60)
    made.spoken = ". ".join(filter(None, (str(row.title), str(row.sub), say("together.new") if row.is_new else "")))
    made.bind(on_release=lambda *_: screen.presenter.look(row))
    return made
