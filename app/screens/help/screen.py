"""Get help now: emergency first, then the helpline. Both numbers stand there in words, too."""

from __future__ import annotations

from typing import Any

from app.help_numbers import Region
from app.screens.base import AppScreen
from app.screens.help.parts import LineCard, PersonRow
from app.screens.help.presenter import HelpPerson, State
from app.text import say
from widgets import kv
from widgets.chips import ChoiceChip
from widgets.icon import Icon
from widgets.surfaces import Rule

kv.load(__file__)


class HelpScreen(AppScreen):
    region: Region | None = None
    people: tuple[HelpPerson, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = list(reversed(self.page.body.children))
        self.chips: dict[str, ChoiceChip] = {}
        self.page.head.lead = Icon(name="lifebuoy-bold", tone="help")

    def show(self, state: State) -> None:
        if self.region != state.region:
            self.region = state.region
            self.put_numbers(state.region)
        if self.people != state.people:
            self.people = state.people
            self.put_people()
        self.put_regions(state)
        ids = self.ids
        hidden = {
            ids.regions: not state.choosing,
            ids.lines: not state.region.lines,
            ids.people_head: not state.people,
            ids.people: not state.people,
            ids.add: not state.can_add or bool(state.people),
        }
        self.only(self.page.body, *((part, not hidden.get(part, False)) for part in self.body))

    def put_people(self) -> None:
        self.ids.people.clear_widgets()
        for place, person in enumerate(self.people):
            if place:
                self.ids.people.add_widget(Rule())
            self.ids.people.add_widget(PersonRow(person, self.presenter.call))

    def put_numbers(self, region: Region) -> None:
        ids, emergency = self.ids, region.emergency
        ids.how.text = say(emergency.how)
        ids.emergency.text = say("help.call", number=emergency.number)
        ids.region.text = say("help.region", name=region.name)
        ids.lines.clear_widgets()
        for line in region.lines:
            ids.lines.add_widget(LineCard(line, self.presenter.call))

    def put_regions(self, state: State) -> None:
        for code, name in state.regions:
            if code not in self.chips:
                chip = self.chips[code] = ChoiceChip(text=name[:1].upper() + name[1:])
                chip.bind(on_release=lambda _, code=code: self.presenter.pick(code))
                self.ids.regions.add_widget(chip)
            self.chips[code].chosen = code == state.region.code

    def call_emergency(self) -> None:
        if self.region is not None:
            self.presenter.call(self.region.emergency.number)

    def get_help(self) -> None:
        """This is the help."""

    def go_back(self) -> None:
        self.presenter.back()
