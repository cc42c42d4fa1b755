"""What one adult at home may read, and what they sent. Frozen; standard library only."""

from __future__ import annotations

from dataclasses import dataclass

from db.records import Id, PensChoice, Role


@dataclass(frozen=True, slots=True)
class HomeWriter:
    """Somebody whose words are shared. ``id`` means something inside this page alone."""

    id: Id
    role: Role
    name: str


@dataclass(frozen=True, slots=True)
class HomeWords:
    """One line: exact text, and (writer, number of words) run by run."""

    text: str
    pens: tuple[tuple[Id, int], ...]


@dataclass(frozen=True, slots=True)
class HomeGoal:
    """What is shared of one goal; the rest is empty, as if it were not there.

    ``words``: the goal's, or those written for home. ``steps``: the path from first to last. ``help``: how
    home can help. ``numbers``: the young person's ratings, 0 to 10, oldest first, without their days. ``reached``:
    which of the ``steps`` were reached, from 0.
    """

    words: HomeWords | None = None
    steps: tuple[HomeWords, ...] = ()
    help: tuple[HomeWords, ...] = ()
    numbers: tuple[int, ...] = ()
    reached: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HomePage:
    """All that one adult reads. ``adult`` and ``young_person`` are the names they go by."""

    adult: str
    young_person: str
    pens: PensChoice
    writers: tuple[HomeWriter, ...] = ()
    goals: tuple[HomeGoal, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """A cheer or a hope. ``at`` in milliseconds, UTC."""

    id: Id
    at: int
    text: str
