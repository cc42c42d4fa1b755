"""A page to print: for whom, then where it goes."""

from __future__ import annotations

from app.ports import Place
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.place_rows import PlaceRows  # noqa: F401  a name that the .kv uses
from app.screens.print_page.presenter import US, State
from app.text import say
from db.records import Id
from widgets import kv
from widgets.picks import ListRow

kv.load(__file__)


class PrintPageScreen(AppScreen):
    shown: tuple[object, ...] = ()

    def show(self, state: State) -> None:
        ids = self.ids
        self.fill(state)
        ids.places.show(state.places)
        ids.saved.text = say("save_copy.saved", words=state.saved) if state.saved else ""
        ids.making.text = say("print.printing" if state.ready else "print.making")
        here, some = state.ready and not state.busy, bool(state.places)
        self.only(
            self.page.body,
            (ids.ask, True),
            (ids.whom, True),
            (ids.making, state.busy),
            (ids.saved, bool(state.saved)),
            (ids.pick, here and some),
            (ids.places, here and some),
            (ids.none, here and not some),
            (ids.seen, here),
        )
        self.only(self.page.foot, (ids.print_out, here), (ids.open, here and bool(state.saved)), (ids.look, here))

    def fill(self, state: State) -> None:
        """One row for us, and one for each adult at home; a tick beside who it is for."""
        wanted = (state.adults, state.whom)
        if wanted == self.shown:
            return
        self.shown = wanted
        self.ids.whom.clear_widgets()
        self.add_row(US, say("print.us"), say("print.us_sub"), "book-open-bold", state)
        for adult, name in state.adults:
            sub = say("print.home_sub", name=name)
            self.add_row(adult, say("print.for", name=name), sub, "house-line-bold", state)

    def add_row(self, whom: Id, title: str, sub: str, icon: str, state: State) -> None:
        picked = whom == state.whom
        row = ListRow(icon="check-circle-bold" if picked else icon, title=title, sub=sub, fill="card", depth=1, tall=64)
        row.icon_tone = "agreed" if picked else "ink2"
        row.bind(on_release=lambda *_: self.presenter.make(whom))
        self.ids.whom.add_widget(row)

    def save(self, place: Place) -> None:
        self.presenter.save(place)
        self.page.scroll.scroll_y = 1
