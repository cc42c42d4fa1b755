"""Who opened this: a plain list, newest first. A page of rows at a time, so that years cost no more than a day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.metrics import dp

from app.dates import day_and_time
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.opened.entries import Entry
from app.screens.opened.presenter import State
from app.text import say
from widgets import kv
from widgets.chips import Chip
from widgets.icon import Icon
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Rule

kv.load(__file__)


class OpenedScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        ids.sub.text = say("opened.sub" if state.alone else "opened.sub_two")
        if not ids.name.focus:
            ids.name.text = state.device
        if self.shown is None or self.shown.entries != state.entries:
            self.fill(state.entries)
        self.only(ids.ways, (ids.newer, state.newer), (ids.older, state.older))
        some = bool(state.entries)
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.device, state.alone),
            (ids.none, not some),
            (ids.rows, some),
            (ids.ways, state.newer or state.older),
        )
        self.shown = state

    def fill(self, entries: tuple[Entry, ...]) -> None:
        rows = self.ids.rows
        rows.clear_widgets()
        for entry in entries:
            if rows.children:
                rows.add_widget(Rule())
            rows.add_widget(EntryRow(entry))

    def turn(self, turn: Callable[[], None]) -> None:
        """The next rows begin at the top."""
        turn()
        self.page.scroll.scroll_y = 1


class EntryRow(Row):
    """What happened and when. A new device says so in words."""

    def __init__(self, entry: Entry, **kwargs: Any) -> None:
        super().__init__(spacing=dp(14), padding=[0, dp(10), 0, dp(10)], **kwargs)
        words = Column(pos_hint={"center_y": 0.5})
        words.add_widget(Say(text=str(entry.what), style="smallB"))
        words.add_widget(Say(text=day_and_time(entry.at), style="small", tone="ink2"))
        if entry.new:
            words.add_widget(new_device())
        self.add_widget(Icon(name=entry.icon, tone="ink2", pos_hint={"center_y": 0.5}))
        self.add_widget(words)


def new_device() -> Column:
    above = Column(padding=[0, dp(6), 0, 0])
    above.add_widget(Chip(text=say("opened.new"), icon="info-bold", fill="sunwash"))
    return above
