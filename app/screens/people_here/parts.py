"""One person who may open the book, and what it means to take them out."""

from __future__ import annotations

from kivy.metrics import dp

from app.dates import day
from app.screens.people_here.presenter import ROLES, PeopleHere, PersonCard
from app.text import say
from db.records import Role
from widgets.button_row import ButtonRow
from widgets.buttons import SecondButton, TextButton
from widgets.picks import Disc
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column, Row
from widgets.surfaces import Card

MOST_COPIES = 3  # that many are told one by one, newest first
PENS = {Role.YOUNG_PERSON: "A", Role.THERAPIST: "B"}


class PersonHere(Card):
    """Name and role; below it the way out, or, once that was tapped, what it means and two equal buttons."""

    def __init__(self, card: PersonCard, copies: tuple[int, ...], mind: PeopleHere) -> None:
        super().__init__(corner=24, spacing=dp(10), padding=[dp(16), dp(12)])
        row = Row(spacing=dp(12))
        row.add_widget(lead(card))
        words = Column(pos_hint={"center_y": 0.5})
        words.add_widget(Say(text=card.name, style="bodyB"))
        words.add_widget(Say(text=say(ROLES[card.role]), style="small", tone="ink2"))
        row.add_widget(words)
        self.add_widget(row)
        if card.no_way_in and not card.leaving:
            way = SecondButton(text=say("newcomer.give", name=card.name), style="smallB", tall=48)
            way.bind(on_release=lambda *_: mind.lead_in(card.person))
            self.add_widget(way)
        if card.me:
            words.add_widget(Say(text=say("people_here.me"), style="small", tone="ink2"))
        if card.leaving:
            self.add_leaving(card, copies, mind)
        elif card.may_go:
            out = TextButton(text=say("people_here.remove"), spoken=f"{card.name}. {say('people_here.remove')}")
            out.pos_hint = {"center_y": 0.5}
            out.bind(on_release=lambda *_: mind.ask(card.person))
            row.add_widget(out)

    def add_leaving(self, card: PersonCard, copies: tuple[int, ...], mind: PeopleHere) -> None:
        for text in meaning(card, copies):
            self.add_widget(Say(text=text, style="small"))
        row = ButtonRow()
        for key, do in (("keep", mind.stay), ("remove_now", lambda: mind.remove(card.person))):
            button = SecondButton(text=say(f"people_here.{key}", name=card.name), style="smallB", tall=48)
            button.bind(on_release=lambda _, do=do: do())
            row.add_widget(button)
        self.add_widget(row)


def lead(card: PersonCard) -> SealMark | Disc:
    """A pen's owner has their seal, somebody at home a letter."""
    pen = PENS.get(card.role)
    if pen:
        return SealMark(pen=pen, letter=card.letter, size_dp=44, pos_hint={"center_y": 0.5})
    return Disc(letter=card.letter, size_dp=44, fill="action2", pos_hint={"center_y": 0.5})


def meaning(card: PersonCard, copies: tuple[int, ...]) -> tuple[str, ...]:
    """What stays, what ends here, and which copies elsewhere open as before."""
    ends = "people_here.ends_home" if card.role is Role.FAMILY else "people_here.ends"
    known = tuple(say("people_here.copy_known", name=card.name, date=day(at)) for at in copies[:MOST_COPIES])
    return say(ends, name=card.name), *(known or (say("people_here.copies", name=card.name),))
