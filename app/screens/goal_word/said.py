"""Where a goal goes, in a line or two: what became of it, or who said what and who waits for whom."""

from __future__ import annotations

from dataclasses import dataclass

from app.dates import full_day
from app.desk import Desk
from app.rules.goal_words import Settled, settled, unanswered
from app.screens.names import names, who_wrote
from app.text import Message, message
from db.outcomes import GoalSaid
from db.reading import Reading, goal_words
from db.records import Role

ICONS = {GoalSaid.REST: "moon-bold", GoalSaid.REACHED: "flag-fill", GoalSaid.LET_GO: "leaf-fill"}


@dataclass(frozen=True, slots=True)
class Word:
    """One person's word that waits for the other's: whose ``pen``, and the two in a sentence each."""

    pen: str
    said: GoalSaid
    says: Message
    waits: Message


@dataclass(frozen=True, slots=True)
class Where:
    """``became``: None while it is open. ``words``: those that wait. ``takers``: pens of those here who can take
    their word back. ``letter``: on the seal of the therapist who said it, once it is settled."""

    became: Settled | None
    words: tuple[Word, ...]
    takers: str
    icon: str
    title: Message
    sub: Message | str
    letter: str = ""


def where_it_goes(connection: Reading, desk: Desk, goal: bytes) -> Where:
    said = goal_words.goal_words(connection, goal)
    became, here = settled(said), desk.here
    by = {word.by for word in said}
    takers = "".join(here.pen_of(person.id) for person in here.sitting if person.id in by)
    if became:
        letter = who_wrote(here, became.therapist).letter
        both = message("goal_word.both", date=full_day(became.at))
        return Where(became, (), takers, ICONS[became.said], message(f"goal_word.now_{became.said}"), both, letter)
    words = tuple(_word(desk, one.by, one.said, one.role) for one in unanswered(said))
    if not words:
        return Where(None, (), takers, "flag-fill", message("goal.where"), "")
    sub = message("goal_word.differ") if len(words) > 1 else words[0].waits
    return Where(None, words, takers, ICONS[words[0].said], words[0].says, sub)


def _word(desk: Desk, by: bytes, said: GoalSaid, role: Role) -> Word:
    who = names(desk.here)
    other = who.b if role is Role.YOUNG_PERSON else who.a
    says = message(f"goal_word.says_{said}", name=who_wrote(desk.here, by).name)
    return Word(desk.here.pen_of(by), said, says, message("goal_word.waits", name=other))
