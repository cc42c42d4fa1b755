"""Words that lie on the page itself: a little further in than the cards (20 dp from the edge, not 16)."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import StringProperty

from widgets.say import Say
from widgets.stack import Row

IN = 4  # dp


class LooseSay(Row):
    """A ``Say`` with the loose margin."""

    text = StringProperty("")
    style = StringProperty("body")
    tone = StringProperty("ink")

    def __init__(self, **kwargs: Any) -> None:
        self._say = Say()
        super().__init__(padding=[dp(IN), 0, dp(IN), 0], **kwargs)
        self.add_widget(self._say)
        for name in ("text", "style", "tone"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self._say.text, self._say.style, self._say.tone = self.text, self.style, self.tone
        self._trigger_layout()
