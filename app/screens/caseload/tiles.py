"""The rows of the therapist's list: a person's, a heading, and the list that makes no more of them than are seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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


class ShapedSeal(FloatLayout):
    """A seal with a small shape at its side, for one of several people of one first name."""

    def __init__(self, line: PersonLine, **kwargs: Any) -> None:
        seal = SealMark(pen="A", letter=line.letter, size_dp=48)
        super().__init__(size_hint=(None, None), size=seal.size, **kwargs)
        self.add_widget(seal)
        parts = [seal]
        if line.shape is not None:
            parts.append(Disc(icon=SIGNS[SHAPES[line.shape]], size_dp=22, icon_dp=14, fill="card"))
            self.add_widget(parts[1])
        self.bind(pos=lambda *_: self._place(parts))

    def _place(self, parts: list[Any]) -> None:
        parts[0].pos = self.pos
        for badge in parts[1:]:
            badge.pos = round(self.right - badge.width * 0.8), round(self.y - badge.height * 0.1)


class PersonTile(ListRow):
    """``line`` is whose row it is; ``open`` is told when it is tapped."""

    line = ObjectProperty(None, allownone=True)
    open = ObjectProperty(None, allownone=True)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(fill="card", depth=1, tall=72, title_style="bodyB", **kwargs)
        self.fbind("line", self._about)
        self._about()

    def _about(self, *_: object) -> None:
        line = self.line
        if line is None:
            return
        self.title, self.sub = line.name or say("caseload.shut"), line.sub
        self.lead = ShapedSeal(line) if line.name else Disc(icon="info-bold", size_dp=48)
        first = Chip(text=say("caseload.first"), icon="bookmark-simple-fill", fill="sunwash") if line.first else None
        self.end = first
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


def as_data(state: State, open_one: Open) -> list[dict[str, object]]:
    """Headings and rows from top to bottom."""
    parts = ("caseload.waits", state.waiting), ("caseload.settled", (*state.settled, *state.shut))
    return [one for key, lines in parts if lines for one in part_of(key, lines, open_one)]


def part_of(key: str, lines: tuple[PersonLine, ...], open_one: Open) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = [{"viewclass": "PersonTile", "line": line, "open": open_one} for line in lines]
    return [{"viewclass": "ListHead", "text": say(key)}, *rows]
