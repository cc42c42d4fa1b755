"""A file that a person asked for, in a plain place they can find again."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from platformdirs import user_documents_path

log = logging.getLogger(__name__)


class DeviceFiles:
    """In the folder for documents, readable by its owner alone. Never over another file."""

    def save(self, name: str, text: str) -> Path | None:
        """``name`` with its ending. Where it lies now, or None when that did not work."""
        folder = user_documents_path()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return _written(folder, Path(name), text)
        except OSError:
            log.warning("a file could not be saved")
            return None


def _written(folder: Path, name: Path, text: str) -> Path:
    for number in range(1, 100):
        place = folder / (name if number == 1 else f"{name.stem} {number}{name.suffix}")
        try:
            handle = os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        return place
    raise OSError("no free name")
