"""Take home: whose file, its words, and one row for each place."""

from __future__ import annotations

from functools import partial

from kivy.clock import Clock

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.found_rows import fill
from app.screens.place_rows import PlaceRows  # noqa: F401  a name that the .kv uses
from app.screens.take_home.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class TakeHomeScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        fresh = self.shown != state
        if fresh:
            self.fill(state)
        self.shown = state
        ids.bar.title = title(state)
        ids.sub.text = sub(state)
        ids.words.words = list(state.words)
        ids.saved.text = say("save_copy.saved", words=state.saved) if state.saved else ""
        ready = not state.choosing
        to_save = ready and not state.saved and not state.busy
        some = bool(state.places)
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.who, state.choosing),
            (ids.saved, bool(state.saved)),
            (ids.words, bool(state.words)),
            (ids.hint, bool(state.words)),
            (ids.pick, to_save and some),
            (ids.places, to_save and some),
            (ids.none, to_save and not some),
            (ids.seen, ready),
        )
        self.only(self.page.foot, (ids.show, bool(state.saved)), (ids.another, bool(state.saved)), (ids.look, to_save))
        if fresh:
            Clock.schedule_once(self.to_top)

    def to_top(self, *_: object) -> None:
        """Once it is laid out. The finger that chose, on a page that was short then, moves it no more."""
        scroll = self.page.scroll
        scroll.effect_y.velocity, scroll.scroll_y = 0, 1
        scroll.effect_y.value = scroll.effect_y.max

    def fill(self, state: State) -> None:
        presenter = self.presenter
        book = say("take_home.back", name=state.names.b) if state.own else say("take_home.book", name=state.names.a)
        rows = [("book-open-bold", book, "", partial(presenter.choose, b""))]
        for adult, name in state.adults:
            rows.append(("house-line-bold", say("take_home.page", name=name), "", partial(presenter.choose, adult)))
        fill(self.ids.who, rows)
        self.ids.places.show(state.places)

    def go_back(self) -> None:
        self.presenter.go_back()


def title(state: State) -> str:
    if state.choosing:
        return say("take_home.title")
    if state.page:
        return say("take_home.page", name=state.page)
    return say("take_home.back", name=state.names.b) if state.own else say("take_home.book", name=state.names.a)


def sub(state: State) -> str:
    if state.choosing:
        return say("take_home.who")
    if state.page:
        return say("take_home.sub_page", name=state.page)
    return say("take_home.sub_back", name=state.names.b) if state.own else say("take_home.sub_book", name=state.names.a)
