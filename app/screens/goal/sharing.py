"""Who at home can see what of this goal: one row for each adult, and the way to change it."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.eyes import Eye
from app.screens.goal.presenter import State
from app.text import say
from widgets.picks import ListRow
from widgets.say import SayLine
from widgets.stack import Column
from widgets.surfaces import Card, Rule


class Sharing(Card):
    """``on_open`` fires when any of its rows is tapped."""

    __events__ = ("on_open",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(corner=24, spacing=0, padding=[dp(16), dp(2)], **kwargs)

    def show(self, state: State) -> None:
        self.clear_widgets()
        for n, eye in enumerate(state.eyes):
            if n:
                self.add_widget(Rule())
            self.add_widget(self.row(eye, say("home.change" if state.may_share else "home.look")))

    def row(self, eye: Eye, way: str) -> ListRow:
        row = ListRow(icon=eye.icon, title=eye.text, end=underlined(way), caret=False, tall=48)
        row.spoken = f"{eye.text}. {way}"
        row.bind(on_release=lambda *_: self.dispatch("on_open"))
        return row

    def on_open(self) -> None:
        pass


def underlined(text: str) -> Column:
    """Looks like a text button; the row around it is the target."""
    words = SayLine(text=text, style="smallB")
    words.refresh()
    column = Column(size_hint_x=None, width=words.width, spacing=dp(1))
    words.fbind("width", lambda _, width: setattr(column, "width", width))
    column.add_widget(words)
    column.add_widget(Rule(tone="edge", thick=1.5))
    return column
