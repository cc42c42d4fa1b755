"""Save a copy: one row for each place."""

from __future__ import annotations

from app.ports import Place
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.place_rows import PlaceRows  # noqa: F401  a name that the .kv uses
from app.screens.save_copy.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class SaveCopyScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.bar.title = say("save_copy.title_record" if state.record else "save_copy.title")
        ids.places.show(state.places)
        ids.opens.text = str(state.opens)
        ids.saved.text = say("save_copy.saved", words=state.saved) if state.saved else ""
        some = bool(state.places)
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.opens, True),
            (ids.saved, bool(state.saved)),
            (ids.pick, some),
            (ids.places, some),
            (ids.none, not some),
            (ids.seen, True),
        )
        self.only(self.page.foot, (ids.show, bool(state.saved)), (ids.look, True))

    def save(self, place: Place) -> None:
        self.presenter.save(place)
        self.page.scroll.scroll_y = 1
