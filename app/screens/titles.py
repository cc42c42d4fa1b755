"""What a goal is called where goals are listed: its words, or what stands there while it has none."""

from __future__ import annotations

from app.actions.open_goals import OpenGoal
from app.actions.standing import Standing
from app.desk import Desk
from app.rules.wording import pen_runs
from app.screens.marks import Inks
from app.screens.names import names, who_wrote
from app.screens.sealed import sealed
from app.text import Message, message


def title(found: OpenGoal, where: Standing | None, desk: Desk) -> Inks:
    """Words of now; once agreed, the agreed words stand in for words that were taken back. May be empty."""
    if found.words is not None:
        return desk.inks(pen_runs(found.words.wording, found.words.authors))
    agreed = where.agreement if where else None
    return sealed(agreed.version, desk).words if agreed else ()


def untitled(found: OpenGoal, desk: Desk) -> Message:
    """Said in place of words: an idea to answer, or words that wait for the young person's yes."""
    who = names(desk.here)
    by = found.goal.by
    proposer = who.b if by == desk.here.young_person.id else who_wrote(desk.here, by).name
    if found.ideas:
        return message("goals.idea_first", name=proposer)
    return message("words.typed_title", a=who.a, b=who.b)
