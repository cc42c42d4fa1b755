"""The name of a stone, on a small pill lying on the water."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from kivy.metrics import dp
from kivy.properties import BooleanProperty, StringProperty

from widgets.lettering import Paragraph
from widgets.say import Say
from widgets.scene.places import Box
from widgets.surfaces import Surface
from widgets.theme import theme

SIDE, TALL = 11, 28  # dp: room beside the words; least height
STYLE = "micro"
SPARE = 3  # dp that the words keep free on their right for the last letter
_SHARES = (0.55, 0.65, 0.8, 1.0)  # how narrow two lines may be, against the width there is


class Look(NamedTuple):
    """One way to show a name: `room` px for its words (0: one line) and the size of the tag in dp."""

    room: float
    size: tuple[float, float]


def looks(text: str, most: float) -> tuple[Look, ...]:
    """The ways to show a name within `most` dp: one line, then two. None if it is longer than that."""
    style = theme.font(STYLE), theme.font_size(STYLE), theme.line_height(STYLE)
    return _looks(text, most, *style, dp(1)) if text else ()


@lru_cache(maxsize=256)
def _looks(text: str, most: float, font: str, size: float, line: int, density: float) -> tuple[Look, ...]:
    around = (2 * SIDE - SPARE) * density
    one = Paragraph(text, font, size, line)
    found = [_look(0, one)] if one.natural_width + around <= most * density else []
    widest = min(most * density, one.natural_width + around)
    for share in _SHARES if " " in text else ():
        room = widest * share - around
        two = Paragraph(text, font, size, line, room)
        if len(two.lines) == 2 and _between_words(two) and two.natural_width <= room:
            return (*found, _look(two.natural_width, two))
    return tuple(found)


def _look(room: float, words: Paragraph) -> Look:
    tall = max(dp(TALL), words.line_px + dp(9)) + words.height - words.line_px
    return Look(room, (words.natural_width / dp(1) + 2 * SIDE - SPARE, tall / dp(1)))


def _between_words(words: Paragraph) -> bool:
    return all(line.end == len(words.text) or words.text[line.end] == " " for line in words.lines)


class StoneTag(Surface):
    """`on` for the stone of now: dark where the others are light."""

    text = StringProperty("")
    on = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        self._say = Say(hug=True, style=STYLE, align="center")
        super().__init__(corner=14, depth=1, **kwargs)
        self.add_widget(self._say)
        self._say.fbind("size", self._place)

    def lie(self, text: str, on: bool, look: Look, box: Box, x: float, y: float) -> None:
        """Show a name in a place (dp) measured from a corner at x, y px."""
        self.text, self.on = text, on
        self.fill, self._say.tone = ("action", "on_action") if on else ("card", "ink")
        self._say.text, self._say.max_width = text, look.room
        self._say.refresh()
        self.size = round(dp(box.width)), round(dp(box.height))
        self.pos = round(x + dp(box.x)), round(y + dp(box.y))
        self._place()

    def _place(self, *_: object) -> None:
        spare_x, spare_y = self.width - self._say.width + dp(SPARE), self.height - self._say.height
        self._say.pos = round(self.x + spare_x / 2), round(self.y + spare_y / 2)
