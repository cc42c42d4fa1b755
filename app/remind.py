"""What the system runs while Two Pens is closed: one safe line, when it is time for one.

It reads the open settings file alone. It knows no book, opens none, and could not: no key is in its reach.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from app.phone.clock import DeviceClock
from app.phone.notifier import DeviceNotifier
from app.phone.zone import zone_here
from app.reminders import ReminderFile, safe_line
from app.rules.reminders import next_after
from db.errors import BookError
from db.lock import BookLock

NAP = 600  # seconds: after a device slept, this much too late at most


def remind(file: ReminderFile) -> bool:
    """Show one if it is due. False when there was nothing to show, or no way to show it."""
    line = file.claim(DeviceClock().now(), zone_here())
    return line is not None and DeviceNotifier().notify(safe_line(line))


def wait(file: ReminderFile) -> None:
    """Stay until they are switched off, for a system that has no timers of its own. One at a time."""
    try:
        alone = BookLock(file.path.with_name("waiting-for-reminders"))
    except BookError:
        return
    with alone.held():
        while file.read().chosen.on:
            remind(file)
            time.sleep(_nap(file))


def _nap(file: ReminderFile) -> float:
    kept, now = file.read(), DeviceClock().now()
    due = next_after(kept.chosen, kept.shown, now, zone_here())
    return NAP if due is None else min(NAP, (due - now) / 1000 + 0.05)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="two-pens-reminder")
    parser.add_argument("--home", type=Path, required=True, metavar="DIR", help="where the settings file lies")
    parser.add_argument("--wait", action="store_true", help="stay, and look again when the next one is due")
    asked = parser.parse_args(arguments)
    file = ReminderFile(asked.home)
    if asked.wait:
        wait(file)
    else:
        remind(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
