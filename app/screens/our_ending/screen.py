"""Our ending: one page to read for ever, and a place for a line of one's own."""

from __future__ import annotations

from app.screens.base import AppScreen
from app.screens.our_ending.parts import Lines  # noqa: F401  named in screen.kv
from app.screens.our_ending.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)

PENS = "AB"


class OurEndingScreen(AppScreen):
    pen = ""

    def show(self, state: State) -> None:
        ids, said = self.ids, state.said is not None
        ids.said.text = str(state.said or "")
        ids.legend.text_a, ids.legend.text_b = state.names.pen_a, state.names.pen_b
        ids.goals.put_goals(state.goals, self.presenter.first_words_of)
        ids.helped.put_helped(state.helped, state.kept)
        ids.goodbyes.put("our_ending.goodbye", state.goodbyes)
        self.show_fields(state)
        self.show_ways(state)
        self.only(
            self.page.body,
            (ids.sub, not said),
            (ids.said, said),
            (ids.legend, True),
            (ids.goals, bool(state.goals)),
            (ids.helped, bool(state.helped or state.kept)),
            (ids.goodbyes, bool(state.goodbyes)),
            (ids.none, not (state.goals or state.helped or state.kept or state.goodbyes)),
            (ids.who, said and state.together),
            (ids.fields, said),
            (ids.promise, said and state.young_alone),
            (ids.write, said),
            (ids.stays, said),
        )

    def show_fields(self, state: State) -> None:
        """A field that is being typed in keeps what is in it, unless the pen goes to the other one."""
        ids = self.ids
        ids.who.names, ids.who.chosen = [state.names.a, state.names.b], PENS.index(state.pen)
        for field, text in zip((ids.helped_field, ids.goodbye_field), state.own, strict=True):
            field.pen = state.pen
            if not field.focus or self.pen != state.pen:
                field.text = text
        self.pen = state.pen

    def show_ways(self, state: State) -> None:
        ids, two = self.ids, state.together
        for pen, name in (("A", state.names.a), ("B", state.names.b)):
            choose, go_on = ids[f"choose_{pen.lower()}"], ids[f"go_on_{pen.lower()}"]
            choose.text = say("our_ending.chooses", name=name) if two else say("our_ending.choose")
            go_on.text = say("our_ending.goes_on", name=name) if two else say("our_ending.go_on")
        self.only(ids.choose, *((ids[f"choose_{pen.lower()}"], pen in state.may_choose) for pen in PENS))
        self.only(ids.on, *((ids[f"go_on_{pen.lower()}"], pen in state.may_go_on) for pen in PENS))
        self.only(
            self.page.foot,
            (ids.own_copy, state.young_alone),
            (ids.choose, bool(state.may_choose)),
            (ids.on, bool(state.may_go_on)),
        )

    def write_as(self, place: int) -> None:
        self.presenter.write_as(PENS[place])
