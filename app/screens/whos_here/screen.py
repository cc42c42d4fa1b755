"""Who's here? Three cards and one row for both together."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.front import FrontScreen
from app.screens.names import Names
from app.screens.whos_here.presenter import State
from app.text import say
from widgets import kv
from widgets.picks import Disc
from widgets.scene.seal_mark import SealMark
from widgets.stack import Row
from widgets.theme import theme

kv.load(__file__)


class WhosHereScreen(FrontScreen):
    names: Names | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ids.home.lead = Disc(icon="house-line-bold", size_dp=52)

    def show(self, state: State) -> None:
        theme.pair, theme.young_person_first = state.pens.pair, state.pens.young_person_first
        if state.names != self.names:
            self.names = state.names
            self.put_people(state.names)
        self.only(self.ids.cards, (self.ids.young, True), (self.ids.therapist, not state.own), (self.ids.home, True))
        self.ids.meet.text = say("whos_here.meet", name=state.names.b)
        self.only(self.page.body, *self.parts(state.own))
        self.ids.young.sub = say("whos_here.hand") if state.handed else ""
        self.only(self.ids.ways, (self.ids.books, state.books), (self.ids.locks, True), (self.ids.comfort, True))

    def parts(self, own: bool) -> tuple[tuple[Any, bool], ...]:
        """All of the page, in its order."""
        ids = self.ids
        return (ids.head, True), (ids.cards, True), (ids.together, not own), (ids.meet, own), (ids.ways, True)

    def put_people(self, names: Names) -> None:
        """Without a name there is no letter either; the card then says the role."""
        ids = self.ids
        ids.young.lead = SealMark(pen="A", letter=names.letter_a, size_dp=52)
        ids.young.title = names.a if names.letter_a else say("people.young")
        ids.therapist.lead = SealMark(pen="B", letter=names.letter_b, size_dp=52)
        ids.therapist.title = names.b if names.letter_b else say("people.therapist")
        ids.together.lead = pair(names)
        named = names.letter_a and names.letter_b
        ids.together.title = say("whos_here.together", a=names.a, b=names.b) if named else say("whos_here.both")


def pair(names: Names) -> Row:
    """Two small seals, one a little over the other."""
    row = Row(size_hint_x=None, width=dp(64), spacing=dp(-8))
    for pen, letter in (("A", names.letter_a), ("B", names.letter_b)):
        row.add_widget(SealMark(pen=pen, letter=letter, size_dp=36))
    return row
