"""``KeyRows``: keys of our own, where the system's would stand upright for one of two people only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.behaviors import FocusBehavior
from kivy.uix.widget import Widget

from widgets.buttons import Labelled

GAP = 6  # dp between keys
IN_A_ROW = 10
ENDS = 84, 64, 120  # dp: signs, accents, done
SHIFT, DELETE = "^", "<"
PAGES = {
    "letters": ("qwertyuiop", "asdfghjkl", "^zxcvbnm<"),
    "signs": ("1234567890", '-/:;()&@"', ".,?!'+=%<"),
    "accents": ("áàâäãåæçéè", "êëíìîïñóò", "^ôöøúùüß<"),
}


class Key(Labelled):
    """One key. Its size is given; ``letter`` is what it types."""

    letter = StringProperty("")
    corner = NumericProperty(12)
    ring_corner = NumericProperty(12)
    depth = NumericProperty(1)
    style = StringProperty("heading")
    side = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(size_hint=(None, None), **kwargs)

    def _measure(self, *_: object) -> None:
        if self._say is not None:
            self._say.refresh()
        self._place()

    def on_touch_down(self, touch: Any) -> bool:
        """The caret stays where it is."""
        if self.collide_point(*touch.pos):
            FocusBehavior.ignored_touch.append(touch)
        return bool(super().on_touch_down(touch))


class KeyRows(Widget):
    """Four rows of keys as high as they are given room. ``page``: letters, signs or accents.

    ``says`` are the words for: space, done, shift, delete, letters, signs, accents.
    Events: ``on_letter(text)``, ``on_delete()``, ``on_done()``.
    """

    __events__ = ("on_letter", "on_delete", "on_done")
    page = OptionProperty("letters", options=list(PAGES))
    shift = BooleanProperty(False)
    says = ListProperty()

    def __init__(self, says: Sequence[str], **kwargs: Any) -> None:
        self.rows: list[list[Key]] = []
        super().__init__(says=says, **kwargs)
        self.fbind("page", self._fill)
        self.fbind("shift", self._fill)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        self._fill()

    # -- which keys there are

    def _fill(self, *_: object) -> None:
        self.clear_widgets()
        self.rows = [[self._key(sign) for sign in row] for row in PAGES[self.page]]
        self.rows.append(self._ends())
        for row in self.rows:
            for key in row:
                self.add_widget(key)
        self._place()

    def _key(self, sign: str) -> Key:
        _, _, shift, delete, *_ = self.says
        if sign == SHIFT:
            return self._other(
                self._turn, icon="arrow-fat-up-fill" if self.shift else "arrow-fat-up-bold", spoken=shift
            )
        if sign == DELETE:
            return self._other(lambda: self.dispatch("on_delete"), icon="backspace-bold", spoken=delete)
        letter = sign.upper() if self.shift and len(sign.upper()) == 1 else sign
        key = Key(text=letter, letter=letter)
        key.bind(on_release=lambda *_: self._type(letter))
        return key

    def _ends(self) -> list[Key]:
        space, done, _, _, letters, signs, accents = self.says
        bar = Key(text=space, letter=" ", style="smallB")
        bar.bind(on_release=lambda *_: self._type(" "))
        return [
            self._page_key("signs", signs, letters),
            self._page_key("accents", accents, letters),
            bar,
            self._other(lambda: self.dispatch("on_done"), text=done, style="smallB"),
        ]

    def _page_key(self, page: str, text: str, back: str) -> Key:
        """To a page of keys, or from it back to the letters."""
        there = self.page == page
        return self._other(
            lambda: self._show("letters" if there else page), text=back if there else text, style="smallB"
        )

    def _other(self, do: Any, **look: Any) -> Key:
        key = Key(fill="action2", icon_dp=22, **look)
        key.bind(on_release=lambda *_: do())
        return key

    # -- what they do

    def _show(self, page: str) -> None:
        self.page = page

    def _turn(self) -> None:
        self.shift = not self.shift

    def _type(self, letter: str) -> None:
        self.dispatch("on_letter", letter)
        self.shift = False

    # -- where they stand

    def _place(self, *_: object) -> None:
        if min(self.size) < 2:
            return
        gap = dp(GAP)
        tall = (self.height - gap * (len(self.rows) - 1)) / len(self.rows)
        top = self.y + self.height
        for row in self.rows:
            self._place_row(row, top - tall, tall)
            top -= tall + gap

    def _place_row(self, row: list[Key], low: float, tall: float) -> None:
        gap, widths = dp(GAP), self._widths(row)
        left = self.x + (self.width - sum(widths) - gap * (len(row) - 1)) / 2
        for key, wide in zip(row, widths, strict=True):
            key.pos, key.size = (round(left), round(low)), (round(wide), round(tall))
            left += wide + gap

    def _widths(self, row: list[Key]) -> list[float]:
        """A letter's width is the same on every page; what has none shares what is left of its row."""
        room, gap = self.width, dp(GAP)
        if row is self.rows[-1]:
            signs, accents, done = map(dp, ENDS)
            return [signs, accents, room - signs - accents - done - 3 * gap, done]
        one = (room - gap * (IN_A_ROW - 1)) / IN_A_ROW
        plain = [key for key in row if key.letter]
        others = len(row) - len(plain)
        rest = (room - len(plain) * one - gap * (len(row) - 1)) / others if others else 0.0
        return [one if key.letter else rest for key in row]

    def on_letter(self, text: str) -> None:
        pass

    def on_delete(self) -> None:
        pass

    def on_done(self) -> None:
        pass
