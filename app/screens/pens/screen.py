"""Pick our pens: the sentence above re-inks at once."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.pens.presenter import State
from app.text import say
from db.records import PenPair
from widgets import kv, tokens
from widgets.picks import PickCard
from widgets.scene.seal_mark import SealMark
from widgets.stack import Row
from widgets.theme import theme

kv.load(__file__)

SAMPLE = (("A", "pens.sample_a"), ("B", "pens.sample_b"), ("A", "pens.sample_c"))


class PensScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pairs = {pair: PickCard(align="center") for pair in PenPair}
        self.mine = {first: PickCard() for first in (True, False)}
        for pair, card in self.pairs.items():
            card.bind(on_release=lambda _, pair=pair: self.presenter.pick_pair(pair))
            self.ids.pairs.add_widget(card)
        for first, card in self.mine.items():
            card.bind(on_release=lambda _, first=first: self.presenter.pick_mine(first))
            self.ids.mine.add_widget(card)

    def show(self, state: State) -> None:
        ids, names = self.ids, state.names
        theme.pair, theme.young_person_first = state.pair, state.young_person_first
        ids.sample.runs = spaced([(pen, say(key), frozenset()) for pen, key in SAMPLE])
        ids.legend.text_a, ids.legend.text_b = say("app.pen_of", name=names.a), say("app.pen_of", name=names.b)
        ids.which.text = say("pens.which", a=names.a)
        ids.note.text = say("pens.note", b=names.b)
        for pair, card in self.pairs.items():
            card.title, card.chosen = say(f"pens.{pair}"), pair is state.pair
            card.lead = discs(pair, names.letter_a, names.letter_b)
        for first, card in self.mine.items():
            card.title, card.chosen = say(f"pens.{colour_name(state.pair, first)}"), first is state.young_person_first
            card.lead = one_disc(state.pair, first, names.letter_a)

    def go_back(self) -> None:
        self.presenter.put_off()


def spaced(found: list[Any]) -> list[Any]:
    made: list[Any] = []
    for run in found:
        made += [run] if not made else [("", " ", frozenset()), run]
    return made


def colour_name(pair: PenPair, first: bool) -> str:
    return pair.split("_")[0 if first else 1]


def colours(pair: PenPair) -> tuple[str, str]:
    """The two colours of a pair as they look now: first, second. High contrast has one pair of its own."""
    now = tokens.look(theme.look, pair)
    return now.penA, now.penB


def discs(pair: PenPair, a: str, b: str) -> Row:
    row = Row(size_hint_x=None, width=dp(66), spacing=dp(-8))
    for pen, letter, colour in zip("AB", (a, b), colours(pair), strict=True):
        row.add_widget(SealMark(pen=pen, letter=letter, size_dp=36, colour=colour))
    return row


def one_disc(pair: PenPair, first: bool, letter: str) -> SealMark:
    return SealMark(pen="A", letter=letter, size_dp=40, colour=colours(pair)[0 if first else 1])
