"""What can home see? told to the presenters, on real files."""

from __future__ import annotations

from typing import Any

import pytest

from app.actions.words_for_home import words_for_home
from app.actions.write_goal import write_goal
from app.desk import Desk
from app.rules.home import MAX_ADULTS
from app.screens.goal.presenter import GoalPage
from app.screens.goals.presenter import Goals
from app.screens.home_page.presenter import AsHomeSees
from app.screens.home_sees.presenter import HomeSees, State
from app.screens.marks import text_of
from app.screens.our_words.presenter import OurWords
from app.text import Message, say
from db.records import Role, Shared
from tests.stories import Story


@pytest.fixture
def story(desk: Desk) -> Story:
    told = Story(desk)
    told.at_home()
    return told


@pytest.fixture
def page(desk: Desk, way: Any, watch: Any, story: Story) -> HomeSees:
    page = HomeSees(desk, way)
    watch(page)
    page.enter(goal=story.goal)
    return page


def now(page: Any) -> Any:
    return page.view.states[-1]


def can_see(page: HomeSees, name: str) -> set[Shared]:
    card = next(card for card in now(page).cards if card.name == name)
    return {what for what, seen in card.seen if seen}


def entered(kind: Any, desk: Desk, way: Any, watch: Any, **args: Any) -> Any:
    page = kind(desk, way)
    watch(page)
    page.enter(**args)
    return now(page)


def test_everything_starts_off_and_each_tap_changes_one_thing(page: HomeSees, story: Story) -> None:
    assert [(card.name, card.letter) for card in now(page).cards] == [("Mum", "M"), ("Dad", "D")]
    assert can_see(page, "Mum") == can_see(page, "Dad") == set()
    page.choose(story.mum, Shared.STEPS, True)
    assert (can_see(page, "Mum"), can_see(page, "Dad")) == ({Shared.STEPS}, set())
    page.choose(story.mum, Shared.STEPS, False)
    assert can_see(page, "Mum") == set() and page.view.note is None


def test_the_page_of_mum_is_her_real_file(page: HomeSees, story: Story, desk: Desk, way: Any, watch: Any) -> None:
    page.choose(story.mum, Shared.WORDS, True)
    page.see(story.mum)
    assert way.went[-1] == ("home_page", {"adult": story.mum, "goal": story.goal})
    shown = entered(AsHomeSees, desk, way, watch, adult=story.mum, goal=story.goal)
    assert text_of(shown.goals[0].words) == story.words_now().wording.text
    assert shown.writers == (("A", "Mika"), ("B", "Dana")) and shown.goals[0].steps == ()
    dad = entered(AsHomeSees, desk, way, watch, adult=story.dad)
    assert dad.opened and dad.goals == () and dad.adult == "Dad"


def test_a_file_that_cannot_be_opened_shows_nobody_elses_page(story: Story, desk: Desk, way: Any, watch: Any) -> None:
    page = AsHomeSees(desk, way)
    view = watch(page)
    page.enter(adult=story.mum)
    in_the_way = desk.copies.path(story.dad)
    in_the_way.unlink()
    in_the_way.mkdir()
    page.enter(adult=story.dad)
    assert view.note is not None and not view.states[-1].opened
    assert (view.states[-1].adult, view.states[-1].goals) == ("Dad", ())


def test_words_for_home_are_kept_and_taken_back(page: HomeSees, story: Story, desk: Desk) -> None:
    page.choose(story.mum, Shared.WORDS, True)
    page.write()
    page.keep_draft("I'm practising")
    assert now(page).writing
    page.enter(goal=story.goal)
    page.write()
    assert now(page).draft == "I'm practising", "what was half typed waits"
    page.keep_words("I'm practising a sleepover")
    state: State = now(page)
    assert text_of(state.for_home) == "I'm practising a sleepover" and not state.writing
    assert state.draft == "I'm practising a sleepover", "to be changed, not written anew"
    assert desk.copies.page(story.mum).goals[0].words.text == "I'm practising a sleepover"
    page.exact_words()
    assert now(page).for_home == ()
    assert desk.copies.page(story.mum).goals[0].words.text == story.words_now().wording.text


def test_first_words_are_one_tap_away(page: HomeSees, story: Story, way: Any, desk: Desk) -> None:
    page.first_words()
    assert way.went[-1] == ("history", {"goal": story.goal, "line": None})
    page.keep_words("A sleepover")
    page.first_words()
    with desk.book.reading() as c:
        line = words_for_home(c, story.goal).line.id
    assert way.went[-1] == ("history", {"goal": story.goal, "line": line})


