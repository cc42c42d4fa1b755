"""The slow step between a code and what it opens: Argon2id (RFC 9106), once for each code typed."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from db.errors import BookError

SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """``memory`` in KiB. Raises ValueError above 256 MiB, 16 passes or 4 lanes:
    a hostile file must not eat the phone."""

    memory: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        if not all(type(number) is int for number in (self.memory, self.passes, self.lanes)):
            raise ValueError("a cost is three whole numbers")
        if not (1 <= self.lanes <= 4 and 1 <= self.passes <= 16 and 8 * self.lanes <= self.memory <= 256 * 1024):
            raise ValueError("a cost this app does not take")

    def numbers(self) -> list[int]:
        return [self.memory, self.passes, self.lanes]


COST = Cost(memory=64 * 1024, passes=8, lanes=1)
"""About half a second on the machine this was tried on."""


@dataclass(frozen=True, slots=True)
class Stretched:
    """What Argon2id made of one code at one salt and cost. It can be tried on any number of slots that share both."""

    salt: bytes
    cost: Cost
    key: bytes = field(repr=False)


def stretch(code: bytes, salt: bytes, cost: Cost) -> Stretched:
    """The one Argon2id. Raises BookError when the device has not got the memory it takes."""
    kdf = Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    try:
        return Stretched(salt, cost, kdf.derive(code))
    except MemoryError:
        raise BookError("not enough memory to try a code") from None
