"""Where words go: a line that exists, or one that is made when its first words come."""

from __future__ import annotations

from dataclasses import dataclass

from db.reading import lines
from db.records import Id, LineKind
from db.writing.writer import Writer


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a goal. ``line`` is None until somebody wrote there."""

    goal: Id
    kind: LineKind
    step: Id | None = None
    line: Id | None = None

    def open(self, writer: Writer) -> Id:
        """The line's id, making the line when these are its first words."""
        return self.line or self.begun(writer) or writer.line(self.goal, self.kind, step=self.step)

    def begun(self, writer: Writer) -> Id | None:
        """The line that an idea or taken back words began here, though nothing stands on it now."""
        same = (x.id for x in lines.lines(writer.connection, self.goal) if (x.kind, x.step) == (self.kind, self.step))
        return next(same, None)

    @property
    def name(self) -> str:
        """Names the place for drafts: the same on each visit, whether words stand there or not."""
        step = self.step.hex() if self.step else ""
        return f"{self.kind}:{self.goal.hex()}:{step}"
