"""One consent as it was written down."""

from __future__ import annotations

from datetime import date

from kivy.metrics import dp

from app.dates import date_of, whole_day, whole_month
from app.screens.consent.presenter import Written
from app.text import say
from widgets.say import Say
from widgets.stack import Column
from widgets.surfaces import Card


class ConsentCard(Card):
    """Each thing under its own small heading; what was left empty is left out."""

    def __init__(self, one: Written) -> None:
        super().__init__(corner=24, spacing=dp(10))
        given = one.given.consent
        facts = (
            (say("consent.who"), ", ".join(filter(None, (given.who, given.relation)))),
            (say("consent.terms"), given.terms),
            (say("consent.born"), whole_month(given.born) if given.born else ""),
            (say("consent.region"), one.region),
            (say("consent.look_again"), whole_day(date.fromisoformat(given.look_again))),
        )
        for heading, text in facts:
            if text:
                self.add_widget(fact(heading, text))
        self.add_widget(
            Say(text=say("consent.by", name=one.by, date=whole_day(date_of(one.given.at))), style="small", tone="ink2")
        )


def fact(heading: str, text: str) -> Column:
    column = Column(spacing=dp(1))
    column.add_widget(Say(text=heading, style="smallB", tone="ink2"))
    column.add_widget(Say(text=text, style="body"))
    return column
