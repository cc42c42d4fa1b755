"""How a truth is said: a condition over NEW that must hold. NULL counts as "does not hold";
otherwise the unknown would slip through."""

from __future__ import annotations

from typing import NamedTuple

YOUNG = ("young_person",)
THERAPIST = ("therapist",)
PENS = ("young_person", "therapist")
HOME = ("family",)


class Truth(NamedTuple):
    """``says`` is the rest of the sentence after the table's name; ``holds`` must be true of NEW."""

    says: str
    holds: str


def role_of(who: str) -> str:
    return f"(SELECT role FROM person WHERE id = {who})"


def is_in(who: str, roles: tuple[str, ...]) -> str:
    return f"{role_of(who)} IN ({', '.join(repr(role) for role in roles)})"


def is_none_or(column: str, holds: str) -> str:
    return f"NEW.{column} IS NULL OR {holds}"


def every(array: str, bad: str) -> str:
    """A JSON array none of whose elements ``r`` is bad; NULL counts as bad."""
    return f"json_type({array}) = 'array' AND NOT EXISTS (SELECT 1 FROM json_each({array}) r WHERE ifnull({bad}, 1))"


def each_once(array: str) -> str:
    """A JSON array that names no id twice, and none in capitals (that would be a second name for it)."""
    return f"(SELECT count(DISTINCT value) = count(*) AND ifnull(min(value = lower(value)), 1) FROM json_each({array}))"


def is_one_of_theirs(tables: dict[str, str]) -> str:
    """``target`` is the writer's own row in one of the tables, each with a further condition or ''."""
    own = (f'SELECT 1 FROM "{table}" WHERE id = NEW.target AND by = NEW.by{more}' for table, more in tables.items())
    return f"EXISTS ({' UNION ALL '.join(own)})"


STEP_OF_ANOTHER_GOAL = "(SELECT goal FROM step WHERE id = unhex(r.value)) IS NOT NEW.goal"
"""Bad, for an element of a list of steps: not there counts as well."""

TYPED_BY = f"NEW.typed_by = NEW.by OR {is_in('NEW.by', YOUNG)} AND {is_in('NEW.typed_by', THERAPIST)}"

UNDOABLE = (
    "wording", "idea_answer", "confirmation", "step_order", "confidence", "answer", "try", "rating", "rhythm", "tool",
    "helper", "goal_word", "ending", "closing", "note",
)  # fmt: skip
"""Tables whose rows their author can take back."""

CLINICS = "(SELECT value FROM setting WHERE key = 'copy_kind') = 'clinic'"
"""This file is the clinic's copy, which the law may oblige it to keep."""


def built_on(wording: str) -> str:
    """Other words rest on this wording, or it was used: it is part of a line now."""
    return f"""(EXISTS (SELECT 1 FROM wording WHERE parent = {wording})
     OR EXISTS (SELECT 1 FROM idea_answer WHERE idea = {wording} AND said = 'use')
     OR EXISTS (SELECT 1 FROM wording i JOIN wording w ON w.line = i.line AND w.id > i.id
                JOIN json_each(w.made_of) r
                WHERE i.id = {wording} AND (r.value ->> 0) = lower(hex(i.id))))"""


REDACTABLE: dict[str, tuple[str, ...]] = {
    "wording": ("text", "reason"),
    "cheer": ("text",),
    "hope": ("text",),
    "try": ("note",),
    "answer": ("note", "offer"),
    "note": ("text",),
    "tool": ("name", "how"),
    "helper": ("name", "how", "number"),
    "closing": ("text",),
}
"""Whose texts their author can erase, and which columns hold them."""
