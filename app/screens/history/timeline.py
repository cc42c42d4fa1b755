"""The line of time: one seal for each wording, in a list that recycles, so that years cost no more than a day."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.recycleboxlayout import RecycleBoxLayout
from kivy.uix.recycleview import RecycleView

from app.dates import short_day, time_of_day
from app.screens.history.presenter import Stop
from app.text import say
from widgets.picks import Disc
from widgets.press import Pressable
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.surfaces import Surface
from widgets.theme import theme

WIDE, TALL = 76, 92  # dp, at the usual text size


def wide() -> float:
    """Px for one stop: room for its day or time."""
    return theme.roomy(WIDE)


def when(stops: tuple[Stop, ...], index: int) -> str:
    """The day of a stop; the time of day once the stop before it was on that day too."""
    day = short_day(stops[index].at)
    same = index > 0 and short_day(stops[index - 1].at) == day
    return time_of_day(stops[index].at) if same else day


class StopView(Pressable, FloatLayout):
    """A seal (or a lock where it was agreed), its day below, a ring when chosen."""

    pen = StringProperty("A")
    letter = StringProperty("")
    day = StringProperty("")
    who = StringProperty("")
    agreed = BooleanProperty(False)
    chosen = BooleanProperty(False)
    index = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        self.ring = Surface(fill="", corner=-1, size_hint=(None, None), size=(dp(52), dp(52)), border_width=2.5)
        self.seal = SealMark(size_dp=40)
        self.lock = Disc(icon="lock-simple-bold", fill="agreedwash", tone="agreed", size_dp=40, icon_dp=22)
        self.label = Say(style="micro", align="center", size_hint=(None, None))
        super().__init__(size_hint=(None, None), size=(wide(), dp(TALL)), **kwargs)
        self.bind(pos=self.place, size=self.place)
        for name in ("pen", "letter", "day", "who", "agreed", "chosen"):
            self.fbind(name, self.dress)
        self.dress()

    def dress(self, *_: object) -> None:
        self.seal.pen, self.seal.letter = self.pen, self.letter
        self.label.text = self.day
        self.label.tone = "ink" if self.chosen else "ink2"
        self.ring.fill, self.ring.border = ("card", "ink") if self.chosen else ("", "")
        self.spoken = f"{self.who}, {self.day}"
        self.clear_widgets()
        for part in (self.ring, self.lock if self.agreed else self.seal, self.label):
            self.add_widget(part)
        self.place()

    def place(self, *_: object) -> None:
        middle = self.x + self.width / 2
        for part in (self.ring, self.seal, self.lock):
            part.center = middle, self.y + self.height - dp(32)
        self.label.width = self.width
        self.label.pos = self.x, self.y + dp(6)

    def on_release(self) -> None:
        self.parent.parent.dispatch("on_stop", self.index)


class Timeline(RecycleView):
    """Event: ``on_stop(index)``. The newest stop stands at the right."""

    __events__ = ("on_stop",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(size_hint_y=None, height=dp(TALL), do_scroll_y=False, bar_width=0, **kwargs)
        row = RecycleBoxLayout(
            orientation="horizontal", size_hint=(None, None), height=dp(TALL),
            default_size=(wide(), dp(TALL)), default_size_hint=(None, None),
        )  # fmt: skip
        row.bind(minimum_width=row.setter("width"))
        self.add_widget(row)
        self.viewclass = StopView
        with row.canvas.before:
            colour, line = Color(*theme.line), Rectangle()
        row.bind(pos=lambda *_: self.draw(row, line), size=lambda *_: self.draw(row, line))
        theme.bind(repainted=lambda *_: setattr(colour, "rgba", theme.line))
        theme.bind(resized=self.spread)
        self.bind(width=self.spread)

    def spread(self, *_: object) -> None:
        """A few stops share the width; many scroll."""
        row = self.layout_manager
        size = max(wide(), self.width // max(1, len(self.data))), dp(TALL)
        if tuple(row.default_size) != size:
            row.default_size = size
            self.refresh_from_layout()

    def draw(self, row: Any, line: Rectangle) -> None:
        each = row.default_size[0]
        line.pos = row.x + each / 2, round(row.y + row.height - dp(33))
        line.size = max(0, row.width - each), dp(2)

    def scroll_to(self, widget: Any, padding: float = 10, animate: bool = True) -> None:
        """For the keyboard. Kivy's own stumbles over a row that recycles."""
        row = self.layout_manager
        spare = row.width - self.width
        if spare > 0:
            left = self.scroll_x * spare
            wanted = min(max(left, widget.right - row.x + padding - self.width), widget.x - row.x - padding)
            self.scroll_x = min(1.0, max(0.0, wanted / spare))

    def show(self, stops: tuple[Stop, ...], chosen: int) -> None:
        last = len(stops) - 1
        self.data = [
            {
                "pen": stop.pen,
                "letter": stop.letter,
                "day": say("history.now") if index == last else when(stops, index),
                "who": stop.who,
                "agreed": stop.agreed,
                "chosen": index == chosen,
                "index": index,
            }
            for index, stop in enumerate(stops)
        ]
        self.spread()

    def on_stop(self, index: int) -> None:
        pass
