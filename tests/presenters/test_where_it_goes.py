"""A goal rests, is reached or is let go, and an ending: each says their own, nobody is pressed."""

from __future__ import annotations

import pytest

from app.actions.rate import rate
from app.actions.write_goal import write_goal
from app.desk import Desk
from app.door import Door
from app.screens.choosing_words import Stage
from app.screens.goal.presenter import GoalPage
from app.screens.goal_word.presenter import GoalWordPage
from app.screens.goals.presenter import Goals
from app.screens.marks import text_of
from app.screens.my_copy.presenter import MyCopy
from app.screens.our_ending.presenter import OurEnding
from app.screens.path.presenter import Path
from app.screens.reached.presenter import Reached
from app.screens.together.presenter import Together
from app.text import message
from db import parcel
from db.keeping import CopyWhat
from db.locks.slots import Kind, read_slots
from db.locks.wrapping import unlock
from db.outcomes import GoalSaid
from db.reading.keeping import copies_taken
from db.records import Role
from tests.presenters.test_my_data import Folders, stick  # noqa: F401
from tests.presenters.test_print_page import Later
from tests.shelves import shelf_at
from tests.stories import Story


@pytest.fixture
def story(desk: Desk) -> Story:
    story = Story(desk)
    story.words()
    return story


@pytest.fixture
def page(desk, way, watch, story) -> GoalWordPage:
    page = GoalWordPage(desk, way)
    watch(page)
    page.enter(goal=story.goal)
    return page


def on_goals(desk, way, watch):
    goals = Goals(desk, way)
    view = watch(goals)
    goals.enter()
    return view.states[-1]


def test_while_one_has_said_it_the_page_says_who_waits_for_whom(page) -> None:
    page.say(GoalSaid.REST)
    (word,) = page.view.states[-1].where.words
    assert (word.pen, word.says) == ("A", message("goal_word.says_rest", name="Mika"))
    assert word.waits == message("goal_word.waits", name="Dana")
    assert page.view.states[-1].where.became is None and page.view.states[-1].chosen is GoalSaid.REST


def test_two_different_words_settle_nothing(page) -> None:
    page.say(GoalSaid.REST)
    page.speak_as("B")
    page.say(GoalSaid.LET_GO)
    where = page.view.states[-1].where
    assert where.became is None and where.sub == message("goal_word.differ") and len(where.words) == 2


def test_a_resting_goal_takes_no_room_and_leaves_today(desk, way, watch, story, page) -> None:
    for words in ("Put my hand up", "Sit with people"):
        write_goal(desk.book, story.mika, words)
    assert not on_goals(desk, way, watch).room_for_more
    page.say(GoalSaid.REST)
    page.speak_as("B")
    page.say(GoalSaid.REST)
    shown = on_goals(desk, way, watch)
    assert shown.room_for_more and [card.became for card in shown.kept] == [GoalSaid.REST]
    path = Path(desk, way)
    view = watch(path)
    path.enter(goal=story.goal)
    assert text_of(view.states[-1].goal) == "Put my hand up"
    together = Together(desk, way)
    view = watch(together)
    together.enter()
    assert all(goal.goal != story.goal for goal in view.states[-1].goals)


def test_one_of_them_takes_their_word_back_in_one_tap(desk, way, watch, story, page) -> None:
    for pen in "AB":
        page.speak_as(pen)
        page.say(GoalSaid.LET_GO)
    page.say(GoalSaid.REST)
    assert page.view.note == message("goal_word.settled"), "first the word that counts is taken back"
    page.take_back("B")
    assert page.view.note == message("goal_word.back_open")
    assert [card.goal for card in on_goals(desk, way, watch).cards] == [story.goal]
    assert page.view.states[-1].where.takers == "A"


def test_a_reached_goal_has_its_page_and_stays_readable(desk, way, watch, story, page) -> None:
    for pen in "AB":
        page.speak_as(pen)
        page.say(GoalSaid.REACHED)
    assert way.last == "reached"
    reached = Reached(desk, way)
    view = watch(reached)
    reached.enter(goal=story.goal)
    assert text_of(view.states[-1].goal).startswith("I want to sleep over") and view.states[-1].where.letter == "D"
    goal = GoalPage(desk, way)
    view = watch(goal)
    goal.enter(goal=story.goal)
    assert view.states[-1].where.title == message("goal_word.now_reached")
    rate(desk.book, story.mika, story.goal, 9)  # nothing is shut
    reached.take_back("A")
    assert way.last == "goal"


def test_nobody_speaks_for_who_is_not_here(door: Door, desk, way, watch, story) -> None:
    door.come_in(Role.YOUNG_PERSON)
    page = GoalWordPage(desk, way)
    view = watch(page)
    page.enter(goal=story.goal)
    page.take_back("B")
    assert view.note == message("note.not_here")


def test_an_ending_is_chosen_by_one_alone_or_by_both(desk, way, watch, story) -> None:
    page = OurEnding(desk, way)
    view = watch(page)
    page.enter()
    assert view.states[-1].said is None and view.states[-1].may_choose == "AB"
    page.choose("A")
    assert view.states[-1].said.key == "our_ending.alone" and view.states[-1].may_go_on == "A"
    page.choose("B")
    assert view.states[-1].said.key == "our_ending.together" and view.states[-1].may_choose == ""
    page.go_on("A")
    assert view.states[-1].said == message("our_ending.alone", name="Dana", date="31 March 2026")


