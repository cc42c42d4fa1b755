"""Files of this app that lie on the device, as rows to pick from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.dates import full_day
from app.ports import Places
from app.screens.saving import called
from app.text import Message, message
from db.parcel import END


@dataclass(frozen=True, slots=True)
class Found:
    """A file by its name, and where and from when it is."""

    file: Path
    name: str
    where: Message


def found_in(places: Places) -> tuple[Found, ...]:
    """Newest first."""
    return tuple(
        Found(file, file.name, message("bring_back.in_place", name=called(place), date=full_day(at)))
        for place, file, at in places.find(END)
    )
