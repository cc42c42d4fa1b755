"""Truths of trying: a go belongs to a day that had come, a rhythm says what it needs and nothing else."""

from __future__ import annotations

from db.truths.saying import Truth

FARTHEST_EAST = 14 * 3600  # seconds: the day comes first there

TRUTHS: dict[str, tuple[Truth, ...]] = {
    "try": (
        Truth("is of a day in the calendar", "date(NEW.day) = NEW.day"),
        Truth(
            "is of a day that had come",
            f"NEW.day <= date(NEW.at / 1000 + {FARTHEST_EAST}, 'unixepoch')",
        ),
    ),
    "rhythm": (
        Truth("on some days names them, and no other does", "(NEW.how = 'some_days') = (NEW.days > 0)"),
        Truth("so many times a week counts them, and no other does", "(NEW.how = 'times_a_week') = (NEW.times > 0)"),
    ),
}
