"""Together: the start of a visit. What waits is there, and one way on."""

from __future__ import annotations

from typing import Any

from app.actions.change_steps import add_step
from app.actions.gesture import Add, Replace
from app.actions.hand import Hand
from app.actions.place import Place
from app.actions.the_path import path_of
from app.actions.try_step import try_step
from app.actions.write_goal import write_goal
from app.actions.write_plan import write_plan
from app.actions.write_words import write_words
from app.rules.path import stage
from app.screens.line_pages import place_of
from app.screens.together.screen import FIRST_IDEAS
from app.text import say
from db.reading import tries
from db.records import Line, LineKind
from db.trying import Went
from tests.visit import Visit


def tiles(visit: Visit, which: str) -> list[Any]:
    """From top to bottom."""
    return list(reversed(visit.screen.ids[which].children))


def touch(visit: Visit, tile: Any) -> None:
    visit.robot.tap(tile)
    visit.wait()


def test_a_first_visit_asks_for_a_goal(visit: Visit) -> None:
    visit.open("together", "empty")
    assert visit.sees(say("together.first_title"))
    assert not visit.sees(say("together.carry_on")) and not visit.sees(say("together.goals"))
    visit.tap(say("together.write"))
    assert visit.name == "our_words" and visit.sees(say("words.question"))


def test_it_is_a_page_of_its_own_without_tabs_or_back(visit: Visit) -> None:
    page = visit.open("together", "idea")
    assert not visit.sees(say("tabs.path"))
    assert page.page.head.back is False


def test_carry_on_goes_to_the_idea_that_waits_and_then_to_the_goal(visit: Visit) -> None:
    visit.open("together", "idea")
    assert visit.sees(say("together.idea_by", name="Dana")) and visit.sees("call home just once")
    visit.tap(say("together.carry_on"))
    assert visit.name == "our_words"
    visit.tap(say("idea.use"))
    visit.tap(say("app.back"))
    assert visit.name == "together" and not visit.sees(say("together.ideas"))
    visit.tap(say("together.carry_on"))
    assert visit.name == "goal"


def test_an_idea_about_a_step_is_answered_on_that_step(visit: Visit) -> None:
    visit.open("goals", "words")
    desk = visit.desk
    step = add_step(desk.book, desk.hand(), visit.goal, "Pack my bag")
    words = line_of(visit, step)
    place = Place(visit.goal, LineKind.STEP, step, words.line.id)
    write_words(desk.book, desk.hand(desk.here.therapist), place, Replace(1, 2, ""), words.wording)
    back_to_together(visit)
    (tile,) = tiles(visit, "idea_tiles")
    assert visit.sees("my"), "an idea to take words out shows which"
    touch(visit, tile)
    assert visit.name == "step" and visit.sees(say("idea.use"))


def test_an_idea_about_a_plan_is_answered_on_that_plan(visit: Visit) -> None:
    visit.open("goals", "words")
    desk = visit.desk
    step = add_step(desk.book, desk.hand(), visit.goal, "Pack my bag")
    place = Place(visit.goal, LineKind.PLAN_IF, step)
    write_plan(desk.book, desk.hand(desk.here.therapist), ((place, Add("it feels hard"), None),))
    back_to_together(visit)
    visit.tap(say("together.carry_on"))
    assert visit.name == "plan"


def line_of(visit: Visit, step: bytes | None) -> Any:
    from db.reading import lines

    with visit.desk.book.reading() as c:
        return next(w for w in lines.current(c, visit.goal) if w.line.step == step)


def back_to_together(visit: Visit) -> None:
    visit.stage.app.house.navigator.to("together")
    visit.wait()


def test_each_goal_says_what_it_waits_for(visit: Visit) -> None:
    visit.open("together", "many")
    assert [str(tile.spoken).rsplit(". ", 1)[-1] for tile in tiles(visit, "goal_tiles")] == [
        say("together.changed"), say("together.not_agreed"), say("together.not_agreed"),
    ]  # fmt: skip
    touch(visit, tiles(visit, "goal_tiles")[1])
    assert visit.name == "goal" and visit.sees("I want to put my hand up in maths")


def test_three_goals_leave_no_room_for_a_fourth(visit: Visit) -> None:
    visit.open("together", "many")
    assert not visit.sees(say("together.write"))


def test_when_all_is_agreed_carry_on_leads_to_the_goals(visit: Visit) -> None:
    visit.open("together", "agreed")
    assert visit.sees(say("together.agreed"))
    visit.tap(say("together.carry_on"))
    assert visit.name == "goals"


def test_only_words_to_confirm_are_said_and_lead_to_them(visit: Visit) -> None:
    """Dana typed Mika's very first words; they wait for Mika."""
    visit.open("goals", "empty")
    here, now = visit.desk.here, visit.desk.clock.now()
    hand = Hand(here.young_person.id, here.young_person.role, now, here.visit, here.therapist.id)
    write_goal(visit.desk.book, hand, "I want to sleep at Gran's")
    back_to_together(visit)
    waits = say("words.typed_title", a="Mika", b="Dana")
    assert visit.sees(waits) and not visit.sees(say("together.first_title"))
    visit.tap(say("together.carry_on"))
    assert visit.name == "our_words" and visit.sees(say("words.thats_it"))


def test_pens_can_be_picked(visit: Visit) -> None:
    visit.open("together", "words")
    visit.tap(say("together.pens"))
    assert visit.name == "pens"


