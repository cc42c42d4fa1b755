"""Is this a Linux desktop? Android is a Linux as well, and some Pythons there call themselves so."""

from __future__ import annotations

import sys


def on_linux_desktop() -> bool:
    return sys.platform == "linux" and not hasattr(sys, "getandroidapilevel")