def test_each_writes_a_line_in_their_own_pen(desk, way, watch, story) -> None:
    page = OurEnding(desk, way)
    view = watch(page)
    page.enter()
    page.choose("A")
    page.write_as("A")
    page.write("Going slowly", "I did it my way")
    page.write_as("B")
    page.write("", "It was good to work with you")
    shown = view.states[-1]
    assert [(ink.pen, ink.text) for (ink,) in shown.helped] == [("A", "Going slowly")]
    assert [(ink.pen, ink.text) for (ink,) in shown.goodbyes] == [
        ("A", "I did it my way"),
        ("B", "It was good to work with you"),
    ]
    page.write_as("A")
    page.write("Going slowly", "I did it. My way")
    assert [(ink.pen, ink.text) for (ink,) in view.states[-1].goodbyes] == [
        ("B", "It was good to work with you"),
        ("A", "I did it. My way"),
    ]


def test_half_typed_lines_wait(desk, way, watch, story) -> None:
    from db.outcomes import ClosingKind

    page = OurEnding(desk, way)
    view = watch(page)
    page.enter()
    page.choose("A")
    page.write_as("A")
    page.keep_draft(ClosingKind.GOODBYE, "I did")
    page.refresh()
    assert view.states[-1].own == ("", "I did")
    page.write("", "I did it")
    assert view.states[-1].own == ("", "I did it") and desk.draft("closing:goodbye", story.mika.by) == ""


def test_what_helped_is_on_the_page_in_the_words_it_was_written_in(desk, way, watch) -> None:
    story = Story(desk)
    story.shared()
    page = OurEnding(desk, way)
    view = watch(page)
    page.enter()
    assert [(kind.value, text_of(inks)) for kind, inks in view.states[-1].kept] == [
        ("plan", "do 4 slow breaths"),
        ("help", 'drop me at 6. Say "see you at 10". Then go.'),
    ]


def copy_page(door, stick, way, watch):  # noqa: F811
    page = MyCopy(door, stick, way)
    view = watch(page)
    page.enter()
    return page, view


def test_a_copy_that_needs_nobody_else(door, desk, way, watch, story, stick, tmp_path) -> None:  # noqa: F811
    door.come_in(Role.YOUNG_PERSON)
    page, view = copy_page(door, stick, way, watch)
    words = " ".join(view.states[-1].words)
    page.type_them()
    page.typed("not these")
    assert view.note == message("my_copy.not_same") and view.states[-1].stage is Stage.TYPE
    page.typed(words.upper())
    assert view.states[-1].stage is Stage.PLACE
    page.save(stick.places[0])
    (file,) = (tmp_path / "stick").iterdir()
    assert view.states[-1].saved == str(file)
    page.show_file()
    assert view.note is None
    file.rename(tmp_path / "elsewhere.twopens")
    page.show_file()
    assert view.note == message("saving.cannot_show")
    (tmp_path / "elsewhere.twopens").rename(file)
    with desk.book.reading() as c:
        assert copies_taken(c)[0].what is CopyWhat.PARCEL and copies_taken(c)[0].by == story.mika.by
    found = parcel.look_through(file)
    elsewhere = shelf_at(tmp_path / "elsewhere").device()
    code = words.replace(" ", "").encode()
    assert unlock([read_slots(found.slots)], {Kind.PASSPHRASE}, code, elsewhere).of == desk.book.id


def test_own_words_that_are_too_easy_are_not_taken(door, desk, way, watch, story, stick) -> None:  # noqa: F811
    page, view = copy_page(door, stick, way, watch)
    page.make_own()
    page.keep_own("1234")
    assert view.note == message("error.code_too_weak") and view.states[-1].stage is Stage.OWN
    page.keep_own("gran sings to the moon")
    assert view.states[-1].stage is Stage.TYPE and view.states[-1].words != ()
    page.go_back()
    assert view.states[-1].stage is Stage.DEALT


def test_the_copy_is_the_young_persons(door, desk, way, watch, story, stick, tmp_path) -> None:  # noqa: F811
    door.come_in(Role.THERAPIST)
    page, view = copy_page(door, stick, way, watch)
    page.type_them()
    page.typed(page.own)
    page.save(stick.places[0])
    assert view.note == message("note.not_here") and list((tmp_path / "stick").iterdir()) == []


def test_nothing_of_the_words_stays_when_the_page_is_left(door, desk, way, watch, story, stick) -> None:  # noqa: F811
    page, _ = copy_page(door, stick, way, watch)
    page.type_them()
    page.typed(page.own)
    page.leave()
    assert (page.words, page.own, page.code) == ((), "", None)


def test_slow_work_that_comes_back_to_a_page_that_was_left_is_forgotten(
    door,
    desk,
    way,
    watch,
    story,
    stick,  # noqa: F811
) -> None:
    door.aside = later = Later()
    page, view = copy_page(door, stick, way, watch)
    words = " ".join(view.states[-1].words)
    page.type_them()
    page.typed(words)
    assert view.states[-1].busy
    page.leave()
    later.go_on()
    assert page.code is None
