"""How the agreement stands, as a chip."""

from __future__ import annotations

from app.rules.agreement import Status
from app.text import say
from widgets.chips import Chip

STATUS = {
    Status.NOT_AGREED: ("words.not_agreed", "circle-dashed-bold", "card", "ink2"),
    Status.AGREED: ("words.agreed", "check-circle-fill", "agreedwash", "agreed"),
    Status.CHANGED: ("words.changed", "arrows-clockwise-bold", "sunwash", "ink"),
    Status.ON_HOLD: ("words.on_hold", "clock-bold", "card", "ink2"),
}


def show_status(chip: Chip, status: Status, plain: str = "") -> None:
    """``plain``: the fill of a chip that stands on paper already, in place of paper."""
    key, icon, fill, tone = STATUS[status]
    chip.text, chip.icon, chip.icon_tone = say(key), icon, tone
    chip.fill = plain if plain and fill == "card" else fill
