"""Welcome: what this is, then what stays between us and when the therapist must tell."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.welcome.parts import Fact, inset_rule
from app.screens.welcome.presenter import CARDS, State
from app.text import say
from widgets import kv
from widgets.picks import Disc
from widgets.surfaces import Surface

kv.load(__file__)

WHAT_IT_IS = {
    "words": "pen-nib-bold",
    "ideas": "chat-circle-bold",
    "yes": "check-circle-bold",
    "change": "arrows-clockwise-bold",
}
DOT, HERE = 9, 24  # dp: the card that is shown has a longer one


class WelcomeScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "visit")
        self.dots = [Surface(corner=-1, size_hint=(None, None), size=(dp(DOT), dp(DOT))) for _ in range(CARDS)]
        for dot in self.dots:
            self.ids.dots.add_widget(dot)

    def show(self, state: State) -> None:
        ids, last = self.ids, state.card == CARDS - 1
        therapist = state.therapist or say("app.therapist")
        ids.title.text, ids.sub.text = say(f"welcome.title_{state.card}"), say(f"welcome.sub_{state.card}")
        self.fill(self.who_sees(state, therapist) if last else self.what_it_is(state))
        ids.must_tell.title = say("welcome.must_tell", b=therapist)
        ids.must_tell.text = say("welcome.must_tell_sub", b=opening(state))
        ids.not_sure.text = say("welcome.not_sure", b=therapist)
        ids.next.text = say("welcome.start") if last else say("app.next")
        for number, dot in enumerate(self.dots):
            here = number == state.card
            dot.fill, dot.width = ("ink", dp(HERE)) if here else ("edge", dp(DOT))
        self.only(
            self.page.body, (ids.heading, True), (ids.rows, True),
            (ids.must_tell, last), (ids.ask, last), (ids.no_codes, last),
        )  # fmt: skip

    def what_it_is(self, state: State) -> list[Fact]:
        return [
            Fact(disc(icon), say(f"welcome.row_{name}", b=opening(state)), say(f"welcome.row_{name}_sub"))
            for name, icon in WHAT_IT_IS.items()
        ]

    def who_sees(self, state: State, therapist: str) -> list[Fact]:
        you = say("welcome.you", a=state.young_person) if state.young_person else say("welcome.you_blank")
        return [
            Fact(person("A", state.letter_a), you, say("welcome.you_sub")),
            Fact(person("B", state.letter_b), opening(state), say("welcome.therapist_sub")),
            Fact(disc("house-line-bold"), say("welcome.home"), say("welcome.home_sub")),
            Fact(disc("lock-simple-bold"), say("welcome.others"), say("welcome.others_sub", b=therapist)),
        ]

    def fill(self, facts: list[Fact]) -> None:
        card = self.ids.rows
        card.clear_widgets()
        for number, fact in enumerate(facts):
            if number:
                card.add_widget(inset_rule())
            card.add_widget(fact)

    def go_back(self) -> None:
        self.presenter.back()


def opening(state: State) -> str:
    """The therapist where a sentence begins: their own name is never changed."""
    return state.therapist or say("welcome.therapist_blank")


def disc(icon: str) -> Disc:
    return Disc(icon=icon, size_dp=40, icon_dp=22)


def person(pen: str, letter: str) -> Disc:
    """A plain letter: seals come at the end of the first visit. No name yet, no letter: a pen's nib."""
    sign = {"letter": letter} if letter else {"icon": "pen-nib-bold", "icon_dp": 22}
    return Disc(fill=f"pen{pen}wash", tone=f"pen{pen}", size_dp=40, **sign)
