"""One side of the table: Our words as one of the two has them, by that person's hand alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from app.actions.place import Place
from app.desk import Desk
from app.presenter import Go
from app.rules.words import words
from app.screens.line_cards import IdeaCard, SaidCard
from app.screens.our_words.presenter import OurWords
from app.text import message
from db.reading import Reading
from db.records import Id, Person, Role


class Table(Protocol):
    """What both sides share."""

    def refresh(self) -> None:
        """Draw both anew."""
        ...

    def begun(self, goal: Id) -> None:
        """One of the two wrote the first words of a goal."""
        ...


class Side(OurWords):
    """Whatever it does is drawn on both sides by ``table``; ``draw`` draws this one."""

    def __init__(self, table: Table, desk: Desk, go: Go, role: Role) -> None:
        super().__init__(desk, go)
        self.table = table
        self.role = role

    @property
    def writer(self) -> Person:
        here = self.desk.here
        return here.young_person if self.role is Role.YOUNG_PERSON else here.therapist

    def sit_down(self, goal: Id) -> None:
        self.goal, self.chosen = goal, None

    # -- two at once ---------------------------------------------------------

    def refresh(self) -> None:
        self.table.refresh()

    def draw(self) -> None:
        chosen = self.chosen
        super().refresh()
        if chosen and not self.chosen:
            self.tell(message("across.words_changed"))

    def read_line(self, c: Reading, place: Place | None) -> None:
        """Words that this side is changing, and that the other side changed meanwhile, are let be."""
        before = self.chosen_start
        super().read_line(c, place)
        if self.chosen and self.chosen_start != before:
            self.chosen = None

    @property
    def chosen_start(self) -> list[str]:
        """The words up to the last chosen one."""
        return words(self.text)[: self.chosen[1]] if self.chosen else []

    def begin_line(self, text: str) -> bool:
        begun = super().begin_line(text)
        if begun:
            self.table.begun(self.goal)
        return begun

    def go_on_with(self, goal: Id) -> None:
        """What is half typed for a new goal goes along to the goal that the other has just begun."""
        if goal == self.goal:
            return
        who, place = self.writer.id, self.draft_place
        typed = self.desk.draft(place, who)
        self.goal = goal
        if typed:
            self.keep_draft(typed)
            self.keep(lambda: self.desk.book.drop_draft(who, place))

    # -- what each is shown ----------------------------------------------------

    def idea_card(self) -> IdeaCard | None:
        card = super().idea_card()
        return replace(card, mine=not card.own and self.ideas[0].wording.by == self.writer.id) if card else None

    def said_card(self) -> SaidCard | None:
        """Only the young person says whether it is what they said."""
        return super().said_card() if self.role is Role.YOUNG_PERSON else None

    # -- ways on ---------------------------------------------------------------

    def next(self) -> None:
        """On to the answers, once there are words to agree to."""
        if self.shown is None:
            self.tell(message("words.first_words"))
        else:
            self.go.to("agree", goal=self.goal)
