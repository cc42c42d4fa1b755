"""What must be true of a new row, in SQL, table by table.

A truth may ask that some other row IS there, never that one is NOT: two copies that
were right apart must be right together. The exceptions are named where they stand.
"""

from __future__ import annotations

from db.truths import agreeing, people, trying, visits, words
from db.truths.saying import HOME, PENS, THERAPIST, YOUNG, Truth

WRITERS: dict[str, tuple[str, ...]] = {
    "person_name": PENS,
    "pens_choice": PENS,
    "visit": PENS,
    "visit_end": PENS,
    "goal": PENS,
    "step": PENS,
    "line": PENS,
    "wording": PENS,
    "idea_answer": PENS,
    "step_order": YOUNG,
    "confidence": YOUNG,
    "answer": PENS,
    "share": YOUNG,
    "cheer": HOME,
    "hope": HOME,
    "try": YOUNG,
    "rhythm": YOUNG,
    "tool": YOUNG,
    "helper": YOUNG,
    "rating": PENS,
    "note": YOUNG,
    "note_read": PENS,
    "check_in": YOUNG,
    "rating_rhythm": YOUNG,
    "goal_word": PENS,
    "ending": PENS,
    "closing": PENS,
    "act": PENS + HOME,
    "opening": PENS + HOME,
    "copy_taken": PENS + HOME,
    "secret_reset": THERAPIST,
    "record_read": THERAPIST,
    "removal": THERAPIST,
    "consent": THERAPIST,
}
"""Who may write in which table. In the others a truth says whose row it must be; a version is nobody's."""

TRUTHS: dict[str, tuple[Truth, ...]] = people.TRUTHS | words.TRUTHS | agreeing.TRUTHS | trying.TRUTHS | visits.TRUTHS

__all__ = ["TRUTHS", "WRITERS", "Truth"]
