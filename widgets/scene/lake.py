"""The lake: sky, sun or moon, hills and water, at one stage of the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import (
    BooleanProperty,
    BoundedNumericProperty,
    ColorProperty,
    NumericProperty,
    ReferenceListProperty,
)
from kivy.uix.widget import Widget

from widgets.scene.drift import drift
from widgets.scene.shade import Board, Plain, Program, graphics, pixels
from widgets.scene.shaders.land import LAND
from widgets.scene.shaders.water import LAKE
from widgets.scene.skies import Sky, sky, sky_ink
from widgets.theme import theme

MOVE, FADE = 1.2, 0.3  # seconds to the next stage; with reduced motion
HILLS = 0.0058  # most hill_scale for each dp of sky: where the scene gave up height some sky stays
MOST_DENSITY = 2.0  # finer screens show the lake magnified: nobody sees it, and it costs half


def _plain_land(inputs: Mapping[str, Any]) -> Plain:
    return Plain((inputs["sky_low"], inputs["sky_middle"], inputs["sky_top"]))


def _plain_lake(inputs: Mapping[str, Any]) -> Plain:
    return Plain((inputs["water"], inputs["water"], inputs["sky_low"], inputs["sky_low"]))


land_program = Program("land", LAND, _plain_land)
lake_program = Program("lake", LAKE, _plain_lake)


class Lake(Widget):
    """A picture of the lake as large as the widget. Painted again only when something in it changed.

    Set `alive` to False while it is covered or its screen is not the current one.
    """

    stage = BoundedNumericProperty(0.0, min=0.0, max=1.0, errorhandler=lambda v: min(max(v, 0.0), 1.0))
    horizon = NumericProperty(0.638)  # the water's edge, share of the height
    sun_x = NumericProperty(0.70)
    sun_y = NumericProperty(0.745)  # share of the height, at stage 0 when it climbs
    sun_climb = NumericProperty(0.0)
    moon_climb = NumericProperty(0.0)
    sun_size_dp = NumericProperty(24)  # radius
    hill_scale = NumericProperty(1.0)
    quiet_top, quiet_bottom = NumericProperty(0), NumericProperty(0)
    quiet_zone = ReferenceListProperty(quiet_top, quiet_bottom)  # dp from the lake's top: behind words
    alive = BooleanProperty(True)
    ink_rgba = ColorProperty()  # for words on the sky (in high contrast: on their panel); read only

    def __init__(self, **kwargs: object) -> None:
        self._land, self._view, self._time = Board(), Board(), 4.0
        self._land_due = self._view_due = True
        self._paint_soon = Clock.create_trigger(self._paint, -1)
        super().__init__(**kwargs)
        with self.canvas.before:
            self._colour = Color(1, 1, 1, 1)
            self._picture = Rectangle()
            self._old_colour = Color(1, 1, 1, 0)
            self._old = Rectangle()
        crop = ("size", "stage", "horizon", "sun_x", "sun_y", "sun_climb", "moon_climb", "sun_size_dp", "hill_scale")
        self.fbind("pos", self._place)
        for name in (*crop, "quiet_zone"):
            self.fbind(name, self._changed)
        self.fbind("alive", self._wake)
        theme.bind(repainted=self._changed, quiet=self._wake)
        graphics.bind(times_lost=self._changed)
        self._changed()
        self._wake()

    def go_to(self, stage: float) -> None:
        """Move the sky to another stage: 1.2 s, or a short fade with reduced motion."""
        Animation.cancel_all(self, "stage")
        if theme.quiet:
            self._cross_fade()
            self.stage = stage
        elif stage != self.stage:
            Animation(stage=stage, d=MOVE, t="in_out_sine").start(self)

    def _cross_fade(self) -> None:
        Animation.cancel_all(self._old_colour)
        self._old.texture, self._old_colour.a = self._view.texture, 1.0
        self._view, self._view_due = Board(), True
        fade = Animation(a=0.0, d=FADE)
        fade.bind(on_complete=lambda *_: setattr(self._old, "texture", None))
        fade.start(self._old_colour)

    def _place(self, *_: object) -> None:
        for picture in (self._picture, self._old):
            picture.pos, picture.size = (round(self.x), round(self.y)), pixels(*self.size)

    def _changed(self, *_: object) -> None:
        self.ink_rgba = theme.ink if theme.outlined else sky_ink(self.stage, theme.dark)
        self._place()
        self._land_due = self._view_due = True
        self._paint_soon()

    def _wake(self, *_: object) -> None:
        if self.alive and not theme.quiet:
            drift.join(self._drift)
        else:
            drift.leave(self._drift)
        if self.alive:
            self._paint_soon()

    def _drift(self, seconds: float) -> bool:
        if self.get_root_window() is None:
            return False
        self._time = (self._time + seconds) % 3600.0
        self._view_due = True
        self._paint()
        return True

    def _paint(self, *_: object) -> None:
        if not self.alive or min(self.size) < 2:
            return
        width, height = pixels(*self.size)
        finer = min(1.0, MOST_DENSITY / dp(1))
        shared = self._inputs(sky(self.stage, theme.dark), finer)
        water = shared["horizon"]
        if self._land_due:
            above = pixels(width * finer, (height - water * dp(1)) * finer)
            span = (width / dp(1), height / dp(1) - water)
            self._land.paint(land_program, above, {**shared, "span": span})
        if self._land_due or self._view_due:
            span = (width / dp(1), height / dp(1))
            self._view.paint(
                lake_program, pixels(width * finer, height * finer), {**shared, "span": span}, self._land.texture
            )
            self._picture.texture = self._view.texture
            self.canvas.ask_update()
        self._land_due = self._view_due = False

    def _inputs(self, now: Sky, finer: float) -> dict[str, Any]:
        width, height = self.width / dp(1), self.height / dp(1)
        water = round(self.height * self.horizon) / dp(1)
        climb = self.moon_climb if theme.dark else self.sun_climb
        sun_y = (self.sun_y + climb * self.stage) * height - water
        return {
            "horizon": water,
            "pixel": 1 / dp(1) / finer,
            "night": 1.0 if theme.dark else 0.0,
            "stage": self.stage,
            "time": self._time,
            "orb": (self.sun_x * width, sun_y, min(self.sun_size_dp, 0.3 * (height - water))),
            "hills": min(self.hill_scale, HILLS * (height - water)),
            "quiet": tuple(self.quiet_zone),
            "sky_top": now.top,
            "sky_middle": now.middle,
            "sky_low": now.low,
            "light": now.light,
            "far": now.far,
            "wooded": now.wooded,
            "shore": now.shore,
            "water": now.water,
        }
