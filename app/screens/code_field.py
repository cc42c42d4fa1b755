"""Where a code is typed: hidden, until whoever types it wants to see it."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, StringProperty

from app.text import say
from widgets.buttons import TextButton
from widgets.fields import PenField
from widgets.stack import Column


class CodeField(Column):
    """``masked``: it can be hidden at all; ``veiled``: it is. Fires ``on_enter``."""

    __events__ = ("on_enter",)
    text = StringProperty("")
    masked = BooleanProperty(True)
    veiled = BooleanProperty(True)

    def __init__(self, **kwargs: Any) -> None:
        self.field = PenField(icon="lock-simple-bold", hint=say("code.hint"), secret=True, most_lines=5)
        self.toggle = TextButton(style="smallB")
        super().__init__(spacing=dp(4), **kwargs)
        self.add_widget(self.field)
        self.field.bind(on_enter=lambda *_: self.dispatch("on_enter"), text=self.setter("text"))
        self.toggle.bind(on_release=lambda *_: setattr(self, "veiled", not self.veiled))
        self.fbind("text", lambda _field, text: setattr(self.field, "text", text))
        for name in ("masked", "veiled"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self.field.veiled = self.masked and self.veiled
        self.toggle.text = say("code.show" if self.veiled else "code.hide")
        if self.masked and self.toggle.parent is None:
            self.add_widget(self.toggle)
        elif not self.masked and self.toggle.parent is not None:
            self.remove_widget(self.toggle)

    def wipe(self) -> None:
        """Empty, as if nothing had been typed."""
        self.field.line.wipe()
        self.text = ""

    def on_enter(self) -> None:
        pass
