"""What stands beside a line that two write: one open idea, and words that wait for *That's what I said*."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Here
from app.rules.ideas import IdeaState, state
from app.rules.wording import difference
from app.screens.names import who_wrote
from app.text import Message, message
from db.records import Idea, IdeaSaid

AFTER_IDEA = {
    IdeaSaid.KEEP: "idea.kept_yours",
    IdeaSaid.TALK: "idea.talk_now",
    IdeaSaid.TAKE_BACK: "idea.taken_back",
}


@dataclass(frozen=True, slots=True)
class IdeaCard:
    """One open idea: struck old words, fresh new ones, one short reason. ``own``: not an idea, but words of the young
    person's that another copy brought."""

    pen: str
    who: str
    letter: str
    struck: str
    fresh: str
    reason: str
    mine: bool
    talking: bool
    own: bool = False


@dataclass(frozen=True, slots=True)
class SaidCard:
    """Words that ``typist`` typed for the young person; they wait for *That's what I said*."""

    text: str
    typist: str


def card_of(idea: Idea, here: Here) -> IdeaCard:
    change = difference(idea.base, idea.wording)
    author = here.person(idea.wording.by)
    return IdeaCard(
        pen=here.pen_of(idea.wording.by),
        who=author.name if author else "",
        letter=who_wrote(here, idea.wording.by).letter,
        struck=change.struck_text,
        fresh=change.fresh_text,
        reason=idea.wording.reason or "",
        mine=idea.wording.idea and idea.wording.by == here.writer.id and not here.together,
        own=not idea.wording.idea,
        talking=state(idea) is IdeaState.TALKING,
    )


def after_idea(said: IdeaSaid) -> Message | None:
    return message(AFTER_IDEA[said]) if said in AFTER_IDEA else None
