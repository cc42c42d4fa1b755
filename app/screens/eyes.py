"""What the eye beside a goal says: who at home can see what of it. It always tells the truth of this moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.actions.words_for_home import words_for_home
from app.rules.home import seen
from app.rules.naming import shown_names
from app.screens.names import joined
from app.text import say
from db.keeping import CopyKind, CopyWhat
from db.reading import Reading
from db.reading.keeping import copies_taken
from db.reading.kept import copy_kind
from db.reading.people import people_now
from db.reading.shares import shares
from db.records import Id, Person, Role, Share, Shared

NAMED = 2  # that many are named in a chip; of more the chip says how many


@dataclass(frozen=True, slots=True)
class Eye:
    """``open`` or crossed, and the words beside it. ``readers``: who reads just these words, '' for nobody."""

    open: bool
    text: str
    readers: str = ""

    @property
    def icon(self) -> str:
        return "eye-bold" if self.open else "eye-slash-bold"


@dataclass(frozen=True, slots=True)
class AtHome:
    """The adults at home by the name on screen, in the order they came, and all that is shared."""

    adults: tuple[Person, ...]
    names: Mapping[Id, str]
    shares: frozenset[Share]

    def seen(self, goal: Id) -> Mapping[Id, frozenset[Shared]]:
        """Adult -> what they may see of one goal; nothing for who may see none of it."""
        return seen(self.shares, goal)


def at_home(connection: Reading) -> AtHome:
    adults = tuple(person for person in people_now(connection) if person.role is Role.FAMILY)
    return AtHome(adults, shown_names(adults, {Role.FAMILY: say("home.someone")}), shares(connection))


def goal_eye(home: AtHome, goal: Id) -> Eye:
    """Beside a goal: who can see anything of it."""
    who = [home.names[adult.id] for adult in home.adults if adult.id in home.seen(goal)]
    return Eye(True, say("home.can_see_this", name=listed(who))) if who else Eye(False, say("home.cant_see_this"))


def words_eye(connection: Reading, home: AtHome, goal: Id) -> Eye:
    """Beside the goal's words: who can read just these, or the ones written for home."""
    eye = item_eye(home, goal, Shared.WORDS)
    if eye.open and words_for_home(connection, goal) is not None:
        return Eye(True, say("home.reads_other", name=eye.readers))
    return eye


def item_eye(home: AtHome, goal: Id, what: Shared) -> Eye:
    """Where one thing is written: who reads it at home."""
    found = home.seen(goal) if goal else {}
    who = [home.names[adult.id] for adult in home.adults if what in found.get(adult.id, ())]
    if not who:
        return Eye(False, say("home.cant_see_this"))
    return Eye(True, say("home.can_see_this", name=listed(who)), listed(who))


def may_be_elsewhere(connection: Reading) -> bool:
    """Can a page for home lie on another device, as it was some time ago? One was taken out of the book; or this is the
    young person's own copy, and one may have been taken out of the clinic's."""
    taken = (copy.what for copy in copies_taken(connection))
    return copy_kind(connection) is CopyKind.OWN or CopyWhat.HOME_COPY in taken


def adult_eye(name: str, what: frozenset[Shared]) -> Eye:
    """One adult's row: "Gran can see words and steps"."""
    if not what:
        return Eye(False, say("home.adult_cant", name=name))
    parts = [say(f"home.short_{one}") for one in Shared if one in what]
    return Eye(True, say("home.adult_can", name=name, what=joined(parts)))


def listed(names: Sequence[str]) -> str:
    return joined(names) if len(names) <= NAMED else say("home.several", n=str(len(names)))
