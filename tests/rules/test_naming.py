"""Names as people give them: any, none, the same one twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.naming import letter, letter_of, letters, shown_name, shown_names
from db.records import Person, Role

YOUNG, THERAPIST, FAMILY = Role.YOUNG_PERSON, Role.THERAPIST, Role.FAMILY
WORDS = {YOUNG: "me", THERAPIST: "therapist", FAMILY: "home"}


def people(*told: tuple[Role, str]) -> list[Person]:
    return [Person(bytes([n]) * 16, 0, role, name) for n, (role, name) in enumerate(told)]


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("Mika", "M"),
        ("dana", "D"),
        ("  \u200bleo", "L"),
        ("“Gran”", "G"),
        ("élodie", "É"),
        ("e\u0301lodie", "E\u0301"),
        ("李", "李"),
        ("Ωρα", "Ω"),
        ("ß", "ß"),
        ("👨\u200d👩\u200d👧 us", "👨\u200d👩\u200d👧"),
        ("7up", "7"),
        ("...", "."),
        ("", ""),
        (" \u3164", ""),
        ("[b]", "B"),
    ],
)
def test_the_letter_in_a_seal(name: str, sign: str) -> None:
    assert letter_of(name) == letter(people((YOUNG, name))[0]) == sign


def test_wave_and_dots_tell_two_roles_apart() -> None:
    assert list(letters(people((YOUNG, "Mika"), (THERAPIST, "Maya"))).values()) == ["M", "M"]


def test_two_of_one_role_and_letter() -> None:
    here = people((THERAPIST, "Dana"), (YOUNG, "Mika"), (THERAPIST, "Dev"), (FAMILY, ""), (FAMILY, ""))
    assert [letters(here)[person.id] for person in here] == ["D1", "M", "D2", "", ""]


def test_shown_names() -> None:
    mika, nobody = people((YOUNG, " Mika\n"), (THERAPIST, "\u200b"))
    assert shown_name(mika, "me") == "Mika"
    assert shown_name(nobody, "therapist") == "therapist"
    assert shown_name(nobody) == ""


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ([(YOUNG, "Mika"), (THERAPIST, "Dana")], ["Mika", "Dana"]),
        ([(YOUNG, "Sam"), (THERAPIST, "sam")], ["Sam (me)", "sam (therapist)"]),
        ([(FAMILY, "Mum"), (FAMILY, "Mum"), (YOUNG, "Leo")], ["Mum (home) 1", "Mum (home) 2", "Leo"]),
        ([(FAMILY, ""), (FAMILY, "")], ["home 1", "home 2"]),
        ([(YOUNG, ""), (THERAPIST, "")], ["me", "therapist"]),
    ],
)
def test_the_same_name_twice(told: list[tuple[Role, str]], shown: list[str]) -> None:
    here = people(*told)
    assert [shown_names(here, WORDS)[person.id] for person in here] == shown


names = st.sampled_from(["Sam", "sam", "", "Mika", " "]) | st.text(max_size=6)


@given(st.lists(st.tuples(st.sampled_from(Role), names), max_size=5))
def test_every_name_and_letter_can_be_shown(told: list[tuple[Role, str]]) -> None:
    here = people(*told)
    shown, marks = shown_names(here, WORDS), letters(here)
    assert set(shown) == set(marks) == {person.id for person in here}
    assert all(name.strip() for name in shown.values())
