"""Make it smaller: four ways and an own idea; each one taken adds a small stone before the big one."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.smaller.presenter import WAYS, State
from app.text import say
from widgets import kv
from widgets.fields import PenField
from widgets.picks import PickCard

kv.load(__file__)

ICONS = ("timer-bold", "house-line-bold", "users-bold", "number-circle-one-bold")


class SmallerScreen(AppScreen):
    """A tile opens a field of its own: the small stone is said in one's own words."""

    first_words_on_bar = False  # the big stone's words have the way

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "smaller")
        self.tiles = [self.tile(index) for index in range(len(WAYS))]
        self.says = [self.field(index) for index in range(len(WAYS))]
        for index, tile in enumerate(self.tiles):
            (self.ids.first_row if index < 2 else self.ids.second_row).add_widget(tile)
        self.open: set[int] = set()

    def enter(self, **args: object) -> None:
        self.open = set()
        super().enter(**args)

    def tile(self, index: int) -> PickCard:
        card = PickCard(icon=ICONS[index], title=say(f"smaller.{WAYS[index]}"), sub=say(f"smaller.{WAYS[index]}_hint"))
        card.bind(on_release=lambda *_: self.toggle(index))
        return card

    def field(self, index: int) -> PenField:
        field = PenField(pen="A", hint=say("smaller.say_how"))
        field.bind(on_typed=lambda _, text: self.presenter.piece(index, text))
        return field

    def toggle(self, index: int) -> None:
        """Take a way up, or let it go again."""
        if index in self.open:
            self.open.discard(index)
            self.says[index].text = ""
            self.presenter.piece(index, "")
        else:
            self.open.add(index)
            self.presenter.refresh()
            self.says[index].focus = True

    def show(self, state: State) -> None:
        ids = self.ids
        for index, tile in enumerate(self.tiles):
            tile.chosen = index in self.open
        self.only(ids.saying, *((field, index in self.open) for index, field in enumerate(self.says)))
        ids.big.runs = [("A", state.big, frozenset())]
        if not ids.own.focus:
            ids.own.text = state.own
        pieces = [text for text in (*state.pieces, state.own) if text.strip()]
        ids.stones.letter = state.names.letter_a
        ids.stones.items = [("ahead", t) for t in pieces] + [("now", state.big)]
        self.only(self.page.body, *self.body(state))
        ids.use.text = say("smaller.use_1") if state.count < 2 else say("smaller.use", n=str(state.count))
        ids.use.ready = state.count > 0
        ids.use.why = "" if state.count else say("smaller.pick_or_write")

    def body(self, state: State) -> list[tuple[Any, bool]]:
        """Everything in the body as it stands; the line about the agreement only when there is one."""
        return [(part, part is not self.ids.stays or state.agreed) for part in self.parts]

    @property
    def parts(self) -> list[Any]:
        if not hasattr(self, "_parts"):
            self._parts = list(reversed(self.page.body.children))
        return self._parts

    def use(self) -> None:
        for field in (*self.says, self.ids.own):
            field.tell()
        self.presenter.use()
