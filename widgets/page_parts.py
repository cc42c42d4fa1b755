"""The parts a page is made of: its picture, its foot, what sits on the sheet's edge, its scrolling."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from widgets.stack import Column, settle
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
    texture = Texture.create(size=(1, FADE_STEPS), colorfmt="rgba")
    alphas = (round(255 * (1 - step / (FADE_STEPS - 1)) ** 1.5) for step in range(FADE_STEPS))
    pixels = b"".join(b"\xff\xff\xff" + bytes((alpha,)) for alpha in alphas)
    texture.blit_buffer(pixels, colorfmt="rgba", bufferfmt="ubyte")
    texture.add_reload_observer(lambda t: t.blit_buffer(pixels, colorfmt="rgba", bufferfmt="ubyte"))
    return texture


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


class Foot(Column):
    """Stays at the bottom. Buttons keep the page's margins; a child with ``flush`` (tabs, composer)
    reaches the edges. ``loose`` lets the buttons scroll with the body when room is short."""

    margin = NumericProperty(0)
    bottom_gap = NumericProperty(0)
    loose = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        self._buttons = Column(spacing=dp(10))
        super().__init__(**kwargs)
        for name in ("margin", "bottom_gap"):
            self.fbind(name, self._pad)

    def add_widget(self, widget: Widget, index: int = 0, canvas: Any = None) -> None:
        if getattr(widget, "flush", False):
            super().add_widget(widget, 0)
        elif widget is self._buttons:
            super().add_widget(widget, len(self.children))
        else:
            self._buttons.add_widget(widget, index)
            if self._buttons.parent is None:
                super().add_widget(self._buttons, len(self.children))
        self._pad()

    def remove_widget(self, widget: Widget) -> None:
        if widget.parent is self._buttons:
            self._buttons.remove_widget(widget)
        else:
            super().remove_widget(widget)
        self._pad()

    def clear_widgets(self, children: Any = None) -> None:
        self._buttons.clear_widgets()
        super().clear_widgets([c for c in self.children if c is not self._buttons])
        self._pad()

    def _pad(self, *_: object) -> None:
        flush = any(c is not self._buttons for c in self.children)
        wanted = bool(self._buttons.children)
        below = dp(14) if flush and not self.loose else self.bottom_gap
        self._buttons.padding = [self.margin, dp(8), self.margin, below] if wanted else [0, 0, 0, 0]

    @property
    def total(self) -> float:
        """Px high with its buttons, wherever these are now."""
        self._buttons.width = self.width
        settle(self._buttons)
        return float(sum(c.height for c in self.children if c is not self._buttons) + self._buttons.height)

    def settle_into(self, content: Column) -> None:
        """Put the buttons where they belong: into the scrolling content when loose, else back here."""
        home, now = (content if self.loose else self), self._buttons.parent
        if now is None or now is home:
            return
        if now is self:
            super().remove_widget(self._buttons)
            content.add_widget(self._buttons)
        else:
            now.remove_widget(self._buttons)
            super().add_widget(self._buttons, len(self.children))
        self._pad()
