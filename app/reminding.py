"""Reminders while the app is open; and whoever opens or touches it answers those that came."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from kivy.clock import Clock
from kivy.core.window import Window

from app.ports import Clock as TimeOfDay
from app.ports import Notifier, WhileClosed
from app.reminders import ReminderFile, safe_line
from app.rules.reminders import Reminders, next_after
from db.errors import BookError

NAP = 600  # seconds at most: the window's own clock stands still while the device sleeps


class Reminding:
    """``home``: where the settings file lies; ``zone``: where the device is. Nothing waits while they are off."""

    def __init__(
        self, home: Path, clock: TimeOfDay, zone: Callable[[], tzinfo], notifier: Notifier, system: WhileClosed
    ) -> None:
        self.file = ReminderFile(home)
        self.clock = clock
        self.zone = zone
        self.notifier = notifier
        self.system = system
        self.answered = False
        self.next_look = Clock.create_trigger(self.look, NAP)

    @property
    def while_closed(self) -> bool:
        return self.system.possible

    def start(self) -> None:
        Window.bind(on_touch_down=self.opened, on_key_down=self.opened)
        self.opened()

    def stop(self) -> None:
        Window.unbind(on_touch_down=self.opened, on_key_down=self.opened)
        self.next_look.cancel()

    def opened(self, *_: object) -> None:
        """Somebody is there. Asked once after each that may have come, also by what the system runs."""
        if self.answered:
            return
        self.answered = True
        try:
            self.file.answer(self.clock.now())
        except BookError:
            pass  # nothing can be kept here: at worst they stop by themselves, and nothing is said about it
        self.plan()

    def plan(self) -> None:
        self.next_look.cancel()
        kept, now = self.file.read(), self.clock.now()
        due = next_after(kept.chosen, kept.shown, now, self.zone())
        if due is not None:
            self.next_look = Clock.schedule_once(self.look, min(NAP, (due - now) / 1000 + 0.1))

    def look(self, *_: object) -> None:
        line = self.file.claim(self.clock.now(), self.zone())
        if line is not None:
            self.show_one(line)
        self.answered = False
        self.plan()

    # -- for the page

    def read(self) -> Reminders:
        return self.file.read().chosen

    def choose(self, chosen: Reminders) -> bool:
        self.file.choose(chosen)
        closed = self.system.follow(chosen)
        self.plan()
        return closed

    def show_one(self, line: int) -> bool:
        return self.notifier.notify(safe_line(line))
