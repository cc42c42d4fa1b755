"""One card for each adult at home, with a switch for each thing they may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.metrics import dp

from app.screens.home_sees.presenter import AdultCard, State
from app.screens.marks import Inks, text_of
from app.screens.sealed_card import runs
from app.text import say
from db.records import Shared
from widgets.buttons import SecondButton
from widgets.pen_words import PenWords
from widgets.picks import Disc, ListRow
from widgets.say import Say, SayLine
from widgets.stack import Column, Row
from widgets.surfaces import Card, Rule
from widgets.switch import OnOff
from widgets.theme import theme

ROOMY = 290  # dp (times the text size) from which the state stands beside the switch, not below the words
INDENT = 38  # dp: what stands below a row begins where its words do


class SeenRow(ListRow):
    """One thing: said three ways, by the eye, in words and by the switch. All of it is the target."""

    def __init__(self, what: Shared, seen: bool, adult: str) -> None:
        self.switch = OnOff(active=seen)
        self.switch.is_target = self.switch.is_focusable = False
        self.switch.height = dp(32)
        self.state_words = SayLine(text=say("home.can" if seen else "home.cant"), style="smallB")
        self.state_words.tone = "ink" if seen else "ink2"
        self.active = seen
        self.called = f"{adult}: {say(f'home.{what}')}"
        super().__init__(
            icon="eye-bold" if seen else "eye-slash-bold",
            icon_tone="ink" if seen else "ink2",
            title=say(f"home.{what}"),
            end=self.switch,
            caret=False,
            tall=48,
        )
        self.switch.bind(on_release=lambda *_: self.dispatch("on_release"))
        self.fbind("width", self.arrange)
        self.arrange()

    def arrange(self, *_: object) -> None:
        """Where there is no room beside the words, the state stands below them."""
        beside = self.width >= dp(ROOMY) * theme.scale * (1.15 if theme.wide else 1)
        self.sub = "" if beside else self.state_words.text
        if beside and self.state_words.parent is None:
            self.state_words.pos_hint = {"center_y": 0.5}
            self.add_widget(self.state_words, 1)
        elif not beside and self.state_words.parent is not None:
            self.remove_widget(self.state_words)
        self.spoken = f"{self.called}. {self.state_words.text}"


class AdultHead(Column):
    """Letter and name, and the way to see with their eyes: beside the name, or below it when that is long."""

    def __init__(self, card: AdultCard, see: Callable[[], None]) -> None:
        self.name = Say(text=card.name, style="heading", pos_hint={"center_y": 0.5})
        self.button = SecondButton(text=say("home.see_as", name=card.name), style="smallB", corner=20, tall=48)
        self.button.bind(on_release=lambda *_: see())
        self.row = Row(spacing=dp(12))
        self.disc = Disc(letter=card.letter, size_dp=40, fill="action2", pos_hint={"center_y": 0.5})
        super().__init__(spacing=dp(8))
        for part in (self.disc, self.name):
            self.row.add_widget(part)
        self.add_widget(self.row)
        self.fbind("width", self.arrange)

    def arrange(self, *_: object) -> None:
        wanted = self.disc.width + self.name.natural_width + self.button.natural + dp(12 * 2 + 8)
        beside = self.width >= wanted
        home = self.row if beside else self
        if self.button.parent is home:
            return
        if self.button.parent is not None:
            self.button.parent.remove_widget(self.button)
        self.button.hug = beside
        self.button.pos_hint = {"center_y": 0.5} if beside else {}
        home.add_widget(self.button)


class SeenByAdult(Card):
    """``choose(what, shown)`` and ``see()`` are what its rows and its button do; ``give()``, where there is one,
    gives this adult their words."""

    def __init__(
        self,
        card: AdultCard,
        for_home: Inks,
        choose: Callable[[Shared, bool], None],
        see: Callable[[], None],
        give: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(corner=24, spacing=0, padding=[dp(18), dp(10), dp(18), dp(6)])
        self.add_widget(AdultHead(card, see))
        self.add_widget(gap(dp(8)))
        self.rows: dict[Shared, SeenRow] = {}
        for what, seen in card.seen:
            self.add_widget(Rule())
            row = self.rows[what] = SeenRow(what, seen, card.name)
            row.bind(on_release=lambda row, what=what: choose(what, not row.active))
            self.add_widget(row)
            if what is Shared.WORDS and seen and for_home:
                self.add_widget(read_as(for_home))
        if give is not None:
            self.add_widget(Rule())
            self.add_widget(words_row(card, give))


def words_row(card: AdultCard, give: Callable[[], None]) -> ListRow:
    title = say("home_words.again" if card.has_words else "home_words.give", name=card.name)
    row = ListRow(icon="key-bold", title=title, tall=48)
    row.bind(on_release=lambda *_: give())
    return row


def read_as(for_home: Inks) -> Row:
    """ "As: I'm practising a sleepover": what they read instead of the exact words."""
    row = Row(padding=[dp(INDENT), 0, 0, dp(8)], spacing=dp(6))
    word = SayLine(text=say("home.as"), style="small", pos_hint={"top": 0.9})
    word.refresh()
    row.add_widget(word)
    row.add_widget(PenWords(runs=runs(for_home), style="wordsM", pos_hint={"top": 1}))
    return row


def gap(height: float) -> Any:
    return Column(size_hint_y=None, padding=[0, height, 0, 0])


def shown_cards(state: State) -> tuple[object, ...]:
    """What the cards are made of: they are made anew only when this changes."""
    return state.cards, text_of(state.for_home), state.may_give
