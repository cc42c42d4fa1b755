"""One slow breath: in for 4, out for 6. No Kivy; time is passed in."""

from __future__ import annotations

from typing import NamedTuple

IN, OUT = 4, 6  # seconds
WHOLE = IN + OUT


class Breath(NamedTuple):
    """``phase`` is in or out, ``count`` the seconds left of it; ``full`` is how full, and ``share`` how far round, 0
    to 1."""

    phase: str
    count: int
    full: float
    share: float


def breath_at(seconds: float) -> Breath:
    """``seconds`` since the first breath began."""
    at = seconds % WHOLE
    if at < IN:
        return Breath("in", IN - int(at), _eased(at / IN), at / WHOLE)
    return Breath("out", WHOLE - int(at), 1 - _eased((at - IN) / OUT), at / WHOLE)


def _eased(share: float) -> float:
    """Slow at both ends, as breath is."""
    return share * share * (3 - 2 * share)
