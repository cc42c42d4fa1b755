"""The mind of pages that save a file: where it lies, and a way to it by the device's own means."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from app.ports import Places
from app.presenter import Presenter
from app.screens.saving import about_the_place
from app.text import Message, message

S = TypeVar("S")


class SavesFile(Presenter[S]):
    """``saved``: where the file lies now, '' before."""

    places: Places
    saved = ""

    def show_file(self) -> None:
        """In its folder, from where it can be passed on as people do on this device."""
        if self.saved and not self.places.show(Path(self.saved)):
            self.tell(message("saving.cannot_show"))

    def tell(self, note: Message | None) -> None:
        super().tell(about_the_place(note))
