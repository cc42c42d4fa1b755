"""Our words: each writes in their own pen; ideas are asked; nothing typed is ever lost."""

from __future__ import annotations

import pytest

from app.text import say
from tests.visit import Visit
from tests.writing import compose, inks, replace, tap_words

FIRST = "I want to sleep over"
USE, KEEP, TALK, BACK = (say(f"idea.{name}") for name in ("use", "keep", "talk", "take_back"))
TYPED_FOR = say("words.typed_for", b="Dana")


def words(visit: Visit) -> list[tuple[str, str]]:
    return inks(visit.screen.ids.words)


def text(visit: Visit) -> str:
    return " ".join(part for _, part in words(visit))


# -- writing


def test_the_first_words_make_a_goal(visit: Visit) -> None:
    page = visit.open("our_words", "empty")
    assert visit.sees(say("words.question"))
    compose(visit, FIRST)
    assert words(visit) == [("A", FIRST)]
    assert page.ids.composer.text == ""
    visit.tap(say("app.next"))
    assert visit.name == "steps"


def test_next_before_any_words_says_what_is_missing(visit: Visit) -> None:
    visit.open("our_words", "empty")
    visit.tap(say("app.next"))
    assert visit.name == "our_words"
    assert visit.sees(say("words.first_words"))


def test_a_starter_begins_a_sentence(visit: Visit) -> None:
    page = visit.open("our_words", "empty")
    visit.tap(say("words.start_1"))
    visit.robot.write("swim")
    visit.robot.tap(page.ids.composer.plus)
    visit.wait()
    assert words(visit) == [("A", f"{say('words.start_1')} swim")]


def test_enter_adds_the_words_and_the_caret_stays(visit: Visit) -> None:
    from widgets.keys import ENTER

    page = visit.open("our_words", "words")
    visit.robot.type(page.ids.composer.field, "So there.")
    page.ids.composer.field.line.keyboard_on_key_down(None, (ENTER, "enter"), "", [])
    visit.wait()
    assert text(visit).endswith("So there.")
    assert page.ids.composer.text == ""


ODD = ("\U0001f9e1 [b]loud[/b] & <i>", "naïve 日本語 ok", "word " * 120)


@pytest.mark.parametrize("odd", ODD, ids=("signs", "scripts", "long"))
def test_any_letters_are_kept_as_they_are(visit: Visit, odd: str) -> None:
    from widgets import walk

    visit.open("our_words", "empty")
    compose(visit, odd)
    assert text(visit) == odd.strip()
    assert not walk.clipped(visit.screen)


# -- ideas


def test_the_therapists_words_are_an_idea_until_the_young_person_uses_them(visit: Visit) -> None:
    visit.open("our_words", "empty")
    compose(visit, FIRST)
    visit.tap("Dana")
    compose(visit, "one night")
    assert words(visit) == [("A", FIRST)]
    assert visit.sees(say("idea.has", name="Dana"))
    visit.tap(USE)
    assert words(visit) == [("A", FIRST), ("B", "one night")]
    assert not visit.sees(say("idea.has", name="Dana"))


def test_an_idea_comes_with_its_reason(visit: Visit) -> None:
    page = visit.open("our_words", "words")
    visit.tap("Dana")
    visit.robot.type(page.ids.why, "It helps")
    compose(visit, "with a light")
    visit.tap("Mika")
    assert visit.sees("It helps")


def test_keep_mine_leaves_the_words_and_says_so(visit: Visit) -> None:
    visit.open("our_words", "idea")
    before = words(visit)
    visit.tap(KEEP)
    assert words(visit) == before
    assert not visit.sees(say("idea.has", name="Dana"))
    assert visit.sees(say("idea.kept_yours"))


def test_lets_talk_keeps_the_idea_on_the_page(visit: Visit) -> None:
    visit.open("our_words", "idea")
    visit.tap(TALK)
    assert visit.sees(say("idea.talk_now"))
    assert visit.sees(say("idea.has", name="Dana"))
    visit.tap(USE)
    assert "call home just once" in text(visit)


