"""A book that is not whole, and a book that ends: what happens at the door."""

from __future__ import annotations

from app.actions.end_book import end_book
from app.door import Door
from db.copies import Copy
from db.rescue import Rescue


def rescue_at(door: Door) -> Rescue | None:
    """What can be done for the open book, or for the one that would not open last time."""
    if door.desk is not None:
        return Rescue(door.desk.book.path.parent, door.desk.book.key)
    return door.shelf.rescue


def put_back(door: Door, rescue: Rescue, copy: Copy) -> None:
    """The copy takes the book's place; it is opened as ever after that. Raises db.errors."""
    keep(door, rescue)
    rescue.use(copy).close()
    door.shelf.rescue = None


def accept_loss(door: Door, rescue: Rescue) -> None:
    """The book without what it lost counts from here on. Raises db.errors."""
    keep(door, rescue)
    rescue.open_what_is_there().close()
    door.shelf.rescue = None


def keep(door: Door, rescue: Rescue) -> None:
    """The book is let go; when what follows does not work, it can be tried again."""
    door.leave()
    door.shelf.rescue = rescue


def end_open_book(door: Door) -> None:
    """The open book goes for good. Raises NotAllowed and db.errors; see the action."""
    desk = door.open()
    try:
        end_book(door.shelf, door.entry, desk.book, desk.hand())
    finally:
        if not desk.book.is_open:
            door.leave()
