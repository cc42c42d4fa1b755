"""The words of one side of the table, on paper: whose pens they are, and how the agreement stands."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.metrics import dp
from kivy.properties import BooleanProperty

from app.screens.across.beside import INSET
from app.screens.first_words import FIRST_WORDS
from app.screens.line_view import show_words
from app.screens.our_words.presenter import State
from app.screens.our_words.status import show_status
from app.text import Message, say
from widgets.buttons import RoundButton
from widgets.chips import Chip
from widgets.legend import Legend
from widgets.notes import Note
from widgets.page_parts import PageScroll
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.stack import Column, settle
from widgets.surfaces import Surface
from widgets.theme import theme

CORNER = 74  # dp right of the words that the lifebuoy takes while somebody types
ROOF, FLOOR = 12, 4  # dp above the words and below the row
STATUS_MOST = 0.55  # of the row
LARGEST_FIRST = ("wordsL", "words", "wordsS")


class Paper(Surface):
    """While its person is ``typing`` it is narrower: smaller words, and nothing of the agreement."""

    typing = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        self.note: Note | None = None
        self.written = False
        self.loose = False
        self.words = PenWords()
        self.question = Say(text=say("words.question"), style="title")
        self.column = Column(spacing=dp(8))
        self.scroll = PageScroll(size_hint=(None, None), ground="card")
        self.legend = Legend(size_hint_x=None)
        self.status = Chip(fill="sunken")
        self.first = RoundButton(icon=FIRST_WORDS, spoken=say("words.first_wrote"), fill="", depth=0)
        self.place_soon = Clock.create_trigger(self.place, -1)
        super().__init__(depth=2, size_hint=(None, None), **kwargs)
        self.scroll.add_widget(self.column)
        for part in (self.scroll, self.legend, self.first, self.status):
            self.add_widget(part)
        for name in ("pos", "size", "typing"):
            self.fbind(name, self.place_soon)
        for part in (self.legend, self.status, self.words):
            part.fbind("height", self.place_soon)
        theme.bind(resized=self.place_soon)

    # -- what is on it -------------------------------------------------------

    def show(self, state: State) -> None:
        self.written = bool(state.line.words)
        show_words(self.words, state.line)
        show_status(self.status, state.status, "sunken")
        self.legend.text_a, self.legend.text_b = state.names.pen_a, state.names.pen_b
        self.fill_column()

    def tell(self, note: Message | None) -> None:
        """One calm line under the words, or none."""
        self.note = None
        if note is not None:
            self.note = Note(text=str(note), closable=True, close_spoken=say("app.close"))
            self.note.bind(on_close=lambda *_: self.tell(None))
        self.fill_column()

    def fill_column(self) -> None:
        """What scrolls: words, a note, and whose pens they are when that takes more than one line."""
        wanted = [self.words if self.written else self.question, *([self.note] if self.note else [])]
        wanted += [self.legend] if self.loose else []
        if list(reversed(self.column.children)) == wanted:
            return
        self.column.clear_widgets()
        for part in wanted:
            if part.parent is not None:
                part.parent.remove_widget(part)
            self.column.add_widget(part)
        self.place_soon()

    # -- where it stands -----------------------------------------------------

    def place(self, *_: object) -> None:
        if min(self.size) < 2:
            return
        side = dp(24 if self.typing else 28)
        row = dp(FLOOR) + self.place_row(self.x + side, self.y + dp(FLOOR), self.width - 2 * side)
        self.scroll.pos = self.x + dp(INSET), self.y + row
        self.scroll.size = self.width - 2 * dp(INSET), max(1, self.height - row - dp(ROOF))
        right = dp(CORNER) if self.typing else side
        self.column.padding = [side - dp(INSET), 0, right - dp(INSET), dp(4)]
        self.fit_words()
        self.place_soon.cancel()

    def place_row(self, left: float, low: float, wide: float) -> float:
        """Pens, first words, and how the agreement stands, side by side. Its height."""
        self.status.opacity = 0 if self.typing else 1
        self.status.max_width = wide * STATUS_MOST
        settle(self.status)
        right = left + wide + dp(8)
        tall = self.first.height + dp(2)
        if not self.typing:
            self.status.x = round(right - self.status.width)
            right, tall = self.status.x - dp(10), max(tall, self.status.height + dp(2))
        self.first.x = round(right - self.first.width)
        self.place_legend(left, self.first.x - left)
        for part in (self.status, self.first, *(() if self.loose else (self.legend,))):
            part.y = round(low + (tall - part.height) / 2)
        return float(tall)

    def place_legend(self, left: float, room: float) -> None:
        """In the row when it has room for it there; else it scrolls with the words."""
        self.legend.size_hint_x, self.legend.width = None, room
        self.legend.spacing = 4 if theme.big else 18
        settle(self.legend)
        self.loose = self.legend.height > self.first.height
        self.fill_column()
        if self.loose:
            self.legend.size_hint_x = 1
            return
        if self.legend.parent is not self:
            self.add_widget(self.legend)
        self.legend.x = left

    def fit_words(self) -> None:
        """As large as they fit; the smallest scroll."""
        self.column.width = self.scroll.width
        for style in LARGEST_FIRST[2:] if self.typing else LARGEST_FIRST:
            self.words.style = style
            settle(self.words)
            self.column.do_layout()
            if self.column.height <= self.scroll.height:
                break
