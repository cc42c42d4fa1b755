"""The tour: the real app, driven by touches through the main job, told in one line a moment."""

from __future__ import annotations

from app.tour.run import tour

__all__ = ["tour"]
