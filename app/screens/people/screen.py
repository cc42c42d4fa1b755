"""Set up people: two names, each in its pen."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.people.presenter import State
from widgets import kv
from widgets.fields import PenField

kv.load(__file__)


class PeopleScreen(AppScreen):
    def show(self, state: State) -> None:
        self.ids.therapist.text, self.ids.young.text = state.therapist, state.young_person

    def typed(self) -> None:
        self.presenter.keep_typed(self.ids.young.text, self.ids.therapist.text)

    def focus(self, field: PenField) -> None:
        field.focus = True
