"""Pick our pens: the sentence above re-inks at once."""

from __future__ import annotations

from typing import Any

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.names import Names
from app.screens.pens.parts import NamedSeal, colours, one_colour, two_seals
from app.screens.pens.presenter import State
from app.text import say
from db.records import PenPair
from widgets import kv
from widgets.picks import PickCard
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
        self.ids.sample.runs = spaced([(pen, say(key), frozenset()) for pen, key in SAMPLE])

    def show(self, state: State) -> None:
        theme.pair, theme.young_person_first = state.pair, state.young_person_first
        self.put_words(state.names)
        self.put_pairs(state)
        self.put_mine(state)

    def put_words(self, names: Names) -> None:
        ids = self.ids
        ids.which.text = say("pens.which", a=names.a) if names.letter_a else say("pens.which_blank")
        ids.note.text = say("pens.note", b=names.b) + (" " + say("pens.one_pair") if theme.outlined else "")
        mine, theirs = names.pen_a, names.pen_b
        ids.legend.clear_widgets()
        ids.legend.add_widget(NamedSeal("A", names.letter_a, mine))
        ids.legend.add_widget(NamedSeal("B", names.letter_b, theirs))

    def put_pairs(self, state: State) -> None:
        for pair, card in self.pairs.items():
            card.title, card.chosen = say(f"pens.{pair}"), pair is state.pair
            card.lead = two_seals(pair, state.names.letter_a, state.names.letter_b)

    def put_mine(self, state: State) -> None:
        """Each colour as the young person's would be: with their wave, whichever it is."""
        for first, card in self.mine.items():
            mine = first is state.young_person_first
            name = say(f"pens.{colour_name(state.pair, first)}")
            colour = colours(state.pair)[0 if first else 1]
            card.lead = one_colour(state.names.letter_a, name, "penA" if mine else "penB", colour)
            card.chosen, card.spoken = mine, name

    def go_back(self) -> None:
        self.presenter.put_off()


def spaced(found: list[Any]) -> list[Any]:
    made: list[Any] = []
    for run in found:
        made += [run] if not made else [("", " ", frozenset()), run]
    return made


def colour_name(pair: PenPair, first: bool) -> str:
    return pair.split("_")[0 if first else 1]
