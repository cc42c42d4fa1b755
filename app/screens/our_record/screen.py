"""Save our record: what will be in it, and one row for each place."""

from __future__ import annotations

from app.ports import Place
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.our_record.presenter import State
from app.screens.place_rows import PlaceRows  # noqa: F401  a name that the .kv uses
from app.text import say
from widgets import kv

kv.load(__file__)


class OurRecordScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.places.show(state.places)
        ids.saved.text = say("save_copy.saved", words=state.saved) if state.saved else ""
        ids.pick.text = say("our_record.save_again" if state.saved else "save_copy.pick")
        some = bool(state.places) and not state.busy
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.consent, state.consent),
            (ids.open, True),
            (ids.saved, bool(state.saved)),
            (ids.making, state.busy),
            (ids.pick, some),
            (ids.places, some),
            (ids.none, not state.places),
            (ids.seen, True),
        )
        self.only(self.page.foot, (ids.show, bool(state.saved)), (ids.look, True))

    def save(self, place: Place) -> None:
        self.presenter.save(place)
        self.page.scroll.scroll_y = 1
