"""How often this step comes: once, each day, on some days, or a few times a week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.text import say
from db.trying import HowOften, Rhythm
from widgets.chips import ChoiceChip, Flow
from widgets.say import Say
from widgets.stack import Column

TIMES = range(2, 7)
FIRST_DAYS = 0b10101  # Monday, Wednesday, Friday: to be changed by tapping
FIRST_TIMES = 3


class RhythmPicker(Column):
    """``choose(rhythm)`` at each tap. One is always chosen; the last of some days stays."""

    def __init__(self, choose: Callable[[Rhythm], None]) -> None:
        self.choose = choose
        self.shown: Rhythm | None = None
        self.ways, self.more = Flow(), Flow()
        super().__init__(spacing=8)
        self.add_widget(Say(text=say("rhythm.title"), style="smallB", tone="ink2"))
        self.add_widget(self.ways)

    def show(self, rhythm: Rhythm) -> None:
        if rhythm == self.shown:
            return
        self.shown = rhythm
        self.ways.clear_widgets()
        for how in HowOften:
            self.add(self.ways, say(f"rhythm.{how}"), how is rhythm.how, begun(how))
        self.more.clear_widgets()
        if rhythm.how is HowOften.SOME_DAYS:
            for day in range(7):
                self.add(self.more, say(f"rhythm.day_{day}"), bool(rhythm.days >> day & 1), with_day(rhythm, day))
        if rhythm.how is HowOften.TIMES_A_WEEK:
            for n in TIMES:
                self.add(self.more, say("rhythm.times", n=str(n)), n == rhythm.times, replace(rhythm, times=n))
        if self.more.children and self.more.parent is None:
            self.add_widget(self.more)
        elif not self.more.children and self.more.parent is not None:
            self.remove_widget(self.more)

    def add(self, row: Flow, text: str, chosen: bool, rhythm: Rhythm) -> None:
        chip = ChoiceChip(text=text, chosen=chosen, spoken=text)
        chip.bind(on_release=lambda *_: rhythm == self.shown or self.choose(rhythm))
        row.add_widget(chip)


def begun(how: HowOften) -> Rhythm:
    """What a way starts with when it is tapped."""
    days = FIRST_DAYS if how is HowOften.SOME_DAYS else 0
    return Rhythm(how, days, FIRST_TIMES if how is HowOften.TIMES_A_WEEK else 0)


def with_day(rhythm: Rhythm, day: int) -> Rhythm:
    """The day turned on or off; the last one stays on."""
    return replace(rhythm, days=rhythm.days ^ 1 << day or rhythm.days)
