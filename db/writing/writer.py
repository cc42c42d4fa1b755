"""What a hand can add inside one act. Every method returns the new row's id.

The schema refuses what must never be (db.errors.Refused, and the whole act is rolled back).
Times are the act's; texts are stored letter for letter.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from db.errors import Refused
from db.ids import Ids
from db.keeping import Consent, CopyWhat, ResetHow
from db.outcomes import ClosingKind, GoalSaid, Often
from db.records import Held, Id, IdeaSaid, LineKind, PenPair, Role, Run, Said, Share, Version
from db.trying import HelperWords, Rhythm, ToolKind
from db.waiting import CheckIn
from db.writing import erasing, mending
from db.writing.insert import insert
from db.writing.json_text import ids_text, runs_text


class Writer:
    """Adds rows in one person's name. ``connection`` can be read with db.reading."""

    def __init__(
        self,
        connection: Connection,
        ids: Ids,
        by: Id | None,
        now: int,
        visit: Id | None = None,
        typed_by: Id | None = None,
        rows: list[Id] | None = None,
    ) -> None:
        self.connection = connection
        self.rows: list[Id] = [] if rows is None else rows
        self._ids = ids
        self._by = by
        self._now = now
        self._visit = visit
        self._typed_by = typed_by

    def as_person(self, by: Id, typed_by: Id | None = None) -> Writer:
        """The same act in another person's name, for what two people do at once."""
        return Writer(self.connection, self._ids, by, self._now, self._visit, typed_by, self.rows)

    def person(self, role: Role, name: str) -> Id:
        """Somebody who writes in this book. The first person of a book brings themself in."""
        id = self._ids.new(self._now)
        self._by = self._by or id
        insert(self.connection, "person", id, self._now, self._by, role)
        self.rows.append(id)
        self.person_name(id, name)
        return id

    def person_name(self, person: Id, name: str) -> Id:
        return self._add("person_name", person, name)

    def pens(self, pair: PenPair, young_person_first: bool) -> Id:
        return self._add("pens_choice", pair, int(young_person_first))

    def visit(self, young_person: Id, therapist: Id) -> Id:
        return self._add("visit", young_person, therapist)

    def end_visit(self, visit: Id) -> Id:
        return self._add("visit_end", visit)

    def goal(self) -> Id:
        return self._add("goal", self._visit)

    def step(self, goal: Id, split_from: Id | None = None) -> Id:
        return self._add("step", self._visit, goal, split_from)

    def line(self, goal: Id, kind: LineKind, step: Id | None = None) -> Id:
        return self._add("line", self._visit, goal, step, kind)

    def wording(
        self,
        line: Id,
        text: str,
        made_of: Iterable[Run],
        parent: Id | None = None,
        idea: bool = False,
        reason: str | None = None,
    ) -> Id:
        """A new version of a line. Runs of ``made_of`` that name no wording (``b""``) were typed here."""
        id = self._ids.new(self._now)
        runs = runs_text(made_of, id)
        values = (self._typist(), self._visit, line, parent, int(idea), text, reason, runs)
        return self._add("wording", *values, id=id)

    def confirm(self, wording: Id) -> Id:
        """ "That's what I said": the words' own author takes them on."""
        return self._add("confirmation", self._visit, wording)

    def answer_idea(self, idea: Id, said: IdeaSaid) -> Id:
        return self._add("idea_answer", self._visit, idea, said)

    def step_order(self, goal: Id, steps: Iterable[Id]) -> Id:
        """The whole path, from the first step to the last."""
        return self._add("step_order", self._visit, goal, ids_text(steps))

    def confidence(self, step: Id, value: int) -> Id:
        """``value`` from 0 to 10."""
        return self._add("confidence", self._visit, step, value)

    def version(self, version: Version) -> Id:
        """One exact content. Writing the same again changes nothing."""
        insert(self.connection, "version", version.id, version.goal, version.body)
        self.rows.append(version.id)
        return version.id

    def answer(self, version: Id, said: Said, note: str | None = None, offer: str | None = None) -> Id:
        return self._add("answer", self._visit, version, said, note, offer)

    def seal(self, answer: Id, held: Held) -> Id:
        """A seal on this person's own yes, in the epoch of the newest step back from that version."""
        return self._add("seal", self._visit, answer, held, mending.epoch(self.connection, answer))

    def step_back(self, version: Id) -> Id:
        """End this person's agreement on a version. Raises Refused when they have none that stands."""
        epochs = mending.standing_epochs(self.connection, version, self._author())
        if not epochs:
            raise Refused("step_back: there is no agreement to step back from")
        return [self._add("step_back", self._visit, version, epoch) for epoch in epochs][-1]

    def undo(self, targets: Iterable[Id]) -> tuple[Id, ...]:
        """Take back one's own rows. Rows that hold no words or choices of their own (a goal's
        bare line, a version) need no taking back and are passed over. Raises Refused for another's rows.
        """
        undoable = [id for id in targets if mending.can_be_undone(self.connection, id)]
        return tuple(self._add("undo", self._visit, target) for target in undoable)

    def try_(self, step: Id, went: str, day: str, note: str | None = None) -> Id:
        """One go at a step: ``did``, ``some`` or ``not_this_time``. ``day``: YYYY-MM-DD, where it was tried."""
        return self._add("try", self._visit, step, went, day, note)

    def rhythm(self, step: Id, rhythm: Rhythm) -> Id:
        """How often a step is to come. The newest row counts."""
        return self._add("rhythm", self._visit, step, rhythm.how, rhythm.days, rhythm.times)

    def tool(self, kind: ToolKind, name: str, how: str = "") -> Id:
        """Their own way to get through a hard moment."""
        return self._add("tool", self._visit, kind, name, how or None)

    def helper(self, words: HelperWords) -> Id:
        """Somebody who helps the young person."""
        return self._add("helper", self._visit, words.name, words.how or None, words.number or None)

    def rating(self, goal: Id, value: int) -> Id:
        """``value`` from 0 to 10."""
        return self._add("rating", self._visit, goal, value)

    def note(self, text: str, goal: Id | None = None, step: Id | None = None) -> Id:
        """A line kept for the next visit, about a goal or a step of it, or about neither."""
        return self._add("note", self._visit, goal, step, text)

    def note_read(self, note: Id) -> Id:
        """The two have read it together. Raises Refused outside a visit."""
        return self._add("note_read", self._visit, note)

    def check_in(self, given: CheckIn) -> Id:
        """How the visit was. Raises Refused outside a visit, and when nothing is said."""
        return self._add("check_in", self._visit, given.heard, given.topics, given.way, given.overall)

    def rating_rhythm(self, goal: Id, often: Often) -> Id:
        """How often to ask for a goal's number. The newest row counts."""
        return self._add("rating_rhythm", self._visit, goal, often)

    def goal_word(self, goal: Id, said: GoalSaid) -> Id:
        return self._add("goal_word", self._visit, goal, said)

    def ending(self) -> Id:
        """This person chose to end the work."""
        return self._add("ending", self._visit)

    def closing(self, kind: ClosingKind, text: str) -> Id:
        """The newest of this person and kind counts."""
        return self._add("closing", self._visit, kind, text)

    def share(self, share: Share, shown: bool) -> Id:
        """Let one adult at home see one thing of a goal, or take that back. The newest row counts."""
        return self._add("share", self._visit, share.goal, share.what, share.adult, int(shown))

    def cheer(self, text: str, goal: Id | None = None) -> Id:
        """At most 80 letters."""
        return self._add("cheer", goal, text)

    def hope(self, text: str) -> Id:
        return self._add("hope", text)

    def sent(self, table: str, id: Id, at: int, text: str) -> Id:
        """A cheer or hope from this adult's home copy, with the id and time it was sent with."""
        values = (None, text) if table == "cheer" else (text,)
        insert(self.connection, table, id, at, self._author(), *values)
        self.rows.append(id)
        return id

    def redaction(self, target: Id) -> Id:
        """Erase one's own idea nobody used, cheer, hope or note: no reading function meets its text any more."""
        id = self._add("redaction", self._visit, target)
        erasing.erase(self.connection)
        return id

    def opening(self, device: bytes, device_name: str) -> Id:
        """This person opened the book. ``device``: 16 bytes."""
        return self._add("opening", device, device_name)

    def copy_taken(self, what: CopyWhat) -> Id:
        return self._add("copy_taken", what)

    def secret_reset(self, person: Id, how: ResetHow) -> Id:
        return self._add("secret_reset", person, how)

    def record_read(self) -> Id:
        return self._add("record_read")

    def removal(self, person: Id) -> Id:
        """This person opens the book no more. What they wrote stays theirs."""
        return self._add("removal", person)

    def consent(self, given: Consent) -> Id:
        values = (given.who, given.relation, given.terms, given.region, given.born, given.look_again)
        return self._add("consent", *values)

    def drop_draft(self, person: Id, place: str) -> None:
        """The draft became words: it goes in the same breath, so a crash leaves it once, not twice."""
        sql = "DELETE FROM draft WHERE person = ? AND place = ?"
        self.connection.exec_driver_sql(sql, (person, place))

    def finish(self, kind: str) -> None:
        """List what this act added. The book calls it; an act that added nothing leaves nothing."""
        if self.rows:
            rows = ids_text(self.rows)
            self._add("act", self._typist(), self._visit, kind, rows)

    def _author(self) -> Id:
        if self._by is None:
            raise Refused("act: nobody's name is on it")
        return self._by

    def _typist(self) -> Id:
        return self._typed_by or self._author()

    def _add(self, table: str, *values: bytes | str | int | None, id: Id | None = None) -> Id:
        id = id or self._ids.new(self._now)
        insert(self.connection, table, id, self._now, self._author(), *values)
        self.rows.append(id)
        return id
