"""What lies beside the words on one side of the table: one open thing, or the way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from kivy.clock import Clock
from kivy.metrics import dp

from app.screens.across.side import Side
from app.screens.idea_card import (
    Changes,
    buttons,
    heading,
    idea_runs,
    title,
    to_answer,
    to_change,
    to_confirm,
    to_take_back,
)
from app.screens.line_cards import IdeaCard, SaidCard
from app.screens.line_view import chosen_text
from app.screens.names import Names
from app.screens.our_words.presenter import State
from app.text import say
from widgets.buttons import MainButton, TextButton
from widgets.page_parts import PageScroll
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.stack import Column, Row, settle
from widgets.surfaces import Surface
from widgets.theme import theme

CORNER = 122  # dp at the top right for the way back and the lifebuoy
INSET = 9  # dp: what scrolls keeps clear of the round corners
FOOT_MOST = 0.45  # of the height; a taller foot scrolls with the rest

Shown: TypeAlias = tuple[Callable[[Any, Names], None], object, Names]
"""How something is shown, what it is, and the names on it."""


class Beside(Surface):
    """One thing at a time: words in hand, words to confirm, an idea, or the way on. ``hand``: who lets go of words."""

    def __init__(self, mind: Side, pen: str, hand: Changes) -> None:
        self.mind, self.pen, self.hand = mind, pen, hand
        self.shown: Shown | None = None
        self.heading: Row = Row()
        self.content = Column(spacing=dp(2))
        self.foot = Column(spacing=dp(2))
        self.column = Column(padding=[dp(24 - INSET), 0, dp(20 - INSET), dp(8)], spacing=dp(8))
        self.scroll = PageScroll(size_hint=(None, None))
        self.place_soon = Clock.create_trigger(self.place, -1)
        super().__init__(size_hint=(None, None))
        self.column.add_widget(self.content)
        self.scroll.add_widget(self.column)
        for part in (self.heading, self.scroll, self.foot):
            self.add_widget(part)
        for name in ("pos", "size"):
            self.fbind(name, self.place_soon)
        self.foot.fbind("height", self.place_soon)
        theme.bind(resized=self.place_soon)

    # -- what is open --------------------------------------------------------

    def show(self, state: State) -> None:
        """One thing at a time, as on Our words; made anew only when it is another."""
        line, who = state.line, state.names
        if line.chosen:
            wanted: Shown = (self.show_chosen, chosen_text(line), who)
        elif line.said:
            wanted = self.show_said, line.said, who
        elif line.idea:
            wanted = self.show_idea, line.idea, who
        else:
            wanted = self.show_quiet, (bool(line.words), line.can_undo), who
        if wanted == self.shown:
            return
        self.shown = wanted
        self.content.clear_widgets()
        self.foot.clear_widgets()
        make, what, names = wanted
        make(what, names)
        self.place_soon()

    def head(self, fill: str, pen: str, text: str, letter: str) -> None:
        self.fill = self.scroll.ground = fill
        self.remove_widget(self.heading)
        self.heading = heading(pen, text, letter)
        self.heading.size_hint_x = None
        self.add_widget(self.heading)

    def show_chosen(self, words: str, who: Names) -> None:
        self.head("sunwash", self.pen, self.name_of(who), self.letter_of(who))
        self.content.add_widget(Say(text=say("words.changing", words=words), style="small"))
        self.foot.add_widget(buttons(*to_change(self.hand)))

    def show_said(self, said: SaidCard, who: Names) -> None:
        self.head("penAwash", "A", say("words.typed_title", a=who.a, b=said.typist or who.b), who.letter_a)
        self.content.add_widget(PenWords(runs=[("A", said.text, frozenset({"mute"}))], style="wordsS"))
        self.foot.add_widget(buttons(*to_confirm(self.mind)))

    def show_idea(self, idea: IdeaCard, who: Names) -> None:
        self.head(f"pen{idea.pen}wash", idea.pen, title(idea), idea.letter)
        for run in idea_runs(idea):
            if run[1].strip():
                self.content.add_widget(PenWords(runs=[run], style="wordsS"))
        if idea.reason:
            self.content.add_widget(Say(text=idea.reason, style="small", tone="ink2"))
        if idea.talking:
            self.content.add_widget(Say(text=say("idea.talking"), style="small", tone="ink"))
        if self.pen == "A":
            self.foot.add_widget(buttons(*to_answer(self.mind)))
        else:
            self.foot.add_widget(self.waiting(idea, who))

    def waiting(self, idea: IdeaCard, who: Names) -> Any:
        """The therapist's side of an idea: only its author takes it back."""
        words = Say(text=say("idea.waiting", name=who.a), style="smallB", tone="ink2", align="center")
        words.pos_hint = {"center_y": 0.5}
        if not idea.mine:
            return words
        box: Any = Column(spacing=dp(8)) if theme.big else Row(spacing=dp(8))
        box.add_widget(buttons(to_take_back(self.mind)))
        box.add_widget(words)
        return box

    def show_quiet(self, can: tuple[bool, bool], who: Names) -> None:
        """``can``: agree to words that are there, and undo."""
        written, can_undo = can
        self.head(f"pen{self.pen}wash", self.pen, self.name_of(who), self.letter_of(who))
        self.content.add_widget(Say(text=say("across.young" if self.pen == "A" else "across.therapist", name=who.a),
                                    style="small", tone="ink2"))  # fmt: skip
        if can_undo:
            undo = TextButton(text=say("app.undo"), icon="arrow-counter-clockwise-bold", icon_dp=20)
            undo.bind(on_release=lambda *_: self.mind.undo())
            self.content.add_widget(undo)
        on = MainButton(text=say("agree.title"), ready=written)
        on.bind(on_release=lambda *_: self.mind.next(), on_not_ready=lambda *_: self.mind.next())
        self.foot.add_widget(on)

    def name_of(self, who: Names) -> str:
        return who.a if self.pen == "A" else who.b

    def letter_of(self, who: Names) -> str:
        return who.letter_a if self.pen == "A" else who.letter_b

    # -- where it stands -----------------------------------------------------

    def place(self, *_: object) -> None:
        if min(self.size) < 2:
            return
        top = self.y + self.height
        self.heading.width = self.width - dp(20 + CORNER)
        settle(self.heading)
        strip = max(dp(64), self.heading.height + dp(24))
        self.heading.pos = self.x + dp(20), round(top - strip / 2 - dp(4) - self.heading.height / 2)
        foot = self.place_foot()
        self.scroll.pos = self.x + dp(INSET), self.y + foot
        self.scroll.size = self.width - 2 * dp(INSET), max(1, self.height - strip - foot)
        self.column.width = self.scroll.width
        settle(self.column)
        self.place_soon.cancel()

    def place_foot(self) -> float:
        """At the bottom, or with what scrolls when it is too tall. How much of the bottom it takes."""
        foot = self.foot
        foot.size_hint_x = None
        foot.width = self.width - dp(32)
        settle(foot)
        loose = foot.height > FOOT_MOST * self.height
        wanted = self.column if loose else self
        if foot.parent is not wanted:
            foot.parent.remove_widget(foot)
            wanted.add_widget(foot)
        if loose:
            foot.size_hint_x = 1
            return float(dp(INSET))
        foot.pos = self.x + dp(16), self.y + dp(18)
        return float(foot.height + dp(18 + 8))
