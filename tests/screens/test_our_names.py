"""A name is its owner's: changed at any time, kept as it was typed, and the words stay whose they were."""

from __future__ import annotations

from typing import Any

from app.text import say
from tests.visit import Visit


def write(visit: Visit, field: Any, name: str) -> None:
    field.text = ""
    visit.robot.type(field, name)


def open_names(visit: Visit, who: str = "together") -> None:
    visit.open("pens", "words", who)
    visit.tap(say("pens.names"))
    assert visit.name == "our_names"


def test_mika_wants_to_be_called_mik(visit: Visit) -> None:
    open_names(visit)
    write(visit, visit.screen.ids.young, "Mik")
    visit.tap(say("our_names.done"))
    assert visit.name == "pens"
    assert visit.desk.here.young_person.name == "Mik" and visit.desk.here.therapist.name == "Dana"
    visit.stage.app.house.navigator.to("our_words", goal=visit.stage.goal)
    visit.wait()
    assert visit.sees(say("app.pen_of", name="Mik"))


def test_alone_only_your_own_name_is_yours_to_change(visit: Visit) -> None:
    open_names(visit, "young_person")
    assert visit.screen.ids.therapist_card.parent is None


def test_a_half_typed_name_waits(visit: Visit) -> None:
    open_names(visit)
    write(visit, visit.screen.ids.therapist, "Dr D")
    visit.screen.go_back()
    visit.wait()
    visit.tap(say("pens.names"))
    assert visit.screen.ids.therapist.text == "Dr D"
    assert visit.desk.here.therapist.name == "Dana", "not kept before the button says so"


def test_what_could_not_be_kept_of_a_name_is_said(visit: Visit) -> None:
    open_names(visit)
    write(visit, visit.screen.ids.young, "Mi\u200bka R")
    visit.tap(say("our_names.done"))
    assert visit.name == "our_names" and visit.sees(say("note.hidden_marks"))
    visit.tap(say("our_names.done"))
    assert visit.name == "pens" and visit.desk.here.young_person.name == "Mika R"
