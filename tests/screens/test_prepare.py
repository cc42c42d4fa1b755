"""Prepare an idea: private until it is kept for the visit."""

from __future__ import annotations

from typing import Any

from app.text import say
from db.reading import ideas
from db.reading.written import written
from db.records import Role
from tests.visit import Visit

WORDS = "I want to sleep over at Leo's house for one whole night"


def type_in(visit: Visit, text: str) -> None:
    visit.robot.tap(visit.screen.ids.field)
    visit.screen.ids.field.text = ""
    visit.robot.write(text)
    visit.wait()


def open_ideas(visit: Visit) -> list[str | None]:
    with visit.desk.book.reading() as c:
        return [idea.wording.text for idea in ideas.everywhere(c) if not idea.answers]


def go_to(visit: Visit, screen: str, *present: Role, **args: Any) -> None:
    """Other people take the device."""
    house = visit.stage.app.house
    house.door.come_in(*present)
    house.navigator.to(screen, **args)
    visit.wait()


def test_what_is_prepared_is_seen_by_nobody_until_it_is_kept(visit: Visit) -> None:
    visit.open("goal", "words", "therapist")
    visit.tap(say("prepare.title"))
    type_in(visit, WORDS)
    visit.tap(say("app.back"))
    assert visit.sees(say("prepare.waits")) and open_ideas(visit) == []
    with visit.desk.book.reading() as c:
        assert not any(WORDS in (row.text or "") for row in written(c, 99))
    for screen, args in (("together", {}), ("our_words", {"goal": visit.goal}), ("goal", {"goal": visit.goal})):
        go_to(visit, screen, Role.YOUNG_PERSON, Role.THERAPIST, **args)
        assert not visit.sees("one whole night") and not visit.sees(say("prepare.waits"))


def test_kept_for_the_visit_it_is_an_idea_and_new_in_together(visit: Visit) -> None:
    visit.open("goal", "words", "therapist")
    visit.tap(say("prepare.title"))
    type_in(visit, WORDS)
    visit.tap(say("prepare.keep"))
    assert visit.name == "goal" and visit.sees(say("prepare.kept")) and open_ideas(visit) == [WORDS]
    assert visit.sees(say("prepare.title")), "nothing is prepared any more"
    go_to(visit, "together", Role.YOUNG_PERSON, Role.THERAPIST)
    assert visit.sees(say("together.idea_by", name="Dana"))


def test_it_is_there_again_and_can_be_let_go(visit: Visit) -> None:
    visit.open("prepare", "words", "therapist")
    type_in(visit, WORDS)
    visit.tap(say("app.back"))
    go_to(visit, "prepare", Role.THERAPIST, goal=visit.goal)
    assert visit.screen.ids.field.text == WORDS
    visit.tap(say("prepare.let_go"))
    assert "one whole night" not in visit.screen.ids.field.text and not visit.sees(say("prepare.let_go"))


def test_words_as_they_stand_are_no_idea(visit: Visit) -> None:
    visit.open("prepare", "words", "therapist")
    visit.tap(say("prepare.keep"))
    assert visit.name == "prepare" and visit.sees(say("prepare.nothing")) and open_ideas(visit) == []


def test_with_the_young_person_here_nothing_is_prepared(visit: Visit) -> None:
    visit.open("goal", "words")
    assert not visit.sees(say("prepare.title"))
    go_to(visit, "prepare", Role.YOUNG_PERSON, Role.THERAPIST, goal=visit.goal)
    assert visit.name == "whos_here"
