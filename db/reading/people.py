"""Who writes in this book, and in which colours."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import PenPair, PensChoice, Person, Role

PEOPLE = """
SELECT p.id, p.at, p.role, (SELECT n.name FROM person_name n WHERE n.person = p.id ORDER BY n.id DESC LIMIT 1)
FROM person p ORDER BY p.id
"""
PENS = "SELECT pair, young_person_first FROM pens_choice ORDER BY id DESC LIMIT 1"


def people(connection: Connection) -> tuple[Person, ...]:
    """Everyone, in the order they came, with the names they go by now ("" when none was given)."""
    rows = connection.exec_driver_sql(PEOPLE)
    return tuple(Person(id, at, Role(role), name or "") for id, at, role, name in rows)


def pens_choice(connection: Connection) -> PensChoice:
    """The newest choice, or the first pair while nobody chose."""
    row = connection.exec_driver_sql(PENS).one_or_none()
    return PensChoice(PenPair(row[0]), bool(row[1])) if row else PensChoice()
