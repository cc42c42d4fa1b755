"""My own copy: the words that open it, a field to try them in, one row for each place, and how to open it."""

from __future__ import annotations

from app.ports import Place
from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens import loose as _loose  # noqa: F401
from app.screens.choosing_words import Stage
from app.screens.choosing_words_screen import ChoosingWordsScreen
from app.screens.my_copy.presenter import State
from app.screens.place_rows import PlaceRows  # noqa: F401  a name that the .kv uses
from app.text import say
from widgets import kv

kv.load(__file__)


class MyCopyScreen(ChoosingWordsScreen):
    def show(self, state: State) -> None:
        ids, stage = self.ids, state.stage
        ids.sub.text = say(f"my_copy.{stage}_sub")
        self.show_words(stage, state.words, state.turn)
        ids.saved.text = say("save_copy.saved", words=state.saved) if state.saved else ""
        ids.places.show(state.places)
        placing, some = stage is Stage.PLACE, bool(state.places)
        self.only(
            self.page.body,
            (ids.about, stage is Stage.DEALT),
            (ids.saved, bool(state.saved)),
            (ids.sub, not state.saved),
            (ids.words, stage is Stage.DEALT),
            (ids.code, stage in (Stage.OWN, Stage.TYPE)),
            (ids.places, placing and some),
            (ids.none, placing and not some),
            (ids.how, placing),
            (ids.lost, stage is not Stage.TYPE),
        )
        self.only(
            self.page.foot, (ids.on, not placing), (ids.more, stage is Stage.DEALT), (ids.show, bool(state.saved)),
            (ids.look, placing and not state.saved),
        )  # fmt: skip
        ids.on.busy = state.busy
        ids.on.text = say(f"my_copy.{stage}_on") if not placing else ""

    def save(self, place: Place) -> None:
        self.presenter.save(place)
        self.page.scroll.scroll_y = 1
