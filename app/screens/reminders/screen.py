"""Reminders: one switch, and below it what was picked."""

from __future__ import annotations

from typing import Any

from app.dates import clock_time
from app.reminders import safe_line
from app.rules.reminders import LINES
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.reminders.presenter import State
from app.screens.switch_row import SwitchRow  # noqa: F401  named in screen.kv
from app.text import say
from widgets import kv
from widgets.chips import ChoiceChip
from widgets.picks import PickCard

kv.load(__file__)


class RemindersScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.days = [self.day_chip(day) for day in range(7)]
        self.lines = [self.line_card(line) for line in range(LINES)]

    def day_chip(self, day: int) -> ChoiceChip:
        chip = ChoiceChip(text=say(f"reminders.day_{day}"))
        chip.bind(on_release=lambda *_: self.presenter.day(day))
        self.ids.days.add_widget(chip)
        return chip

    def line_card(self, line: int) -> PickCard:
        card = PickCard(title=safe_line(line))
        card.bind(on_release=lambda *_: self.presenter.line(line))
        self.ids.lines.add_widget(card)
        return card

    def show(self, state: State) -> None:
        ids, chosen = self.ids, state.chosen
        ids.on.active, ids.at.text = chosen.on, clock_time(chosen.at)
        for day, chip in enumerate(self.days):
            chip.chosen = day in chosen.days
        for line, card in enumerate(self.lines):
            card.chosen = line == chosen.line
        ids.earlier.disabled, ids.later.disabled = not state.earlier, not state.later
        ids.closed.text = say("reminders.while_closed" if state.while_closed else "reminders.while_open")
        self.only(self.page.body, (ids.sub, True), (ids.on, True), (ids.choices, chosen.on))
