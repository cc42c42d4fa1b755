"""An idea that was kept out does not come back in the same visit, wherever it was made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.actions.answer_idea import answer_idea
from app.actions.change_steps import add_step, make_smaller
from app.actions.gesture import Add
from app.actions.hand import NotAllowed
from app.actions.visit import begin_visit, finish_visit
from app.actions.write_goal import write_goal
from app.actions.write_words import write_words
from db.reading import ideas, steps
from db.records import Id, IdeaSaid
from tests.stories import Story

Offer = Callable[[Story, str], object]


def on_the_line(story: Story, text: str) -> None:
    write_words(story.desk.book, story.dana, story.place(), Add(text), story.words_now().wording)


def as_a_step(story: Story, text: str) -> None:
    add_step(story.desk.book, story.dana, story.goal, text)


def as_a_goal(story: Story, text: str) -> None:
    write_goal(story.desk.book, story.dana, text)


def as_a_piece(story: Story, text: str) -> None:
    make_smaller(story.desk.book, story.dana, story.goal, big(story), [text])


def big(story: Story) -> Id:
    with story.desk.book.reading() as c:
        order = steps.order(c, story.goal)
    return order[0] if order else add_step(story.desk.book, story.mika, story.goal, "Sleep at Leo's") or b""


def say(story: Story, said: IdeaSaid) -> None:
    """Mika answers the newest idea."""
    with story.desk.book.reading() as c:
        newest = ideas.everywhere(c)[-1]
    answer_idea(story.desk.book, story.mika, newest, said)


@pytest.mark.parametrize("offer", [on_the_line, as_a_step, as_a_goal, as_a_piece])
def test_kept_out(story: Story, offer: Offer) -> None:
    offer(story, "one night this term")
    say(story, IdeaSaid.KEEP)
    with pytest.raises(NotAllowed, match="kept_out_this_visit"):
        offer(story, "one night this term")
    with pytest.raises(NotAllowed, match="kept_out_this_visit"):
        offer(story, "One night, this term.")
    offer(story, "two nights this term")


@pytest.mark.parametrize("offer", [on_the_line, as_a_step, as_a_goal])
def test_it_may_come_back_next_time_or_when_mika_opens_it_again(story: Story, offer: Offer) -> None:
    offer(story, "one night")
    say(story, IdeaSaid.KEEP)
    say(story, IdeaSaid.REOPEN)
    offer(story, "one night")
    say(story, IdeaSaid.KEEP)
    desk = story.desk
    assert desk.here.visit
    finish_visit(desk.book, desk.here.visit, desk.here.therapist.id, desk.clock.now())
    visit = begin_visit(desk.book, desk.here.young_person.id, desk.here.therapist.id, desk.clock.now())
    desk.seat(visit=visit)
    offer(story, "one night")


def test_goals_kept_out_take_no_room(story: Story) -> None:
    """Three goals at most; an idea for one that nobody wants is none."""
    for text in ("Ride the bus", "Sit with people", "Put my hand up"):
        as_a_goal(story, text)
        say(story, IdeaSaid.KEEP)
    assert write_goal(story.desk.book, story.mika, "Ride the bus with Leo")
