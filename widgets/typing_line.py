"""The part of a field that is typed into: Kivy's TextInput, taught our letters and our keys."""

from __future__ import annotations

from typing import Any

from kivy.cache import Cache
from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import BooleanProperty, StringProperty
from kivy.uix.textinput import TextInput

from widgets import keys, letters
from widgets.fonts import FALLBACK
from widgets.theme import theme

QUIET = 0.25  # seconds without a key until what was typed is told
LONGEST = 1.0  # seconds of typing on and on until it is told all the same


def _visible(text: str) -> str:
    return letters.drawn(text).replace(letters.NOTHING, "")


class TypingLine(TextInput):
    """Wraps, never takes a line break. Events: ``on_enter``, and ``on_typed(text)`` a moment after the
    last key and when the focus goes."""

    __events__ = ("on_enter", "on_typed")
    takes_keys = True
    tone = StringProperty("ink")
    hint_tone = StringProperty("ink3")
    caret = BooleanProperty(False)  # shown, and at rest, also while the keyboard is elsewhere
    secret = BooleanProperty(False)  # a code: it never goes to the clipboard, and the keyboard learns nothing of it

    def __init__(self, **kwargs: Any) -> None:
        self._told = kwargs.get("text", "")
        self._since = 0.0
        self._soon = Clock.create_trigger(self.tell, QUIET)
        super().__init__(
            multiline=True, write_tab=False, background_normal="", background_active="", input_type="text",
            background_color=(0, 0, 0, 0), cursor_width=dp(3), padding=[0, 0, 0, 0], **kwargs,
        )  # fmt: skip
        with self.canvas.after:
            self._ink, self._caret = Color(), Rectangle()
        for name in ("caret", "focus", "cursor_pos", "size", "pos", "tone"):
            self.fbind(name, self._show_caret)
        keys.listen()
        self.fbind("text", self._text_changed)
        self.fbind("focus", self._focus_changed)
        self.fbind("tone", self._dress)
        theme.bind(repainted=self._dress, resized=self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self.foreground_color = self.cursor_color = theme.colour(self.tone)
        self.selection_color = [*theme.colour(self.tone)[:3], 0.25]
        self.hint_text_color = theme.colour(self.hint_tone)
        self.font_size = theme.font_size("body")
        self._choose_font()
        self._show_caret()

    def on_secret(self, *_: object) -> None:
        self.keyboard_suggestions = not self.secret

    def copy(self, data: str = "") -> None:
        if not self.secret:
            super().copy(data)

    def cut(self) -> None:
        if not self.secret:
            super().cut()

    def _update_cutbuffer(self, *args: Any) -> None:
        if not self.secret:
            super()._update_cutbuffer(*args)

    def wipe(self) -> None:
        """Nothing of what was typed stays, also not to be undone or in Kivy's store of drawn lines."""
        self.put("")
        self.reset_undo()
        for name in ("textinput.width", "textinput.label"):
            Cache.remove(name)

    def _choose_font(self) -> None:
        own = all(not s.fallback for s in letters.stretches(letters.drawn(self.text or self.hint_text)))
        wanted = theme.font("body") if own else FALLBACK
        if self.font_name != wanted:
            self.font_name = wanted

    @property
    def lines_shown(self) -> int:
        """How many lines the text takes, or the hint while there is none. At least one."""
        return max(1, len(self._lines if self.text else self._hint_text_lines))

    # -- telling what was typed

    def put(self, text: str) -> None:
        """Set the text without telling it as typed."""
        self._told = text
        self._soon.cancel()
        self.text = text

    def tell(self, *_: object) -> None:
        """Say now what was typed, if that was not said yet."""
        self._soon.cancel()
        if self.text != self._told:
            self._told = self.text
            self.dispatch("on_typed", self.text)

    def _text_changed(self, *_: object) -> None:
        self._choose_font()
        if self.text == self._told:
            return
        if not self._soon.is_triggered:
            self._since = Clock.get_time()
        elif Clock.get_time() - self._since < LONGEST:
            self._soon.cancel()
        self._soon()

    def _focus_changed(self, _field: Any, focus: bool) -> None:
        if focus:
            keys.arrived(self)
        else:
            self.tell()

    # -- keys

    def keyboard_on_key_down(self, window: Any, keycode: Any, text: str, modifiers: list[str]) -> bool:
        if keycode[0] == keys.TAB and not {"ctrl", "alt", "meta"} & set(modifiers):
            self.focus = False
            return keys.move(-1 if "shift" in modifiers else 1, self)
        if keycode[0] in (keys.ENTER, keys.KEYPAD_ENTER):
            self.dispatch("on_enter")
            return True
        super().keyboard_on_key_down(window, keycode, text, modifiers)
        return True

    def insert_text(self, substring: str, from_undo: bool = False) -> None:
        if substring == "\n":
            self.dispatch("on_enter")
            return
        whole = substring.encode("utf-8", "ignore").decode("utf-8")  # half a sign cannot be kept
        super().insert_text(" ".join(whole.splitlines()) if whole.strip() else whole, from_undo)

    def _reset_cursor_blink(self, *args: Any) -> None:
        if self.focus:  # or a caret nobody sees would blink on, and wake an idle screen
            super()._reset_cursor_blink(*args)

    # -- the caret of whoever types without this keyboard

    def _show_caret(self, *_: object) -> None:
        shown = self.caret and not self.focus
        self._ink.rgba = theme.colour(self.tone)
        left, top = self.cursor_pos
        tall = self.line_height if shown else 0
        self._caret.pos, self._caret.size = (round(left), round(top - tall)), (self.cursor_width if shown else 0, tall)

    # -- drawing letters that no font has

    def _refresh_hint_text(self) -> None:
        """Kivy sets the lines before their labels: whoever resizes on that asks again in between, and the older
        labels would win."""
        super()._refresh_hint_text()
        if len(self._hint_text_labels) != len(self._hint_text_lines):
            super()._refresh_hint_text()

    def _create_line_label(self, text: str, hint: bool = False) -> Any:
        return super()._create_line_label(_visible(text), hint)

    def _get_text_width(self, text: str, tab_width: int, _label_cached: Any) -> Any:
        return super()._get_text_width(_visible(text), tab_width, _label_cached)

    def on_enter(self) -> None:
        pass

    def on_typed(self, text: str) -> None:
        pass
