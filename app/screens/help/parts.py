"""What the help page is made of: one number to call, and a fact in a line."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import StringProperty

from app.help_numbers import Helpline
from app.screens.help.presenter import HelpPerson
from app.text import say
from widgets.buttons import RoundButton, SecondButton
from widgets.icon import Icon
from widgets.picks import Disc
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Card


class NumberRow(Row):
    """Who, and their number at the other end; one above the other where the two would not fit."""

    def __init__(self, name: str, number: str) -> None:
        self.name = Say(text=name, style="heading")
        self.number = Say(text=number, style="heading", hug=True)
        super().__init__()
        self.add_widget(self.name)
        self.add_widget(self.number)

    def _spread(self) -> None:
        beside = self.name.natural_width + self.number.natural_width < 0.92 * self.width
        self.orientation = "horizontal" if beside else "vertical"
        if beside:
            super()._spread()
        else:
            self.name.width = self.width
            for part in (self.name, self.number):
                part.refresh()


class LineCard(Card):
    """A helpline. ``call(number)`` when its button is tapped."""

    def __init__(self, line: Helpline, call: Any) -> None:
        super().__init__(depth=1, spacing=dp(4))
        self.add_widget(NumberRow(line.name, line.number))
        self.add_widget(Say(text=say(line.how), style="small", tone="ink2"))
        button = SecondButton(text=say("help.call_name", name=line.name), icon="phone-bold")
        button.bind(on_release=lambda *_: call(line.number))
        gap = Row(padding=[0, dp(8), 0, 0])
        gap.add_widget(button)
        self.add_widget(gap)


class PersonRow(Row):
    """One of the young person's own people. ``call(number)`` when the telephone is tapped."""

    def __init__(self, person: HelpPerson, call: Any) -> None:
        super().__init__(spacing=dp(12), padding=[0, dp(8), 0, dp(8)])
        self.add_widget(Disc(letter=person.letter, size_dp=44, fill="action2", pos_hint={"center_y": 0.5}))
        words = Column(spacing=dp(2), pos_hint={"center_y": 0.5})
        words.add_widget(Say(text=person.name, style="bodyB"))
        if person.sub:
            words.add_widget(Say(text=person.sub, style="small", tone="ink2"))
        self.add_widget(words)
        if person.number:
            button = RoundButton(icon="phone-bold", fill="action2", depth=0, pos_hint={"center_y": 0.5})
            button.spoken = say("help.call_name", name=person.name)
            button.bind(on_release=lambda *_: call(person.number))
            self.add_widget(button)


class HelpFact(Row):
    """An icon and a line, for loose text on the page."""

    icon = StringProperty("")
    text = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        self._icon, self._say = Icon(tone="ink2", size_dp=20, pos_hint={"top": 1}), Say(style="small", tone="ink2")
        super().__init__(spacing=dp(12), padding=[dp(4), 0, dp(4), 0], **kwargs)
        self.add_widget(self._icon)
        self.add_widget(self._say)
        self.bind(icon=self._icon.setter("name"), text=self._say.setter("text"))
        self._icon.name, self._say.text = self.icon, self.text
