"""``PenField``: where words are typed, in the colour of the pen they are typed with."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, OptionProperty, StringProperty

from widgets.icon import Icon
from widgets.surfaces import Surface
from widgets.theme import theme
from widgets.typing_line import TypingLine


class PenField(Surface):
    """56 dp high, growing to three lines, then it scrolls. ``pen`` is 'A', 'B' or '' for ink.

    Saves by itself: ``on_typed(text)`` 250 ms after the last key and when the focus goes. Enter fires
    ``on_enter``; Escape leaves the field; Tab goes on.
    """

    __events__ = ("on_enter", "on_typed")
    text = StringProperty("")
    hint = StringProperty("")
    pen = OptionProperty("", options=["A", "B", ""])
    icon = StringProperty("pen-nib-fill")
    focus = BooleanProperty(False)
    inked = BooleanProperty(False)  # the pen's border also at rest: the one place to write on a screen
    wrong = BooleanProperty(False)  # an amber note stands under it: the border is ink
    corner = NumericProperty(20)
    most_lines = NumericProperty(3)
    secret = BooleanProperty(False)  # a code is typed here, see ``TypingLine``
    veiled = BooleanProperty(False)  # dots in place of what is typed
    spoken = StringProperty("")
    is_target = BooleanProperty(True)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint_y", None)
        self._icon = Icon()
        self.line = TypingLine(size_hint=(None, None))
        super().__init__(**kwargs)
        self.add_widget(self._icon)
        self.add_widget(self.line)
        self.line.bind(on_enter=lambda *_: self.dispatch("on_enter"), text=self._typed_in, focus=self._focused)
        self.line.bind(on_typed=lambda _line, text: self.dispatch("on_typed", text))
        self.line.bind(
            minimum_height=self._grow, line_height=self._grow, _hint_text_lines=self._grow, _lines=self._grow
        )
        for name in ("hint", "pen", "icon", "wrong", "inked", "secret", "veiled"):
            self.fbind(name, self._dress)
        self.fbind("text", self._put)
        self.fbind("focus", self._set_focus)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        theme.bind(resized=self._grow)
        self._dress()
        self._put()

    def _dress(self, *_: object) -> None:
        tone = f"pen{self.pen}" if self.pen else "ink"
        self._icon.name, self._icon.tone, self.line.tone = self.icon, tone, tone
        self.line.hint_text = self.hint
        self.line.secret, self.line.password = self.secret, self.veiled
        lit = self.focus or self.wrong
        self.border = "ink" if self.wrong else tone if lit or self.inked else "edge"
        self.border_width = 2.5 if lit else 2 if self.inked else 1.5
        self._place()

    def _put(self, *_: object) -> None:
        if self.line.text != self.text:
            self.line.put(self.text)

    def _typed_in(self, _line: Any, text: str) -> None:
        self.text = text

    def _focused(self, _line: Any, focus: bool) -> None:
        self.focus = focus
        self._dress()

    def _set_focus(self, *_: object) -> None:
        self.line.focus = self.focus

    def press(self, letters: str) -> None:
        """Type without any keyboard, in place of what is selected."""
        self.line.delete_selection()
        self.line.insert_text(letters)

    def rub_out(self) -> None:
        """Take away what is selected, or the letter before the caret."""
        if self.line.selection_text:
            self.line.delete_selection()
        else:
            self.line.do_backspace()

    def tell(self) -> None:
        """Fire ``on_typed`` now if something typed was not told yet."""
        self.line.tell()

    def refresh(self) -> None:
        self._grow()

    def _left(self) -> float:
        return float(dp(48) if self.icon else dp(18))

    def _grow(self, *_: object) -> None:
        self.line.width = max(dp(20), self.width - self._left() - dp(14))
        shown = self.line.lines_shown
        self.line.height = self.line.line_height * (min(shown, self.most_lines) if self.text else shown)
        self.height = max(theme.roomy(56), self.line.height + dp(24))
        self._place()

    def _place(self, *_: object) -> None:
        self.line.width = max(dp(20), self.width - self._left() - dp(14))
        self.line.pos = round(self.x + self._left()), round(self.y + self.height / 2 - self.line.height / 2)
        self._icon.pos = round(self.x + dp(15)), round(self.y + self.height / 2 - self._icon.height / 2)

    def on_touch_down(self, touch: Any) -> bool:
        if self.collide_point(*touch.pos) and not self.line.collide_point(*touch.pos):
            self.line.focus = True
            self.line.ignored_touch.append(touch)
            return True
        return bool(super().on_touch_down(touch))

    def on_enter(self) -> None:
        pass

    def on_typed(self, text: str) -> None:
        pass
