"""The mind of pages that make a file and save it: slow work, where it lies, and a way there by the device's means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.door import Door
from app.ports import Places
from app.presenter import Presenter, calm
from app.screens.saving import about_the_place
from app.text import Message, message
from db.errors import BookError

S = TypeVar("S")
T = TypeVar("T")


class SavesFile(Presenter[S]):
    """``saved``: where the file lies now, '' before. ``busy``: something is being made beside the window."""

    door: Door
    places: Places
    saved = ""
    busy = False
    begun = 0

    def beside(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Slow work. Whoever left meanwhile, or wants something else by now, is not told."""
        self.busy, begun = True, self.begun

        def told(value: T) -> None:
            if begun == self.begun:
                self.busy = False
                done(value)

        def failed(error: BookError) -> None:
            if begun == self.begun:
                self.busy = False
                self.refresh()
                self.tell(calm(error))

        self.door.aside.run(work, told, failed)

    def call_off(self) -> None:
        """Nothing that was begun is wanted any more."""
        self.busy = False
        self.begun += 1

    def show_file(self) -> None:
        """In its folder, from where it can be passed on as people do on this device."""
        if self.saved and not self.places.show(Path(self.saved)):
            self.tell(message("saving.cannot_show"))

    def tell(self, note: Message | None) -> None:
        super().tell(about_the_place(note))
