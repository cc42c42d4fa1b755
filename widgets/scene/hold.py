"""Holding seals down: who is holding, for how long, and when the ink has met. No Kivy, no clock of its own."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

NEEDED = 2.0  # seconds that everybody holds at the same time
STEPS = 4  # with reduced motion the time is counted instead: 1 2 3 4


class Hold:
    """One try at a time. A finger is anything that can be told apart: a touch's id, a key."""

    def __init__(self, people: Iterable[str]) -> None:
        self._people = frozenset(people)
        self._fingers: dict[Hashable, str] = {}
        self.seconds = 0.0  # held together, in this try
        self.joined = False

    @property
    def down(self) -> frozenset[str]:
        """Who is holding now."""
        return frozenset(self._fingers.values())

    @property
    def fingers(self) -> tuple[Any, ...]:
        """Which fingers are down."""
        return tuple(self._fingers)

    @property
    def running(self) -> bool:
        """Whether everybody is holding and the ink is on its way."""
        return not self.joined and self.down >= self._people

    @property
    def share(self) -> float:
        """How far the ink has run, 0 to 1."""
        return 1.0 if self.joined else min(1.0, self.seconds / NEEDED)

    @property
    def step(self) -> int:
        """What to count to with reduced motion: 0 before, then 1 to 4."""
        if self.joined:
            return STEPS
        return min(STEPS, 1 + int(self.seconds / NEEDED * STEPS)) if self.running else 0

    def press(self, who: str, finger: Hashable) -> None:
        """A finger came down on somebody's seal; a second finger on it changes nothing.

        The same finger on the other seal has left the first one.
        """
        if self.joined or who not in self._people:
            return
        if self._fingers.get(finger, who) != who:
            self.release(finger)
        self._fingers[finger] = who

    def release(self, finger: Hashable) -> bool:
        """A finger left. True if that stopped the ink on its way."""
        was_running = self.running
        self._fingers.pop(finger, None)
        if was_running and not self.running:
            self.seconds = 0.0
            return True
        return False

    def advance(self, seconds: float) -> bool:
        """Time passed. True just once: when the ink met."""
        if not self.running:
            return False
        self.seconds += seconds
        if self.seconds < NEEDED:
            return False
        self.joined = True
        self._fingers.clear()
        return True
