"""One half of the table: the words, the composer in that person's pen, and what is open beside them."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.metrics import dp
from kivy.properties import BooleanProperty
from kivy.uix.widget import Widget
from kivy.utils import platform

from app.screens.across.beside import Beside
from app.screens.across.paper import Paper
from app.screens.across.side import Side
from app.screens.line_editor import LineState
from app.screens.our_words.presenter import State
from app.text import Message, say
from widgets.buttons import RoundButton
from widgets.composer import CardComposer
from widgets.help_buttons import HelpRound
from widgets.key_rows import KeyRows
from widgets.stack import settle
from widgets.theme import theme

SIDE, TOP, BOTTOM, BETWEEN = 24, 10, 14, 20  # dp
WORDS_SHARE = 612 / 956  # of the width is for the words, the rest for what is beside them
KEYS_LEAST = 534  # dp: ten keys that a finger hits
OVER_COMPOSER, OVER_KEYS = 12, 10  # dp
PHONES = "android", "ios"  # where a field that is touched brings up the system's keyboard
KEYS = ("space", "done", "shift", "delete", "letters", "signs", "accents")


class Half(Widget):
    """The view of one ``Side``. While ``typing`` keys lie under the composer and the words beside it."""

    typing = BooleanProperty(False)

    def __init__(self, mind: Side, pen: str, **kwargs: Any) -> None:
        self.mind = mind
        self.line: LineState | None = None
        self.paper = Paper()
        self.words = self.paper.words
        self.composer = CardComposer(pen=pen, size_hint_x=None, add_spoken=say("app.add"))
        self.keys = KeyRows([say(f"keys.{name}") for name in KEYS], size_hint=(None, None))
        self.beside = Beside(mind, pen, self)
        self.back = RoundButton(icon="arrow-left-bold", spoken=say("app.back"))
        self.help = HelpRound(spoken=say("app.help"))
        self.place_soon = Clock.create_trigger(self.place, -1)
        super().__init__(**kwargs)
        for part in (self.paper, self.composer, self.beside, self.back, self.help):
            self.add_widget(part)
        self.hold_off_the_system()
        self.listen()
        mind.view = self

    def hold_off_the_system(self) -> None:
        """Its keyboard and its menus would stand upright for one of the two only."""
        line = self.composer.field.line
        line.use_bubble = line.use_handles = False
        if platform in PHONES:
            line.keyboard_mode = "managed"

    def listen(self) -> None:
        mind, field = self.mind, self.composer.field
        self.composer.bind(on_add=lambda _, text: self.add(text), on_typed=lambda _, text: mind.keep_draft(text))
        field.bind(focus=lambda _, focus: self.take_keys(focus))
        self.keys.bind(
            on_letter=lambda _, letter: field.press(letter),
            on_delete=lambda *_: field.rub_out(),
            on_done=lambda *_: self.done(),
        )
        self.words.bind(on_word=lambda _, at: self.tap(at, at), on_words=lambda _, first, last: self.tap(first, last))
        self.paper.first.bind(on_release=lambda *_: mind.first_words())
        for name in ("pos", "size", "typing"):
            self.fbind(name, self.place_soon)
        self.composer.fbind("height", self.place_soon)
        theme.bind(resized=self.place_soon)

    # -- what the mind asks --------------------------------------------------

    def sit_down(self) -> None:
        """Somebody comes to the table: what they half typed is in the field."""
        self.typing = False
        self.back_to_draft()

    def show(self, state: State) -> None:
        """The field is left alone: what is half typed there is newer than any draft."""
        self.line = state.line
        self.paper.show(state)
        self.beside.show(state)
        self.composer.hint = say("words.hint_change" if state.line.chosen else "words.hint")
        self.place_soon()

    def tell(self, note: Message | None) -> None:
        """On this side alone."""
        self.paper.tell(note)

    # -- what a hand does ----------------------------------------------------

    def add(self, text: str) -> None:
        """The field empties itself only when the words were kept."""
        if self.mind.add(text):
            self.composer.text = ""
            self.words.draw_in()

    def tap(self, first: int, last: int) -> None:
        self.composer.text = self.mind.choose(first, last + 1)

    def let_words_be(self) -> None:
        self.mind.let_words_be()
        self.back_to_draft()

    def take_out(self) -> None:
        self.mind.take_out()
        if self.line and not self.line.chosen:
            self.back_to_draft()

    def back_to_draft(self) -> None:
        self.composer.text = self.line.draft if self.line else ""

    def take_keys(self, focus: bool) -> None:
        if focus:
            self.typing = True

    def done(self) -> None:
        self.typing = False
        self.composer.field.focus = False

    # -- where it all stands -------------------------------------------------

    def place(self, *_: object) -> None:
        if min(self.size) < 2:
            return
        self.show_parts()
        room = self.width - dp(2 * SIDE + BETWEEN)
        left = round(max(room * WORDS_SHARE, dp(KEYS_LEAST) if self.typing else 0))
        x, low, high = self.x + dp(SIDE), self.y + dp(BOTTOM), self.y + self.height - dp(TOP)
        self.place_left(x, low, left, high)
        right = self.paper if self.typing else self.beside
        right.pos, right.size = (x + left + dp(BETWEEN), low), (round(room) - left, high - low)
        self.help.pos = round(right.right - dp(18) - self.help.width), round(high - dp(14) - self.help.height)
        self.back.pos = round(self.help.x - dp(8) - self.back.width), self.help.y
        self.place_soon.cancel()

    def place_left(self, x: float, low: float, wide: float, high: float) -> None:
        """Keys and composer, or composer and paper, one above the other."""
        composer = self.composer
        composer.field.most_lines = 1 if self.typing else 3
        composer.field.line.caret = self.typing or not self.paper.written
        composer.width = wide
        settle(composer)
        if self.typing:
            composer.pos = x, high - composer.height
            self.keys.pos, self.keys.size = (x, low), (wide, composer.y - dp(OVER_KEYS) - low)
        else:
            composer.pos = x, low
            above = composer.y + composer.height + dp(OVER_COMPOSER)
            self.paper.pos, self.paper.size = (x, above), (wide, high - above)

    def show_parts(self) -> None:
        """While somebody types only words, composer, keys and help stand here."""
        self.paper.typing = self.typing
        resting, typing = (self.beside, self.back), (self.keys,)
        away, there = (resting, typing) if self.typing else (typing, resting)
        for part in away:
            if part.parent is not None:
                self.remove_widget(part)
        for part in there:
            if part.parent is None:
                self.add_widget(part, len(self.children) if part is self.beside else 0)
