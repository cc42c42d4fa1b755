"""``Say``: plain words on the screen. What a person wrote is drawn, never read as markup."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.lettering import Paragraph
from widgets.stack import starts_empty
from widgets.theme import theme
from widgets.type import STYLES


class Say(Widget):
    """Text that wraps to its width and is as high as it needs.

    ``tone`` is a colour token; ``color``, when set, wins over it. ``hug``: as wide as its text, up
    to ``max_width`` px (0: no limit). ``clip`` is never done: text is not cut and has no dots.
    """

    text = StringProperty("")
    style = OptionProperty("body", options=list(STYLES))
    tone = StringProperty("ink")
    color = ColorProperty(None, allownone=True)
    align = OptionProperty("left", options=["left", "center", "right"])
    hug = BooleanProperty(False)
    max_width = NumericProperty(0)
    shrink = BooleanProperty(False)  # rather smaller, down to text size 1.0, than broken within a word

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None) if kwargs.get("hug", self.hug) else (1, None))
        starts_empty(kwargs)
        self._tick = Clock.create_trigger(self._ticked, -1)
        self._done: tuple[Any, ...] | None = None
        self._paragraph: Paragraph | None = None
        self._natural: tuple[tuple[Any, ...], int] = ((), 0)
        super().__init__(**kwargs)
        self._ink = Color(*self._rgba())
        self._tiles = InstructionGroup()
        self.canvas.add(self._ink)
        self.canvas.add(self._tiles)
        for name in ("text", "style", "align", "hug", "max_width", "shrink"):
            self.fbind(name, self._changed)
        self.fbind("width", self._width_changed)
        for name in ("pos", "height"):
            self.fbind(name, self._place)
        for name in ("tone", "color"):
            self.fbind(name, self._paint)
        theme.bind(repainted=self._paint, resized=self._changed)
        self._changed()

    def _changed(self, *_: object) -> None:
        self._tick()

    def _ticked(self, _dt: float) -> None:
        self.refresh()

    def _width_changed(self, *_: object) -> None:
        if not self.hug:
            self.refresh()

    def _rgba(self) -> list[float]:
        return list(self.color) if self.color is not None else theme.colour(self.tone)

    def _paint(self, *_: object) -> None:
        self._ink.rgba = self._rgba()

    def refresh(self) -> None:
        """Measure and draw now, if anything changed since the last time."""
        self._tick.cancel()
        if self.hug and self.size_hint_x is not None:
            self.size_hint_x = None
        if not self.hug and self.width < 2:
            return
        room = self._room()
        wanted = (self.text, self.style, self.align, theme.scale, theme.wide, self.hug, room)
        if wanted == self._done:
            return
        self._done = wanted
        self._paragraph = self._set(room)
        self._draw(self._paragraph)
        self.size = (self._paragraph.width if self.hug else self.width, self._paragraph.height)

    def _room(self) -> float | None:
        """Px to wrap in; None for one line."""
        if not self.hug:
            return float(self.width)
        return float(self.max_width) if self.max_width and self.natural_width > self.max_width else None

    def _set(self, room: float | None) -> Paragraph:
        paragraph = self._wrapped(room)
        if self.hug and room is not None and paragraph.natural_width < room:
            return self._wrapped(paragraph.natural_width)
        return paragraph

    def _wrapped(self, room: float | None) -> Paragraph:
        style = self.style
        size = theme.font_size(style) * (self._shrunk(room) if self.shrink and room else 1.0)
        return Paragraph(self.text, theme.font(style), size, theme.line_height(style), room, self.align)

    def _shrunk(self, room: float) -> float:
        """What to multiply the text size by so that the longest word fits: 1 to 1 / scale."""
        style = self.style
        words = (Paragraph(w, theme.font(style), theme.font_size(style), 1).natural_width for w in self.text.split())
        return max(1.0 / theme.scale, min(1.0, room / max([1, *words])))

    def _draw(self, paragraph: Paragraph) -> None:
        self._tiles.clear()
        self._rectangles = []
        for tile in paragraph.tiles() if self.text else ():
            rectangle = Rectangle(texture=tile.texture, size=tile.texture.size)
            self._rectangles.append((rectangle, tile.y + tile.height))
            self._tiles.add(rectangle)
        self._place()

    def _place(self, *_: object) -> None:
        if self._paragraph is None:
            return
        top = self.y + self.height
        for rectangle, bottom in self._rectangles:
            rectangle.pos = round(self.x), round(top - bottom)

    @property
    def natural_width(self) -> int:
        """Px the text would take on one line."""
        asked = (self.text, self.style, theme.scale, theme.wide)
        if self._natural[0] != asked:
            self._natural = asked, self._wrapped(None).natural_width
        return self._natural[1]


class SayLine(Say):
    """Words on one line, as wide as they are."""

    hug = BooleanProperty(True)
