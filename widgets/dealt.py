"""A dealt code, large enough to be learnt: pictures or words, each with its place in the order."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty

from widgets.icon import Icon
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Card, Surface
from widgets.theme import theme


class PlaceDisc(Surface):
    """1, 2, 3 ... in a small round wash."""

    def __init__(self, place: int, **kwargs: Any) -> None:
        self._say = Say(text=str(place), style="micro", tone="ink2", hug=True)
        super().__init__(fill="sunken", corner=-1, size_hint=(None, None), **kwargs)
        self.add_widget(self._say)
        self._say.fbind("size", self._place)
        self.fbind("pos", self._place)
        self.refresh()

    def refresh(self) -> None:
        self._say.refresh()
        side = max(dp(28), self._say.height + dp(8))
        self.size = side, side
        self._place()

    def _place(self, *_: object) -> None:
        self._say.pos = (
            round(self.x + self.width / 2 - self._say.width / 2), round(self.y + self.height / 2 - self._say.height / 2)
        )  # fmt: skip


class DealtPicture(Card):
    """One picture of a code: its place, the picture, its word."""

    def __init__(self, place: int, icon: str, word: str) -> None:
        super().__init__(padding=[dp(10), dp(12)], spacing=dp(8), corner=24)
        disc, sign = PlaceDisc(place), Icon(name=icon, size_dp=56)
        for part in (disc, sign):
            part.pos_hint = {"center_x": 0.5}
            self.add_widget(part)
        self.add_widget(Say(text=word, style="bodyB", align="center", shrink=True))


class DealtPictures(Column):
    """``pictures``: (icon, word) in order. Two by two: read like a page."""

    pictures = ListProperty([])

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("spacing", dp(10))
        super().__init__(**kwargs)
        self.fbind("pictures", self._fill)
        self._fill()

    def _fill(self, *_: object) -> None:
        self.clear_widgets()
        for start in range(0, len(self.pictures), 2):
            row = Row(spacing=dp(10))
            for place, (icon, word) in enumerate(self.pictures[start : start + 2], start + 1):
                row.add_widget(DealtPicture(place, icon, word))
            self.add_widget(row)


class DealtWord(Row):
    """One word of a code, with its place."""

    def __init__(self, place: int, word: str, large: bool) -> None:
        super().__init__(spacing=dp(12))
        self.add_widget(PlaceDisc(place, pos_hint={"center_y": 0.5}))
        style = "title" if large else "bodyB"
        self.add_widget(Say(text=word, style=style, shrink=True, pos_hint={"center_y": 0.5}))


class DealtWords(Card):
    """``words`` in order; from six on in two columns, first down, then across. ``covered`` hides them."""

    words = ListProperty([])
    covered = BooleanProperty(False)
    least_dp = NumericProperty(120)  # a column narrower than this (times the text size) would break words

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(depth=2, padding=[dp(20), dp(18)], spacing=dp(10), **kwargs)
        self._columns = 0
        for name in ("words", "covered"):
            self.fbind(name, self._fill)
        self.fbind("width", self._again)
        theme.bind(resized=self._again)
        self._fill()

    def _wanted(self) -> int:
        room = (self.width - self.padding[0] * 2) / 2
        return 2 if len(self.words) > 5 and room >= dp(self.least_dp) * theme.scale else 1

    def _again(self, *_: object) -> None:
        if self._wanted() != self._columns:
            self._fill()

    def _fill(self, *_: object) -> None:
        self.clear_widgets()
        self._columns = self._wanted()
        down = -(-len(self.words) // self._columns)
        for row_at in range(down):
            row = Row(spacing=dp(16))
            for at in range(row_at, len(self.words), down):
                shown = "\u00b7 \u00b7 \u00b7 \u00b7" if self.covered else self.words[at]
                row.add_widget(DealtWord(at + 1, shown, len(self.words) <= 5))
            self.add_widget(row)
