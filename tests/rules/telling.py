"""A little book in memory, to tell stories in: Mika and Dana write, and we look whose words are whose."""

from __future__ import annotations

from app.rules.wording import Change, fits, pen_runs
from db.records import Id, Wording

MIKA, DANA = b"M" * 16, b"D" * 16
LINE = b"line" * 4
_LETTER = {MIKA: "M", DANA: "D", None: "-"}


def id_of(number: int) -> Id:
    """Ids in order, as the book gives them."""
    return number.to_bytes(16, "big")


class Book:
    """Keeps what is written, refuses what does not fit."""

    def __init__(self) -> None:
        self.kept: dict[Id, Wording] = {}

    def find(self, wording: Id) -> Wording | None:
        return self.kept.get(wording)

    def keep(self, change: Change, by: Id = MIKA, on: Wording | None = None, idea: bool = False) -> Wording:
        assert fits(change, self.find, on), change
        new = id_of(len(self.kept) + 1)
        made_of = tuple(run._replace(wording=run.wording or new) for run in change.made_of)
        wording = Wording(new, 0, by, by, None, LINE, on.id if on else None, idea, change.text, made_of)
        assert fits(wording, self.find_with(wording))
        self.kept[new] = wording
        return wording

    def find_with(self, new: Wording):  # type: ignore[no-untyped-def]
        return {**self.kept, new.id: new}.get

    @property
    def authors(self) -> dict[Id, Id]:
        return {wording.id: wording.by for wording in self.kept.values()}

    def show(self, wording: Wording) -> str:
        """For instance: M[I want to go] D[one night]"""
        runs = [run for run in pen_runs(wording, self.authors) if run.by or run.text.strip()]
        return " ".join(f"{_LETTER[run.by]}[{run.text}]" for run in runs)
