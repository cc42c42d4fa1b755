"""Kill a child at random moments of its work, and know whether the kill fell inside of it."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from db.records import Id
from tests.db.apart import in_child, killed_after

MOST = 30
"""So many kills for each that has to fall inside: a slow machine needs more of them."""


class Teller:
    """Tells the one who kills what is begun, and what is kept."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    @contextmanager
    def doing(self) -> Iterator[list[Id]]:
        """What is put into the list is said to be kept when the block ends."""
        kept: list[Id] = []
        begun = time.perf_counter()
        self._say("begun")
        yield kept
        took = time.perf_counter() - begun
        self._say(f"done {took:.4f} {' '.join(id.hex() for id in kept)}")

    def _say(self, line: str) -> None:
        os.write(self._pipe, f"{line}\n".encode())


@dataclass
class Tally:
    """``inside``: how many kills fell between the beginning and the end of a work. ``pace``: seconds it takes."""

    kills: int = 0
    inside: int = 0
    done: int = 0
    kept: set[Id] = field(default_factory=set)
    pace: float = 0.02

    def add(self, heard: str) -> None:
        assert "child failed" not in heard, heard
        lines = [line.split() for line in heard.split("\n")[:-1]]
        took = [float(line[1]) for line in lines if line[0] == "done"]
        self.kills += 1
        self.inside += bool(lines) and lines[-1] == ["begun"]
        self.done += len(took)
        self.kept |= {bytes.fromhex(id) for line in lines for id in line[2:]}
        self.pace = sum(took) / len(took) if took else self.pace

    def __str__(self) -> str:
        return f"{self.kills} kills, {self.inside} of them inside; {self.done} done, {len(self.kept)} rows kept"


def killed_again_and_again(work: Callable[[Teller], None], inside: int, chance: random.Random) -> Iterator[Tally]:
    """Yield after each kill, until so many of them fell inside of the work (the caller may ask for more)."""
    tally = Tally()
    while tally.inside < inside and tally.kills < MOST * inside:
        child, reading = in_child(lambda pipe: work(Teller(pipe)))
        heard = _heard(reading, chance.randrange(1, 4))
        tally.add(heard + killed_after(chance.uniform(0, tally.pace), child, reading))
        yield tally
    assert tally.inside >= inside, f"it was killed in the middle of it: {tally}"


def _heard(reading: int, begun: int) -> str:
    """Listen until that many works have begun."""
    heard = ""
    while heard.count("begun\n") < begun:
        more = os.read(reading, 1000).decode()
        if not more:
            break
        heard += more
    return heard
