"""A list that grows with the years: its newest part, and some older ones more at each tap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kivy.uix.widget import Widget

from app.text import say
from widgets.buttons import TextButton
from widgets.stack import Column

FEW = 8


class NewestFew(Column):
    """``items`` oldest first, each built by ``make`` when its turn comes. What is shown stays where it stands."""

    def __init__(self, items: Sequence[Any], make: Callable[[Any], Widget], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.older, self.make = list(items), make
        self.way = TextButton(text=say("written.older"))
        self.way.bind(on_release=lambda *_: self.show_older())
        self.show_older()

    def show_older(self) -> None:
        self.remove_widget(self.way)
        self.older, found = self.older[:-FEW], self.older[-FEW:]
        for item in reversed(found):
            self.add_widget(self.make(item), len(self.children))
        if self.older:
            self.add_widget(self.way, len(self.children))
