"""The first picture: the lake and the name. It goes on by itself, and imports as little as it can."""

from __future__ import annotations

from typing import Any

from kivy.uix.screenmanager import Screen

from widgets.bars import WordMark
from widgets.scene.crops import CROPS
from widgets.scene.lake import Lake


class OpeningScreen(Screen):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.add_widget(Lake(stage=0.12, **CROPS["opening"]))
        self.add_widget(WordMark(pos_hint={"center_x": 0.5, "center_y": 0.72}))
