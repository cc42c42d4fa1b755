"""Add or edit one step."""

from __future__ import annotations

from typing import Any

from app.screens.line_view import LineScreen
from app.screens.step.presenter import State
from app.screens.step.rhythm import RhythmPicker
from app.text import say
from widgets import kv

kv.load(__file__)


class StepScreen(LineScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rhythm = RhythmPicker(self.presenter.choose_rhythm)

    def show(self, state: State) -> None:
        ids, line = self.ids, state.line
        ids.bar.title = say("step.title_new" if state.new else "step.title")
        ids.stone.number = state.number
        ids.eye.text = state.eye.text
        self.show_line(line, state.names)
        self.rhythm.show(state.rhythm)
        quiet = not (line.idea or line.said or line.chosen)
        self.only(
            self.page.body,
            (ids.eye_row, state.eye.open),
            (ids.paper, True),
            (ids.below, True),
            (ids.starters, line.pen == "A" and quiet),
            (self.rhythm, state.picks_rhythm and quiet),
            (ids.promise, True),
        )
        self.only(self.page.foot, (ids.done, bool(line.words or line.idea)))

    def start_with(self, text: str) -> None:
        self.ids.composer.text = f"{text} "
        self.ids.composer.field.focus = True
