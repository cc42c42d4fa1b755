"""Names as people give them: any, none, or the same one twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from app.rules.clean import clean, is_blank
from app.rules.signs import is_core, signs
from db.records import Id, Person, Role


def shown_name(person: Person, fallback: str = "") -> str:
    """The name on screen; ``fallback`` (the words for the role) when none was given."""
    return fallback if is_blank(person.name) else clean(person.name).text


def shown_names(people: Sequence[Person], role_words: Mapping[Role, str]) -> dict[Id, str]:
    """A name for each that no one else here has: two of one name get their role's words beside it,
    and two of one name and role a number, in the order they came."""
    plain = {person.id: shown_name(person, role_words[person.role]) for person in people}
    taken = Counter(name.casefold() for name in plain.values())
    with_role = {
        person.id: f"{plain[person.id]} ({role_words[person.role]})"
        if taken[plain[person.id].casefold()] > 1 and not is_blank(person.name)
        else plain[person.id]
        for person in people
    }
    return _numbered(with_role)


def letters(people: Sequence[Person]) -> dict[Id, str]:
    """The letter in each person's seal: the first of their name, upper case; "" for no name (the seal
    then shows the sign of the role). Wave and dots already tell the two roles apart, so only people of
    the same role with the same letter get a number after it, in the order they came."""
    found: dict[Id, str] = {}
    for role in Role:
        same = {person.id: letter(person) for person in people if person.role is role}
        twice = Counter(same.values())
        several = {who: one for who, one in same.items() if one and twice[one] > 1}
        found |= same | _counted(several)
    return found


def letter(person: Person) -> str:
    """The letter in a seal that stands by itself, see ``letters``."""
    return letter_of(person.name)


def letter_of(name: str) -> str:
    """The first sign of a name that is not punctuation, upper case where that is one sign too."""
    text = clean(name).text
    if is_blank(text):
        return ""
    whole = [text[start:end] for start, end in signs(text) if not text[start].isspace()]
    sign = next((one for one in whole if is_core(one[0])), whole[0])
    upper = sign.upper()
    return upper if len(list(signs(upper))) == 1 else sign


def _numbered(names: Mapping[Id, str]) -> dict[Id, str]:
    twice = Counter(name.casefold() for name in names.values())
    several = {who: f"{name} " for who, name in names.items() if twice[name.casefold()] > 1}
    return {**names, **_counted(several)}


def _counted(names: Mapping[Id, str]) -> dict[Id, str]:
    seen: Counter[str] = Counter()
    found: dict[Id, str] = {}
    for who in sorted(names):
        seen[names[who].casefold()] += 1
        found[who] = f"{names[who]}{seen[names[who].casefold()]}"
    return found
