"""Own tools, ideas, slow breaths, and people who help: by touches."""

from __future__ import annotations

from typing import Any

from app.text import say
from db.reading.tools import helpers, tools
from tests.visit import Visit


def own(visit: Visit) -> list[str]:
    with visit.desk.book.reading() as c:
        return [tool.name for tool in tools(c)]


def people(visit: Visit) -> list[tuple[str, str, str]]:
    with visit.desk.book.reading() as c:
        return [(p.words.name, p.words.how, p.words.number) for p in helpers(c)]


def test_without_tools_the_page_asks_and_none_of_the_six_ideas_is_taken(visit: Visit) -> None:
    page = visit.open("tools", "words", "young_person")
    assert visit.sees(say("tools.none")) and visit.sees(say("tools.ideas")) and own(visit) == []
    assert len([card for row in page.ids.ideas.children for card in row.children]) == 6


def test_an_own_tool_stands_first_and_can_be_taken_away_and_put_back(visit: Visit) -> None:
    visit.open("tools", "words", "young_person")
    visit.tap(say("tools.add"))
    visit.robot.type(visit.screen.ids.name, "Sing out loud")
    visit.robot.type(visit.screen.ids.how, "In the bath")
    visit.tap(say("add_tool.keep"))
    assert visit.name == "tools" and visit.sees("Sing out loud") and not visit.sees(say("tools.none"))
    visit.tap("Sing out loud. In the bath")
    visit.tap(say("tool.take_away"))
    assert own(visit) == [] and visit.sees(say("tool.gone"))
    visit.tap(say("tool.put_back"))
    assert own(visit) == ["Sing out loud"] and not visit.sees(say("tool.gone"))


def test_a_tool_without_a_name_is_asked_for_one_and_half_typed_words_wait(visit: Visit) -> None:
    visit.open("add_tool", "words", "young_person")
    visit.robot.type(visit.screen.ids.how, "In the bath")
    visit.tap(say("add_tool.keep"))
    assert visit.sees(say("tools.name_first")) and own(visit) == []
    visit.tap(say("app.help"))
    visit.tap(say("app.back"))
    assert visit.screen.ids.how.text == "In the bath"


def test_an_idea_is_looked_at_and_kept(visit: Visit) -> None:
    visit.open("tools", "words", "young_person")
    visit.tap(f"{say('idea_tool.water')}. {say('idea_tool.water_how')}")
    assert visit.sees(say("tool.water")) and own(visit) == []
    visit.tap(say("tool.keep"))
    visit.tap(say("tool.main_done"))
    assert visit.name == "tools" and own(visit) == [say("idea_tool.water")]


def test_an_own_tool_begins_a_plan_and_the_plan_says_so_on_its_card(visit: Visit) -> None:
    visit.open("plan", "tried", "young_person")
    visit.robot.tap(visit.screen.ids.then_edit)
    visit.wait()
    visit.screen.ids.then_field.text = ""
    visit.tap(say("plan.use", tool="My quiet list"))
    visit.tap(say("plan.keep"))
    visit.screen.go.to("tools")
    visit.wait()
    assert visit.sees(say("tools.in_plan", n="3")) and visit.robot.button(
        f"My quiet list. {say('tools.in_plan', n='3')}", visit.screen
    )


def test_slow_breaths_start_and_stop(visit: Visit) -> None:
    visit.open("tools", "words", "young_person")
    visit.tap(say("breathe.start"))
    assert visit.name == "breathe" and visit.sees(say("breathe.rest"))
    visit.tap(say("breathe.start"))
    visit.wait(1)
    assert visit.sees(say("breathe.in")) and visit.screen.ids.ring.running
    visit.tap(say("breathe.stop"))
    assert visit.sees(say("breathe.rest")) and not visit.screen.ids.ring.running
    visit.tap(say("breathe.start"))
    ring = visit.screen.ids.ring
    visit.tap(say("app.back"))
    assert visit.name == "tools" and not ring.running, "nothing goes on that nobody sees"


def add_gran(visit: Visit, number: str = "07700 900456") -> None:
    visit.tap(say("tools.add_person"))
    ids = visit.screen.ids
    for field, text in ((ids.name, "Gran"), (ids.how, "Knows my plan"), (ids.number, number)):
        if text:
            visit.robot.type(field, text)
    visit.tap(say("helper.keep"))


def open_gran(visit: Visit) -> Any:
    row = next(row for row in visit.screen.ids.people.children if getattr(row, "title", "") == "Gran")
    visit.robot.tap(row)
    visit.wait()
    return visit.screen


def test_a_person_is_added_changed_and_taken_away(visit: Visit) -> None:
    visit.open("tools", "words", "young_person")
    add_gran(visit)
    assert visit.name == "tools" and people(visit) == [("Gran", "Knows my plan", "07700 900456")]
    assert visit.sees(f"Knows my plan · {say('helper.hidden')}")
    page = open_gran(visit)
    visit.robot.type(page.ids.how, " well")
    visit.tap(say("helper.keep"))
    assert people(visit) == [("Gran", "Knows my plan well", "07700 900456")]
    open_gran(visit)
    visit.tap(say("helper.take_away"))
    assert visit.name == "tools" and people(visit) == [] and visit.sees(say("helper.gone", name="Gran"))


def test_a_person_needs_a_name_and_to_show_when_locked_a_number(visit: Visit) -> None:
    visit.open("tools", "words", "young_person")
    visit.tap(say("tools.add_person"))
    visit.tap(say("helper.keep"))
    assert visit.sees(say("helper.name_first"))
    visit.tap(say("app.back"))
    add_gran(visit, number="")
    page = open_gran(visit)
    visit.robot.tap(page.ids.locked)
    visit.wait()
    assert visit.sees(say("helper.number_first")) and not page.ids.locked.active


def test_show_when_locked_is_off_at_first_and_says_where_it_is_stored(visit: Visit) -> None:
    visit.open("tools", "words", "young_person")
    add_gran(visit)
    page, numbers = open_gran(visit), visit.desk.numbers
    assert not page.ids.locked.active and visit.sees(say("helper.openly")) and not numbers.path.exists()
    for on in (True, False, True):
        visit.robot.tap(page.ids.locked)
        visit.wait()
        assert page.ids.locked.active is on and numbers.path.exists() is on
    assert visit.sees(say("helper.in_list"))
    visit.robot.type(page.ids.number, "7")
    visit.tap(say("helper.keep"))
    assert [each.number for each in numbers.all()] == ["07700 9004567"], "what shows is what stands in the book"
    assert visit.sees(f"Knows my plan · {say('helper.shows')}")
    open_gran(visit)
    visit.tap(say("helper.take_away"))
    assert not numbers.path.exists()
