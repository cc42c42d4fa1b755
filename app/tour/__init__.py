"""The tour: the real app, driven by touches through two visits and the week between, told in one line a moment."""

from __future__ import annotations

from app.tour.codes import Codes
from app.tour.run import tour

__all__ = ["Codes", "tour"]
