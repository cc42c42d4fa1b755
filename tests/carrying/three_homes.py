"""Three devices with a home each, in one process, one app after the other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.records import Id
from tests.shelves import shelf_at

if TYPE_CHECKING:
    from tests.visit import Visit


@dataclass
class Homes:
    visit: Visit
    path: Path

    def at(self, name: str, file: Path | None = None) -> None:
        """The app is closed where it was, and started on this device, ``file``: to open it. Codes cost next to nothing
        on each."""
        from tests.stage import Stage

        self.visit.close()
        shelf_at(self.path / name).device()
        self.visit.stage = Stage(self.path / name, file=file)
        self.visit.stage.start()
        self.visit.wait()

    def newest(self) -> str:
        """The name of the file that was saved last."""
        files = (self.path / "person" / "Documents").glob("*.twopens")
        return max(files, key=lambda file: file.stat().st_mtime_ns).name

    @property
    def goal(self) -> Id:
        from db.reading import goals

        with self.visit.desk.book.reading() as c:
            return goals.goals(c)[0].id


def row(column: Any, title: str) -> Any:
    """The row to tap, by the name of its file."""
    return next(row for row in column.children if row.title == title)


def words_of(screen: Any) -> str:
    return " ".join(screen.ids.words.words)
