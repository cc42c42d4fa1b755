"""The two names and letters that nearly every page shows."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Here
from app.rules.naming import letters, shown_names
from app.text import say
from db.records import Role


@dataclass(frozen=True, slots=True)
class Names:
    """``a`` is the young person, ``b`` the therapist; letters go on their seals."""

    a: str
    b: str
    letter_a: str
    letter_b: str

    @property
    def pen_a(self) -> str:
        """What the wave is called: by name, or "My pen" while there is none."""
        return say("app.pen_of", name=self.a) if self.letter_a else say("app.my_pen")

    @property
    def pen_b(self) -> str:
        return say("app.pen_of", name=self.b) if self.letter_b else say("app.their_pen")


def names(here: Here) -> Names:
    a, b = here.young_person, here.therapist
    shown = shown_names((a, b), {Role.YOUNG_PERSON: say("app.young_person"), Role.THERAPIST: say("app.therapist")})
    on_seals = letters((a, b))
    return Names(shown[a.id], shown[b.id], on_seals[a.id], on_seals[b.id])
