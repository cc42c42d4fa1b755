"""Which time zone this device is in, with the days on which its clocks change where the device says so."""

from __future__ import annotations

import os
from datetime import datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCALTIME = Path("/etc/localtime")


def zone_here() -> tzinfo:
    """Where the device does not name its zone: as far from UTC as its clock is now."""
    return _named(os.environ.get("TZ", "")) or _linked() or datetime.now().astimezone().tzinfo or ZoneInfo("UTC")


def _named(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name.lstrip(":")) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _linked() -> tzinfo | None:
    if os.environ.get("TZ"):
        return None  # a rule of its own, which no file of the system holds
    try:
        with LOCALTIME.open("rb") as file:
            return ZoneInfo.from_file(file, key=str(LOCALTIME))
    except (OSError, ValueError):
        return None
