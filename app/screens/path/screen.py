"""Path: the lake with the stones of one goal, and the next small step on a card."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.marks import text_of
from app.screens.path.presenter import State
from app.screens.sealed_card import runs
from app.screens.tabs import fit_tabs
from app.text import say
from widgets import kv
from widgets.scene.seal_mark import SealMark
from widgets.theme import theme

kv.load(__file__)


class PathScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "home")
        self.seal = SealMark(pen="A", size_dp=48)
        self.page.head.lead = self.seal
        fit_tabs(self.ids.tabs, "path", self.go)
        self.state: State | None = None
        self.bind(height=self.again)
        theme.bind(resized=self.again)

    def show(self, state: State) -> None:
        ids, page = self.ids, self.page
        self.state = state
        self.seal.letter = state.names.letter_a
        page.head.title = say("path.hi", name=state.names.a)
        ids.goal.text = text_of(state.goal)
        ids.goal.style = fitting(ids.goal.text)
        ids.goal_here.text = ids.goal.text
        ids.words.opacity = 1 if state.has_goal and self.roomy else 0
        ids.lake.stage = state.stage
        ids.stones.letter = state.names.letter_a
        ids.stones.items = [(stone.kind, stone.tag) for stone in state.stones]
        ids.step.runs, ids.plan.runs = runs(state.today), runs(state.plan)
        ready = bool(state.today)
        self.only(page.body, (ids.today, ready), (ids.empty, not ready))
        self.show_today(state)
        self.show_empty(state.has_goal)

    @property
    def roomy(self) -> bool:
        """Is there a quiet part of the sky for the goal's words? Else they stand on the card."""
        return self.height >= dp(700) and not theme.big

    def again(self, *_: object) -> None:
        if self.state is not None:
            self.show(self.state)

    def show_today(self, state: State) -> None:
        ids = self.ids
        self.only(
            ids.today,
            (ids.goal_here, not self.roomy),
            (ids.chip_row, True),
            (ids.step, True),
            (ids.plan_row, bool(state.plan)),
            (ids.buttons, True),
        )
        main = next(part for part in self.buttons if part is not ids.next_goal)
        self.only(ids.buttons, (main, True), (ids.next_goal, state.more_goals))

    @property
    def buttons(self) -> list[Any]:
        if not hasattr(self, "_buttons"):
            self._buttons = list(self.ids.buttons.children)
        return self._buttons

    def show_empty(self, has_goal: bool) -> None:
        """Without a goal the card asks for one; without a step, for a first step."""
        ids = self.ids
        name = "no_step" if has_goal else "no_goal"
        ids.empty_title.text, ids.empty_sub.text = say(f"path.{name}"), say(f"path.{name}_sub")
        ids.start.text = say("path.add_step") if has_goal else say("path.write")

    def start(self) -> None:
        if self.state and self.state.has_goal:
            self.presenter.open_steps()
        else:
            self.presenter.write_goal()

    def open_stone(self, index: int) -> None:
        if self.state:
            self.presenter.open_stone(self.state.stones[index].step)


def fitting(words: str) -> str:
    """Long words are set smaller, so that they stay in the quiet part of the sky. They are never shortened."""
    return "title" if len(words) <= 40 else "heading" if len(words) <= 70 else "bodyB"
