"""A row with words and a switch."""

from __future__ import annotations

from typing import Any

from widgets.picks import ListRow
from widgets.switch import OnOff


class SwitchRow(ListRow):
    """Words and a switch; the whole row is the target. ``active`` is what it shows."""

    def __init__(self, **kwargs: Any) -> None:
        self.switch = OnOff()
        self.switch.is_target = self.switch.is_focusable = False
        super().__init__(end=self.switch, caret=False, fill="card", depth=1, tall=64, **kwargs)
        self.switch.bind(on_release=lambda *_: self.dispatch("on_release"))  # it takes the touch that lands on it

    @property
    def active(self) -> bool:
        return bool(self.switch.active)

    @active.setter
    def active(self, on: bool) -> None:
        self.switch.active = on
