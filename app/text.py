"""The words on screen: one flat file a language, looked up by key."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent / "assets"


@dataclass(frozen=True, slots=True)
class Message:
    """Which sentence to show, and what to put into it. Rules choose it; the screen says it."""

    key: str
    names: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return say(self.key, **self.names)


@cache
def table(language: str = "en") -> dict[str, str]:
    text = (ASSETS / "text" / f"{language}.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def say(key: str, **names: str) -> str:
    """The sentence under ``key``, with ``{name}`` places filled. A missing key raises KeyError."""
    return table()[key].format(**names)


def message(key: str, **names: str) -> Message:
    return Message(key, names)
