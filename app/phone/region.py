"""Which region's numbers to show first: what the device says about itself, and no more."""

from __future__ import annotations

import locale
import os

EUROPE = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())


def region_here() -> str:
    """ "GB", "US" or "EU"; GB when the device does not say."""
    said = os.environ.get("LC_ALL") or os.environ.get("LANG") or (locale.getlocale()[0] or "")
    country = said.split(".")[0].partition("_")[2].upper()
    return "EU" if country in EUROPE else (country or "GB")