def test_finish_for_today_ends_the_visit(visit: Visit) -> None:
    visit.open("together", "words")
    assert visit.desk.here.visit is not None
    visit.tap(say("together.wrap_up"))
    visit.tap(say("together.finish"))
    assert visit.name == "locks", "where nobody has a code yet the locks are offered"
    assert visit.desk.here.visit is None and visit.desk.here.present == frozenset()


# -- what is new since the last visit


def test_a_kept_line_is_read_first_and_nothing_but_we_read_it_closes_it(visit: Visit) -> None:
    visit.open("together", "week")
    said = "The dark bit at Gran's was too long. Can we talk about it?"
    assert visit.sees(say("together.read_first")) and visit.sees(said) and visit.sees("Mika, ")
    assert words_from_top(visit).index(said) < words_from_top(visit).index(say("together.since"))
    visit.tap(say("together.carry_on"))
    back_to_together(visit)
    assert visit.sees(said)
    visit.tap(say("together.we_read_it"))
    assert not visit.sees(say("together.read_first"))
    back_to_together(visit)
    assert not visit.sees(said)


def test_what_is_new_is_counted_and_no_value_of_a_number_is_shown(visit: Visit) -> None:
    page = visit.open("together", "week")
    assert visit.sees("3 tries") and visit.sees("All on stone 3")
    assert visit.sees("1 number") and visit.sees(say("together.new_words")) and visit.sees("Mika answered")
    rows = [row.spoken for row in page.ids.fresh_rows.children if hasattr(row, "spoken")]
    assert len(rows) == 4 and all(say("together.new") in spoken for spoken in rows)
    assert not any("6" in spoken.replace("31 March", "") for spoken in rows if "number" in spoken)


def test_carry_on_goes_through_what_is_new_one_after_the_other(visit: Visit) -> None:
    visit.open("together", "week")
    been = []
    for _ in range(5):
        visit.tap(say("together.carry_on"))
        been.append(visit.name)
        back_to_together(visit)
    assert been == ["tries", "progress", "our_words", "agree", "our_words"], "then the idea that waits"
    assert not visit.sees(say("together.new")) or visit.sees(say("together.new_words"))


def test_of_a_pile_of_ideas_the_first_are_shown_and_the_rest_is_one_tap_more(visit: Visit) -> None:
    visit.open("together", "words")
    dana = visit.stage.story.dana
    for n in range(FIRST_IDEAS + 2):
        add_step(visit.desk.book, dana, visit.goal, f"Idea number {n}")
    back_to_together(visit)
    assert len(tiles(visit, "idea_tiles")) == FIRST_IDEAS + 1 and not visit.sees(f"Idea number {FIRST_IDEAS}")
    visit.tap(say("together.more_ideas", n="2"))
    assert len(tiles(visit, "idea_tiles")) == FIRST_IDEAS + 2 and visit.sees(f"Idea number {FIRST_IDEAS + 1}")


def test_what_was_tried_is_read_as_mika_told_it(visit: Visit) -> None:
    visit.open("together", "week")
    with visit.desk.book.reading() as c:
        (step,) = {one.step for one in tries.page(c, 9)}
    try_step(visit.desk.book, visit.stage.story.mika, step, Went.SOME, "2026-03-30", "My tummy was okay")
    visit.tap("3 tries") if visit.sees("3 tries") else visit.tap("4 tries")
    assert visit.name == "tries" and visit.sees("Stay at Gran's till 10 pm")
    for went in Went:
        assert visit.sees(say(f"went.{went}"))
    assert visit.sees("31 March 2026") and visit.sees("My tummy was okay") and visit.sees("Mika's pen")


def test_what_was_tried_stays_to_read_when_it_is_not_new_any_more(visit: Visit) -> None:
    visit.open("progress", "week", "young_person")
    visit.tap(say("tries.all"))
    assert visit.name == "tries" and visit.sees(say("went.not_this_time")) and not visit.sees(say("together.new"))


def test_new_words_lead_to_the_one_place_where_they_are(visit: Visit) -> None:
    visit.open("together", "week")
    words = next(row for row in visit.screen.presenter.fresh if row.kind == "words")
    assert words.line is not None and words.line.kind is LineKind.GOAL
    on = LineKind.STEP, LineKind.PLAN_THEN, LineKind.WORDS_FOR_HOME
    made = [Line(b"l", b"g", None if kind is LineKind.WORDS_FOR_HOME else b"s", kind) for kind in on]
    assert [place_of(line)[0] for line in made] == ["step", "plan", "home_sees"]


def test_once_the_only_goal_is_reached_all_goals_and_the_ending_are_a_tap_away(visit: Visit) -> None:
    visit.open("together", "reached")
    assert visit.sees(say("together.none_open")) and not visit.sees(say("together.first_title"))
    visit.tap(say("together.all_goals"))
    assert visit.name == "goals" and visit.sees(say("goals.reached")) and visit.sees(say("goals.ending"))


def test_after_the_last_goal_the_sky_stays_and_no_first_one_is_asked_for(visit: Visit) -> None:
    visit.open("path", "reached", "young_person")
    assert visit.sees(say("path.none_open")) and visit.sees(say("path.write"))
    story = visit.stage.story
    with visit.desk.book.reading() as c:
        assert visit.screen.ids.lake.stage == stage(path_of(c, story.goal))
    visit.tap(say("tabs.progress"))
    assert visit.sees("6") and not visit.sees(say("path.no_goal"))


def test_what_was_said_in_this_visit_is_not_new(visit: Visit) -> None:
    visit.open("together", "agreed")
    assert not visit.sees(say("together.since")) and not visit.sees(say("together.read_first"))


def words_from_top(visit: Visit) -> list[str]:
    return visit.robot.words(visit.screen)
