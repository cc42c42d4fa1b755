"""The breathing ring: it grows with the breath in and shrinks with the breath out. With less motion it is still."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, SmoothEllipse, SmoothLine
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.say import Say
from widgets.scene.breath import Breath, breath_at
from widgets.scene.shade import gradient
from widgets.scene.skies import sky
from widgets.theme import theme

TICK, STILL_TICK = 1 / 30, 1.0  # seconds
DAWN = 0.4  # whose sky lies in the ring
SMALL, LARGE = 0.42, 0.78  # of the ring's radius: the disc when empty and when full


class BreathRing(Widget):
    """``run()`` and ``stop()``. ``phase`` is in, out, or '' while it rests. Stopped, no frames are drawn.

    With less motion it stays full and whole, and the count alone goes on.
    """

    running = BooleanProperty(False)
    phase = StringProperty("")
    size_dp = NumericProperty(120)

    def __init__(self, **kwargs: Any) -> None:
        self._seconds = 0.0
        self._clock: Any = None
        self._count = Say(style="title", align="center", hug=True)
        super().__init__(size_hint=(None, None), **kwargs)
        with self.canvas.before:
            self._track_tone, self._track = Color(), SmoothLine(width=dp(1.5))
            self._halo_tone, self._halo = Color(), SmoothEllipse()
            Color(1, 1, 1, 1)
            self._disc = SmoothEllipse()
            self._arc_tone, self._arc = Color(), SmoothLine(width=dp(1.6))
        self.add_widget(self._count)
        for name in ("pos", "size", "size_dp"):
            self.fbind(name, self._paint)
        self._count.fbind("size", self._paint)
        theme.bind(repainted=self._repaint, quiet=self._restart)
        self._repaint()

    def run(self) -> None:
        """Begin a breath in."""
        self._seconds, self.running = 0.0, True
        self._restart()

    def stop(self) -> None:
        self.running = False
        self._restart()

    def _restart(self, *_: object) -> None:
        if self._clock is not None:
            self._clock.cancel()
        self._clock = Clock.schedule_interval(self._tick, STILL_TICK if theme.quiet else TICK) if self.running else None
        self._paint()

    def _tick(self, seconds: float) -> None:
        self._seconds += seconds
        self._paint()

    @property
    def breath(self) -> Breath:
        """What is shown: the breath of now, full and whole where nothing moves."""
        now = breath_at(self._seconds)
        if not self.running:
            return Breath("", 0, 1.0, 1.0)
        return now._replace(full=1.0, share=1.0) if theme.quiet else now

    def _repaint(self, *_: object) -> None:
        dawn = sky(DAWN, theme.dark)
        self._disc.texture = gradient((dawn.low, dawn.middle, dawn.top))
        self._track_tone.rgba, self._halo_tone.rgba = theme.colour("line"), theme.colour("sunken")
        self._arc_tone.rgba = theme.colour("ink")
        self._paint()

    def _paint(self, *_: object) -> None:
        side = dp(self.size_dp)
        self.size = side, side
        now, radius = self.breath, side / 2 - dp(4)
        self.phase = now.phase
        self._count.text = str(now.count) if now.count else ""
        self._track.circle = (self.center_x, self.center_y, radius)
        self._arc.circle = (self.center_x, self.center_y, radius, 0, 360 * now.share)
        _round(self._halo, self, radius * min(1.0, SMALL + (LARGE - SMALL) * now.full + 0.16))
        _round(self._disc, self, radius * (SMALL + (LARGE - SMALL) * now.full))
        self._count.center = round(self.center_x), round(self.center_y)


def _round(ellipse: SmoothEllipse, ring: Widget, radius: float) -> None:
    ellipse.size = 2 * radius, 2 * radius
    ellipse.pos = ring.center_x - radius, ring.center_y - radius
