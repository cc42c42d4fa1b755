"""The page for the two who write: what was agreed, what was added since, and how it all was first written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.actions.standing import Standing, standing
from app.actions.the_path import steps_reached
from app.dates import day, day_and_time, full_day
from app.desk import Desk
from app.paper.sheet import Block, Heading, Plan, Rule, Said, Seal, Seals, Sheet, Title, Words, all_drawn
from app.rules.agreement import Status
from app.rules.pens import pen_runs
from app.screens.at_first.presenter import LABELS, place_of
from app.screens.marks import Inks
from app.screens.names import names, who_wrote
from app.screens.sealed import line_inks, sealed
from app.text import say
from db.reading import agreements, lines, steps
from db.reading.people import pens_choice
from db.records import Agreement, CurrentWords, Id, Line, LineKind, Version, VersionLine


@dataclass(frozen=True, slots=True)
class Told:
    """All that the page is made of. ``done``: the steps whose stones are full."""

    where: Standing
    now: tuple[CurrentWords, ...]
    first: tuple[CurrentWords, ...]
    path: tuple[Id, ...]
    done: frozenset[Id]
    sealed_at: dict[Id, int]

    @property
    def shown(self) -> Version | None:
        """What is printed as the goal: the version that was agreed, else the one of now."""
        return self.where.agreement.version if self.where.agreement else self.where.now

    @property
    def help(self) -> list[CurrentWords]:
        """How home can help: with the goal, then step by step along the path."""
        asked = {words.line.step: words for words in self.now if words.line.kind is LineKind.HOME}
        return [asked[step] for step in (None, *self.path) if step in asked and asked[step].wording.text]


def for_us(desk: Desk, goal: Id, foot: str) -> Sheet:
    with desk.book.reading() as c:
        where = standing(c, goal)
        made = where.agreement
        told = Told(
            where,
            lines.current(c, goal),
            lines.firsts(c, goal),
            steps.order(c, goal),
            steps_reached(c, goal),
            {seal.id: seal.at for seal in agreements.seals(c, made.version.id)} if made else {},
        )
        colours = pens_choice(c)
    who = names(desk.here)
    pens = (("A", who.pen_a), ("B", who.pen_b))
    blocks = (*_goal(desk, told, pens), *_agreed(desk, told), *_since(desk, told), *_help(desk, told))
    blocks = (*blocks, *_first(desk, told))
    if not all_drawn(blocks, desk.can_draw):
        blocks = (*blocks, Said(say("print.cannot_draw")))
    return Sheet(_head(where), foot, blocks, colours, desk.clock.now(), pens)


def _head(where: Standing) -> str:
    made = where.agreement
    if made is None:
        return say("goal.not_agreed")
    if where.status is Status.ON_HOLD:
        return say("print.on_hold", date=full_day(made.stepped_back_at or made.at))
    return say("print.agreed_on", date=full_day(made.at))


def _goal(desk: Desk, told: Told, pens: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    if told.shown is None:
        return
    page = sealed(told.shown, desk)
    yield Title(say("print.working_on"), page.words, pens)
    if page.why:
        yield Words(page.why, say("print.why"))
    if page.steps:
        yield Rule()
        yield Heading(say("print.steps"))
    for step, id in zip(page.steps, told.shown.steps, strict=True):
        yield Words(step.words, stone=id in told.done)
    plans = [step for step in page.steps if step.plan]
    if plans:
        yield Heading(say("print.plans") if len(plans) > 1 else say("print.plan"))
    yield from (Plan(step.plan, str(step.number) if len(page.steps) > 1 else "") for step in plans)


def _agreed(desk: Desk, told: Told) -> Iterator[Block]:
    """Both seals, right under what they are on."""
    made = told.where.agreement
    if made is None:
        return
    yield Rule()
    yield Seals(tuple(_seals(desk, told, made)))
    back = desk.here.person(made.stepped_back_by) if made.stepped_back_by else None
    if back is not None:
        who = who_wrote(desk.here, back.id).name
        yield Said(say("agreed.stepped_back", name=who, date=day(made.stepped_back_at or made.at)))


def _seals(desk: Desk, told: Told, made: Agreement) -> Iterator[Seal]:
    each = ("A", made.young_person, made.young_person_seal), ("B", made.therapist, made.therapist_seal)
    for pen, person, seal in each:
        who = who_wrote(desk.here, person)
        at = told.sealed_at.get(seal, made.at)
        yield Seal(pen, who.letter, say("print.said_yes", name=who.name), day_and_time(at))


def _since(desk: Desk, told: Told) -> Iterator[Block]:
    """What is not as it was agreed, part by part."""
    made, now = told.where.agreement, told.where.now
    if made is None or now is None or made.version.id == now.id:
        return
    before, after = _by_place(made.version), _by_place(now)
    yield Rule()
    yield Heading(say("print.since"))
    for place, line in after.items():
        if place not in before or (before[place].text, before[place].pens) != (line.text, line.pens):
            yield Words(line_inks(line, desk), _label(line.kind, line.step, now.steps))
    for place, line in before.items():
        if place not in after:
            gone = _label(line.kind, line.step, made.version.steps)
            yield Words(line_inks(line, desk), say("print.taken_out", part=gone))
    kept = [step for step in now.steps if step in made.version.steps]
    if kept != [step for step in made.version.steps if step in kept]:
        yield Said(say("print.order"))


def _help(desk: Desk, told: Told) -> Iterator[Block]:
    """It is not part of what is sealed, so it stands below the seals."""
    if told.help:
        yield Rule()
        yield Heading(say("print.help"))
    yield from (Words(_inks(desk, words)) for words in told.help)


def _first(desk: Desk, told: Told) -> Iterator[Block]:
    """At the foot, each part that did not begin as it stands here."""
    order = told.shown.steps if told.shown else ()
    began = _began(told, order)
    if began:
        yield Rule()
    for words in began:
        line, by = words.line, who_wrote(desk.here, words.wording.by).name
        label = say("print.first_wrote", name=by)
        if line.kind is not LineKind.GOAL:
            label = say("print.first_wrote_of", name=by, part=_label(line.kind, line.step, order))
        yield Words(_inks(desk, words), label)


def _began(told: Told, order: tuple[Id, ...]) -> list[CurrentWords]:
    """The first words of every line on the page, where they are others by now."""
    versions = (told.where.now, told.shown)
    shown = {(line.kind, line.step): line.text for version in versions if version for line in version.lines}
    shown |= {place_of(words): words.wording.text or "" for words in told.help}
    place = {step: n for n, step in enumerate(order, start=1)}
    there = [words for words in told.first if place_of(words) in shown and words.wording.text]
    began = [words for words in there if words.wording.text != shown[place_of(words)]]
    return sorted(began, key=lambda words: _rank(words.line, place))


def _rank(line: Line, place: dict[Id, int]) -> tuple[int, int]:
    """Words and why, then step by step."""
    return place.get(line.step, len(place) + 1) if line.step else 0, list(LineKind).index(line.kind)


def _by_place(version: Version) -> dict[tuple[LineKind, Id | None], VersionLine]:
    return {(line.kind, line.step): line for line in version.lines}


def _label(kind: LineKind, step: Id | None, order: tuple[Id, ...]) -> str:
    key = LABELS.get(kind, "print.help")
    return say(key, n=str(order.index(step) + 1)) if step in order and kind in LABELS else say(key, n="")


def _inks(desk: Desk, words: CurrentWords) -> Inks:
    return desk.inks(pen_runs(words.wording, words.authors))
