"""Where stepping stones lie, so that each can be tapped and none covers another. No Kivy; all sizes in dp.

The origin is the bottom left of the box, y upwards. Stones are numbered from the nearest one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import product

TARGET = 48.0  # smallest thing a finger has to hit
NEAREST, FARTHEST = 132.0, 54.0  # widths of a stone's picture
SEEN_WIDE, SEEN_TALL = 0.72, 0.47  # how much of that picture is stone, in widths
_HAND = (1.0, 0.8, 0.62, 0.9, 0.45, 0.85, 0.6, 0.8)  # how far from the middle each stone lies: not a ruler's work
_SPREAD = 520.0  # a wider box does not pull the stones further apart


@dataclass(frozen=True)
class Box:
    """A rectangle: its left and bottom sides, and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def top(self) -> float:
        return self.y + self.height

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether the two are less than `gap` apart, both ways."""
        across = self.x < other.right + gap and other.x < self.right + gap
        return across and self.y < other.top + gap and other.y < self.top + gap

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x <= self.right and self.y <= y <= self.top

    def within(self, other: Box) -> bool:
        """Whether it lies wholly in another."""
        return self.x >= other.x and self.y >= other.y and self.right <= other.right and self.top <= other.top


@dataclass(frozen=True)
class Place:
    """Where one stone lies: its middle and the width of its picture."""

    x: float
    y: float
    width: float

    @cached_property
    def seen(self) -> Box:
        """What is stone."""
        return self._box(SEEN_WIDE * self.width, SEEN_TALL * self.width)

    @cached_property
    def target(self) -> Box:
        """What a finger can hit: the stone, and never less than 48 each way."""
        return self._box(max(TARGET, SEEN_WIDE * self.width), max(TARGET, SEEN_TALL * self.width))

    def _box(self, width: float, height: float) -> Box:
        return Box(self.x - width / 2, self.y - height / 2, width, height)


@dataclass(frozen=True)
class _Plan:
    """One way to lay the stones: `abreast` in a row, `rise` from stone to stone in shares of their height."""

    abreast: int
    rise: float
    by_hand: bool


_WINDING = (_Plan(2, 0.5, True), _Plan(2, 0.5, False), _Plan(2, 0.25, False), _Plan(2, 0.12, False))
_CROWDED = (_Plan(3, 0.1, False), _Plan(4, 0.05, False))


@lru_cache(maxsize=64)
def stone_places(count: int, width: float, height: float, nearest: float = NEAREST) -> tuple[Place, ...]:
    """Places for `count` stones (1 to 8 are meant) on an S-curve, from the nearest to the farthest.

    The stones get smaller and lie closer before any two targets meet. In a box too small even for that
    (less than 48 of height for every row of width // 60 stones) targets do meet, but stay in the box.
    """
    if count < 1:
        return ()
    roomy = max(1.0, min(nearest, NEAREST, 0.34 * width, 0.8 * height))
    tried = (_lay(count, width, plan, size) for plan, size in _candidates(roomy))
    stones = next((found for found in tried if _top(found) <= height), None)
    if stones is None:
        stones = _squeeze(_lay(count, width, _CROWDED[-1], TARGET), height)
    return _fill(stones, height)


def _candidates(roomy: float) -> Iterator[tuple[_Plan, float]]:
    sizes = [roomy * share for share in (1.0, 0.9, 0.8, 0.7)]
    yield from product(_WINDING, sizes)
    yield from product(_CROWDED, [max(TARGET, min(size, 84.0)) for size in sizes] + [TARGET])


def _lay(count: int, width: float, plan: _Plan, size: float) -> tuple[Place, ...]:
    """As low as can be: each stone just clears those it would stand on."""
    stones: list[Place] = []
    for index in range(count):
        wide = _width(index, count, plan, size)
        stone = Place(_across(index, count, width, plan, wide), 0.0, wide)
        stones.append(replace(stone, y=_lowest(stone, stones, plan)))
    return tuple(stones)


def _width(index: int, count: int, plan: _Plan, size: float) -> float:
    depth = (
        (index // plan.abreast) / max(1, (count - 1) // plan.abreast) if plan.abreast > 2 else index / max(count - 1, 4)
    )
    smallest = min(size, FARTHEST)
    return float(size * (smallest / size) ** depth)


def _across(index: int, count: int, width: float, plan: _Plan, wide: float) -> float:
    if count == 1:
        return width / 2
    if plan.abreast == 2:
        share = (0.25 - 0.10 * index / max(count - 1, 4)) * (_HAND[index % len(_HAND)] if plan.by_hand else 1.0)
        return width / 2 + (-1 if index % 2 == 0 else 1) * share * min(width, _SPREAD)
    row, place = divmod(index, plan.abreast)
    place = plan.abreast - 1 - place if row % 2 else place  # there and back again, as a path winds
    room = min(width, _SPREAD * 1.2)
    return (width - room) / 2 + room * (place + 0.5) / plan.abreast


def _lowest(stone: Place, under: list[Place], plan: _Plan) -> float:
    half = stone.target.height / 2
    if not under:
        return half
    needs = [under[-1].y + plan.rise * (half + under[-1].target.height / 2)]
    for other in under:
        if abs(stone.x - other.x) < (stone.target.width + other.target.width) / 2 + 2:
            needs.append(other.y + half + other.target.height / 2 + 0.5)
    return max(needs)


def _top(stones: tuple[Place, ...]) -> float:
    return max(stone.target.top for stone in stones)


def _squeeze(stones: tuple[Place, ...], height: float) -> tuple[Place, ...]:
    first, last = stones[0].y, max(stone.y for stone in stones)
    share = max(0.0, height - TARGET) / max(1.0, last - first)
    return tuple(replace(stone, y=first + (stone.y - first) * min(1.0, share)) for stone in stones)


def _fill(stones: tuple[Place, ...], height: float) -> tuple[Place, ...]:
    """Spread the stones over the height; a short path keeps together, a little below the middle."""
    low, spare = stones[0].y, max(0.0, height - _top(stones))
    span = max(stone.y for stone in stones) - low
    used = min(1.0, len(stones) / 5)
    stretch = 1 + used * spare / span if span else 1.0
    lift = (height - _top(tuple(replace(s, y=low + (s.y - low) * stretch) for s in stones))) * 0.4
    return tuple(replace(s, y=low + (s.y - low) * stretch + max(0.0, lift)) for s in stones)
