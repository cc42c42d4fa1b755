"""Who sees what: a row for each thing, a place for each of the three."""

from __future__ import annotations

from kivy.metrics import dp

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.privacy.presenter import NOT, Seen, State
from app.text import say
from widgets import kv
from widgets.icon import Icon
from widgets.picks import PickRow
from widgets.say import Say
from widgets.stack import Column
from widgets.surfaces import Rule

kv.load(__file__)


class Cell(Column):
    """Who, a sign, and the words for it."""

    def __init__(self, who: str, sees: str) -> None:
        super().__init__(spacing=dp(2))
        sign = Icon(name="eye-slash-bold" if sees == NOT else "eye-bold", tone="ink2", pos_hint={"center_x": 0.5})
        self.add_widget(Say(text=say(f"privacy.{who}"), style="micro", tone="ink2", align="center"))
        self.add_widget(sign)
        self.add_widget(Say(text=say(f"privacy.{sees}"), style="smallB", align="center"))


class SeenRow(Column):
    def __init__(self, seen: Seen) -> None:
        super().__init__(spacing=dp(8))
        cells = PickRow(least_dp=76)
        for who in ("young_person", "therapist", "home"):
            cells.add_widget(Cell(who, getattr(seen, who)))
        self.add_widget(Say(text=say(f"privacy.what_{seen.what}"), style="bodyB"))
        self.add_widget(cells)


class PrivacyScreen(AppScreen):
    def show(self, state: State) -> None:
        """The table never changes."""
        table = self.ids.table
        if table.children:
            return
        for place, seen in enumerate(state.rows):
            if place:
                table.add_widget(Rule())
            table.add_widget(SeenRow(seen))
