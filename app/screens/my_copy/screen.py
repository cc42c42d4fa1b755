"""My own copy: the words that open it, a field to try them in, one row for each place, and how to open it."""

from __future__ import annotations

from functools import partial

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens import loose as _loose  # noqa: F401
from app.screens.base import AppScreen
from app.screens.my_copy.presenter import Stage, State
from app.screens.place_rows import ICONS
from app.screens.saving import called
from app.text import say
from widgets import kv
from widgets.picks import ListRow

kv.load(__file__)


class MyCopyScreen(AppScreen):
    turn = -1
    places: tuple[object, ...] = ()

    def show(self, state: State) -> None:
        ids, stage = self.ids, state.stage
        ids.sub.text = say(f"my_copy.{stage}_sub")
        ids.words.words = list(state.words) if stage is Stage.DEALT else []
        if state.turn != self.turn:
            self.turn = state.turn
            ids.code.wipe()
            ids.code.veiled = stage is Stage.TYPE
        ids.saved.text = say("save_copy.saved", words=state.saved) if state.saved else ""
        self.fill(state)
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
        self.only(self.page.foot, (ids.on, not placing), (ids.more, stage is Stage.DEALT), (ids.look, placing))
        ids.on.busy = state.busy
        ids.on.text = say(f"my_copy.{stage}_on") if not placing else ""

    def fill(self, state: State) -> None:
        if self.places == state.places:
            return
        self.places = state.places
        self.ids.places.clear_widgets()
        for place in state.places:
            row = ListRow(icon=ICONS[place.kind], title=called(place), fill="card", depth=1, tall=64)
            row.bind(on_release=partial(self.save, place))
            self.ids.places.add_widget(row)

    def save(self, place: object, _row: object) -> None:
        self.presenter.save(place)
        self.page.scroll.scroll_y = 1

    def on_main(self) -> None:
        """What the dark button and Enter do now."""
        mind, text = self.presenter, self.ids.code.text
        if mind.stage is Stage.DEALT:
            mind.type_them()
        elif mind.stage is Stage.OWN:
            mind.keep_own(text)
        else:
            mind.typed(text)

    def go_back(self) -> None:
        self.presenter.go_back()
