"""``Note``: something to know, with a next step. Stays until closed; never red, never timed."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from widgets.buttons import RoundButton, TextButton
from widgets.icon import Icon
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Surface


class Note(Surface, Row):
    """An icon, up to two lines, at most one action. Events: ``on_action``, ``on_close``."""

    __events__ = ("on_action", "on_close")
    icon = StringProperty("info-bold")
    text = StringProperty("")
    title = StringProperty("")
    fill = StringProperty("sunwash")
    corner = NumericProperty(22)
    icon_tone = StringProperty("ink")
    style = StringProperty("small")
    action_text = StringProperty("")
    closable = BooleanProperty(False)
    close_spoken = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("padding", [dp(16), dp(12)])
        kwargs.setdefault("spacing", dp(12))
        self._icon = Icon(pos_hint={"center_y": 0.5})
        self._words = Column(pos_hint={"center_y": 0.5}, spacing=dp(2))
        self._title, self._say = Say(style="bodyB"), Say()
        self._action = TextButton(tone="ink", style="smallB", side=0)
        self._close = RoundButton(icon="x-bold", fill="", depth=0, icon_dp=20, pos_hint={"top": 1})
        super().__init__(**kwargs)
        self._action.bind(on_release=lambda *_: self.dispatch("on_action"))
        self._close.bind(on_release=lambda *_: self.dispatch("on_close"))
        names = ("icon", "text", "title", "icon_tone", "style", "action_text", "closable", "close_spoken")
        for name in names:
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self._icon.name, self._icon.tone = self.icon, self.icon_tone
        self._title.text, self._say.text, self._say.style = self.title, self.text, self.style
        self._action.text, self._close.spoken = self.action_text, self.close_spoken
        _show(self._words, [w for w in (self._title, self._say, self._action) if w.text])
        _show(self, [w for w in (self._icon, self._words, self._close) if w is not self._close or self.closable])

    def on_action(self) -> None:
        pass

    def on_close(self) -> None:
        pass


def _show(box: Any, wanted: list[Any]) -> None:
    """Make ``wanted`` the children of ``box``, in that order, touching nothing when they are already."""
    if list(reversed(box.children)) != wanted:
        box.clear_widgets()
        for child in wanted:
            box.add_widget(child)
