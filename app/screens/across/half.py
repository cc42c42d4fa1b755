"""One half of the table: the words, the composer in that person's pen, and what is open beside them."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.metrics import dp
from kivy.properties import BooleanProperty
from kivy.uix.widget import Widget
from kivy.utils import platform

from app.screens.across.beside import INSET, Beside
from app.screens.across.side import Side
from app.screens.first_words import FIRST_WORDS
from app.screens.line_editor import LineState
from app.screens.line_view import show_words
from app.screens.our_words.presenter import State
from app.screens.our_words.status import show_status
from app.text import Message, say
from widgets.buttons import RoundButton
from widgets.chips import Chip
from widgets.composer import CardComposer
from widgets.help_buttons import HelpRound
from widgets.key_rows import KeyRows
from widgets.legend import Legend
from widgets.notes import Note
from widgets.page_parts import PageScroll
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.stack import Column, settle
from widgets.surfaces import Surface
from widgets.theme import theme

SIDE, TOP, BOTTOM, BETWEEN = 24, 10, 14, 20  # dp
WORDS_SHARE = 612 / 956  # of the width is for the words, the rest for what is beside them
KEYS_LEAST = 534  # dp: ten keys that a finger hits
OVER_KEYS = 10  # dp between the composer and its keys
CORNER = 74  # dp right of the words that the lifebuoy takes while somebody types
PHONES = "android", "ios"  # where a field that is touched brings up the system's keyboard
LARGEST_FIRST = ("wordsL", "words", "wordsS")
SAYS = ("space", "done", "shift", "delete", "letters", "signs", "accents")


class Half(Widget):
    """The view of one ``Side``. While ``typing`` keys lie under the composer and the words beside it."""

    typing = BooleanProperty(False)

    def __init__(self, mind: Side, pen: str, **kwargs: Any) -> None:
        self.mind = mind
        self.pen = pen
        self.line: LineState | None = None
        self.note: Note | None = None
        self.loose = False
        self.keys: KeyRows | None = None
        self.paper = Surface(depth=2, size_hint=(None, None))
        self.words = PenWords()
        self.question = Say(text=say("words.question"), style="title")
        self.column = Column(spacing=dp(8))
        self.scroll = PageScroll(size_hint=(None, None), ground="card")
        self.legend = Legend(size_hint_x=None)
        self.status = Chip(fill="sunken")
        self.first = RoundButton(icon=FIRST_WORDS, spoken=say("words.first_wrote"), fill="", depth=0)
        self.composer = CardComposer(pen=pen, size_hint_x=None)
        self.beside = Beside(mind, pen, self)
        self.back = RoundButton(icon="arrow-left-bold", spoken=say("app.back"))
        self.help = HelpRound(spoken=say("app.help"))
        self.place_soon = Clock.create_trigger(self.place, -1)
        super().__init__(**kwargs)
        self.scroll.add_widget(self.column)
        self.column.add_widget(self.words)
        self.parts = self.paper, self.scroll, self.legend, self.status, self.first, self.composer, self.beside
        for part in (*self.parts, self.back, self.help):
            self.add_widget(part)
        self.listen()
        mind.view = self

    def listen(self) -> None:
        self.composer.bind(on_add=lambda _, text: self.add(text), on_typed=lambda _, text: self.mind.keep_draft(text))
        self.hold_off_the_system()
        self.composer.field.bind(focus=lambda _, focus: self.take_keys(focus))
        self.words.bind(on_word=lambda _, at: self.tap(at, at), on_words=lambda _, first, last: self.tap(first, last))
        self.first.bind(on_release=lambda *_: self.mind.first_words())
        for name in ("pos", "size", "typing"):
            self.fbind(name, self.place_soon)
        for part in (self.composer, self.legend, self.status, self.words):
            part.fbind("height", self.place_soon)
        theme.bind(resized=self.place_soon)

    def hold_off_the_system(self) -> None:
        """Its keyboard and its menus would stand upright for one of the two only."""
        line = self.composer.field.line
        line.use_bubble = line.use_handles = False
        if platform in PHONES:
            line.keyboard_mode = "managed"

    # -- what the mind asks --------------------------------------------------

    def sit_down(self) -> None:
        """Somebody comes to the table: what they half typed is in the field."""
        self.typing = False
        self.composer.text = self.line.draft if self.line else ""

    def show(self, state: State) -> None:
        self.line = line = state.line
        show_words(self.words, line)
        self.fill_column()
        show_status(self.status, state.status, "sunken")
        self.legend.text_a, self.legend.text_b = state.names.pen_a, state.names.pen_b
        self.composer.hint = say("words.hint_change" if line.chosen else "words.hint")
        self.composer.add_spoken = say("app.add")
        self.beside.show(state)
        self.place_soon()

    def tell(self, note: Message | None) -> None:
        """One calm line on this side alone, under the words."""
        self.note = None
        if note is not None:
            self.note = Note(text=str(note), closable=True, close_spoken=say("app.close"))
            self.note.bind(on_close=lambda *_: self.tell(None))
        self.fill_column()
        self.place_soon()

    def fill_column(self) -> None:
        """What scrolls on the paper: words, a note, and whose pens they are when that takes more than one line."""
        written = self.line is not None and bool(self.line.words)
        wanted = [self.words if written else self.question, *([self.note] if self.note else [])]
        wanted += [self.legend] if self.loose else []
        if list(reversed(self.column.children)) == wanted:
            return
        self.column.clear_widgets()
        for part in wanted:
            if part.parent is not None:
                part.parent.remove_widget(part)
            self.column.add_widget(part)

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
        right = x + left + dp(BETWEEN), low, round(room) - left, high - low
        self.composer.field.most_lines = 1 if self.typing else 3
        self.composer.field.line.caret = self.typing or not (self.line and self.line.words)
        self.composer.width = left
        settle(self.composer)
        if self.typing:
            self.composer.pos = x, high - self.composer.height
            self.place_keys(x, low, left, self.composer.y - dp(OVER_KEYS) - low)
            self.place_paper(*right)
        else:
            self.composer.pos = x, low
            above = self.composer.top + dp(12)
            self.place_paper(x, above, left, high - above)
            self.beside.pos, self.beside.size = right[:2], right[2:]
        self.place_corner(right[0] + right[2], high)
        self.place_soon.cancel()

    def show_parts(self) -> None:
        """While somebody types only words, composer and keys stand here."""
        if self.typing and self.keys is None:
            self.keys = KeyRows([say(f"keys.{name}") for name in SAYS], size_hint=(None, None))
            field = self.composer.field
            self.keys.bind(
                on_letter=lambda _, letter: field.press(letter),
                on_delete=lambda *_: field.rub_out(),
                on_done=lambda *_: self.done(),
            )
        away = (self.beside, self.status, self.back) if self.typing else (self.keys,)
        there = (self.keys,) if self.typing else (self.beside, self.status, self.back)
        for part in away:
            if part is not None and part.parent is self:
                self.remove_widget(part)
        for part in there:
            if part is not None and part.parent is None:
                self.add_widget(part, len(self.children) if part is self.beside else 0)

    def place_keys(self, x: float, y: float, wide: float, tall: float) -> None:
        assert self.keys is not None
        self.keys.pos, self.keys.size = (x, y), (wide, tall)

    def place_paper(self, x: float, y: float, wide: float, tall: float) -> None:
        """The card: words above, whose pens they are below."""
        self.paper.pos, self.paper.size = (x, y), (wide, tall)
        side = dp(24 if self.typing else 28)
        row = self.place_row(x + side, y + dp(4), wide - 2 * side)
        roof = dp(12)
        self.scroll.pos = x + dp(INSET), y + dp(4) + row
        self.scroll.size = wide - 2 * dp(INSET), max(1, tall - dp(4) - row - roof)
        self.column.padding = [side - dp(INSET), 0, (dp(CORNER) if self.typing else side) - dp(INSET), dp(4)]
        self.fit_words()

    def place_row(self, x: float, y: float, wide: float) -> float:
        """Pens, first words, and how the agreement stands. Its height."""
        shown = not self.typing
        self.status.max_width = wide * 0.55
        settle(self.status)
        taken = self.first.width + (self.status.width + dp(10) if shown else 0)
        self.place_legend(wide - taken - dp(8))
        tall = max(self.first.height, self.status.height if shown else 0) + dp(2)
        middle = y + tall / 2
        if not self.loose:
            self.legend.pos = x, round(middle - self.legend.height / 2)
        self.status.pos = round(x + wide - self.status.width + dp(8)), round(middle - self.status.height / 2)
        self.first.pos = round(x + wide - taken + dp(8 if shown else 12)), round(middle - self.first.height / 2)
        return float(tall)

    def place_legend(self, room: float) -> None:
        """In the row when it has room for it there; else it scrolls with the words."""
        self.legend.size_hint_x, self.legend.width = None, room
        settle(self.legend)
        self.loose = self.legend.height > self.first.height
        self.fill_column()
        if self.loose:
            self.legend.size_hint_x = 1
        elif self.legend.parent is not self:
            self.add_widget(self.legend)

    def fit_words(self) -> None:
        """As large as they fit; the smallest scroll."""
        self.column.width = self.scroll.width
        for style in LARGEST_FIRST[2:] if self.typing else LARGEST_FIRST:
            self.words.style = style
            settle(self.words)
            self.column.do_layout()
            if self.column.height <= self.scroll.height:
                break

    def place_corner(self, right: float, high: float) -> None:
        self.help.pos = round(right - dp(18) - self.help.width), round(high - dp(14) - self.help.height)
        self.back.pos = round(self.help.x - dp(8) - self.back.width), self.help.y
