"""Truths of words: whose they are, where they stand, what they are made of."""

from __future__ import annotations

from db.truths.saying import (
    STEP_OF_ANOTHER_GOAL,
    TYPED_BY,
    YOUNG,
    Truth,
    each_once,
    every,
    is_in,
    is_none_or,
    role_of,
)

NO_RUN = """(json_type(r.value) <> 'array' OR json_array_length(r.value) <> 3
      OR json_type(r.value, '$[0]') <> 'text' OR (r.value ->> 0) <> lower(r.value ->> 0)
      OR json_type(r.value, '$[1]') <> 'integer' OR (r.value ->> 1) < 0
      OR json_type(r.value, '$[2]') <> 'integer' OR (r.value ->> 2) < 1)"""

TYPED_HERE_STANDS_HERE = """NOT EXISTS (
      SELECT 1 FROM (
        SELECT r.value ->> 0 AS source, r.value ->> 1 AS first,
               sum(r.value ->> 2) OVER (ORDER BY r.key) - (r.value ->> 2) AS stands_at
        FROM json_each(NEW.made_of) r)
      WHERE source = lower(hex(NEW.id)) AND first <> stands_at)"""

BORN_THERE = """NOT EXISTS (
      SELECT 1 FROM json_each(NEW.made_of) r
      WHERE (r.value ->> 0) IS NOT lower(hex(NEW.id)) AND NOT EXISTS (
        SELECT 1 FROM wording source JOIN json_each(source.made_of) born
        WHERE source.id = unhex(r.value ->> 0) AND source.id < NEW.id
          AND (born.value ->> 0) = (r.value ->> 0) AND (born.value ->> 1) <= (r.value ->> 1)
          AND (born.value ->> 1) + (born.value ->> 2) >= (r.value ->> 1) + (r.value ->> 2)))"""

WHO_ANSWERS_AN_IDEA = f"""CASE NEW.said
      WHEN 'take_back' THEN (SELECT by = NEW.by AND idea = 1 FROM wording WHERE id = NEW.idea)
      WHEN 'reopen' THEN {is_in("NEW.by", YOUNG)} AND EXISTS (
        SELECT 1 FROM idea_answer kept WHERE kept.idea = NEW.idea AND kept.said = 'keep')
      ELSE (SELECT CASE idea WHEN 1 THEN {role_of("w.by")} <> {role_of("NEW.by")} ELSE by = NEW.by END
            FROM wording w WHERE w.id = NEW.idea)
    END"""
"""After two copies met, the young person answers their own older words like an idea: those have idea = 0."""

TRUTHS: dict[str, tuple[Truth, ...]] = {
    "step": (
        Truth(
            "is split from a step of the same goal",
            is_none_or("split_from", "(SELECT goal FROM step WHERE id = NEW.split_from) = NEW.goal"),
        ),
    ),
    "step_order": (
        Truth("names steps of its goal", every("NEW.steps", STEP_OF_ANOTHER_GOAL)),
        Truth("names each step once", each_once("NEW.steps")),
    ),
    "line": (
        Truth(
            "of this kind belongs to a step, or to none",
            "NEW.kind = 'home' OR (NEW.kind IN ('step', 'plan_if', 'plan_then')) = (NEW.step IS NOT NULL)",
        ),
        Truth(
            "belongs to a step of the same goal",
            is_none_or("step", "(SELECT goal FROM step WHERE id = NEW.step) = NEW.goal"),
        ),
    ),
    "wording": (
        Truth("of a therapist is an idea", f"NEW.idea = 1 OR {is_in('NEW.by', YOUNG)}"),
        Truth("is typed by its author, or by a therapist for the young person", TYPED_BY),
        Truth(
            "follows a wording of the same line",
            is_none_or("parent", "(SELECT line FROM wording WHERE id = NEW.parent) = NEW.line"),
        ),
        Truth("is made of runs", every("NEW.made_of", NO_RUN)),
        Truth("counts the words typed in it where they stand", TYPED_HERE_STANDS_HERE),
        Truth("takes words only from where they were first written", BORN_THERE),
    ),
    "confirmation": (
        Truth(
            "is given by the words' own author",
            "(SELECT by FROM wording WHERE id = NEW.wording) = NEW.by",
        ),
    ),
    "idea_answer": (Truth("is the other's, or a taking back by its author, or a reopening", WHO_ANSWERS_AN_IDEA),),
}
