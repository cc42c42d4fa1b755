"""Reminders: days, a time and one safe line. The young person picks; nothing holds before it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from app.ports import RemindersHere
from app.presenter import Go, Presenter
from app.rules.reminders import Reminders, is_awake
from app.text import Message, message

HALF_HOUR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class State:
    """``while_closed``: they can come while the app is closed. ``earlier`` and ``later``: the time can be."""

    chosen: Reminders
    while_closed: bool
    earlier: bool
    later: bool


class RemindersPage(Presenter[State]):
    def __init__(self, go: Go, reminders: RemindersHere) -> None:
        super().__init__(go)
        self.reminders = reminders
        self.chosen = Reminders()

    def enter(self) -> None:
        self.chosen = self.reminders.read()
        self.refresh()

    def state(self) -> State:
        return State(
            self.chosen,
            self.reminders.while_closed,
            is_awake(moved(self.chosen.at, -HALF_HOUR)),
            is_awake(moved(self.chosen.at, HALF_HOUR)),
        )

    # -- picking

    def switch(self, on: bool) -> None:
        self.pick(on=on)

    def day(self, day: int) -> None:
        """On, or off again."""
        self.pick(days=self.chosen.days ^ {day})

    def earlier(self) -> None:
        self.pick_time(-HALF_HOUR)

    def later(self) -> None:
        self.pick_time(HALF_HOUR)

    def line(self, line: int) -> None:
        self.pick(line=line)

    def pick_time(self, by: timedelta) -> None:
        at = moved(self.chosen.at, by)
        if is_awake(at):
            self.pick(at=at)

    def pick(self, **changes: object) -> None:
        self.chosen = replace(self.chosen, **changes)  # type: ignore[arg-type]
        self.tell(None)
        self.refresh()

    # -- keeping

    def keep_it(self) -> None:
        if self.chosen.on and not self.chosen.days:
            self.tell(message("reminders.day_first"))
            return
        kept = self.keep(lambda: self.reminders.choose(self.chosen))
        if kept:
            self.tell(self.what_holds(closed=kept.value))

    def what_holds(self, closed: bool) -> Message:
        if not self.chosen.on:
            return message("reminders.kept_off")
        return message("reminders.kept" if closed else "reminders.kept_open")

    def try_one(self) -> None:
        """To see whether this device lets us. It counts as none."""
        if not self.reminders.show_one(self.chosen.line):
            self.tell(message("reminders.not_shown"))


def moved(at: time, by: timedelta) -> time:
    return (datetime.combine(datetime.min, at) + timedelta(days=1) + by).time()
