"""The tour's time: days pass when the story says so, and the window lives as fast as it can be drawn."""

from __future__ import annotations

from kivy.clock import Clock

from app.phone.clock import DeviceClock

DAY = 86_400_000  # ms
STEP = 1 / 10  # seconds of the window's life from one frame to the next


class StoryClock:
    """The device's own time, and the days that the story has let pass."""

    def __init__(self) -> None:
        self.device = DeviceClock()
        self.passed = 0

    def now(self) -> int:
        return self.device.now() + self.passed

    def pass_days(self, days: int) -> None:
        self.passed += days * DAY


class WindowTime:
    """Kivy's clock by steps: whatever moves on the screen takes as many frames as it needs, and nobody waits for them.
    It holds for the rest of the process."""

    def __init__(self) -> None:
        self.at: float = Clock.time()
        Clock.time = lambda: self.at
        Clock._max_fps = 0  # it would wait for a time that stands still

    def step(self) -> None:
        self.at += STEP
