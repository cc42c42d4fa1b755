"""Yes, not yet, change something: three equal tiles, and how an answer looks while it is covered."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import (
    BooleanProperty,
    ListProperty,
    NumericProperty,
    ObjectProperty,
    OptionProperty,
    StringProperty,
)

from widgets.face_down import FaceDown
from widgets.icon import Icon
from widgets.lettering import Paragraph
from widgets.press import Pressable
from widgets.say import Say
from widgets.stack import Column, Row, settle
from widgets.surfaces import Surface
from widgets.theme import theme

SAYS = (("yes", "check-circle"), ("not_yet", "clock"), ("change", "pencil-simple"))


class Tile(Pressable, Surface):
    """A sign over a word or two. All tiles of a row are the same size. Chosen: the pen's full colour."""

    icon = StringProperty("")  # without -bold or -fill
    text = StringProperty("")
    pen = OptionProperty("A", options=["A", "B"])
    chosen = BooleanProperty(False)
    lying = BooleanProperty(False)  # the sign left of the words, when tiles stand one above the other
    corner = NumericProperty(22)
    ring_corner = NumericProperty(22)

    def __init__(self, **kwargs: Any) -> None:
        self._icon, self._say = Icon(size_dp=32), Say(style="smallB", align="center")
        super().__init__(size_hint_y=None, **kwargs)
        self.add_widget(self._icon)
        self.add_widget(self._say)
        for name in ("icon", "text", "pen", "chosen", "lying"):
            self.fbind(name, self._dress)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        theme.bind(resized=self._place)
        self._dress()

    def _dress(self, *_: object) -> None:
        pen = f"pen{self.pen}"
        self.spoken = self._say.text = self.text
        self._icon.name = f"{self.icon}-{'fill' if self.chosen else 'bold'}" if self.icon else ""
        self._icon.tone = "on_pen" if self.chosen else pen
        self._say.tone = "on_pen" if self.chosen else "ink"
        self.fill, self.depth = (pen, 0) if self.chosen else ("card", 1)
        self._say.align = "left" if self.lying else "center"
        self._place()

    def refresh(self) -> None:
        """Take the height that the words need, at least 110 dp (64 when lying)."""
        self._say.width = self.width - (dp(76) if self.lying else dp(12))
        settle(self._say)
        needs = self._say.height + dp(24) if self.lying else dp(56) + self._say.height + dp(14)
        self.height = max(dp(64 if self.lying else 110), needs)

    def _place(self, *_: object) -> None:
        self._say.width = max(1, self.width - (dp(76) if self.lying else dp(12)))
        if self.lying:
            self._icon.pos = round(self.x + dp(16)), round(self.y + (self.height - self._icon.height) / 2)
            self._say.pos = round(self.x + dp(60)), round(self.y + (self.height - self._say.height) / 2)
            return
        icon = self._icon
        icon.pos = round(self.x + (self.width - icon.width) / 2), round(self.y + self.height - dp(12) - icon.height)
        room = self.height - dp(50)  # below the sign
        self._say.pos = round(self.x + dp(6)), round(self.y + dp(4) + (room - dp(4) - self._say.height) / 2)


class TileRow(Row):
    """Tiles in equal shares and equal heights; one above the other when words would not fit."""

    gap = NumericProperty(6)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.spacing = dp(self.gap)
        theme.bind(resized=self._again)

    def _again(self, *_: object) -> None:
        self._trigger_layout()

    def _spread(self) -> None:
        tiles = [c for c in self.children if isinstance(c, Tile)]
        room = (self.width - self.padding[0] - self.padding[2] - self.spacing * (len(tiles) - 1)) / max(1, len(tiles))
        longest = max((max(_word_width(w) for w in t.text.split() or [""]) for t in tiles), default=0)
        lying = longest > room - dp(12)
        self.orientation = "vertical" if lying else "horizontal"
        for tile in tiles:
            tile.lying = lying
            tile.width = self.width - self.padding[0] - self.padding[2] if lying else room
            tile.refresh()
        tallest = max((t.height for t in tiles), default=0)
        for tile in tiles:
            tile.height = tallest


def _word_width(word: str) -> int:
    return Paragraph(word, theme.font("bodyB"), theme.font_size("bodyB"), 1).natural_width


