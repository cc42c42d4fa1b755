"""Save our record: a folder that anybody can read, with the page to print, everything written, and what it means."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from app.actions.hand import Hand
from app.actions.note_copy import note_copy
from app.rules.cells import disarmed, iso
from db.book import Book
from db.files import new_folder
from db.keeping import CopyKind, CopyWhat
from db.reading.facts import facts, numbers
from db.reading.kept import copy_kind
from db.reading.people import people
from db.records import Id, Person, Role
from db.telling import Fact

PAGE, TABLE, README = "page.pdf", "everything.csv", "readme.txt"
COLUMNS = (
    "when", "kind", "by", "role", "typed_by", "goal", "step", "part", "text", "more", "value", "whose_words", "state",
    "visit", "row", "about",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """Everyone by id, and the numbers of goals and steps."""

    people: Mapping[Id, Person]
    numbers: Mapping[Id, int]

    def name(self, id: Id | None) -> str:
        return self.people[id].name if id and id in self.people else ""

    def number(self, id: Id | None) -> str:
        return str(self.numbers.get(id, "")) if id else ""


def save_our_record(book: Book, hand: Hand, place: Path, page: bytes, readme: str) -> None:
    """Whole, or not at all; the row that says so is kept just before the folder gets its name. ``page``: a PDF, b"" for
    none. A therapist's, from the clinic's copy, has what therapists alone may read.

    Raises NotAllowed from home; NoRoom, BookReadOnly, Refused (something is there), BookDamaged.
    """
    hand.check(book, "save_our_record")
    with new_folder(place) as folder:
        with book.reading() as connection:
            clinics = copy_kind(connection) is CopyKind.CLINIC
            _table(connection, folder / TABLE, hand.by, clinics and hand.role is Role.THERAPIST)
        (folder / README).write_text(readme, encoding="utf-8-sig", newline="\r\n")
        if page:
            (folder / PAGE).write_bytes(page)
        note_copy(book, hand, CopyWhat.RECORD)


def _table(connection: Connection, file: Path, reader: Id, therapists: bool) -> None:
    known = Known({person.id: person for person in people(connection)}, numbers(connection))
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        write = csv.writer(out, quoting=csv.QUOTE_ALL).writerow
        write(COLUMNS)
        for fact in facts(connection, reader, therapists):
            write([disarmed(cell) for cell in cells(fact, known)])


def cells(fact: Fact, known: Known) -> tuple[str, ...]:
    """One row, in the order of COLUMNS."""
    who = known.people.get(fact.by) if fact.by else None
    typed = known.name(fact.typed_by) if fact.typed_by != fact.by else ""
    pens = ", ".join(f"{known.name(by)} {count}" for by, count in fact.pens)
    state = "erased" if fact.erased else "taken back" if fact.undone else ""
    return (
        iso(fact.at) if fact.at is not None else "",
        fact.kind,
        who.name if who else "",
        who.role if who else "",
        typed,
        known.number(fact.goal),
        known.number(fact.step),
        fact.part or "",
        fact.text or "",
        fact.more or "",
        _value(fact, known),
        pens,
        state,
        fact.visit.hex() if fact.visit else "",
        fact.id.hex(),
        fact.about.hex() if fact.about else "",
    )


def _value(fact: Fact, known: Known) -> str:
    """The steps of an order by their numbers, else the value as it is."""
    if fact.kind == "step_order":
        return ", ".join(known.number(bytes.fromhex(step)) for step in json.loads(fact.value or "[]"))
    return fact.value or ""
