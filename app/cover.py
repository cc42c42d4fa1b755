"""The plain lake over everything: what an app switcher shows of Two Pens."""

from __future__ import annotations

from kivy.core.window import Window
from kivy.uix.floatlayout import FloatLayout

from widgets.scene.crops import CROPS
from widgets.scene.lake import Lake


class Cover:
    """Made when it is first laid. ``lies``: it covers the window now."""

    def __init__(self) -> None:
        self.sheet: FloatLayout | None = None

    @property
    def lies(self) -> bool:
        return self.sheet is not None

    def lay(self) -> None:
        if self.sheet is None:
            self.sheet = FloatLayout()
            self.sheet.add_widget(Lake(stage=0.4, **CROPS["opening"]))
            Window.add_widget(self.sheet)

    def lift(self) -> None:
        if self.sheet is not None:
            Window.remove_widget(self.sheet)
            self.sheet = None
