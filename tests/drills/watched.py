"""A child of ours that is watched while it works: what it leaves, says, and passes to others."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 120


@dataclass
class Child:
    """A child of ours: its folders, which were empty, and what was seen of it and its own children."""

    folder: Path
    status: int = 0
    out: bytes = b""
    err: bytes = b""
    seen: bytes = b""

    @property
    def home(self) -> Path:
        return self.folder / "books"

    def run(self, code: str, *arguments: str) -> None:
        for place in ("me", "tmp", "work"):
            (self.folder / place).mkdir()
        with (self.folder / "out").open("wb") as out, (self.folder / "err").open("wb") as err:
            child = subprocess.Popen(
                [sys.executable, "-c", code, *arguments], cwd=self.folder / "work", env=self._alone(), stdout=out,
                stderr=err,
            )  # fmt: skip
            self.status = self._watch(child)
        self.out, self.err = (self.folder / "out").read_bytes(), (self.folder / "err").read_bytes()

    def _alone(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KIVY", "KCFG", "XDG", "DISPLAY"))}
        own = {"HOME": str(self.folder / "me"), "TMPDIR": str(self.folder / "tmp"), "PYTHONPATH": str(ROOT)}
        return kept | own | {"SDL_VIDEODRIVER": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}

    def _watch(self, child: subprocess.Popen[bytes]) -> int:
        seen, end = set[bytes](), time.monotonic() + SECONDS
        while child.poll() is None and time.monotonic() < end:
            seen |= set(arguments_of(child.pid)) | set(self._passing())
            time.sleep(0.05)
        child.kill()
        self.seen = b"\n".join(seen)
        return child.wait()

    def _passing(self) -> Iterator[bytes]:
        """What lies in the temporary folders this moment."""
        for place in ("me", "tmp", "work"):
            for file in (self.folder / place).rglob("*"):
                if file.is_file():
                    yield file.read_bytes()

    def everywhere(self) -> dict[str, bytes]:
        files = {
            str(file.relative_to(self.folder)): file.read_bytes() for file in self.folder.rglob("*") if file.is_file()
        }
        return files | {"seen": self.seen}


def arguments_of(process: int) -> Iterator[bytes]:
    """The command lines of a process and of all below it."""
    folder = Path(f"/proc/{process}")
    try:
        yield (folder / "cmdline").read_bytes()
        below = [line for thread in folder.glob("task/*/children") for line in thread.read_text().split()]
    except OSError:
        return  # it has ended
    for each in below:
        yield from arguments_of(int(each))
