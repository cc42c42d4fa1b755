"""The codes of the people in the tour."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Codes:
    """What the app dealt to Mika, Dana and Mum, as they would keep it in mind. No picture shows any of it, and nothing
    writes it down."""

    pictures: list[str] = field(default_factory=list, repr=False)
    passphrase: str = field(default="", repr=False)
    sheet: str = field(default="", repr=False)
    mum: str = field(default="", repr=False)
