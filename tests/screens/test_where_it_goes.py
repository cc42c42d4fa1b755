"""Rest, reached, let go, and our ending: by touch, alone and together."""

from __future__ import annotations

from pathlib import Path

from app.text import say
from tests.visit import Visit


def says(visit: Visit, name: str, said: str) -> None:
    if visit.screen.ids.who.parent is not None:
        visit.tap(name)
    visit.tap(say(f"goal_word.{said}") + ". " + say(f"goal_word.{said}_sub"))


def test_reached_together_gets_a_quiet_page_and_stays_readable(visit: Visit) -> None:
    visit.open("goal", "agreed")
    visit.tap(say("goal.where"))
    says(visit, "Mika", "reached")
    assert visit.sees(say("goal_word.says_reached", name="Mika")) and visit.sees(say("goal_word.waits", name="Dana"))
    says(visit, "Dana", "reached")
    assert visit.name == "reached" and visit.sees("I want to sleep over at Leo's house")
    visit.tap(say("goal_word.goals"))
    assert visit.name == "goals" and visit.sees(say("goals.reached"))
    visit.robot.tap(visit.screen.ids.kept.children[0])
    visit.wait()
    assert visit.name == "goal" and visit.sees(say("goal_word.now_reached"))


def test_the_sky_moves_once_to_bright_day_and_with_less_motion_is_there(visit: Visit) -> None:
    from widgets.theme import theme

    visit.open("reached", "reached", "young_person")
    assert theme.quiet and visit.screen.ids.lake.stage == 1.0
    visit.tap(say("app.back"))
    theme.quiet = False
    try:
        visit.stage.app.house.navigator.to("reached", goal=visit.goal)
        visit.robot.advance(0.5, 4)
        assert visit.screen.ids.lake.stage < 1.0
        visit.wait(2.0)
        assert visit.screen.ids.lake.stage == 1.0
    finally:
        theme.quiet = True


def test_alone_ones_word_waits_and_can_be_taken_back(visit: Visit) -> None:
    visit.open("goal_word", "agreed", "young_person")
    says(visit, "", "rest")
    assert visit.name == "goal_word" and visit.sees(say("goal_word.waits", name="Dana"))
    visit.tap(say("goal_word.take_back"))
    assert not visit.sees(say("goal_word.says_rest", name="Mika")) and visit.sees(say("goal_word.sub"))


def test_the_three_answers_weigh_the_same(visit: Visit) -> None:
    visit.open("goal_word", "agreed")
    cards = [visit.screen.ids[name] for name in ("rest", "reached", "let_go")]
    assert len({(card.width, card.height, card.fill) for card in cards}) == 1
    assert not any(card.chosen for card in cards)


def test_a_goal_that_was_let_go_is_opened_again(visit: Visit) -> None:
    visit.open("goal_word", "let_go")
    assert visit.sees(say("goal_word.now_let_go"))
    visit.tap(say("goal_word.takes_back", name="Mika"))
    assert visit.sees(say("goal_word.back_open"))
    visit.tap(say("app.back"))


def test_kept_goals_lie_flat_in_sections_of_their_own(visit: Visit) -> None:
    visit.open("goals", "kept_goals", "young_person")
    for head in ("resting", "reached", "let_go"):
        assert visit.sees(say(f"goals.{head}"))
    assert not visit.sees(say("goals.three_is_a_lot"))


def test_an_ending_by_one_alone(visit: Visit) -> None:
    visit.open("goals", "agreed", "young_person")
    visit.tap(say("goals.ending"))
    visit.tap(say("our_ending.choose"))
    assert visit.sees("Mika chose to end")
    visit.robot.type(visit.screen.ids.helped_field.line, "Going slowly")
    visit.robot.type(visit.screen.ids.goodbye_field.line, "I did it my way")
    visit.tap(say("our_ending.write"))
    assert visit.sees(say("our_ending.written")) and visit.sees("I did it my way")
    visit.tap(say("our_ending.go_on"))
    assert not visit.sees("Mika chose to end") and visit.sees("I did it my way"), "what was written stays"


def test_an_ending_together_with_a_line_each(visit: Visit) -> None:
    visit.open("our_ending", "agreed")
    for name in ("Mika", "Dana"):
        visit.tap(say("our_ending.chooses", name=name))
    assert visit.sees("You both chose to end on")
    for name, line in (("Mika", "I did it my way"), ("Dana", "It was good to work with you")):
        visit.tap(name)
        visit.robot.type(visit.screen.ids.goodbye_field.line, line)
        visit.tap(say("our_ending.write"))
    assert visit.sees("I did it my way") and visit.sees("It was good to work with you")


def test_a_copy_of_ones_own_and_how_to_open_it(visit: Visit, tmp_path: Path) -> None:
    visit.open("our_ending", "ended", "young_person")
    visit.tap(say("our_ending.copy"))
    words = " ".join(visit.screen.ids.words.words)
    visit.tap(say("my_copy.dealt_on"))
    assert not any(word in visit.robot.words(visit.screen) for word in words.split())
    visit.robot.type(visit.screen.ids.code.field.line, words)
    visit.tap(say("my_copy.type_on"))
    assert visit.sees(say("my_copy.how"))
    visit.tap(say("place.documents"))
    (file,) = (tmp_path / "person" / "Documents").iterdir()
    assert visit.sees(say("save_copy.saved", words=str(file)))
