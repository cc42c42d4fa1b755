"""The rows of the therapist's list: a person's, a heading, and the list that makes no more of them than are seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from kivy.factory import Factory
from kivy.properties import ObjectProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.recycleview import RecycleView

from app.screens.caseload.lines import PersonLine
from app.screens.caseload.presenter import SHAPES, State
from app.screens.pictures import SIGNS
from app.text import say
from widgets.chips import Chip
from widgets.picks import Disc, ListRow
from widgets.say import Say
from widgets.scene.seal_mark import SealMark

Open = Callable[[PersonLine], None]
Parts: TypeAlias = tuple[tuple[str, tuple[PersonLine, ...]], ...]


class ShapedSeal(FloatLayout):
    """A seal with a small shape at its side, for one of several people of one first name."""

    def __init__(self, **kwargs: Any) -> None:
        self.seal = SealMark(pen="A", size_dp=48)
        self.badge = Disc(size_dp=22, icon_dp=14, fill="card")
        super().__init__(size_hint=(None, None), size=self.seal.size, **kwargs)
        self.add_widget(self.seal)
        self.bind(pos=self._place)

    def about(self, line: PersonLine) -> None:
        self.seal.letter = line.letter
        shaped = line.shape is not None
        if line.shape is not None:
            self.badge.icon = SIGNS[SHAPES[line.shape]]
        if shaped != (self.badge.parent is not None):
            (self.add_widget if shaped else self.remove_widget)(self.badge)
        self._place()

    def _place(self, *_: object) -> None:
        self.seal.pos = self.pos
        self.badge.pos = round(self.right - self.badge.width * 0.8), round(self.y - self.badge.height * 0.1)


class PersonTile(ListRow):
    """``line`` is whose row it is; ``open`` is told when it is tapped. One tile shows many people, one after the other,
    so its parts are made once."""

    line = ObjectProperty(None, allownone=True)
    open = ObjectProperty(None, allownone=True)

    def __init__(self, **kwargs: Any) -> None:
        self._seal, self._shut = ShapedSeal(), Disc(icon="info-bold", size_dp=48)
        self._first = Chip(text=say("caseload.first"), icon="bookmark-simple-fill", fill="sunwash")
        super().__init__(fill="card", depth=1, tall=72, title_style="bodyB", **kwargs)
        self.fbind("line", self._about)
        self._about()

    def _about(self, *_: object) -> None:
        line = self.line
        if line is None:
            return
        self._seal.about(line)
        self.title, self.sub = line.name or say("caseload.shut"), line.sub
        self.lead = self._seal if line.name else self._shut
        self.end = self._first if line.first else None
        shape = say(f"picture.{SHAPES[line.shape]}") if line.shape is not None else ""
        heard = (self.title, shape, say("caseload.first") if line.first else "", self.sub)
        self.spoken = ". ".join(part for part in heard if part)

    def on_release(self, *_: object) -> None:
        if self.open is not None and self.line is not None:
            self.open(self.line)


class ListHead(Say):
    """What the rows below have in common."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(style="heading", **kwargs)


class ManyPeople(RecycleView):
    """For a long list: it scrolls by itself."""


Factory.register("PersonTile", cls=PersonTile)
Factory.register("ListHead", cls=ListHead)


def parts(state: State) -> Parts:
    """Those with somebody in them, from top to bottom: the heading's key and its rows."""
    found = ("caseload.waits", state.waiting), ("caseload.settled", (*state.settled, *state.shut))
    return tuple(part for part in found if part[1])


def as_data(state: State, open_one: Open) -> list[dict[str, object]]:
    """The same as a long list wants it."""
    data: list[dict[str, object]] = []
    for key, lines in parts(state):
        data.append({"viewclass": "ListHead", "text": say(key)})
        data += ({"viewclass": "PersonTile", "line": line, "open": open_one} for line in lines)
    return data
