"""An adult's own page: what was shared with them, out of their own file. The book stays shut."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go, Presenter
from app.screens.home_page.presenter import State as Seen
from app.screens.home_page.presenter import seen_on
from app.text import say
from db.home_copy.reading import read_page
from db.home_copy.records import HomePage
from db.records import PensChoice


@dataclass(frozen=True, slots=True)
class State:
    """``pens``: the colours that the young person chose."""

    seen: Seen
    pens: PensChoice


class HomeFront(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.page: HomePage | None = None

    def enter(self) -> None:
        home = self.door.home
        if home is None:
            self.go.to("locked")
            return
        kept = self.keep(lambda: read_page(home.path, home.key))
        self.page = kept.value if kept else None
        self.refresh()

    def state(self) -> State:
        if self.page is None:
            return State(Seen("", say("app.young_person"), False), PensChoice())
        return State(seen_on(self.page, say("app.young_person")), self.page.pens)

    def files(self) -> None:
        """To the book and from it."""
        self.go.to("home_files")

    def done(self) -> None:
        self.door.lock()
        self.go.to("locked")
