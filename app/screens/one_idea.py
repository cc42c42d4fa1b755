"""The mind of a page on which one open idea stands beside what is written there."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from app.actions.answer_idea import answer_idea
from app.desk import Desk
from app.presenter import Presenter
from app.rules.ideas import open_ideas
from app.screens.line_cards import IdeaCard, after_idea, card_of
from db.reading import Reading, ideas
from db.records import Id, Idea, IdeaSaid, LineKind

S = TypeVar("S")


class AnswersIdea(Presenter[S]):
    """``idea``: the one that is shown."""

    desk: Desk
    idea: Idea | None = None

    def find_idea(self, connection: Reading, goal: Id, kinds: Collection[LineKind], step: Id | None = None) -> None:
        """The oldest open one on these parts of a goal, or of a step."""
        waiting = open_ideas(ideas.ideas(connection, goal))
        self.idea = next((i for i in waiting if i.line.step == step and i.line.kind in kinds), None)

    def idea_card(self) -> IdeaCard | None:
        return card_of(self.idea, self.desk.here) if self.idea else None

    def say_to_idea(self, said: IdeaSaid) -> None:
        """The young person answers; its author may take it back."""
        if (idea := self.idea) is None:
            return
        here = self.desk.here
        who = here.person(idea.wording.by) if said is IdeaSaid.TAKE_BACK else here.young_person
        if self.keep(lambda: answer_idea(self.desk.book, self.desk.hand(who), idea, said)):
            self.refresh()
            self.tell(after_idea(said))
