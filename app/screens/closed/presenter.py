"""The book stays closed: why, what to do, and one more try."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go, Presenter, calm
from app.text import Message, message
from db.errors import BookError

# nothing is typed on this page: sentences that speak of words on the screen get one of their own here
HERE = {
    "error.not_saved": "closed.not_opened",
    "error.no_room": "closed.no_room",
    "error.read_only": "closed.read_only",
}


@dataclass(frozen=True, slots=True)
class State:
    why: Message


class Closed(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.why = Message("error.not_a_book")

    def enter(self, why: Message) -> None:
        self.why = why
        self.refresh()

    def state(self) -> State:
        return State(Message(HERE.get(self.why.key, self.why.key), self.why.names))

    def try_again(self) -> None:
        """What stood in the way may be gone by now. If not, the page says what it is this time."""
        try:
            self.door.open()
        except BookError as error:
            self.still_closed(calm(error))
        else:
            self.go.to("whos_here")

    def still_closed(self, why: Message) -> None:
        """The same again gets a line of its own: a tap is never left without an answer."""
        same = why == self.why
        self.why = why
        self.refresh()
        self.tell(message("closed.still") if same else None)
