"""Truths of agreeing: a version is what stands in the book, an answer came after it, a seal rests on a yes."""

from __future__ import annotations

from db.truths.saying import STEP_OF_ANOTHER_GOAL, Truth, each_once, every, is_none_or

LINES, STEPS = "NEW.body -> '$.lines'", "NEW.body -> '$.steps'"

PENS_OF_W = """(
        SELECT json_group_array(json_array(lower(hex(by)), words) ORDER BY first) FROM (
          SELECT by, min(n) AS first, sum(words) AS words FROM (
            SELECT n, by, words, sum(turn) OVER (ORDER BY n) AS part FROM (
              SELECT run.key AS n, source.by AS by, run.value ->> 2 AS words,
                     source.by IS NOT lag(source.by) OVER (ORDER BY run.key) AS turn
              FROM json_each(w.made_of) run JOIN wording source ON source.id = unhex(run.value ->> 0)))
          GROUP BY part))"""
"""The pens of wording ``w`` as a version holds them: neighbouring runs of one person joined."""


def counts(before: str = "") -> str:
    """Wording ``w`` counts: it is the young person's own, typed or confirmed by themself."""
    confirmed = f"EXISTS (SELECT 1 FROM confirmation c WHERE c.wording = w.id{before})"
    return f"w.idea = 0 AND (w.typed_by = w.by OR {confirmed})"


NOT_WRITTEN = f"""NOT EXISTS (
        SELECT 1 FROM line l JOIN wording w ON w.line = l.id
        WHERE l.id = unhex(r.value ->> 'line') AND l.goal = NEW.goal AND l.kind = (r.value ->> 'kind')
          AND ifnull(lower(hex(l.step)), '') = ifnull(r.value ->> 'step', '')
          AND w.text = (r.value ->> 'text') AND {counts()}
          AND (r.value -> 'pens') = {PENS_OF_W})"""

NOT_BEFORE = f"""NOT EXISTS (
        SELECT 1 FROM wording w WHERE w.line = unhex(r.value ->> 'line') AND w.text = (r.value ->> 'text')
          AND w.id < NEW.id AND {counts(before=" AND c.id < NEW.id")})"""

NOT_WHOLE = """(SELECT group_concat(key ORDER BY key) FROM json_each(r.value))
        <> 'kind,line,pens,step,text'"""

STEP_LEFT_OUT = f"""((r.value ->> 'step') IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM json_each({STEPS}) s WHERE s.value = (r.value ->> 'step')))"""


def of_its_version(holds: str) -> str:
    """``holds`` is about version ``v``, the one that is answered; without it nothing holds."""
    return f"(SELECT {holds} FROM version v WHERE v.id = NEW.version)"


TRUTHS: dict[str, tuple[Truth, ...]] = {
    "version": (
        Truth("names its goal", "(NEW.body ->> 'goal') = lower(hex(NEW.goal))"),
        Truth(
            "holds goal, lines and steps and nothing else",
            "(SELECT group_concat(key ORDER BY key) FROM json_each(NEW.body)) = 'goal,lines,steps'"
            " AND json(NEW.body) = NEW.body",
        ),
        Truth("has words", "json_array_length(NEW.body, '$.lines') > 0"),
        Truth("shows every line whole", every(LINES, NOT_WHOLE)),
        Truth("holds words that stand in the book, with their pens", every(LINES, NOT_WRITTEN)),
        Truth(
            "holds each line once",
            f"(SELECT count(DISTINCT value ->> 'line') = count(*) FROM json_each({LINES}))",
        ),
        Truth("holds steps of its goal", every(STEPS, STEP_OF_ANOTHER_GOAL)),
        Truth("holds each step once", each_once(STEPS)),
        Truth("holds the steps its lines belong to", every(LINES, STEP_LEFT_OUT)),
    ),
    "answer": (
        Truth("comes after the words it answers", of_its_version(every("v.body -> '$.lines'", NOT_BEFORE))),
        Truth(
            "comes after the steps it answers",
            of_its_version(every("v.body -> '$.steps'", "unhex(r.value) >= NEW.id")),
        ),
        # A therapist's not yet carries a reason and an offer, but not here: the tap must cost and look
        # the same for both while the answers are covered. The page after it asks, and keeps them.
    ),
    "seal": (
        Truth(
            "rests on the same person's own yes",
            "EXISTS (SELECT 1 FROM answer a WHERE a.id = NEW.answer AND a.by = NEW.by AND a.said = 'yes')",
        ),
        Truth(
            "follows a step back from the same version, or none",
            is_none_or(
                "epoch",
                "(SELECT version FROM step_back WHERE id = NEW.epoch)"
                " = (SELECT version FROM answer WHERE id = NEW.answer)",
            ),
        ),
    ),
    "step_back": (
        Truth(
            "is by someone whose agreement it was",
            "EXISTS (SELECT 1 FROM agreement WHERE version = NEW.version AND epoch IS NEW.epoch"
            " AND NEW.by IN (young_person, therapist)"
            " AND young_person_seal < NEW.id AND therapist_seal < NEW.id)",
        ),
    ),
}
