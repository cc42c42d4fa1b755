"""The parts a page is made of: its picture, what sits on the sheet's edge, its scrolling."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from widgets.foot import Foot as Foot
from widgets.patches import painted
from widgets.theme import theme

FADE, FADE_STEPS = 18, 32  # dp that fade at the edge of what scrolls, and how finely


class SceneSlot(FloatLayout):
    """Holds the picture behind the head; its children fill it.

    ``height_dp`` is how tall it likes to be, from the top of the window; ``least_dp`` how much of it
    stays below the head when room is short.
    """

    height_dp = NumericProperty(260)
    least_dp = NumericProperty(44)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(**kwargs)

    def add_widget(self, widget: Widget, *args: Any, **kwargs: Any) -> None:
        if not widget.pos_hint and list(widget.size_hint) == [1, 1]:
            widget.pos_hint = {"x": 0, "y": 0}
        super().add_widget(widget, *args, **kwargs)


class Crest(FloatLayout):
    """Sits in the middle of the sheet's upper edge (a seal). Give it a size."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(**kwargs)


@lru_cache(maxsize=1)
def _fade() -> Texture:
    """White, from full below to nothing above."""
    alphas = (round(255 * (1 - step / (FADE_STEPS - 1)) ** 1.5) for step in range(FADE_STEPS))
    return painted(1, FADE_STEPS, b"".join(b"\xff\xff\xff" + bytes((alpha,)) for alpha in alphas))


class PageScroll(ScrollView):
    """Scrolls up and down, on whole pixels, so that text stays sharp.

    Where there is more above or below it fades into ``ground``, a colour token ('' for no fading).
    """

    ground = StringProperty("bg")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(do_scroll_x=False, bar_width=dp(3), scroll_type=["bars", "content"], **kwargs)
        with self.canvas.after:
            self._tint = Color()
            self._low = Rectangle(texture=_fade())
            self._high = Rectangle(texture=_fade(), tex_coords=(0, 1, 1, 1, 1, 0, 0, 0))
        for name in ("ground", "scroll_y", "pos", "size"):
            self.fbind(name, self._fade_edges)
        theme.bind(repainted=self._paint)
        self._paint()

    def _paint(self, *_: object) -> None:
        self.bar_color = [*theme.edge[:3], 0.7]
        self.bar_inactive_color = [*theme.edge[:3], 0.25]
        self._fade_edges()

    def _fade_edges(self, *_: object) -> None:
        over = self._viewport.height - self.height if self._viewport is not None else 0.0
        tall = dp(FADE) if over > 1 and self.ground else 0.0
        self._tint.rgba = theme.colour(self.ground or "clear")
        self._low.pos, self._low.size = self.pos, (self.width, tall if self.scroll_y * over > 1 else 0)
        high = tall if (1 - self.scroll_y) * over > 1 else 0
        self._high.pos, self._high.size = (self.x, self.y + self.height - high), (self.width, high)

    def update_from_scroll(self, *args: Any) -> None:
        super().update_from_scroll(*args)
        self.g_translate.xy = round(self.g_translate.x), round(self.g_translate.y)
        self._fade_edges()
