"""Goals that rest, are reached or were let go: what the lists still say of them, and what they say no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.actions.answer_idea import answer_idea
from app.actions.gesture import Add
from app.actions.goal_word import say_goal_word
from app.actions.open_goals import all_goals, goals_to_tell
from app.actions.place import Place
from app.actions.press_seal import press_both
from app.actions.the_version import version_now
from app.actions.undo import undo
from app.actions.visit import finish_visit
from app.actions.write_goal import write_goal
from app.actions.write_words import write_words
from app.door import Door
from app.people_rows import row_of
from app.screens.goals.presenter import Goals
from app.screens.one_person.presenter import OnePerson
from app.screens.together.presenter import Together
from db.outcomes import GoalSaid
from db.reading import ideas, lines
from db.records import Id, IdeaSaid, LineKind, Role, Said
from tests.presenters.conftest import Way
from tests.stories import Story

Watch = Callable[[Any], Any]


@pytest.fixture
def story(door: Door) -> Story:
    story = Story(door.begin("Mika", "Dana"))
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    story.words()
    return story


def has_an_idea(story: Story, goal: Id) -> None:
    with story.desk.book.reading() as c:
        words = lines.titles(c, [goal])[goal]
    place = Place(goal, LineKind.GOAL, line=words.line.id)
    write_words(story.desk.book, story.dana, place, Add("by May."), words.wording)


def test_nothing_waits_at_a_goal_that_both_call_reached(door: Door, story: Story, watch: Watch) -> None:
    book = story.desk.book
    finish_visit(book, story.desk.here.visit or b"", story.dana.by, story.dana.now)
    story.desk.seat(visit=None)
    story.say(story.mika, Said.YES)
    assert row_of(book).waits.answers == 1
    story.says(GoalSaid.REACHED, story.mika, story.dana)
    door.come_in(Role.THERAPIST)
    assert row_of(book).waits.answers == 0
    page = OnePerson(door, Way())
    watch(page)
    page.enter()
    assert page.state().goals == () and page.state().had_goals


def test_an_idea_nobody_answered_comes_before_one_that_is_talked_about(story: Story, watch: Watch) -> None:
    first, second = (write_goal(story.desk.book, story.mika, words) or b"" for words in ("Swim", "Read in class"))
    for goal in (first, second):
        has_an_idea(story, goal)
    with story.desk.book.reading() as c:
        (talked,) = ideas.ideas(c, first)
    answer_idea(story.desk.book, story.mika, talked, IdeaSaid.TALK)
    page = Together(story.desk, Way())
    watch(page)
    page.enter()
    assert [idea.line.goal for idea in page.ideas] == [second, first]


def test_a_resting_goal_without_words_still_says_what_it_is(story: Story, watch: Watch) -> None:
    goal = write_goal(story.desk.book, story.mika, "Sing") or b""
    has_an_idea(story, goal)
    for hand in (story.mika, story.dana):
        say_goal_word(story.desk.book, hand, goal, GoalSaid.REST)
    assert undo(story.desk.book, story.mika)
    way = Way()
    page = Goals(story.desk, way)
    watch(page)
    page.enter()
    (card,) = page.state().kept
    assert card.words == () and "Dana" in str(card.instead)
    page.open(card)
    assert way.went[-1][0] == "goal_word"


def test_a_record_tells_of_a_goal_that_was_agreed_though_its_words_were_taken_back(story: Story) -> None:
    goal = write_goal(story.desk.book, story.mika, "Sing") or b""
    story.goal = goal
    for hand in (story.mika, story.dana):
        story.say(hand, Said.YES)
    with story.desk.book.reading() as c:
        version = version_now(c, goal)
    assert version
    press_both(story.desk.book, story.mika, story.dana, goal, version.id)
    assert undo(story.desk.book, story.mika)
    with story.desk.book.reading() as c:
        assert goal in goals_to_tell(c) and goal in {one.goal.id for one in all_goals(c)}
        assert goal not in lines.goals_with_words(c)
