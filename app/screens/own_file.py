"""What every page of an adult at home has: it reads that adult's own file, and nothing else. The book stays shut."""

from __future__ import annotations

from typing import TypeVar

from app.actions.hand import NotAllowed
from app.actions.send_home import send_home
from app.door import Door
from app.presenter import Go, Presenter
from app.rules.cheers import too_many
from app.text import message, say
from db.errors import BookInUse
from db.home_copy.reading import drafts, read_page, stamp
from db.home_copy.records import HomePage
from db.home_copy.sending import keep_draft
from db.home_copy.words import HomeFile
from db.telling import WrittenKind

S = TypeVar("S")


class OwnFile(Presenter[S]):
    """``page`` is None while the file cannot be read."""

    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.page: HomePage | None = None
        self.stamp: tuple[int, ...] = ()

    @property
    def home(self) -> HomeFile:
        """Whoever's file is open."""
        assert self.door.home is not None
        return self.door.home

    @property
    def young(self) -> str:
        """The name they go by, or words for somebody without one."""
        return (self.page and self.page.young_person) or say("home_front.someone")

    def enter(self) -> None:
        if self.door.home is None:
            self.go.to("locked")
            return
        self.read()

    def read(self) -> None:
        """All of it anew. A file that is just being written says so, and is looked at again."""
        self.stamp = stamp(self.home.path)
        kept = self.keep(self.load)
        self.page = kept.value if kept else self.page
        self.refresh()

    def load(self) -> HomePage:
        """Raises what reading a home copy raises."""
        return read_page(self.home.path, self.home.key)

    def look_again(self) -> None:
        """Has the file changed since? To be asked every now and then, while the page is seen."""
        if self.door.home is not None and stamp(self.home.path) != self.stamp:
            self.read()

    def hide(self) -> None:
        """Quick hide: the file is shut, until the three words open it again."""
        self.door.lock()
        self.go.to("locked")


class Sends(OwnFile[S]):
    """A page with one line to send. ``text`` is what is half typed; it is kept in the file as it is typed.

    ``by_file``: no book lies on this device, so what is sent waits here until somebody takes it along.
    """

    kind = WrittenKind.CHEER
    text = ""
    by_file = False

    def load(self) -> HomePage:
        self.by_file = not self.door.has_book
        self.text = drafts(self.home.path, self.home.key).get(self.kind, "")
        return super().load()

    @property
    def too_many(self) -> int:
        return too_many(self.kind, self.text)

    def typed(self, text: str) -> None:
        if text == self.text or self.door.home is None:
            return
        self.text = text
        self.keep(lambda: keep_draft(self.home.path, self.home.key, self.kind, text))
        self.stamp = stamp(self.home.path)
        self.refresh()

    def send(self, text: str) -> None:
        """What did not go stays in the field, and in the file."""
        self.text = text
        if self.keep(lambda: self.give(text)):
            self.read()
            self.tell(message("send.kept" if self.by_file else "send.sent", name=self.young))

    def take_along(self) -> None:
        self.go.to("home_files")

    def give(self, text: str) -> None:
        try:
            send_home(self.home, self.kind, text, self.door.clock.now())
        except BookInUse:  # just now it is written anew
            raise NotAllowed("send.again") from None
