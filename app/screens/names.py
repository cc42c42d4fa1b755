"""The two names and letters that nearly every page shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.desk import Here
from app.rules.naming import letters, shown_names
from app.text import say
from db.records import Id, Person, Role


@dataclass(frozen=True, slots=True)
class Names:
    """``a`` is the young person, ``b`` the therapist who is here; letters go on their seals. ``therapists``: the names
    of all there ever were, once there are several: they share the dots."""

    a: str
    b: str
    letter_a: str
    letter_b: str
    therapists: tuple[str, ...] = ()

    @property
    def pen_a(self) -> str:
        """What the wave is called: by name, or "My pen" while there is none."""
        return say("app.pen_of", name=self.a) if self.letter_a else say("app.my_pen")

    @property
    def pen_b(self) -> str:
        if self.therapists:
            return say("app.pen_of", name=joined(self.therapists))
        return say("app.pen_of", name=self.b) if self.letter_b else say("app.their_pen")


def names(here: Here) -> Names:
    a, b = here.young_person, here.therapist
    shown = shown_names((a, b), {Role.YOUNG_PERSON: say("app.young_person"), Role.THERAPIST: say("app.therapist")})
    on_seals = letters((a, b))
    several = tuple(who_wrote(here, one.id).name for one in therapists(here))
    together = several if len(several) > 1 else ()
    return Names(shown[a.id], shown[b.id], on_seals[a.id], on_seals[b.id], together)


@dataclass(frozen=True, slots=True)
class Who:
    """A name, and the letter on its seal."""

    name: str
    letter: str


def who_wrote(here: Here, id: Id) -> Who:
    """Whoever wrote or sealed something: also a therapist who is not here, or opens the book no more."""
    people = (here.young_person, *therapists(here))
    words = {Role.YOUNG_PERSON: say("app.young_person"), Role.THERAPIST: say("app.therapist")}
    shown, on_seals = shown_names(people, words), letters(people)
    return Who(shown.get(id, words[Role.THERAPIST]), on_seals.get(id, ""))


def therapists(here: Here) -> tuple[Person, ...]:
    """The one who is here, and every other there ever was."""
    return (here.therapist, *(one for one in here.others if one.role is Role.THERAPIST))


def joined(parts: Sequence[str]) -> str:
    """ "words, steps and numbers"."""
    *most, last = parts
    return say("home.and", most=", ".join(most), last=last) if most else last