class AnswerTiles(TileRow):
    """``labels`` for yes, not yet, change. ``chosen`` is '' or one of yes, not_yet, change.
    Fires ``on_say(what)``; the choice can be switched as often as one likes."""

    __events__ = ("on_say",)
    pen = OptionProperty("A", options=["A", "B"])
    labels = ListProperty(["", "", ""])
    chosen = StringProperty("")
    signs = ListProperty([what for what in SAYS])

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("pen", "labels", "chosen", "signs"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        if [tile.what for tile in reversed(self.children)] != [what for what, _ in self.signs]:
            self.clear_widgets()
            for what, icon in self.signs:
                tile = Tile(icon=icon)
                tile.what = what
                tile.bind(on_release=lambda t: self.dispatch("on_say", t.what))
                self.add_widget(tile)
        for tile, label in zip(reversed(self.children), self.labels, strict=False):
            tile.text, tile.pen, tile.chosen = label, self.pen, tile.what == self.chosen
        self._trigger_layout()

    def on_say(self, what: str) -> None:
        pass


class AnswerPanel(Surface, Column):
    """One person's place to answer, on their wash: ``lead`` (a seal mark), a title, three tiles."""

    __events__ = ("on_say",)
    pen = OptionProperty("A", options=["A", "B"])
    title = StringProperty("")
    labels = ListProperty(["", "", ""])
    chosen = StringProperty("")
    lead = ObjectProperty(None, allownone=True)
    corner = NumericProperty(28)

    def __init__(self, **kwargs: Any) -> None:
        self.tiles = AnswerTiles()
        self._title = Say(style="bodyB", pos_hint={"center_y": 0.5})
        self._head = Row(spacing=dp(12))
        super().__init__(**kwargs)
        self.padding, self.spacing = [dp(16), dp(10), dp(16), dp(12)], dp(8)
        self.tiles.bind(on_say=lambda _tiles, what: self.dispatch("on_say", what))
        self.add_widget(self._head)
        self.add_widget(self.tiles)
        for name in ("pen", "title", "labels", "chosen", "lead"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self.fill, self.border = f"pen{self.pen}wash", f"pen{self.pen}" if theme.outlined else ""
        self._title.text, self._title.tone = self.title, f"pen{self.pen}"
        self.tiles.pen, self.tiles.labels, self.tiles.chosen = self.pen, self.labels, self.chosen
        _lead(self._head, self.lead, self._title)

    def on_say(self, what: str) -> None:
        pass


class AnswerCovered(Pressable, Surface, Row):
    """An answer that is given but not open yet. Tapping it lets its owner answer anew."""

    pen = OptionProperty("A", options=["A", "B"])
    title = StringProperty("")
    sub = StringProperty("")
    lead = ObjectProperty(None, allownone=True)
    corner = NumericProperty(24)
    ring_corner = NumericProperty(24)

    def __init__(self, **kwargs: Any) -> None:
        self._title, self._sub = Say(style="bodyB"), Say(style="small", tone="ink2")
        self._words = Column(pos_hint={"center_y": 0.5}, spacing=dp(2))
        self._tiles = FaceDown(pos_hint={"center_y": 0.5})
        super().__init__(**kwargs)
        self.padding, self.spacing = [dp(16), dp(11)], dp(12)
        self._tight = False
        for name in ("pen", "title", "sub", "lead"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self.fill, self.border = f"pen{self.pen}wash", f"pen{self.pen}" if theme.outlined else ""
        self._title.text, self._title.tone, self._sub.text = self.title, f"pen{self.pen}", self.sub
        self._tiles.pen, self.spoken = self.pen, f"{self.title}. {self.sub}"
        self._set_parts()

    def _set_parts(self) -> None:
        """The tiles right of the words, or below them when these would be broken within a word."""
        below = [self._tiles] if self._tight else []
        if list(reversed(self._words.children)) != [self._title, self._sub, *below]:
            if self._tiles.parent is not None:
                self._tiles.parent.remove_widget(self._tiles)
            self._words.clear_widgets()
            for part in (self._title, self._sub, *below):
                self._words.add_widget(part)
        _lead(self, self.lead, self._words, None if self._tight else self._tiles)

    def _spread(self) -> None:
        around = self.padding[0] + self.padding[2] + self.spacing * 2 + self._tiles.width
        room = self.width - around - (self.lead.width if self.lead else 0)
        words = f"{self.title} {self.sub}".split()
        tight = max((_word_width(word) for word in words), default=0) > room
        if tight != self._tight:
            self._tight = tight
            self._set_parts()
        super()._spread()


def _lead(row: Row, *parts: Any) -> None:
    wanted = [part for part in parts if part is not None]
    for part in wanted[:1]:
        part.pos_hint = {"center_y": 0.5}
    if list(reversed(row.children)) != wanted:
        row.clear_widgets()
        for part in wanted:
            row.add_widget(part)
