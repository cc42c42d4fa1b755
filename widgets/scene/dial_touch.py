"""Choosing a number on the dial: fingers on the arc, one step at a time, the arrow keys. The look is in dial.py."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty
from kivy.uix.widget import Widget

from widgets import motion
from widgets.press import Reachable
from widgets.scene import arc

FINGER = 36.0  # dp from the arc that still count as on it
SNAP = 0.15  # seconds


class Chooser(Reachable, Widget):
    """Knows the value and where the knob is, in the arc of `radius_px` around `middle`."""

    value = NumericProperty(None, allownone=True)
    shown = NumericProperty(0.0)  # where the knob is; read only
    dragged = BooleanProperty(False)  # read only
    is_target = BooleanProperty(True)

    __events__ = ("on_chosen", "on_tick")

    def __init__(self, **kwargs: Any) -> None:
        self.middle = (0.0, 0.0)  # px
        super().__init__(**kwargs)

    @property
    def radius_px(self) -> float:
        """Of the arc."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """One lower or higher; the first step of all chooses the middle."""
        before, self.value = self.value, arc.stepped(self.value, by)
        if before != self.value:
            self.dispatch("on_tick", int(self.value))
            self.dispatch("on_chosen", int(self.value))

    def activate(self) -> None:
        """Enter and Space start in the middle."""
        if self.value is None:
            self.step(0)

    def arrow(self, direction: str, _shift: bool = False) -> bool:
        """The arrow keys: right and up are more."""
        self.step(1 if direction in ("right", "up") else -1)
        return True

    def on_tick(self, number: int) -> None:
        """A whole number was passed."""

    def on_chosen(self, number: int) -> None:
        """A person chose a number."""

    def on_value(self, _dial: Any, value: float | None) -> None:
        if value is not None:
            self.value = round(min(arc.MOST, max(0, value)))
            if not self.dragged:
                motion.glide(self, 0, shown=float(self.value))

    def on_touch_down(self, touch: Any) -> bool:
        if super().on_touch_down(touch):
            return True
        x, y = self._from_middle(touch)
        if self.disabled or touch.is_mouse_scrolling or not arc.on_arc(x, y, self.radius_px, dp(FINGER)):
            return False
        touch.grab(self)
        self._follow(touch)
        return True

    def on_touch_move(self, touch: Any) -> bool:
        if touch.grab_current is not self:
            return bool(super().on_touch_move(touch))
        self._follow(touch)
        return True

    def on_touch_up(self, touch: Any) -> bool:
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        before, chosen = self.value, round(self.shown)
        self.value = chosen
        self.dragged = False
        if chosen != before:
            self.dispatch("on_chosen", chosen)
        motion.glide(self, SNAP, shown=float(chosen))
        return True

    def _follow(self, touch: Any) -> None:
        before, now = round(self.shown), arc.value_at(*self._from_middle(touch))
        self.shown, self.dragged = now, True
        if round(now) != before:
            self.dispatch("on_tick", round(now))

    def _from_middle(self, touch: Any) -> tuple[float, float]:
        return touch.x - self.middle[0], touch.y - self.middle[1]
