"""Times and curves of DESIGN 5, and the two ways things move. With less motion nothing travels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.animation import Animation, AnimationTransition
from kivy.metrics import dp
from kivy.properties import NumericProperty
from kivy.uix.screenmanager import TransitionBase
from kivy.uix.widget import Widget

from widgets.theme import theme

PRESS_IN, PRESS_OUT = 0.10, 0.15
CHIP = 0.20
APPEAR, APPEAR_QUIET, APPEAR_DP = 0.25, 0.15, 12
SCREEN, SCREEN_QUIET, SCREEN_DP = 0.30, 0.15, 16
SHEET_UP, SHEET_DOWN, SHEET_QUIET = 0.35, 0.25, 0.15
LETTER, LINE_MOST = 0.030, 0.600
HOLD, SETTLE, LET_GO = 2.0, 0.5, 0.4
OUT, IN_OUT, SLOW = "out_cubic", "in_out_cubic", "in_out_sine"


def glide(widget: Any, seconds: float, curve: str = OUT, done: Callable[[], None] | None = None, **to: float) -> None:
    """Move number properties to new values; with less motion they are simply set."""
    Animation.cancel_all(widget, *to)
    if theme.quiet or seconds <= 0:
        for name, value in to.items():
            setattr(widget, name, value)
        if done is not None:
            done()
        return
    animation = Animation(duration=seconds, t=curve, **to)
    if done is not None:
        animation.bind(on_complete=lambda *_: done())
    animation.start(widget)


def appear(widget: Widget) -> None:
    """A card or note comes in by fading; with less motion a shorter fade."""
    widget.opacity = 0
    Animation(opacity=1, duration=APPEAR_QUIET if theme.quiet else APPEAR, t=OUT).start(widget)


class FadeThrough(TransitionBase):
    """Screen change: the old one fades out, then the new one in, moving 16 dp unless motion is less.

    ``rise`` is where the new screen comes from: 1 below (going on), -1 above (going back).
    """

    duration = NumericProperty(SCREEN)
    rise = NumericProperty(1)

    def start(self, manager: Any) -> None:
        self.duration = SCREEN_QUIET if theme.quiet else SCREEN
        super().start(manager)

    def on_progress(self, progression: float) -> None:
        along = AnimationTransition.in_out_cubic(progression)
        self.screen_out.opacity = max(0.0, 1 - 2 * along)
        self.screen_in.opacity = max(0.0, 2 * along - 1)
        way = 0.0 if theme.quiet else dp(SCREEN_DP) * self.rise
        x, y = self.manager.pos
        self.screen_out.pos = x, round(y + way * min(1.0, 2 * along))
        self.screen_in.pos = x, round(y - way * (1 - max(0.0, 2 * along - 1)))

    def on_complete(self) -> None:
        for screen in (self.screen_in, self.screen_out):
            screen.pos, screen.opacity = self.manager.pos, 1
        super().on_complete()


def page_change(forward: bool = True) -> FadeThrough:
    """For ``ScreenManager.transition``."""
    return FadeThrough(rise=1 if forward else -1)


fade_through = page_change
