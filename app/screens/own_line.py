"""The mind of a page with one field for a line of the young person's own. Leaving it empty is fine."""

from __future__ import annotations

from typing import TypeVar

from app.actions.gesture import Add, Retype
from app.actions.place import Place
from app.actions.write_words import write_words
from app.screens.odd_words import note_on
from app.screens.one_idea import AnswersIdea
from app.text import Message
from db.records import CurrentWords

S = TypeVar("S")


class WritesOwnLine(AnswersIdea[S]):
    """``current``: what stands on the line."""

    current: CurrentWords | None = None

    @property
    def place(self) -> Place:
        raise NotImplementedError

    def lead_back(self, note: Message | None = None) -> None:
        """To the page it was opened from."""
        raise NotImplementedError

    def half_typed(self) -> str:
        return self.desk.draft(self.place.name, self.desk.here.young_person.id)

    def keep_draft(self, text: str) -> None:
        who, now = self.desk.here.young_person.id, self.desk.clock.now()
        self.keep(lambda: self.desk.book.keep_draft(who, self.place.name, text, now))

    def done(self, text: str) -> None:
        on = self.current.wording if self.current else None
        hand = self.desk.hand(self.desk.here.young_person, drafts=(self.place.name,))
        gesture = Retype(text) if on else Add(text)
        if text.strip() and not self.keep(lambda: write_words(self.desk.book, hand, self.place, gesture, on)):
            return
        self.keep(lambda: self.desk.book.drop_draft(hand.by, self.place.name))
        self.lead_back(note_on(self.desk, text))

    def skip(self) -> None:
        """What was typed stays as a draft."""
        self.lead_back()