def test_somebody_new_is_added_with_everything_off(page: HomeSees, desk: Desk) -> None:
    page.add()
    page.keep_name_draft("Gr")
    page.keep_name("Gran")
    state: State = now(page)
    assert [card.name for card in state.cards] == ["Mum", "Dad", "Gran"] and not state.adding
    assert can_see(page, "Gran") == set() and state.name_draft == ""
    assert "Gran" in [person.name for person in desk.here.others]


def test_a_name_is_asked_for_and_two_of_one_name_are_told_apart(page: HomeSees) -> None:
    page.add()
    page.keep_name(" ")
    assert page.view.note == Message("home.name_first") and now(page).adding
    page.keep_name("Mum")
    names = [card.name for card in now(page).cards]
    assert len(set(names)) == 3


def test_home_is_full_in_the_end(page: HomeSees) -> None:
    for n in range(MAX_ADULTS - 2):
        page.keep_name(f"Adult {n}")
    assert not now(page).can_add
    page.keep_name("One more")
    assert page.view.note == Message("home.enough")


def test_a_therapist_alone_may_look_and_not_choose(story: Story, desk: Desk, door: Any, way: Any, watch: Any) -> None:
    door.come_in(Role.THERAPIST)
    page = HomeSees(desk, way)
    view = watch(page)
    page.enter(goal=story.goal)
    assert not view.states[-1].may_choose
    page.choose(story.mum, Shared.WORDS, True)
    assert view.note == Message("note.young_person_shares") and can_see(page, "Mum") == set()
    page.write()
    assert not view.states[-1].writing


def test_a_choice_that_home_cannot_see_yet_is_said(page: HomeSees, story: Story, desk: Desk) -> None:
    in_the_way = desk.copies.path(story.mum)
    in_the_way.unlink()
    in_the_way.mkdir()
    page.choose(story.mum, Shared.WORDS, True)
    assert page.view.note == Message("home.later") and can_see(page, "Mum") == {Shared.WORDS}
    page.choose(story.mum, Shared.WORDS, False)
    assert page.view.note is not None and can_see(page, "Mum") == {Shared.WORDS}, "not taken back by half"


def test_eyes_tell_the_truth_on_every_page(page: HomeSees, story: Story, desk: Desk, way: Any, watch: Any) -> None:
    def eyes() -> tuple[str, str, list[str]]:
        goals, words = entered(Goals, desk, way, watch), entered(OurWords, desk, way, watch, goal=story.goal)
        goal = entered(GoalPage, desk, way, watch, goal=story.goal)
        return goals.cards[0].eye.text, words.eye.text, [eye.text for eye in goal.eyes]

    nobody = say("home.cant_see_this")
    cant = [say("home.adult_cant", name=name) for name in ("Mum", "Dad")]
    assert eyes() == (nobody, nobody, cant)
    page.choose(story.mum, Shared.STEPS, True)
    mum = say("home.can_see_this", name="Mum")
    assert eyes() == (mum, nobody, ["Mum can see steps", cant[1]]), "steps are shared, the words are not"
    page.choose(story.mum, Shared.WORDS, True)
    page.choose(story.dad, Shared.WORDS, True)
    both = "Mum and Dad can see this"
    assert eyes() == (both, both, ["Mum can see words and steps", "Dad can see words"])
    page.keep_words("A sleepover")
    assert eyes()[1] == say("home.reads_other", name="Mum and Dad"), "home does not read these words"
    for adult in (story.mum, story.dad):
        for what in (Shared.WORDS, Shared.STEPS):
            page.choose(adult, what, False)
    assert eyes() == (nobody, nobody, cant)


def test_more_than_two_are_counted(page: HomeSees, story: Story, desk: Desk, way: Any, watch: Any) -> None:
    page.keep_name("Gran")
    for card in now(page).cards:
        page.choose(card.adult, Shared.WORDS, True)
    assert entered(Goals, desk, way, watch).cards[0].eye.text == "3 at home can see this"


def test_the_goals_words_stand_there_only_to_tell_goals_apart(page: HomeSees, story: Story) -> None:
    assert now(page).goal == ()
    write_goal(story.desk.book, story.mika, "Sit with people at lunch.")
    page.enter(goal=story.goal)
    assert text_of(now(page).goal) == story.words_now().wording.text
