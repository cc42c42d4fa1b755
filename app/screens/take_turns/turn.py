"""A button with somebody's name and seal: it is their turn, they are next, or they have sealed."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, NumericProperty, OptionProperty, StringProperty

from widgets.buttons import Labelled


class TurnButton(Labelled):
    """``mine``: the seal on the table is this person's. ``sealed``: a tick, and nothing more to tap."""

    pen = OptionProperty("A", options=["A", "B"])
    mine = BooleanProperty(False)
    sealed = BooleanProperty(False)
    style = StringProperty("smallB")
    border_width = NumericProperty(2.5)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("pen", "mine", "sealed"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        tone = f"pen{self.pen}"
        self.tone, self.fill, self.border = tone, f"{tone}wash", tone if self.mine else ""
        self.icon = "check-circle-fill" if self.sealed else ""
        super()._dress()
