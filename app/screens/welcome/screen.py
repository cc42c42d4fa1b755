"""Welcome: what this is, then what stays between us and when the therapist must tell."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.welcome.presenter import CARDS, State
from app.text import say
from widgets import kv
from widgets.picks import Disc, ListRow
from widgets.surfaces import Rule

kv.load(__file__)


class WelcomeScreen(AppScreen):
    card = -1

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "visit")

    def show(self, state: State) -> None:
        ids, last = self.ids, state.card == CARDS - 1
        therapist = state.therapist or say("app.therapist")
        ids.title.text, ids.sub.text = say(f"welcome.title_{state.card}"), say(f"welcome.sub_{state.card}")
        self.fill(self.rows(state, therapist))
        ids.must_tell.title = say("welcome.must_tell", b=therapist)
        ids.must_tell.text = say("welcome.must_tell_sub", b=therapist)
        ids.not_sure.text = say("welcome.not_sure", b=therapist)
        ids.next.text = say("welcome.start") if last else say("app.next")
        self.only(
            self.page.body, (self.heading, True), (ids.rows, True),
            (ids.must_tell, last), (ids.ask, last), (ids.no_codes, last),
        )  # fmt: skip

    @property
    def heading(self) -> Any:
        return self.ids.title.parent

    def rows(self, state: State, therapist: str) -> list[tuple[Disc, str, str]]:
        if state.card == 0:
            names = ("words", "pen-nib-bold"), ("ideas", "chat-circle-bold"), ("yes", "check-circle-bold"), (
                "change", "arrows-clockwise-bold")  # fmt: skip
            return [
                (disc(icon), say(f"welcome.row_{name}", b=therapist), say(f"welcome.row_{name}_sub"))
                for name, icon in names
            ]
        you = say("welcome.you", a=state.young_person) if state.young_person else say("welcome.you_blank")
        return [
            (Disc(letter=state.letter_a, fill="penAwash", tone="penA", size_dp=40), you, say("welcome.you_sub")),
            (Disc(letter=state.letter_b, fill="penBwash", tone="penB", size_dp=40), therapist,
             say("welcome.therapist_sub")),
            (disc("house-line-bold"), say("welcome.home"), say("welcome.home_sub")),
            (disc("lock-simple-bold"), say("welcome.others"), say("welcome.others_sub", b=therapist)),
        ]  # fmt: skip

    def fill(self, rows: list[tuple[Disc, str, str]]) -> None:
        card = self.ids.rows
        card.clear_widgets()
        for index, (lead, title, sub) in enumerate(rows):
            if index:
                card.add_widget(Rule())
            card.add_widget(Fact(lead=lead, title=title, sub=sub))

    def go_back(self) -> None:
        self.presenter.back()


class Fact(ListRow):
    """A row to read, not to tap."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(caret=False, title_style="smallB", tall=48, **kwargs)
        self.is_target = self.is_focusable = False
        self.disabled = True


def disc(icon: str) -> Disc:
    return Disc(icon=icon, size_dp=40, icon_dp=20)
