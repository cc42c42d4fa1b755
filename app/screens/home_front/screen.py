"""Family path: the lake with the steps that were shared, what else was, and a cheer."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.rules.cheers import OFFERED
from app.rules.naming import letter_of
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.hide import offer_hide
from app.screens.home_front.presenter import State
from app.screens.home_page.parts import GoalAtHome
from app.screens.sending import send_names, send_states
from app.screens.tabs import HOME_TABS, fit_tabs
from app.screens.watching import WatchingScreen
from app.text import say
from widgets import kv
from widgets.chips import ChoiceChip
from widgets.theme import theme

kv.load(__file__)

SHEET = 36  # dp of the picture that lie under the page
LEAST = 60  # dp of water; with less the stones stay away, the steps are on the page too


class HomeFrontScreen(WatchingScreen):
    shown: tuple[Any, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "family")
        fit_tabs(self.ids.tabs, "home_front", self.go, HOME_TABS)
        offer_hide(self)
        self.chips = [self.chip(line) for line in range(OFFERED)]
        self.ids.scene.bind(size=self.fit)
        self.fit()

    def chip(self, line: int) -> ChoiceChip:
        """A line that is offered: a tap puts it into the field, where it can still be changed."""
        chip = ChoiceChip(text=say(f"offered.{line}"))
        chip.bind(on_release=lambda chip: self.put(chip.text))
        self.ids.offered.add_widget(chip)
        return chip

    def put(self, words: str) -> None:
        self.ids.field.text = words
        self.presenter.typed(words)

    def send(self) -> None:
        self.presenter.send(self.ids.field.text)

    def fit(self, *_: object) -> None:
        """The stones lie between the sheet and the far shore."""
        lake, stones, tall = self.ids.lake, self.ids.stones, self.ids.scene.height
        stones.under, stones.horizon = dp(SHEET + 4), lake.horizon
        stones.opacity = float(tall * lake.horizon - stones.under > dp(LEAST))

    def show(self, state: State) -> None:
        ids, seen = self.ids, state.seen
        theme.pair, theme.young_person_first = state.pens.pair, state.pens.young_person_first
        self.page.head.title = say("home_front.title", name=seen.young_person)
        ids.sub.text = say("home_front.sub", name=seen.young_person)
        ids.chose.text = say("home_front.chose", name=seen.young_person)
        ids.nothing_said.text = say("home_front.nothing", name=seen.young_person)
        ids.stones.letter = letter_of(seen.young_person)
        ids.stones.items = list(state.stones)
        self.show_goals(state)
        self.show_cheer(state)
        some = bool(seen.goals)
        self.only(
            self.page.body,
            (ids.shared, some), (ids.nothing, seen.opened and not some), (ids.goals, some),
            (ids.not_now, not seen.opened), (ids.cheer, seen.opened), (ids.sub, seen.opened),
        )  # fmt: skip

    def show_goals(self, state: State) -> None:
        seen = state.seen
        if self.shown == (seen, state.pens):
            return
        self.shown = (seen, state.pens)
        self.ids.goals.clear_widgets()
        for goal in seen.goals:
            self.ids.goals.add_widget(GoalAtHome(goal, seen))

    def show_cheer(self, state: State) -> None:
        ids = self.ids
        ids.cheer_head.text = say("home_front.cheer_kept" if state.by_file else "home_front.cheer")
        send_names(ids.send, state.seen.young_person, state.by_file)
        self.only(ids.way, (ids.take, state.by_file))
        send_states(ids.field, ids.send, state.text, state.too_many)
        for chip in self.chips:
            chip.chosen = chip.text == state.text

    def go_back(self) -> None:
        """Nothing lies before this page but the lock."""
        self.presenter.hide()
