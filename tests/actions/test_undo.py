"""Each person can undo their own last ten acts; a seal is undone only by stepping back."""

from __future__ import annotations

from app.actions.gesture import Add
from app.actions.standing import standing
from app.actions.step_back import step_back
from app.actions.the_version import version_now
from app.actions.undo import can_undo, undo
from app.actions.write_words import write_words
from app.rules.agreement import Status
from db.reading import agreements, goals, lines
from tests.stories import Story
from tests.truths.told import agree


def add(story: Story, *words: str) -> None:
    for word in words:
        write_words(story.desk.book, story.mika, story.place(), Add(word), story.words_now().wording)


def test_all_of_the_last_ten_can_be_undone_one_by_one(story: Story) -> None:
    add(story, *(f"word{n}" for n in range(11)))
    undone = [undo(story.desk.book, story.mika) for _ in range(11)]
    assert all(undone[:10]) and undone[10] is None, "ten, and no more"
    assert story.words_now().wording.text == "I want to sleep at Leo's word0"


def test_nobody_undoes_what_somebody_else_did(story: Story) -> None:
    add(story, "word")
    assert can_undo(story.desk.book, story.dana) == ()
    assert undo(story.desk.book, story.dana) is None


def test_a_yes_that_carries_a_seal_stays(story: Story) -> None:
    """The newest act that can be undone is then the one before it, never a tap without effect."""
    add(story, "word")
    book, version = story.desk.book, agree(story)
    assert can_undo(book, story.dana) == ()
    act = undo(book, story.mika)
    assert act and act.kind == "write_words"
    with book.reading() as c:
        assert standing(c, story.goal).status is Status.CHANGED
        assert len(agreements.answers(c, version)) == 2


def test_an_agreed_goal_is_still_there_when_its_first_words_are_undone(story: Story) -> None:
    """What was agreed stays readable, and one tap away from the list of goals."""
    book = story.desk.book
    agree(story)
    act = undo(book, story.mika)
    assert act and act.kind == "write_goal"
    with book.reading() as c:
        assert lines.titles(c, [story.goal]) == {}
        assert [goal.id for goal in goals.goals(c)] == [story.goal]
        assert standing(c, story.goal).status is Status.CHANGED


def test_on_hold_stays_on_hold_when_the_words_are_undone(story: Story) -> None:
    book = story.desk.book
    agree(story)
    step_back(book, story.mika, story.goal)
    assert undo(book, story.mika)
    with book.reading() as c:
        assert version_now(c, story.goal) is None
        assert standing(c, story.goal).status is Status.ON_HOLD
