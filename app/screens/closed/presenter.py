"""The book stays closed: why, what to do, and one more try. Where a whole copy lies, it is offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.dates import day_and_time
from app.door import Door
from app.presenter import Go, Presenter, calm
from app.text import Message, message
from app.way_back import accept_loss, put_back, rescue_at
from db.errors import BookError
from db.rescue import Offer

# nothing is typed on this page: sentences that speak of words on the screen get one of their own here
HERE = {
    "error.not_saved": "closed.not_opened",
    "error.no_room": "closed.no_room",
    "error.read_only": "closed.read_only",
}
LOST = "error.rows_lost"
NOT_WHOLE = frozenset({"error.damaged", "error.not_a_book", LOST})


@dataclass(frozen=True, slots=True)
class State:
    """``copy``: what is offered, and what would be missing then. ``some_is_there``: the book opens without what it
    lost. ``copy_first``: the copy has more."""

    why: Message
    copy: Message | None
    some_is_there: bool
    copy_first: bool


class Closed(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.why = Message("error.not_a_book")
        self.offer: Offer | None = None
        self.some_is_there = False

    def enter(self, why: Message) -> None:
        self.why = why
        self.look_for_copies()
        self.refresh()

    def look_for_copies(self) -> None:
        """Each is looked through before it is offered. What opens the book stays at the door, which a lock shuts."""
        rescue = rescue_at(self.door) if self.why.key in NOT_WHOLE else None
        found = self.keep(rescue.offer) if rescue else None
        self.offer = found.value if found else None
        self.some_is_there = rescue is not None and self.why.key == LOST

    def state(self) -> State:
        lost = self.some_is_there
        return State(
            Message(HERE.get(self.why.key, self.why.key), self.why.names),
            says(self.offer, lost) if self.offer else None,
            lost,
            self.offer is not None and (not lost or has_more(self.offer, self.why)),
        )

    def use_copy(self) -> None:
        rescue, offer = rescue_at(self.door), self.offer
        if rescue is None or offer is None:
            self.enter(self.why)
        else:
            self.come_back(lambda: put_back(self.door, rescue, offer.copy), "closed.copy_used")

    def open_what_is_there(self) -> None:
        rescue = rescue_at(self.door)
        if rescue is None:
            self.enter(self.why)
        else:
            self.come_back(lambda: accept_loss(self.door, rescue), "closed.opened_rest")

    def come_back(self, do: Callable[[], None], note: str) -> None:
        """What does not work leaves the page, and the book, as they were."""
        try:
            do()
            front = self.door.front
        except BookError as error:
            self.still_closed(calm(error))
        else:
            self.go.to(front, note=message(note))

    def try_again(self) -> None:
        """What stood in the way may be gone by now. If not, the page says what it is this time."""
        try:
            front = self.door.front
            if front in ("whos_here", "first_open"):
                self.door.open()
        except BookError as error:
            self.still_closed(calm(error))
        else:
            self.go.to(front)

    def still_closed(self, why: Message) -> None:
        """The same again gets a line of its own: a tap is never left without an answer."""
        same = why == self.why
        self.why = why
        self.look_for_copies()
        self.refresh()
        self.tell(message("closed.still") if same else None)


def says(offer: Offer, lost: bool) -> Message:
    """From when the copy is, and what is not in it: counted where rows are lost, by its time where pages are."""
    date = day_and_time(offer.copy.at)
    if not lost or offer.missing is None:
        return message("closed.copy_until", date=date)
    return message("closed.copy_lacks" if offer.missing else "closed.copy_all", date=date, n=str(offer.missing))


def has_more(offer: Offer, why: Message) -> bool:
    """More than what is there without it."""
    return offer.missing is not None and offer.missing < int(why.names.get("n", "0"))
