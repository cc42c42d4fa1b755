"""What happens when something breaks that nobody expected.

No traceback reaches a child, and no words of a book reach a log: only the kind of
error and the place in the code. The page stays as it is, with what was typed on it.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable

from kivy.base import ExceptionHandler, ExceptionManager

log = logging.getLogger("two_pens")


def where(error: BaseException) -> str:
    """ "KeyError at door.py:31": no message, because a message may quote someone's words."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    place = f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}" if last else "?"
    return f"{type(error).__name__} at {place}"


class KeepCalm(ExceptionHandler):
    """``tell`` puts a calm line about the error on the page in front, if there is one by then."""

    def __init__(self, tell: Callable[[BaseException], None]) -> None:
        super().__init__()
        self.tell = tell

    def handle_exception(self, inst: BaseException) -> int:
        log.error("a mishap: %s", where(inst))
        self.tell(inst)
        return int(ExceptionManager.PASS)
