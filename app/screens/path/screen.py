"""Path: the lake with the stones of one goal, and the next small step on a card."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.hide import HideSeal
from app.screens.marks import text_of
from app.screens.path.parts import Fill, GoalWords  # noqa: F401  named in screen.kv
from app.screens.path.presenter import State
from app.screens.tabs import fit_tabs
from app.text import say
from widgets import kv
from widgets.scene.crops import CROPS
from widgets.scene.places import Box
from widgets.theme import theme

kv.load(__file__)

HOME = CROPS["home"]
WATER = 120  # dp of water that the stones need
LEAST = 96  # dp; with less the stones stay away, they are on their own page too
GAP = 8  # dp
SUN = HOME["sun_size_dp"] + 4  # dp that the sun's middle keeps from words


class PathScreen(AppScreen):
    first_words_on_bar = False  # the goal's words are the way
    in_sky = True
    state: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.fit_soon = Clock.create_trigger(self.fit, -1)
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "home")
        self.seal = HideSeal(pen="A", size_dp=48)
        self.seal.bind(on_release=lambda *_: self.presenter.hide())
        fit_tabs(self.ids.tabs, "path", self.go)
        theme.bind(repainted=self.fit_soon)
        for part in (self.page.head, self.page.scroll, self.page.scene, self.ids.goal):
            part.fbind("size", self.fit_soon)
            part.fbind("pos", self.fit_soon)

    def show(self, state: State) -> None:
        ids, page, before = self.ids, self.page, self.state
        self.state = state
        self.show_head(state)
        ids.goal.text = text_of(state.goal)
        ids.goal.style = fitting(ids.goal.text)
        self.show_sky(before, state)
        ids.stones.letter = state.names.letter_a
        ids.lanterns.items = [(lantern.lit, str(lantern.called)) for lantern in state.lanterns]
        ids.stones.items = [(stone.kind, stone.tag) for stone in state.stones]
        ids.step.text, ids.plan.text = text_of(state.today), text_of(state.plan)
        ready = state.card == "today"
        self.only(page.body, (ids.today, ready), (ids.empty, not ready))
        self.show_today(state)
        if not ready:
            self.show_empty(state)
        self.fit_soon()

    def show_sky(self, before: State | None, state: State) -> None:
        """It moves on while one looks at one path; another goal's sky is there at once."""
        if before is not None and before.goal == state.goal:
            self.ids.lake.go_to(state.stage)
        else:
            self.ids.lake.stage = state.stage

    def show_head(self, state: State) -> None:
        """A young person alone is greeted and has the tabs; from the page of two, Back leads on."""
        head = self.page.head
        self.seal.letter = state.names.letter_a
        head.lead = self.seal if state.alone else None
        head.title = say("path.hi", name=state.names.a) if state.alone else say("path.ours")
        head.back = not state.alone
        self.only(self.page.foot, (self.ids.tabs, state.alone))

    # -- where the goal and the stones find room ---------------------------------

    def fit(self, *_: object) -> None:
        """The goal stands in the sky, or on the card where the sky has no room or outlines rule.

        The water rises to hold the stones; the sun stays below all words.
        """
        page, lake, stones, words = self.page, self.ids.lake, self.ids.stones, self.ids.goal
        tall, aside = page.scene.height, page.sideways
        roof = tall - dp(14) if aside else page.head.y - page.scene.y
        card = 0 if aside else min(self.card.height + dp(28), roof - dp(page.scene.least_dp))
        self.put_goal(in_sky=words.height + dp(GAP + WATER) <= roof - card and not theme.outlined)
        under = 0 if aside else page.scroll.height
        shore = roof - dp(GAP) - (words.height if self.in_sky else 0)
        water = min(shore, max(tall * HOME["horizon"], under + dp(WATER)))
        sun = HOME["sun_y"] * tall + water - HOME["horizon"] * tall
        lake.horizon, lake.sun_y = water / tall, min(sun, shore - dp(SUN)) / tall
        stones.horizon, stones.under = (water - dp(GAP)) / tall, under + dp(2)
        stones.touchable = water - under > dp(LEAST)
        stones.opacity = 1 if stones.touchable else 0
        self.float_lanterns(water - under)
        words.y = page.scene.y + roof - dp(GAP) - words.height

    def float_lanterns(self, water: float) -> None:
        """On the water between the stones; where those stay away, so do they: all are in a list too."""
        stones, lanterns = self.ids.stones, self.ids.lanterns
        stones.refresh()
        lanterns.under = stones.under
        lanterns.opacity, lanterns.disabled = stones.opacity, not stones.touchable
        tall = water / dp(1) if stones.touchable else 0
        lanterns.float_on(Box(0, 0, stones.width / dp(1), tall), stones.taken)

    @property
    def card(self) -> Any:
        return self.ids.today if self.ids.today.parent else self.ids.empty

    def put_goal(self, in_sky: bool) -> None:
        """On the card its words make that higher, which would keep them there: only the sky decides."""
        if in_sky != self.in_sky and self.state is not None:
            self.in_sky = in_sky
            self.show(self.state)
        seen = bool(in_sky and self.state and self.state.has_goal)
        self.ids.goal.opacity, self.ids.goal.disabled = float(seen), not seen

    # -- the card ----------------------------------------------------------------

    def show_today(self, state: State) -> None:
        ids, alone = self.ids, state.alone
        self.only(
            ids.today,
            (ids.goal_here, not self.in_sky),
            (ids.chip_row, True),
            (ids.step, True),
            (ids.fill, state.fill is not None),
            (ids.plan_row, bool(state.plan)),
            (ids.use_tool, alone and state.tool is not None),
            (ids.tried_row, alone),
            (ids.buttons, not alone),
            (ids.next_path, alone and state.more_goals),
            (ids.keep_row, alone),
        )
        ids.keep_note.text = say("keep_note.title", name=state.names.b)
        self.only(ids.buttons, (ids.on, True), (ids.next_goal, state.more_goals))
        ids.chip.text = say("path.for_today") if alone else say("path.today")
        ids.fill.share = state.fill or 0
        ids.use_tool.text = say("path.use_tool", name=state.tool.name) if state.tool else ""

    def show_empty(self, state: State) -> None:
        """Without a step for today the card says why, and what can be done."""
        ids, card = self.ids, state.card
        ids.empty_title.text, ids.empty_sub.text = say(f"path.{card}"), say(f"path.{card}_sub")
        ids.start.text = say("path.add_step") if state.has_goal else say("path.write")
        ids.after_all.text = say("path.open_steps") if card == "all" else say("path.tried")
        starts = card in ("no_goal", "none_open", "no_step")
        self.only(ids.start_row, (ids.start, starts), (ids.after_all, not starts), (ids.other_goal, state.more_goals))
        parts = (ids.empty_title, ids.empty_sub, ids.start_row)
        here = state.has_goal and not self.in_sky
        self.only(ids.empty, (ids.goal_there, here), *((part, True) for part in parts))

    def start(self) -> None:
        if self.state and self.state.has_goal:
            self.presenter.open_steps()
        else:
            self.presenter.write_goal()

    def after_all(self) -> None:
        """It was folded, or not for today, and was tried all the same."""
        if self.state and self.state.card == "all":
            self.presenter.open_steps()
        else:
            self.presenter.tried()

    def go_back(self) -> None:
        self.presenter.back()

    def open_stone(self, index: int) -> None:
        if self.state:
            self.presenter.open_stone(self.state.stones[index].step)


def fitting(words: str) -> str:
    """Long words are set smaller, so that they stay in the quiet part of the sky. They are never shortened."""
    return "title" if len(words) <= 40 else "heading" if len(words) <= 70 else "bodyB"
