"""The page for one adult at home: what stands in their own file, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from app.desk import Desk
from app.paper.sheet import Block, Heading, Rule, Said, Sheet, Title, Words, all_drawn
from app.rules.naming import shown_name
from app.screens.home_page.presenter import SeenGoal, State, seen_on
from app.text import say
from db.records import Id


def for_home(desk: Desk, adult: Id, foot: str) -> Sheet | None:
    """None while nothing is shared with them. Raises what reading a home copy raises."""
    desk.copies.freshen(adult)
    page = desk.copies.page(adult)
    seen = seen_on(page, shown_name(desk.here.young_person, say("app.young_person")))
    if not seen.goals:
        return None
    pens = tuple((pen, say("app.pen_of", name=name)) for pen, name in seen.writers if pen)
    blocks = tuple(block for n, goal in enumerate(seen.goals) for block in _goal(goal, seen, pens, n))
    if not all_drawn(blocks, desk.can_draw):
        blocks = (*blocks, Said(say("print.cannot_draw")))
    return Sheet(say("print.for", name=seen.adult), foot, blocks, page.pens, desk.clock.now(), pens)


def _goal(goal: SeenGoal, seen: State, pens: tuple[tuple[str, str], ...], place: int) -> Iterator[Block]:
    """Each part only when it is there."""
    if place:
        yield Rule()
    if goal.words:
        yield Title(say("print.works_on", name=seen.young_person), goal.words, pens if place == 0 else ())
    if goal.steps:
        yield Heading(say("home_page.steps"))
    yield from (Words(step, stone=False) for step in goal.steps)
    if goal.help:
        yield Heading(say("print.you_can_help"))
    yield from (Words(one) for one in goal.help)
    if goal.numbers:
        yield Said(say("home_page.numbers", n=", ".join(str(number) for number in goal.numbers)))
