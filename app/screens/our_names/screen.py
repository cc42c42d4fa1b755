"""Our names: one field for each who is here."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.our_names.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class OurNamesScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.young.text, ids.therapist.text = state.young_person or "", state.therapist or ""
        young, therapist = state.young_person is not None, state.therapist is not None
        ids.done.text = say("our_names.done" if young and therapist else "our_names.done_alone")
        self.only(
            self.page.body, (ids.sub, True), (ids.young_card, young), (ids.therapist_card, therapist), (ids.later, True)
        )

    def done(self) -> None:
        self.presenter.done(self.ids.young.text, self.ids.therapist.text)
