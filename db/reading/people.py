"""Who writes in this book, and in which colours."""

from __future__ import annotations

from sqlalchemy import Connection

from db.keeping import Removal
from db.records import Id, PenPair, PensChoice, Person, Role

PEOPLE = """
SELECT p.id, p.at, p.role, (SELECT n.name FROM person_name n WHERE n.person = p.id ORDER BY n.id DESC LIMIT 1)
FROM person p ORDER BY p.id
"""
ROLE = "SELECT role FROM person WHERE id = ?"
REMOVALS = "SELECT id, at, by, person FROM removal ORDER BY id"
PENS = "SELECT pair, young_person_first FROM pens_choice ORDER BY id DESC LIMIT 1"


def people(connection: Connection) -> tuple[Person, ...]:
    """Everyone, in the order they came, with the names they go by now ("" when none was given)."""
    rows = connection.exec_driver_sql(PEOPLE)
    return tuple(Person(id, at, Role(role), name or "") for id, at, role, name in rows)


def removals(connection: Connection) -> tuple[Removal, ...]:
    """Who was taken out of those who open the book, oldest first. A removal by somebody who was out by then does not
    count: of two therapists who remove each other in two copies, the first one to do so stays."""
    counted: dict[Id, Removal] = {}
    for row in connection.exec_driver_sql(REMOVALS):
        one = Removal(*row)
        if one.by not in counted:
            counted.setdefault(one.person, one)
    return tuple(counted.values())


def gone(connection: Connection) -> frozenset[Id]:
    """Everyone who opens the book no more."""
    return frozenset(one.person for one in removals(connection))


def people_now(connection: Connection) -> tuple[Person, ...]:
    """Everyone who still opens the book. Who was taken out stays among ``people``: their words have their name."""
    out = gone(connection)
    return tuple(person for person in people(connection) if person.id not in out)


def role_now(connection: Connection, person: Id) -> Role | None:
    """None for who is not in this book, or opens it no more."""
    role = connection.exec_driver_sql(ROLE, (person,)).scalar()
    return Role(role) if role and person not in gone(connection) else None


def pens_choice(connection: Connection) -> PensChoice:
    """The newest choice, or the first pair while nobody chose."""
    row = connection.exec_driver_sql(PENS).one_or_none()
    return PensChoice(PenPair(row[0]), bool(row[1])) if row else PensChoice()
