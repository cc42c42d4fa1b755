"""My plan: an if card, a then card. Words that stand are shown; the pencil opens them."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.idea_card import put_idea
from app.screens.plan.presenter import PartState, State
from app.screens.sealed_card import runs
from app.text import say
from db.records import LineKind
from widgets import kv
from widgets.chips import ChoiceChip

kv.load(__file__)


class PlanScreen(AppScreen):
    editing: frozenset[str] = frozenset()
    starters: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.first_ideas = list(reversed(self.ids.then_starters.children))

    def enter(self, **args: object) -> None:
        self.editing = frozenset()
        super().enter(**args)

    def show(self, state: State) -> None:
        ids = self.ids
        ids.stone.text = say("plan.chip", n=str(state.number), step=state.step)
        self.show_idea(state)
        self.put_own(state.starters)
        opened = {name: self.show_part(name, part, state.pen) for name, part in self.parts(state)}
        self.only(
            self.page.body,
            (ids.chip, True),
            (ids.if_card, True),
            (ids.if_idea, state.idea_for is LineKind.PLAN_IF),
            (ids.if_starters, opened["if"]),
            (ids.then_card, True),
            (ids.then_idea, state.idea_for is LineKind.PLAN_THEN),
            (ids.then_starters, opened["then"]),
            (ids.legend, True),
        )
        ids.legend.text_a = state.names.pen_a
        ids.legend.text_b = state.names.pen_b

    def put_own(self, starters: tuple[str, ...]) -> None:
        """One's own tools come first; without any there are three ideas."""
        if starters == self.starters:
            return
        self.starters = starters
        row = self.ids.then_starters
        row.clear_widgets()
        for name in starters:
            chip = ChoiceChip(text=say("plan.use", tool=name), tone="penA", icon="wind-bold")
            chip.bind(on_release=lambda chip: self.start_with(self.ids.then_field, chip.text))
            row.add_widget(chip)
        for idea in () if starters else self.first_ideas:
            row.add_widget(idea)

    def show_idea(self, state: State) -> None:
        """Under the card that it is about."""
        for kind, column in ((LineKind.PLAN_IF, self.ids.if_idea), (LineKind.PLAN_THEN, self.ids.then_idea)):
            put_idea(column, self.presenter, state.idea if state.idea_for is kind else None, state.names)

    def parts(self, state: State) -> tuple[tuple[str, PartState], ...]:
        return ("if", state.if_part), ("then", state.then_part)

    def show_part(self, name: str, part: PartState, pen: str) -> bool:
        """The card's words, or the field while nothing stands there or the pencil was tapped."""
        words, field, card = (self.ids[f"{name}_{what}"] for what in ("words", "field", "card"))
        is_open = not part.words or name in self.editing or part.typed != part.text
        words.runs = runs(part.words)
        field.pen = pen
        if not field.focus:
            field.text = part.typed
        self.only(card, (words, not is_open), (field, is_open))
        for button in (self.ids[f"{name}_edit"], self.ids[f"{name}_first"]):
            button.opacity, button.disabled = (0, True) if is_open else (1, False)
        return is_open

    def edit(self, name: str) -> None:
        self.editing |= {name}
        self.presenter.refresh()
        self.focus(self.ids[f"{name}_field"])

    def first_words(self, kind: str) -> None:
        self.presenter.first_words_of(LineKind(kind))

    def typed(self, kind: str, text: str) -> None:
        self.presenter.keep_draft(LineKind(kind), text)

    def start_with(self, field: Any, text: str) -> None:
        field.text = text
        field.focus = True

    def focus(self, field: Any) -> None:
        field.focus = True

    def done(self) -> None:
        self.presenter.done(self.ids.if_field.text, self.ids.then_field.text)
