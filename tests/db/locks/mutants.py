"""Files as bad luck leaves them: bits flipped, ends cut, pieces doubled, blocks of zeros."""

from __future__ import annotations

import random
from collections.abc import Iterator


def mutants(data: bytes, count: int) -> Iterator[bytes]:
    """Different from ``data``, the same ones each time."""
    chance = random.Random(len(data))
    made = 0
    while made < count:
        damaged = _damage(bytearray(data), chance)
        if damaged != data:
            made += 1
            yield damaged


def _damage(data: bytearray, chance: random.Random) -> bytes:
    start, length = chance.randrange(len(data)), chance.randrange(1, 40)
    how = chance.randrange(6)
    if how == 0:
        data[start] ^= 1 << chance.randrange(8)
    elif how == 1:
        del data[start:]
    elif how == 2:
        del data[start : start + length]
    elif how == 3:
        data[start : start + length] = bytes(len(data[start : start + length]))
    elif how == 4:
        data[start:start] = data[start : start + length]
    else:
        data[start : start + length] = chance.randbytes(length)
    return bytes(data)
