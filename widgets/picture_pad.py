"""``PicturePad``: pictures to tap, twelve a page. Nothing on it shows what was tapped."""

from __future__ import annotations

from typing import Any, NamedTuple

from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty, StringProperty

from widgets.icon import Icon
from widgets.press import TARGET, Pressable
from widgets.say import Say
from widgets.segments import Segments
from widgets.stack import Column, Row, middle
from widgets.surfaces import Surface
from widgets.theme import theme

ACROSS, DOWN = 3, 4
ICON_SHARE = 0.42  # of a tile's height


class Picture(NamedTuple):
    icon: str
    word: str


class PicturePage(NamedTuple):
    title: str
    pictures: tuple[Picture, ...]


class PictureTile(Pressable, Surface):
    """One picture over its word. ``tall`` in dp is the least height."""

    icon = StringProperty("")
    text_below = StringProperty("")
    tall = NumericProperty(88)
    depth = NumericProperty(1)
    corner = NumericProperty(20)
    ring_corner = NumericProperty(20)

    def __init__(self, **kwargs: Any) -> None:
        self._icon, self._say = Icon(), Say(style="micro", tone="ink2", align="center", shrink=True)
        super().__init__(size_hint_y=None, **kwargs)
        self.add_widget(self._icon)
        self.add_widget(self._say)
        for name in ("icon", "text_below", "tall", "disabled"):
            self.fbind(name, self._dress)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        theme.bind(resized=self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self._icon.name, self._icon.tone = self.icon, "ink3" if self.disabled else "ink"
        self._icon.size_dp = round(self.tall * ICON_SHARE)
        self._say.text = self.spoken = self.text_below
        self.refresh()

    def refresh(self) -> None:
        self._say.width = max(1, self.width - dp(8))
        self._say.refresh()
        self.height = max(dp(TARGET), dp(self.tall), self._icon.height + self._say.height + dp(12))
        self._place()

    def _place(self, *_: object) -> None:
        self._say.width = max(1, self.width - dp(8))
        gap = dp(4) if self.tall > TARGET + 16 else 0
        both = self._icon.height + gap + self._say.height
        x, y = middle(self)
        self._icon.pos = round(x - self._icon.width / 2), round(y + both / 2 - self._icon.height)
        self._say.pos = round(self.x + dp(4)), round(y - both / 2)


class PicturePad(Column):
    """``pages`` are ``PicturePage``s, ``page`` the one in front. ``on_pick(number)`` counts through all pages."""

    __events__ = ("on_pick",)
    pages = ListProperty([])
    page = NumericProperty(0)
    tall = NumericProperty(88)  # dp of a tile

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("spacing", dp(10))
        super().__init__(**kwargs)
        self.tiles: list[PictureTile] = []
        for _ in range(DOWN):
            row = Row(spacing=dp(10))
            for _ in range(ACROSS):
                row.add_widget(self._tile())
            self.add_widget(row)
        self.strip = Segments()
        self.strip.bind(on_choose=lambda _strip, place: setattr(self, "page", place))
        self.add_widget(self.strip)
        for name in ("pages", "page", "tall"):
            self.fbind(name, self._dress)
        self._dress()

    def _tile(self) -> PictureTile:
        place = len(self.tiles)
        tile = PictureTile()
        tile.bind(on_release=lambda *_: self.dispatch("on_pick", self.page * ACROSS * DOWN + place))
        self.tiles.append(tile)
        return tile

    def _dress(self, *_: object) -> None:
        self.spacing = dp(10 if self.tall > TARGET + 16 else 8)
        self.strip.names = [page.title for page in self.pages]
        self.strip.chosen = self.page
        shown = self.pages[self.page].pictures if self.pages else ()
        for tile, picture in zip(self.tiles, shown, strict=False):
            tile.icon, tile.text_below, tile.tall = picture.icon, picture.word, self.tall

    def on_pick(self, number: int) -> None:
        pass
