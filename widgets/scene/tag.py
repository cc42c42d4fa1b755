"""The name of a stone, on a small pill lying on the water."""

from __future__ import annotations

from kivy.metrics import dp
from kivy.properties import BooleanProperty, StringProperty

from widgets.say import Say
from widgets.scene.places import Box
from widgets.scene.tags import Size
from widgets.surfaces import Surface
from widgets.theme import theme

SIDE, TALL = 11, 28  # dp: room beside the words; least height
STYLE = "micro"
SPARE = 3  # dp that the words keep free on their right for the last letter


class StoneTag(Surface):
    """`on` for the stone of now: dark where the others are light."""

    text = StringProperty("")
    on = BooleanProperty(False)

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("size_hint", (None, None))
        self._say = Say(hug=True, style=STYLE, align="center")
        super().__init__(corner=14, depth=1, **kwargs)
        self.add_widget(self._say)
        self.fbind("text", self._dress)
        self.fbind("on", self._dress)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        self._dress()

    def _dress(self, *_: object) -> None:
        self.fill, self._say.tone = ("action", "on_action") if self.on else ("card", "ink")
        self._say.text = self.text
        self._say.refresh()

    def sizes(self, most: float) -> list[Size]:
        """The sizes (dp) it can take: one line, then two, none wider than `most` dp."""
        one = self._size(0)
        found = [one] if one[0] <= most else []
        two = self._two_lines(min(most, one[0]))
        return [*found, two] if two and " " in self.text else found

    def _two_lines(self, most: float) -> Size | None:
        line = theme.line_height(STYLE)
        for share in (0.55, 0.65, 0.8, 1.0):
            width, height = self._size(most * share)
            if self._say.height <= 2 * line + 1 and width <= most + 0.5 and self._unbroken():
                return width, height
        return None

    def _unbroken(self) -> bool:
        """Whether each line ends between words."""
        paragraph = self._say._paragraph
        return paragraph is None or all(
            line.end == len(paragraph.text) or paragraph.text[line.end] == " " for line in paragraph.lines
        )

    def _size(self, most: float) -> Size:
        self._say.max_width = max(1.0, dp(most - 2 * SIDE)) if most else 0
        self._say.refresh()
        line = theme.line_height(STYLE)
        tall = max(dp(TALL), line + dp(9)) + self._say.height - line
        return (self._say.width / dp(1) + 2 * SIDE - SPARE, tall / dp(1))

    def lie(self, box: Box, x: float, y: float) -> None:
        """Take a place (dp) measured from a corner at x, y px."""
        self._size(box.width + SPARE if box.height > self._size(0)[1] + 1 else 0)
        self.size = round(dp(box.width)), round(dp(box.height))
        self.pos = round(x + dp(box.x)), round(y + dp(box.y))
        self._place()

    def _place(self, *_: object) -> None:
        spare_x, spare_y = self.width - self._say.width + dp(SPARE), self.height - self._say.height
        self._say.pos = round(self.x + spare_x / 2), round(self.y + spare_y / 2)
