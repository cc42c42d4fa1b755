"""The one place that asks what time it is."""

from __future__ import annotations

import time


class DeviceClock:
    def now(self) -> int:
        return time.time_ns() // 1_000_000
