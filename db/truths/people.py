"""Truths of people and what they do: visits, shares, taking back, erasing."""

from __future__ import annotations

from db.truths.saying import (
    CLINICS,
    HOME,
    PENS,
    REDACTABLE,
    THERAPIST,
    TYPED_BY,
    UNDOABLE,
    YOUNG,
    Truth,
    every,
    is_in,
    is_one_of_theirs,
    role_of,
)

GONE_MAY_BE = f"{role_of('NEW.person')} <> 'young_person' AND NEW.person <> NEW.by"
ONLY_IDEAS = {table: " AND idea = 1" if table == "wording" else "" for table in REDACTABLE}

TRUTHS: dict[str, tuple[Truth, ...]] = {
    # Absence: the book's own id is written once, before anything could be carried.
    "book": (Truth("has one id for life", "NOT EXISTS (SELECT 1 FROM book)"),),
    "person": (
        Truth(
            "is brought in by a young person or a therapist",
            f"NEW.by = NEW.id AND NEW.role IN ('young_person', 'therapist') OR {is_in('NEW.by', PENS)}",
        ),
        # Absence: copies of one book share their young person, and another's book must not join.
        Truth(
            "one young person to a book",
            "NEW.role <> 'young_person' OR NOT EXISTS (SELECT 1 FROM person WHERE role = 'young_person')",
        ),
    ),
    "visit": (
        Truth("is of a young person", is_in("NEW.young_person", YOUNG)),
        Truth("and of a therapist", is_in("NEW.therapist", THERAPIST)),
    ),
    "share": (Truth("is with an adult at home", is_in("NEW.adult", HOME)),),
    "undo": (Truth("takes back one's own act", is_one_of_theirs(dict.fromkeys(UNDOABLE, ""))),),
    "act": (
        Truth("is typed by its author, or by a therapist for the young person", TYPED_BY),
        Truth(
            "lists the rows it added",
            every("NEW.rows", "r.type <> 'text' OR length(unhex(r.value)) NOT IN (16, 32)"),
        ),
    ),
    "redaction": (Truth("erases one's own words, and never words of a line", is_one_of_theirs(ONLY_IDEAS)),),
    "removal": (Truth("never shuts out the young person, nor whoever writes it", GONE_MAY_BE),),
    "consent": (Truth("stands in the clinic's copy alone", CLINICS),),
    "kept_text": (
        Truth("is of a row that its author erased", "EXISTS (SELECT 1 FROM redaction WHERE target = NEW.id)"),
        Truth("stands in the clinic's copy alone", CLINICS),
    ),
}
