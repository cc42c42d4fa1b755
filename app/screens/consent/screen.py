"""The consent record: what was agreed, a form to write it down anew, and what was agreed before."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.consent.parts import ConsentCard
from app.screens.consent.presenter import State
from app.screens.loose import LooseSay
from app.text import say
from widgets import kv
from widgets.chips import ChoiceChip
from widgets.fields import PenField

kv.load(__file__)

FIELDS = ("who", "relation", "terms", "born", "look_again")


class ConsentScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids, before = self.ids, self.shown
        ids.sub.text = say("consent.sub") if state.allowed else say("note.therapist_reads")
        if before is None or before.written != state.written:
            self.fill(state)
        if state.writing:
            self.fill_form(state)
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.look, state.look),
            (ids.now, bool(state.written) and not state.writing),
            (ids.form, state.writing),
            (ids.earlier, len(state.written) > 1 and not state.writing),
        )
        self.only(self.page.foot, (ids.write, state.allowed and not state.writing), (ids.keep, state.writing))
        self.shown = state

    def fill(self, state: State) -> None:
        ids = self.ids
        for column, some in ((ids.now, state.written[:1]), (ids.earlier, state.written[1:])):
            column.clear_widgets()
            for one in some:
                column.add_widget(ConsentCard(one))
        if len(state.written) > 1:
            ids.earlier.add_widget(LooseSay(text=say("consent.before"), style="heading"), len(ids.earlier.children))

    def fill_form(self, state: State) -> None:
        """A field that somebody types in is theirs; the others follow the state."""
        for name in FIELDS:
            field = self.ids[name]
            if not field.focus:
                field.text = getattr(state.form, name)
        form, mind = state.form, self.presenter
        chips(self.ids.regions, [(name, code) for code, name in state.regions], form.region, mind, "region")
        chips(self.ids.offers, [(str(what), day) for what, day in state.offers], form.look_again, mind, "look_again")

    def born(self, text: str) -> None:
        """A month of birth offers other days."""
        self.presenter.pick(born=text)

    def keep(self) -> None:
        """With the last letters of each field, whoever has the focus."""
        for name in FIELDS:
            self.ids[name].tell()
        self.presenter.keep_it()

    def focus(self, field: PenField) -> None:
        field.focus = True


def chips(flow: Any, choices: list[tuple[str, str]], chosen: str, mind: Any, field: str) -> None:
    """One chip for each choice; made anew only when there are others."""
    if [chip.text for chip in reversed(flow.children)] != [text for text, _ in choices]:
        flow.clear_widgets()
        for text, value in choices:
            chip = ChoiceChip(text=text)
            chip.value = value
            chip.bind(on_release=lambda chip: mind.pick(**{field: chip.value}))
            flow.add_widget(chip)
    for chip in flow.children:
        chip.chosen = chip.value == chosen
