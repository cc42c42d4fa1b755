"""Where the name tags of stones stand: beside their stone, never on another tag, stone or pin. No Kivy; dp."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from widgets.scene.places import Box, Place

Size = tuple[float, float]
GAP = 8.0  # between a stone and its tag
_MOST_TRIES = 6000  # places looked at before a name is left to the list


def tag_places(
    stones: Sequence[Place], sizes: Sequence[Sequence[Size]], box: Box, first: int = -1, others: Sequence[Box] = ()
) -> tuple[Box | None, ...]:
    """A box for each stone's tag, or None for a name that is left to the list.

    `sizes` are the sizes a tag may take, the best first (one line, then two); none at all leaves it out.
    `first` is the stone whose tag matters most; after it come the stones nearest to it on the path.
    `others` must stay free too (the pin).
    """
    order = sorted((i for i, choice in enumerate(sizes) if choice), key=lambda i: (abs(i - first), i))
    taken = [*(stone.seen for stone in stones), *others]
    while order:
        choices = [list(_choices(stones[i], sizes[i], box, taken)) for i in order]
        found = _Search(choices).run()
        if found is not None:
            by_stone = dict(zip(order, found, strict=True))
            return tuple(by_stone.get(i) for i in range(len(stones)))
        order.pop(_worst(choices))
    return tuple(None for _ in stones)


def _worst(choices: Sequence[Sequence[Box]]) -> int:
    """Which name to leave out: one that has no place at all, else the least important."""
    return next((i for i in range(len(choices) - 1, -1, -1) if not choices[i]), len(choices) - 1)


def _choices(stone: Place, sizes: Sequence[Size], box: Box, taken: Sequence[Box]) -> Iterator[Box]:
    for width, height in sizes:
        for x, y in _around(stone, width, height, box):
            tag = Box(x, y, width, height)
            if tag.within(box) and not any(tag.meets(other, 2.0) for other in taken):
                yield tag


def _around(stone: Place, width: float, height: float, box: Box) -> Iterator[tuple[float, float]]:
    seen = stone.seen
    middle = stone.y - height / 2
    right, left = seen.right + GAP, seen.x - GAP - width
    sides = (right, left) if stone.x <= box.x + box.width / 2 or right + width <= box.right else (left, right)
    for nudge in (-5.0, 8.0, -16.0):
        for x in sides:
            yield x, middle + nudge
    for y in (seen.y - GAP - height, seen.top + GAP):
        for x in (stone.x - width / 2, seen.x, seen.right - width, box.x, box.right - width):
            if x <= stone.x <= x + width:
                yield x, y


class _Search:
    """Goes through the choices until every tag has one that meets no other."""

    def __init__(self, choices: Sequence[Sequence[Box]]) -> None:
        self._choices, self._tries = choices, 0

    def run(self) -> list[Box] | None:
        """One box for each, or None if there is no way (or none is found soon)."""
        return self._place([])

    def _place(self, placed: list[Box]) -> list[Box] | None:
        if len(placed) == len(self._choices):
            return placed
        for tag in self._choices[len(placed)]:
            self._tries += 1
            if self._tries > _MOST_TRIES:
                return None
            if not any(tag.meets(other, 3.0) for other in placed):
                found = self._place([*placed, tag])
                if found is not None:
                    return found
        return None
