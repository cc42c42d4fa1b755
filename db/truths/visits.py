"""Truths of what is kept for a visit, and of how it was."""

from __future__ import annotations

from db.truths.saying import Truth, is_none_or

TRUTHS: dict[str, tuple[Truth, ...]] = {
    "note": (
        Truth(
            "is about a step of its goal",
            is_none_or("step", "(SELECT goal FROM step WHERE id = NEW.step) = NEW.goal"),
        ),
    ),
    "check_in": (Truth("says something", "coalesce(NEW.heard, NEW.topics, NEW.way, NEW.overall) IS NOT NULL"),),
}
