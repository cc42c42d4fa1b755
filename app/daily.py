"""Today's copy of the book, made in a quiet moment after a page was drawn: nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock
from kivy.core.window import Window

from app.desk import Desk
from app.presenter import calm
from app.text import Message
from db.daily import DAY
from db.errors import BookDamaged, BookError

QUIET = 2.0  # seconds without a touch or a key


class Daily:
    """``desk`` gives whose book is open; ``tell`` says one calm line on the page in front."""

    def __init__(self, desk: Callable[[], Desk | None], tell: Callable[[Message], None]) -> None:
        self.desk = desk
        self.tell = tell
        self.done: object = None
        self.soon = Clock.create_trigger(self.keep, QUIET)
        Window.bind(on_touch_down=self.wait, on_key_down=self.wait)

    def page_shown(self) -> None:
        """Soon, when somebody sits at a book that was not looked after today."""
        if self.due() is not None:
            self.soon()

    def wait(self, *_: object) -> None:
        """Somebody is there: not now."""
        if self.soon.is_triggered:
            self.soon.cancel()
            self.soon()

    def due(self) -> Desk | None:
        desk = self.desk()
        if desk is None or not desk.here.present or self.done == today(desk):
            return None
        return desk

    def keep(self, *_: object) -> None:
        """One try a day, so that a device without room is told once."""
        desk = self.due()
        if desk is None:
            return
        self.done = today(desk)
        try:
            desk.keep_daily()
        except BookDamaged as error:
            self.tell(calm(error))
        except BookError:
            self.tell(Message("daily.not_made"))

    def stop(self) -> None:
        self.soon.cancel()
        Window.unbind(on_touch_down=self.wait, on_key_down=self.wait)


def today(desk: Desk) -> tuple[object, ...]:
    """A book file that took the place of another (its key was changed) needs a copy of its own."""
    return desk, desk.book.path, desk.clock.now() // DAY
