"""Get help now: emergency first, then the helpline. Both numbers stand there in words, too."""

from __future__ import annotations

from app.help_numbers import Helpline
from app.screens.base import AppScreen
from app.screens.help.presenter import State
from app.text import say
from widgets import kv
from widgets.buttons import SecondButton
from widgets.chips import ChoiceChip
from widgets.say import Say
from widgets.surfaces import Card

kv.load(__file__)


class HelpScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        self.emergency = state.region.emergency
        ids.emergency.text = say("help.call", number=self.emergency)
        ids.region.text = say("help.region", name=state.region.name)
        ids.lines.clear_widgets()
        for line in state.region.lines:
            ids.lines.add_widget(self.card(line))
        if not ids.regions.children:
            self.fill_regions(state.regions)
        parts = [part for part in self.body if part is not ids.regions]
        at = parts.index(ids.where) + 1
        shown = [(part, True) for part in parts]
        shown.insert(at, (ids.regions, state.choosing))
        self.only(self.page.body, *shown)

    @property
    def body(self) -> list[object]:
        if not hasattr(self, "_body"):
            self._body = list(reversed(self.page.body.children))
        return self._body

    def card(self, line: Helpline) -> Card:
        card = Card(depth=1)
        card.add_widget(Say(text=f"{line.name}  {line.number}", style="heading"))
        card.add_widget(Say(text=say(line.how), style="small", tone="ink2"))
        button = SecondButton(text=say("help.call_name", name=line.name), icon="phone-bold")
        button.bind(on_release=lambda *_: self.presenter.call(line.number))
        card.add_widget(button)
        return card

    def fill_regions(self, regions: tuple[tuple[str, str], ...]) -> None:
        for code, name in regions:
            chip = ChoiceChip(text=name)
            chip.bind(on_release=lambda _, code=code: self.presenter.pick(code))
            self.ids.regions.add_widget(chip)

    def call_emergency(self) -> None:
        self.presenter.call(self.emergency)

    def get_help(self) -> None:
        """This is the help."""
