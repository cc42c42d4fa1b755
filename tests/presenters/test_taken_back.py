"""The first words of an agreed goal are taken back: what was agreed stays in reach on every page."""

from __future__ import annotations

from app.rules.agreement import Status
from app.screens.changed.presenter import Changed
from app.screens.goal.presenter import GoalPage
from app.screens.goals.presenter import Goals
from app.screens.marks import text_of
from app.screens.our_words.presenter import OurWords
from app.screens.path.presenter import Path
from app.screens.together.presenter import Together
from tests.stories import Story
from tests.truths.told import agree


def test_what_was_agreed_stays_in_reach(desk, way, watch) -> None:
    story = Story(desk)
    page = OurWords(desk, way)
    watch(page)
    page.enter()
    page.add("I want to sleep at Leo's")
    story.goal = page.goal
    agree(story)
    page.undo()
    for other in (Together(desk, way), Path(desk, way)):
        view = watch(other)
        other.enter()
        assert view.states and view.note is None

    goals = Goals(desk, way)
    view = watch(goals)
    goals.enter()
    (card,) = view.states[-1].cards
    assert (text_of(card.words), card.status) == ("I want to sleep at Leo's", Status.CHANGED)
    goals.open(card)
    assert way.last == "goal"

    goal = GoalPage(desk, way)
    watch(goal)
    goal.enter(goal=story.goal)
    goal.what_was_agreed()
    assert way.last == "changed"
    changed = Changed(desk, way)
    view = watch(changed)
    changed.enter(goal=story.goal)
    assert text_of(view.states[-1].agreed.words) == "I want to sleep at Leo's"
    assert view.states[-1].words_changed == 6
    changed.put_old_back()
    assert view.note is not None
