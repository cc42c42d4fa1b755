"""Not yet: a page as finished as the one after yes. One for each of the two."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.folded_card import FoldedCard  # noqa: F401  named in screen.kv
from app.screens.not_yet.notes import REASONS
from app.screens.not_yet.parts import PausedSeal, ToldCard  # noqa: F401  named in screen.kv
from app.screens.not_yet.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class NotYetScreen(AppScreen):
    first_words_on_bar = False  # its card has the way

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "not_yet")
        self.chips = dict(zip(REASONS, reversed(self.ids.chips.children), strict=False))
        for reason, chip in self.chips.items():
            chip.text = say(reason)
            chip.bind(on_release=lambda *_, reason=reason: self.pick(reason))

    def enter(self, **args: object) -> None:
        self.ids.card.open = False
        self.page.scroll.scroll_y = 1
        super().enter(**args)

    def pick(self, reason: str) -> None:
        self.presenter.pick(reason, self.ids.words.text)

    def show(self, state: State) -> None:
        ids, who = self.ids, state.names
        ids.seal.pen, ids.seal.letter = ("A", who.letter_a) if state.young else ("B", who.letter_b)
        mine = state.young and state.writing
        ids.bar.title = say("not_yet.title") if mine else say("not_yet.title_b", name=who.a if state.young else who.b)
        ids.head.text = say("not_yet.real" if state.young else "not_yet.b_head")
        ids.sub.text = self.sub(state)
        ids.card.show(state.page, who)
        self.show_fields(state)
        told = self.told(state)
        ids.told.show(ids.seal.pen, ids.seal.letter, told, state.can_change)
        asking, reading = state.writing and not state.young, not state.writing and bool(told)
        self.only(
            self.page.body, (ids.heads, True), (ids.card, True), (ids.better, mine), (ids.asked, asking),
            (ids.alone, state.writing and state.alone), (ids.told, reading),
        )  # fmt: skip
        self.only(ids.ends, (ids.at_home, mine), (ids.done, True))

    def sub(self, state: State) -> str:
        """To whoever reads the other's page it says what they can do; to its person that it is kept."""
        if not state.can_change:
            has_reason = bool(state.note) and not state.young
            return say("not_yet.other_why", name=state.names.b) if has_reason else say("not_yet.other")
        return say("not_yet.b_reads", name=state.names.a) if state.writing and not state.young else say("not_yet.kept")

    def show_fields(self, state: State) -> None:
        ids, who = self.ids, state.names
        for reason, chip in self.chips.items():
            chip.chosen = reason in state.reasons
        ids.why.text = say("not_yet.b_reason", name=who.b)
        mine = ((ids.words, state.typed),) if state.young else ((ids.reason, state.typed), (ids.offer, state.offer))
        for field, text in mine:
            if not field.focus:
                field.text = text

    def told(self, state: State) -> tuple[tuple[str, str], ...]:
        name = state.names.a if state.young else state.names.b
        if state.young:
            return ((say("not_yet.better"), state.note),) if state.note else ()
        if not state.note:
            return ((say("not_yet.no_reason", name=name), ""),)
        return (say("not_yet.b_says", name=name), state.note), (say("not_yet.b_offers", name=name), state.offer)

    def done(self) -> None:
        """The young person's page ends here. A therapist's turns into the page that both can read."""
        mind, state = self.presenter, self.presenter.state()
        if state.young and state.writing:
            mind.done(self.ids.words.text)
        elif state.writing:
            mind.done(self.ids.reason.text, self.ids.offer.text)
        else:
            mind.leave_page()
