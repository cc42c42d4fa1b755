"""How much room two people need who write at one device at once."""

from __future__ import annotations

from kivy.metrics import dp

LEAST = 840, 684  # dp: two halves with keys that a finger hits, and a river between
HALF = 318  # dp
RIVER = 48, 132  # dp, from narrow to wide


def has_room(width: float, height: float) -> bool:
    return width >= dp(LEAST[0]) and height >= dp(LEAST[1])


def river(height: float) -> int:
    """Px of the height that lie between the two halves."""
    narrow, wide = map(dp, RIVER)
    return round(min(wide, max(narrow, height - 2 * dp(HALF))))
