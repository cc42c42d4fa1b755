"""The dial: a number from 0 to 10, chosen by dragging, tapping, two buttons or the arrow keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import OptionProperty, StringProperty

from widgets.buttons import RoundButton
from widgets.say import Say
from widgets.scene import arc
from widgets.scene.dial_touch import Chooser
from widgets.scene.shade import Board, Input, Plain, Program, graphics, pixels
from widgets.scene.shaders.dial import DIAL
from widgets.scene.skies import blend
from widgets.theme import theme

RADIUS, KNOB, BUTTON = 94.0, 22.0, 56.0  # dp
ABOVE, BELOW, BESIDE = 120.0, 56.0, 121.0  # dp of the arc's picture around its middle
SIDE_BY_SIDE = 340.0  # dp wide, and the buttons stand beside the arc; else below it
WIDEST = 350.0
LABEL = 25.0  # dp from the foot of the arc down to the words: clear of the knob


def _plain(inputs: Mapping[str, Any]) -> Plain:
    return Plain(((*inputs["track"], 1.0), (*inputs["pen"], 1.0)), round=True)


program = Program("dial", DIAL, _plain)


class Dial(Chooser):
    """`value` is a whole number, or None while nothing was chosen: then `empty_text` stands in its place.

    `on_chosen(number)` comes when a person chose (a drag when it is let go), `on_value` also when the value
    is set from outside; `on_tick(number)` at each whole number a drag passes, for a light tap of the device.
    It is as high as it needs for its width.
    """

    pen = OptionProperty("A", options=("A", "B"))
    low_text, high_text = StringProperty("0"), StringProperty("10")
    of_text, empty_text = StringProperty(""), StringProperty("")
    less_spoken, more_spoken = StringProperty(""), StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        self._board = Board()
        self._paint_soon = Clock.create_trigger(self._paint, -1)
        kwargs.setdefault("size_hint_y", None)
        kwargs.setdefault("ring_corner", 24)
        self._number, self._of = Say(hug=True, style="number"), Say(hug=True, style="micro", tone="ink2")
        self._hint = Say(style="small", tone="ink2", align="center", size_hint=(None, None))
        self._ends = [Say(style="micro", tone="ink2", align="center", size_hint=(None, None)) for _ in "ab"]
        self.less, self.more = (self._button(icon) for icon in ("minus-bold", "plus-bold"))
        super().__init__(**kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._picture = Rectangle(size=(0, 0))
        for child in (self._number, self._of, self._hint, *self._ends, self.less, self.more):
            self.add_widget(child)
        self.less.bind(on_release=lambda *_: self.step(-1))
        self.more.bind(on_release=lambda *_: self.step(1))
        for name in ("low_text", "high_text", "of_text", "empty_text", "less_spoken", "more_spoken", "pos", "width"):
            self.fbind(name, self._lay)
        for name in ("value", "shown", "dragged"):
            self.fbind(name, self._turn)
        self.fbind("pen", self._paint_soon)
        theme.bind(resized=self._lay, repainted=self._paint_soon)
        graphics.bind(times_lost=self._paint_soon)
        self._lay()

    def _button(self, icon: str) -> RoundButton:
        return RoundButton(icon=icon, icon_dp=24, size_dp=BUTTON, depth=0, fill="action2", tone="on_action2")

    @property
    def _given(self) -> bool:
        return self.value is not None or self.dragged

    @property
    def radius_px(self) -> float:
        """Of the arc: smaller where there is little room."""
        return float(min(dp(RADIUS), self.width / 2 - dp(KNOB + 4)))

    def _beside(self) -> bool:
        return bool(self.width >= dp(SIDE_BY_SIDE))

    def refresh(self) -> None:
        """Lay out now."""
        self._lay()

    def _lay(self, *_: object) -> None:
        if self.width < dp(60):
            return
        foot = arc.point(0, self.radius_px)
        room = 2 * min(self.width / 2 + foot[0], -foot[0]) - dp(4)
        for end, text in zip(self._ends, (self.low_text, self.high_text), strict=True):
            end.text, end.width = text, room
            end.refresh()
        under = dp(LABEL) - foot[1] + max(end.height for end in self._ends) + dp(2)
        above = self.radius_px + dp(ABOVE - RADIUS)
        self.height = round(above + under + (0 if self._beside() else dp(BUTTON + 8)))
        # Kivy's center_x and top may still hold the old place while this one is told
        self.middle = (round(self.x + self.width / 2), round(self.y + self.height - above))
        for end, x in zip(self._ends, (foot[0], -foot[0]), strict=True):
            end.pos = round(self.middle[0] + x - room / 2), round(self.middle[1] + foot[1] - dp(LABEL) - end.height)
        self._place_buttons()
        self._turn()

    def _place_buttons(self) -> None:
        self.less.spoken, self.more.spoken = self.less_spoken, self.more_spoken
        half = min(self.width, dp(WIDEST)) / 2
        bottom = self.middle[1] - dp(6) if self._beside() else self.y
        self.less.pos = round(self.middle[0] - half), round(bottom)
        self.more.pos = round(self.middle[0] + half - self.more.width), round(bottom)

    def _turn(self, *_: object) -> None:
        """Number and knob follow what is shown."""
        self._number.text = str(round(self.shown)) if self._given else ""
        self._of.text = self.of_text if self._given else ""
        self._hint.text = "" if self._given else self.empty_text
        self._hint.width = 1.25 * self.radius_px
        for words in (self._number, self._of, self._hint):
            words.refresh()
        x, y = self.middle
        tall = self._number.height + (self._of.height if self._of.text else 0)
        top = y + dp(13) + tall / 2
        self._number.pos = round(x - self._number.width / 2 + dp(1)), round(top - self._number.height)
        self._of.pos = round(x - self._of.width / 2 + dp(1)), round(top - tall)
        self._hint.pos = round(x - self._hint.width / 2), round(y + dp(10) - self._hint.height / 2)
        self._paint_soon()

    def _paint(self, *_: object) -> None:
        shrink = self.radius_px - dp(RADIUS)
        size = pixels(2 * (dp(BESIDE) + shrink), dp(ABOVE + BELOW) + shrink)
        middle_y = dp(BELOW) - size[1] / 2
        self._board.paint(program, size, self._inputs(middle_y / dp(1)))
        self._picture.texture, self._picture.size = self._board.texture, size
        self._picture.pos = (round(self.middle[0] - size[0] / 2), self.middle[1] - round(dp(BELOW)))
        self.canvas.ask_update()

    def _inputs(self, middle_y: float) -> dict[str, Input]:
        pen = tuple((theme.penA if self.pen == "A" else theme.penB)[:3])
        card, ink = tuple(theme.card[:3]), tuple(theme.ink[:3])
        track = card if theme.outlined else tuple((theme.action2 if theme.dark else theme.sunken)[:3])
        return {
            "value": self.shown / arc.MOST,
            "given": float(self._given),
            "radius": self.radius_px / dp(1),
            "middle": (0.0, middle_y),
            "outlined": float(theme.outlined),
            "shade": 0.0 if theme.outlined else 0.28,
            "pen": pen,
            "pale": blend(pen, card, 0.45),
            "track": track,
            "knob": ink if theme.dark else card,
            "dot_": tuple(theme.edge[:3]),
            "dot_on": card,
            "shadow": tuple(theme.shadow[:3]),
            "edge": tuple(theme.edge[:3]),
        }
