"""Who sits at an open book: its young person, one of its therapists, and everybody else there ever was."""

from __future__ import annotations

from dataclasses import replace

from app.desk import Here
from db.book import Book
from db.errors import NotABook, WrongCode
from db.reading import people
from db.records import Id, Person, Role


def here_in(book: Book, therapist: Id | None = None) -> Here:
    """With this therapist, or the first who still opens the book. Raises NotABook when somebody is missing, and
    WrongCode for a therapist whom another copy took out: nobody sits in somebody else's seat."""
    with book.reading() as connection:
        found, still = people.people(connection), people.people_now(connection)
    young = first(still, Role.YOUNG_PERSON)
    helper = next((one for one in still if one.id == therapist), None) if therapist else first(still, Role.THERAPIST)
    if helper is None:
        raise WrongCode("opens this book no more")
    return Here(young, helper, tuple(p for p in found if p not in (young, helper)))


def with_therapist(here: Here, id: Id | None) -> Here:
    """This one has taken the other one's seat, if they are in the book."""
    found = here.person(id) if id else None
    if found is None or found == here.therapist:
        return here
    return replace(here, therapist=found, others=tuple(p for p in (*here.others, here.therapist) if p != found))


def first(people: tuple[Person, ...], role: Role) -> Person:
    """The first one who came. Raises NotABook when there is nobody of this role."""
    found = next((person for person in people if person.role is role), None)
    if found is None:
        raise NotABook("nobody's book")
    return found
