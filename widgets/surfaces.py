"""What things lie on: cards, sheets, washes and rules. Corners, depth and outlines in one place."""

from __future__ import annotations

from typing import Any

from kivy.graphics import BorderImage, Color, InstructionGroup, Rectangle
from kivy.metrics import dp
from kivy.properties import BooleanProperty, BoundedNumericProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets import patches
from widgets.stack import Column
from widgets.theme import theme

# Depth -> layers of (dp moved up, dp of blur, share of the theme's shadow strength). DESIGN 3.5.
DEPTHS = {
    0: (),
    1: ((-2, 10, 0.55), (-1, 3, 0.5)),
    2: ((-8, 28, 1.0), (-2, 6, 0.5)),
    3: ((4, 34, 1.0),),
}
LEAST = 2  # px of a corner; a smaller one could not be drawn whole
OUTLINE = 2  # dp around every surface in high contrast
PRESSED = 0.03  # how much smaller a pressed surface is drawn


class Surface(Widget):
    """A rounded, coloured shape behind a widget, mixed into it.

    ``fill`` and ``border`` are token names ('' for none). ``corner`` is in dp, -1 for half the
    height. ``pressed`` 0-1 draws it up to 3 % smaller without its shadow.
    """

    fill = StringProperty("card")
    corner = NumericProperty(28)
    depth = BoundedNumericProperty(0, min=0, max=3)
    border = StringProperty("")
    border_width = NumericProperty(1.5)
    pressed = NumericProperty(0.0)
    open_end = BooleanProperty(False)  # only the top corners are round: it goes on below the screen

    def __init__(self, **kwargs: Any) -> None:
        self._layers = InstructionGroup()
        self._patches: list[tuple[BorderImage, patches.Patch, float, float]] = []
        self._shadows: list[tuple[Color, float]] = []
        super().__init__(**kwargs)
        self.canvas.before.insert(0, self._layers)
        for name in ("fill", "corner", "depth", "border", "border_width", "open_end"):
            self.fbind(name, self._rebuild)
        for name in ("pos", "pressed"):
            self.fbind(name, self._move)
        self.fbind("size", self._resized)
        theme.bind(repainted=self._rebuild)
        self._rebuild()

    def _corner_px(self) -> int:
        most = max(LEAST, int(min(self.width, self.height + (dp(self.corner) if self.open_end else 0)) / 2))
        return most if self.corner < 0 else max(LEAST, min(most, round(dp(self.corner))))

    def _resized(self, *_: object) -> None:
        if self._corner_px() != self._built_corner:
            self._rebuild()
        self._move()

    def _rebuild(self, *_: object) -> None:
        self._layers.clear()
        self._patches, self._shadows = [], []
        self._built_corner = corner = self._corner_px()
        if theme.shadow_strength and self.fill:
            for rise, blur, share in DEPTHS[int(self.depth)]:
                strength = theme.shadow_strength * share
                colour = self._lay(theme.shadow[:3] + [strength], patches.glow(corner, float(dp(blur))), dp(rise), 0.0)
                self._shadows.append((colour, strength))
        edge, width = self._edge()
        if edge:
            self._lay(theme.colour(edge), patches.disc(corner), 0.0, 0.0)
        if self.fill:
            self._lay(theme.colour(self.fill), patches.disc(max(LEAST, round(corner - width))), 0.0, width)
        self._move()

    def _edge(self) -> tuple[str, float]:
        """The outline's token ('' for none) and its width in px. In high contrast all have one."""
        if not theme.outlined:
            return self.border, float(dp(self.border_width)) if self.border else 0.0
        if self.border:
            return self.border, float(dp(max(self.border_width * 1.6, OUTLINE)))
        return ("edge", float(dp(OUTLINE))) if self.fill else ("", 0.0)

    def _lay(self, colour: list[float], patch: patches.Patch, rise: float, inset: float) -> Color:
        image = BorderImage(texture=patch.texture, border=[patch.texels] * 4, display_border=[patch.px] * 4)
        ink = Color(*colour)
        self._layers.add(ink)
        self._layers.add(image)
        self._patches.append((image, patch, rise, inset))
        return ink

    def _move(self, *_: object) -> None:
        left, bottom = round(self.x), round(self.y)
        wide, tall = round(self.x + self.width) - left, round(self.y + self.height) - bottom
        shrink = PRESSED * self.pressed / 2
        dx, dy = wide * shrink, tall * shrink
        below = dp(self.corner) if self.open_end else 0.0
        for image, patch, rise, inset in self._patches:
            out = patch.reach - inset
            image.pos = left + dx - out, bottom + dy - out + rise - below
            image.size = wide - 2 * dx + 2 * out, tall - 2 * dy + 2 * out + below
        for colour, strength in self._shadows:
            colour.a = strength * (1 - self.pressed)


class Card(Surface, Column):
    """Paper. Its children stand one under the other; it is as high as they are."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("padding", [dp(18), dp(16)])
        kwargs.setdefault("spacing", dp(12))
        kwargs.setdefault("depth", 1)
        super().__init__(**kwargs)


class Sheet(Card):
    """Comes up from the bottom: only its top corners are round."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("corner", 30)
        kwargs.setdefault("depth", 3)
        kwargs.setdefault("open_end", True)
        super().__init__(**kwargs)


class Rule(Widget):
    """A thin line between two things."""

    tone = StringProperty("line")
    thick = NumericProperty(1)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint_y", None)
        super().__init__(**kwargs)
        with self.canvas:
            self._colour = Color()
            self._bar = Rectangle()
        self.bind(pos=self._draw, size=self._draw, tone=self._draw, thick=self._draw)
        theme.bind(repainted=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        self.height = max(1, round(dp(self.thick)))
        self._colour.rgba = theme.colour(self.tone)
        self._bar.pos = round(self.x), round(self.y)
        self._bar.size = self.size
