"""Calling, where the device can. Every failure is an honest False."""

from __future__ import annotations

import logging
import sys

log = logging.getLogger(__name__)


class DeviceCaller:
    def call(self, number: str) -> bool:
        """Opens the dialler with the number; only phones and tablets have one."""
        if sys.platform not in ("android", "ios") and not hasattr(sys, "getandroidapilevel"):
            return False
        try:
            from plyer import call  # here, not above: only when somebody calls

            call.makecall(tel=number.replace(" ", ""))
        except Exception:  # plyer raises whatever the platform raises
            log.warning("this device could not open its dialler")
            return False
        return True
