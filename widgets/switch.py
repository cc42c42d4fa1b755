"""``OnOff``: on with a tick, off with a minus, so that it never speaks by colour alone."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty
from kivy.uix.widget import Widget

from widgets import motion
from widgets.icon import Icon
from widgets.press import TARGET, Pressable
from widgets.stack import middle
from widgets.surfaces import Surface


class OnOff(Pressable, Widget):
    """``active`` is what it shows. A tap fires ``on_release``; whoever listens sets ``active``."""

    active = BooleanProperty(False)
    along = NumericProperty(0.0)  # where the knob is, 0 off to 1 on

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        self._track = Surface(fill="sunken", border="edge", corner=16, size_hint=(None, None), size=(dp(56), dp(32)))
        self._knob = Surface(fill="card", corner=12, size_hint=(None, None), size=(dp(24), dp(24)))
        self._sign = Icon(size_dp=14)
        super().__init__(size=(dp(56), dp(TARGET)), **kwargs)
        for part in (self._track, self._knob, self._sign):
            self.add_widget(part)
        self.bind(active=self._moved, along=self._place, pos=self._place, size=self._place)
        self.along = 1.0 if self.active else 0.0
        self._dress()

    def _moved(self, *_: object) -> None:
        self._dress()
        motion.glide(self, motion.CHIP, along=1.0 if self.active else 0.0)

    def _dress(self) -> None:
        self._track.fill = "action" if self.active else "sunken"
        self._track.border = "" if self.active else "edge"
        self._knob.border = "" if self.active else "edge"
        self._sign.name = "check-bold" if self.active else "minus-bold"
        self._sign.tone = "ink"
        self._place()

    def _place(self, *_: object) -> None:
        self._track.center = middle(self)
        self._knob.pos = round(self._track.x + dp(4) + self.along * dp(24)), round(self._track.y + dp(4))
        self._sign.center = middle(self._knob)
