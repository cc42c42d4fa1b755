"""Registers the built fonts with Kivy, once, by importing this module."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from kivy import kivy_data_dir
from kivy.core.text import LabelBase

from widgets.type import WEIGHTS

BUILT = Path(__file__).resolve().parent.parent / "assets" / "built"
FALLBACK = "DejaVuSans"  # for letters Nunito lacks; comes with Kivy
ICONS = "Phosphor"


def _register() -> None:
    for family in ("Nunito", "NunitoWide"):
        for weight in WEIGHTS.values():
            LabelBase.register(f"{family}-{weight}", str(BUILT / f"{family}-{weight}.ttf"))
    LabelBase.register(FALLBACK, str(Path(kivy_data_dir) / "fonts" / "DejaVuSans.ttf"))
    LabelBase.register(ICONS, str(BUILT / "Phosphor.ttf"))


@lru_cache(maxsize=1)
def icons() -> dict[str, str]:
    """Icon name ('flag-fill') -> its letter in the icon font."""
    found: dict[str, str] = json.loads((BUILT / "phosphor.json").read_text(encoding="utf-8"))
    return found


_register()
