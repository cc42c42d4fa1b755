"""Two pens on one line: what every page shares on which words are written.

A page says which line it is about (``place``) and how its first words are kept
(``begin_line``); adding, tapping words to change, ideas, drafts and the pen switch
are the same everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from app.actions.answer_idea import answer_idea
from app.actions.gesture import Add, Gesture, Replace
from app.actions.hand import Hand
from app.actions.place import Place
from app.actions.undo import TAKEN_BACK, can_undo, undo
from app.actions.write_for import confirm_words, decline_words, write_for
from app.actions.write_words import write_words
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.ideas import open_ideas
from app.rules.wording import difference, pen_runs
from app.rules.words import word_spans
from app.screens.line_cards import IdeaCard, SaidCard, after_idea, card_of
from app.screens.marks import mark_words
from app.screens.odd_words import note_on
from app.text import message
from db.reading import Reading, ideas, lines
from db.records import CurrentWords, Id, Idea, IdeaSaid, Line, Person, Role, Wording

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class LineState:
    """``spans`` are the characters of each word; ``chosen`` the tapped words (first, last exclusive)."""

    pen: str
    words: tuple[Ink, ...]
    spans: tuple[tuple[int, int], ...]
    chosen: tuple[int, int] | None
    idea: IdeaCard | None
    open_ideas: int
    said: SaidCard | None
    draft: str
    two_here: bool
    can_undo: bool
    typing_for: bool


class LineEditor(Presenter[S]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.chosen: tuple[int, int] | None = None
        self.typing_for = False
        self.shown: CurrentWords | None = None
        self.line: Line | None = None
        self.ideas: tuple[Idea, ...] = ()
        self.waiting: Wording | None = None

    @property
    def writer(self) -> Person:
        """Whose pen writes on this page now."""
        return self.desk.here.writer

    def first_words(self) -> None:
        """One tap from the words to what was written first."""
        if self.line is None:
            self.tell(message("history.none"))
        else:
            self.go.to("history", goal=self.goal, line=self.line.id)

    # -- what a page decides ----------------------------------------------

    def place(self) -> Place | None:
        """The line the page is about, or None while its first words are missing."""
        raise NotImplementedError

    def new_place(self) -> str:
        """Where drafts lie while there is no place yet."""
        raise NotImplementedError

    def begin_line(self, text: str) -> bool:
        """Keep the first words where there was no place. True when they were kept."""
        raise NotImplementedError

    # -- reading -----------------------------------------------------------

    def begin(self, goal: Id) -> None:
        self.goal, self.chosen, self.typing_for = goal, None, False
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal}

    def line_state(self) -> LineState:
        place, here = self.place(), self.desk.here
        with self.desk.book.reading() as c:
            self.read_line(c, place)
        return LineState(
            pen=here.pen_of(self.writer.id),
            words=self.inks(),
            spans=tuple(word_spans(self.text)),
            chosen=self.chosen,
            idea=self.idea_card(),
            open_ideas=len(self.ideas),
            said=self.said_card(),
            draft=self.desk.draft(self.draft_place, self.writer.id),
            two_here=here.together,
            can_undo=bool(can_undo(self.desk.book, self.desk.hand(self.writer))),
            typing_for=self.typing_for,
        )

    def read_line(self, c: Reading, place: Place | None) -> None:
        """A book that cannot be read leaves what is on the page as it is."""
        every = lines.lines(c, place.goal) if place else ()
        there = {x.id: x for x in every if place and (x.kind, x.step) == (place.kind, place.step)}
        line = next(iter(there.values()), None)
        shown = lines.current_of(c, line.id) if line else None
        found = open_ideas(ideas.ideas_on(c, line.id)) if line else ()
        waiting = [w for w in lines.unconfirmed(c, line.goal) if w.line in there] if line else []
        self.line, self.shown, self.ideas, self.waiting = line, shown, found, next(iter(waiting), None)

    @property
    def text(self) -> str:
        return (self.shown.wording.text or "") if self.shown else ""

    @property
    def draft_place(self) -> str:
        place = self.place()
        return place.name if place else self.new_place()

    def inks(self) -> tuple[Ink, ...]:
        """The words as they stand; those that the shown idea is about lie on its author's wash."""
        if self.shown is None:
            return ()
        inks = self.desk.inks(pen_runs(self.shown.wording, self.shown.authors))
        idea = self.ideas[0] if self.ideas else None
        if idea is None or idea.base is None or idea.base.id != self.shown.wording.id:
            return inks
        first, last = difference(idea.base, idea.wording).struck
        return (
            mark_words(inks, ((first, last),), f"wash{self.desk.here.pen_of(idea.wording.by)}")
            if first < last
            else inks
        )

    def idea_card(self) -> IdeaCard | None:
        """One open idea is shown at a time, the oldest first."""
        return card_of(self.ideas[0], self.desk.here) if self.ideas else None

    def said_card(self) -> SaidCard | None:
        if self.waiting is None:
            return None
        typist = self.desk.here.person(self.waiting.typed_by)
        return SaidCard(self.waiting.text or "", typist.name if typist else "")

    # -- writing -----------------------------------------------------------

    def writer_hand(self) -> Hand:
        here = self.desk.here
        if self.typing_for:
            return self.desk.hand(here.young_person, here.therapist, (self.draft_place,))
        return self.desk.hand(self.writer, drafts=(self.draft_place,))

    def add(self, text: str, reason: str = "") -> bool:
        """The composer's words: new ones at the end, or in place of the tapped ones. True when kept."""
        drafted_in = self.draft_place
        place = self.place()
        kept = self.begin_line(text) if place is None else self.write(place, text, reason)
        if not kept:
            return False
        self.keep(lambda: self.desk.book.drop_draft(self.writer.id, drafted_in))
        self.chosen, self.typing_for = None, False
        self.refresh()
        self.tell(note_on(self.desk, text, reason))
        return True

    def write(self, place: Place, text: str, reason: str) -> bool:
        gesture: Gesture = Replace(*self.chosen, text) if self.chosen else Add(text)
        on = self.shown.wording if self.shown else None
        book, hand = self.desk.book, self.writer_hand()
        if self.typing_for:
            kept = self.keep(lambda: write_for(book, hand, place, gesture, on))
        else:
            kept = self.keep(lambda: write_words(book, hand, place, gesture, on, reason or None))
        return kept is not None

    def keep_draft(self, text: str) -> None:
        """Typing saves itself: a quarter second after the last key, and when the page is left."""
        who, where = self.writer.id, self.draft_place
        self.keep(lambda: self.desk.book.keep_draft(who, where, text, self.desk.clock.now()))

    def choose(self, first: int, last: int) -> str:
        """Tapped words go into the composer; coming back they replace those words alone."""
        spans = word_spans(self.text)
        self.chosen = (first, last)
        self.refresh()
        return self.text[spans[first][0] : spans[last - 1][1]]

    def let_words_be(self) -> None:
        self.chosen = None
        self.refresh()

    def take_out(self) -> None:
        """Take the tapped words out of the line. The last words of a line stay."""
        if self.chosen is not None and self.chosen == (0, len(word_spans(self.text))):
            self.tell(message("words.keep_some"))
            return
        self.add("")

    def switch_pen(self, pen: str) -> None:
        self.desk.seat(writing=Role.YOUNG_PERSON if pen == "A" else Role.THERAPIST)
        self.chosen, self.typing_for = None, False
        self.refresh()

    def type_for(self, on: bool) -> None:
        """*Dana typed this for me*: the words get Mika's pen once Mika says so."""
        self.typing_for = on
        self.refresh()

    def thats_what_i_said(self) -> None:
        if (waiting := self.waiting) is None:
            return
        hand = self.desk.hand(self.desk.here.young_person)
        if self.keep(lambda: confirm_words(self.desk.book, hand, waiting.id)):
            self.refresh()

    def not_what_i_said(self) -> None:
        """*Not quite*: the words go away; the therapist can type them again."""
        if (waiting := self.waiting) is None:
            return
        hand = self.desk.hand(self.desk.here.young_person)
        if self.keep(lambda: decline_words(self.desk.book, hand, waiting.id)):
            self.refresh()

    def undo(self) -> None:
        """Take this person's last act back, wherever it was, and say which it was."""
        if kept := self.keep(lambda: undo(self.desk.book, self.desk.hand(self.writer))):
            self.chosen = None
            self.refresh()
            self.tell(message(TAKEN_BACK[kept.value.kind]) if kept.value else None)

    # -- ideas -------------------------------------------------------------

    def say_to_idea(self, said: IdeaSaid) -> None:
        """The young person answers; its author may take it back."""
        if not self.ideas:
            return
        idea, here = self.ideas[0], self.desk.here
        who = here.person(idea.wording.by) if said is IdeaSaid.TAKE_BACK else here.young_person
        if self.keep(lambda: answer_idea(self.desk.book, self.desk.hand(who), idea, said)):
            self.refresh()
            self.tell(after_idea(said))
