"""The port for slow work, where there is no window to keep alive."""

from __future__ import annotations

from collections.abc import Callable

from db.errors import BookError


class AtOnce:
    """It is done on the spot."""

    def run(self, work: Callable[[], object], done: Callable[..., None], failed: Callable[[BookError], None]) -> None:
        try:
            value = work()
        except BookError as error:
            failed(error)
        else:
            done(value)