def test_the_therapist_alone_takes_an_idea_back(visit: Visit) -> None:
    visit.open("our_words", "idea", "therapist")
    assert visit.sees(say("idea.mine"))
    visit.tap(BACK)
    assert not visit.sees(say("idea.mine"))
    assert visit.sees(say("idea.taken_back"))


# -- changing


def test_tapped_words_are_changed_and_their_neighbours_keep_their_pen(visit: Visit) -> None:
    page = visit.open("our_words", "words")
    dana = [part for pen, part in words(visit) if pen == "B"]
    tap_words(visit, 3)
    assert page.ids.composer.text == "sleep"
    assert visit.sees(say("words.changing", words="sleep"))
    replace(visit, "stay")
    assert text(visit).startswith("I want to stay over")
    assert [part for pen, part in words(visit) if pen == "B"] == dana


def test_dragging_chooses_several_words(visit: Visit) -> None:
    page = visit.open("our_words", "words")
    tap_words(visit, 3, 4)
    assert page.ids.composer.text == "sleep over"
    visit.tap(say("words.take_out"))
    assert text(visit).startswith("I want to at Leo's house")


def test_leave_them_changes_nothing(visit: Visit) -> None:
    page = visit.open("our_words", "words")
    before = words(visit)
    tap_words(visit, 0)
    visit.tap(say("words.let_be"))
    assert words(visit) == before
    assert page.ids.composer.text == ""


def test_the_last_words_of_a_goal_stay(visit: Visit) -> None:
    visit.open("our_words", "empty")
    compose(visit, "Swim")
    tap_words(visit, 0)
    visit.tap(say("words.take_out"))
    assert visit.sees(say("words.keep_some"))
    assert text(visit) == "Swim"


# -- Dana types for Mika


def test_typed_for_me_counts_once_the_young_person_says_so(visit: Visit) -> None:
    visit.open("our_words", "words")
    before = text(visit)
    visit.tap(TYPED_FOR)
    compose(visit, "And pizza.")
    assert text(visit) == before
    visit.tap(say("words.thats_it"))
    assert text(visit) == f"{before} And pizza."
    assert words(visit)[-1] == ("A", "And pizza.")


def test_not_quite_takes_the_typed_words_away(visit: Visit) -> None:
    visit.open("our_words", "words")
    before = text(visit)
    visit.tap(TYPED_FOR)
    compose(visit, "And pizza.")
    visit.tap(say("words.not_quite"))
    assert text(visit) == before
    assert not visit.sees("And pizza.")


# -- back and forth


def test_undo_takes_the_last_words_back(visit: Visit) -> None:
    visit.open("our_words", "words")
    before = words(visit)
    compose(visit, "And pizza.")
    visit.tap(say("app.undo"))
    assert words(visit) == before
    assert visit.sees(say("undo.words"))


def test_half_typed_words_wait_when_one_leaves(visit: Visit) -> None:
    page = visit.open("our_words", "words")
    visit.robot.type(page.ids.composer.field, "and may")
    visit.tap(say("app.help"))
    visit.tap(say("app.back"))
    assert visit.screen.ids.composer.text == "and may"
    visit.tap(say("app.back"))
    visit.stage.app.house.navigator.to("our_words", goal=visit.goal)
    visit.wait()
    assert visit.screen.ids.composer.text == "and may"


def test_half_typed_words_wait_when_the_app_rests_or_the_pen_changes(visit: Visit) -> None:
    page = visit.open("our_words", "words")
    visit.robot.type(page.ids.composer.field, "and may")
    visit.stage.app.on_pause()
    visit.tap("Dana")
    assert page.ids.composer.text == ""
    visit.tap("Mika")
    assert page.ids.composer.text == "and may"


def test_the_first_words_are_one_tap_away(visit: Visit) -> None:
    visit.open("our_words", "words")
    visit.tap(say("words.first_wrote"))
    assert visit.name == "history"
