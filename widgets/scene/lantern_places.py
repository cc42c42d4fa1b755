"""Where lanterns float: on the water, clear of the stones and of each other. No Kivy; all sizes in dp."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import cycle, product

from widgets.scene.places import TARGET, Box

MOST = 5
EDGE = 6.0  # from the sides of the water
GAP = 2.0
_SIDES = (0.02, 0.96)  # the middle is the path's
_ALONG = (0.0, 1.0, 0.14, 0.86, 0.5, 0.3, 0.7)
_UP = (0.62, 0.34, 0.9, 0.12, 0.48, 0.76, 0.22, 0.0, 1.0)


def lantern_places(count: int, water: Box, taken: Iterable[Box]) -> tuple[Box, ...]:
    """Targets of 48 each way, at most ``count`` and at most five; fewer where the water has no room for more."""
    found: list[Box] = []
    others = list(taken)
    for box in _offered(water):
        if len(found) == min(count, MOST):
            break
        if not any(box.meets(other, GAP) for other in (*others, *found)):
            found.append(box)
    return tuple(found)


def _offered(water: Box) -> Iterator[Box]:
    wide, tall = water.width - 2 * EDGE - TARGET, water.height - TARGET
    if wide < 0 or tall < 0:
        return
    by_hand = zip(_UP, cycle(_SIDES), strict=False)
    for up, along in (*by_hand, *product(_UP, _ALONG)):
        sway = 0.06 * wide * up * (1 - 2 * along)  # farther ones lie further in, as the water does
        yield Box(water.x + EDGE + along * wide + sway, water.y + up * tall, TARGET, TARGET)
