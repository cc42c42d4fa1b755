"""All that the app's own questions to a book answer: what two copies that hold the same rows must agree on."""

from __future__ import annotations

from typing import Any

from app.actions.open_goals import all_goals
from app.actions.standing import standings
from app.actions.the_path import path_of, steps_reached
from db.home_copy.page import page_for
from db.reading import endings, goal_words, ideas, lines, ratings, tools, unread
from db.reading.shares import shares
from tests.truths.copy import Copy


def readings(copy: Copy) -> list[Any]:
    with copy.book.reading() as c:
        return [
            all_goals(c),
            standings(c, copy.goals()),
            lines.current_in(c, copy.goals()),
            ideas.everywhere(c),
            {goal: (path_of(c, goal).order, path_of(c, goal).rhythms, path_of(c, goal).goes) for goal in copy.goals()},
            {goal: (ratings.firsts(c, goal), ratings.newest(c, goal)) for goal in copy.goals()},
            goal_words.everywhere(c),
            (endings.endings(c), endings.closings(c)),
            (tools.tools(c), tools.helpers(c)),
            unread.unread(c),
            shares(c),
            {adult: page_for(c, adult, steps_reached) for adult in copy.adults()},
        ]
