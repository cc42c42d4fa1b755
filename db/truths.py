"""What must be true of a new row, in SQL, table by table.

Each truth is a condition over NEW that must hold; NULL counts as "does not hold"
(otherwise the unknown slips through). A truth may ask that some other row IS there,
never that one is NOT: two copies that were right apart must be right together.
The exceptions are named where they stand.
"""

from __future__ import annotations

from typing import NamedTuple


class Truth(NamedTuple):
    """``says`` is the rest of the sentence after the table's name; ``holds`` must be true of NEW."""

    says: str
    holds: str


YOUNG = ("young_person",)
THERAPIST = ("therapist",)
PENS = ("young_person", "therapist")
HOME = ("family",)


def role_of(who: str) -> str:
    return f"(SELECT role FROM person WHERE id = {who})"


def is_in(who: str, roles: tuple[str, ...]) -> str:
    return f"{role_of(who)} IN ({', '.join(repr(role) for role in roles)})"


WRITERS: dict[str, tuple[str, ...]] = {
    "person_name": PENS,
    "pens_choice": PENS,
    "visit": PENS,
    "visit_end": PENS,
    "goal": PENS,
    "step": PENS,
    "line": PENS,
    "wording": PENS,
    "confirmation": PENS,
    "idea_answer": PENS,
    "step_order": YOUNG,
    "confidence": YOUNG,
    "answer": PENS,
    "seal": PENS,
    "step_back": PENS,
    "share": YOUNG,
    "cheer": HOME,
    "hope": HOME,
    "try": YOUNG,
    "rating": PENS,
    "undo": PENS,
    "act": PENS + HOME,
    "redaction": PENS + HOME,
}
"""Who may write in which table. Persons have their own rule; a version is written by its content."""

UNDOABLE = ("wording", "idea_answer", "confirmation", "step_order", "confidence", "answer", "try", "rating")
REDACTABLE: dict[str, tuple[str, ...]] = {
    "wording": ("text", "reason"),
    "cheer": ("text",),
    "hope": ("text",),
    "try": ("note",),
}
"""Whose texts their author may erase, and which columns hold them."""

TYPED_BY = (
    f"NEW.typed_by = NEW.by OR ({is_in('NEW.by', YOUNG)} AND {is_in('NEW.typed_by', THERAPIST)})"
)


def _every(json: str, bad: str, of: str = "") -> str:
    """No element ``r`` of a JSON array is bad; NULL counts as bad."""
    return f"json_type({json}) = 'array' AND NOT EXISTS (SELECT 1 FROM json_each({json}) r{of} WHERE ifnull({bad}, 1))"


_RUN_SHAPE = """json_type(r.value) <> 'array' OR json_array_length(r.value) <> 3
        OR json_type(r.value, '$[0]') <> 'text' OR (r.value ->> 0) <> lower(r.value ->> 0)
        OR json_type(r.value, '$[1]') <> 'integer' OR json_type(r.value, '$[2]') <> 'integer'
        OR (r.value ->> 1) < 0 OR (r.value ->> 2) < 1"""

_OWN_RUNS = """SELECT 1 FROM (
        SELECT r.value ->> 0 AS source, r.value ->> 1 AS first,
               sum(r.value ->> 2) OVER (ORDER BY r.key) - (r.value ->> 2) AS stands_at
        FROM json_each(NEW.made_of) r)
      WHERE source = lower(hex(NEW.id)) AND first <> stands_at"""

_BORN_THERE = """EXISTS (SELECT 1 FROM wording s JOIN json_each(s.made_of) born
          WHERE s.id = unhex(r.value ->> 0) AND s.id < NEW.id AND (born.value ->> 0) = (r.value ->> 0)
            AND (born.value ->> 1) <= (r.value ->> 1)
            AND (r.value ->> 1) + (r.value ->> 2) <= (born.value ->> 1) + (born.value ->> 2))"""

PENS_OF_W = """(SELECT json_group_array(json_array(lower(hex(by)), words) ORDER BY first) FROM (
          SELECT by, min(n) AS first, sum(words) AS words FROM (
            SELECT n, by, words, sum(turn) OVER (ORDER BY n) AS part FROM (
              SELECT run.key AS n, s.by AS by, run.value ->> 2 AS words,
                     s.by IS NOT lag(s.by) OVER (ORDER BY run.key) AS turn
              FROM json_each(w.made_of) run JOIN wording s ON s.id = unhex(run.value ->> 0)))
          GROUP BY part))"""
"""The pens of wording ``w`` as a version holds them: neighbouring runs of one person joined."""

COUNTS = "w.idea = 0 AND (w.typed_by = w.by OR EXISTS (SELECT 1 FROM confirmation c WHERE c.wording = w.id{before}))"
"""A wording that counts: the young person's own, typed or confirmed by themself."""

_LINE_KEYS = "'kind', 'line', 'pens', 'step', 'text'"

_LINE_WRITTEN = f"""EXISTS (SELECT 1 FROM line l JOIN wording w ON w.line = l.id
          WHERE l.id = unhex(r.value ->> 'line') AND l.goal = NEW.goal AND l.kind = (r.value ->> 'kind')
            AND ifnull(lower(hex(l.step)), '') = ifnull(r.value ->> 'step', '')
            AND w.text = (r.value ->> 'text') AND {COUNTS.format(before='')}
            AND {PENS_OF_W} = (r.value -> 'pens'))"""

_STEP_OF_GOAL = "(SELECT goal FROM step WHERE id = unhex(r.value)) IS NOT NEW.goal"

TRUTHS: dict[str, tuple[Truth, ...]] = {
    "book": (Truth("has one id for life", "NOT EXISTS (SELECT 1 FROM book)"),),  # before anything is carried
    "person": (
        Truth(
            "is brought in by a young person or a therapist",
            f"NEW.by = NEW.id AND NEW.role IN ('young_person', 'therapist') OR {is_in('NEW.by', PENS)}",
        ),
        # Absence, and on purpose: copies of one book share their young person; another's book must not join.
        Truth(
            "one young person to a book",
            "NEW.role <> 'young_person' OR NOT EXISTS (SELECT 1 FROM person WHERE role = 'young_person')",
        ),
    ),
    "visit": (
        Truth("is of a young person", is_in("NEW.young_person", YOUNG)),
        Truth("and of a therapist", is_in("NEW.therapist", THERAPIST)),
    ),
    "step": (
        Truth(
            "is split from a step of the same goal",
            "NEW.split_from IS NULL OR (SELECT goal FROM step WHERE id = NEW.split_from) = NEW.goal",
        ),
    ),
    "line": (
        Truth(
            "of this kind belongs to a step, or to none",
            "NEW.kind = 'home' OR (NEW.kind IN ('step', 'plan_if', 'plan_then')) = (NEW.step IS NOT NULL)",
        ),
        Truth(
            "belongs to a step of the same goal",
            "NEW.step IS NULL OR (SELECT goal FROM step WHERE id = NEW.step) = NEW.goal",
        ),
    ),
    "wording": (
        Truth("of a therapist is an idea", f"NEW.idea = 1 OR {is_in('NEW.by', YOUNG)}"),
        Truth("is typed by its author, or by a therapist for the young person", TYPED_BY),
        Truth(
            "follows a wording of the same line",
            "NEW.parent IS NULL OR (SELECT line FROM wording WHERE id = NEW.parent) = NEW.line",
        ),
        Truth("is made of runs", _every("NEW.made_of", _RUN_SHAPE)),
        Truth("typed these words where they stand", f"NOT EXISTS ({_OWN_RUNS})"),
        Truth(
            "takes words only where they were first written",
            f"NOT EXISTS (SELECT 1 FROM json_each(NEW.made_of) r"
            f" WHERE (r.value ->> 0) IS NOT lower(hex(NEW.id)) AND NOT ifnull({_BORN_THERE}, 0))",
        ),
    ),
    "confirmation": (
        Truth(
            "is given by the words' own author",
            "(SELECT by FROM wording WHERE id = NEW.wording) = NEW.by",
        ),
    ),
    "idea_answer": (
        Truth(
            "is the other person's, or its author's who takes it back, or the young person's who reopens it",
            f"""CASE NEW.said
          WHEN 'take_back' THEN (SELECT by = NEW.by AND idea = 1 FROM wording WHERE id = NEW.idea)
          WHEN 'reopen' THEN {is_in('NEW.by', YOUNG)} AND EXISTS (
            SELECT 1 FROM idea_answer kept WHERE kept.idea = NEW.idea AND kept.said = 'keep')
          ELSE (SELECT CASE idea WHEN 1 THEN {role_of('w.by')} <> {role_of('NEW.by')}
                                 ELSE by = NEW.by END FROM wording w WHERE w.id = NEW.idea)
        END""",
        ),
    ),
    "step_order": (
        Truth("names steps of its goal", _every("NEW.steps", _STEP_OF_GOAL)),
        Truth(
            "names each step once",
            "(SELECT count(DISTINCT value) = count(*) AND ifnull(min(value = lower(value)), 1)"
            " FROM json_each(NEW.steps))",
        ),
    ),
    "version": (
        Truth("names its goal", "(NEW.body ->> 'goal') = lower(hex(NEW.goal))"),
        Truth(
            "holds goal, lines and steps and nothing else",
            "(SELECT group_concat(key ORDER BY key) FROM json_each(NEW.body)) = 'goal,lines,steps'"
            " AND json(NEW.body) = NEW.body",
        ),
        Truth("has words", "json_array_length(NEW.body, '$.lines') > 0"),
        Truth(
            "shows every line whole",
            _every(
                "NEW.body -> '$.lines'",
                "(SELECT group_concat(key ORDER BY key) FROM json_each(r.value)) <> 'kind,line,pens,step,text'",
            ),
        ),
        Truth("holds words that stand in the book, with their pens", _every("NEW.body -> '$.lines'", f"NOT {_LINE_WRITTEN}")),
        Truth(
            "holds each line once",
            "(SELECT count(DISTINCT value ->> 'line') = count(*) FROM json_each(NEW.body, '$.lines'))",
        ),
        Truth("holds steps of its goal", _every("NEW.body -> '$.steps'", _STEP_OF_GOAL)),
        Truth(
            "holds each step once",
            "(SELECT count(DISTINCT value) = count(*) AND ifnull(min(value = lower(value)), 1)"
            " FROM json_each(NEW.body, '$.steps'))",
        ),
        Truth(
            "holds the steps its lines belong to",
            "NOT EXISTS (SELECT 1 FROM json_each(NEW.body, '$.lines') r WHERE (r.value ->> 'step') IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM json_each(NEW.body, '$.steps') s WHERE s.value = (r.value ->> 'step')))",
        ),
    ),
    "answer": (
        Truth(
            "comes after the words it answers",
            f"""(SELECT {_every("v.body -> '$.lines'", '''NOT EXISTS (SELECT 1 FROM wording w
            WHERE w.line = unhex(r.value ->> 'line') AND w.text = (r.value ->> 'text') AND w.id < NEW.id AND '''
            + COUNTS.format(before=" AND c.id < NEW.id") + ")")} FROM version v WHERE v.id = NEW.version)""",
        ),
        Truth(
            "comes after the steps it answers",
            f"""(SELECT {_every("v.body -> '$.steps'", "unhex(r.value) >= NEW.id")}"""
            " FROM version v WHERE v.id = NEW.version)",
        ),
        # A therapist's not yet carries a reason and an offer, but not here: the tap must cost and look
        # the same for both while the answers are covered. The page after it asks, and keeps them.
    ),
    "seal": (
        Truth(
            "rests on the same person's own yes",
            "EXISTS (SELECT 1 FROM answer a WHERE a.id = NEW.answer AND a.by = NEW.by AND a.said = 'yes')",
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
    "share": (Truth("is with an adult at home", is_in("NEW.adult", HOME)),),
    "undo": (
        Truth(
            "takes back one's own act",
            "EXISTS ("
            + " UNION ALL ".join(
                f'SELECT 1 FROM "{table}" WHERE id = NEW.target AND by = NEW.by' for table in UNDOABLE
            )
            + ")",
        ),
    ),
    "act": (
        Truth("is typed by its author, or by a therapist for the young person", TYPED_BY),
        Truth(
            "lists the rows it added",
            _every("NEW.rows", "r.type <> 'text' OR length(unhex(r.value)) NOT IN (16, 32)"),
        ),
    ),
    "redaction": (
        Truth(
            "erases one's own words, and never words of a line",
            "EXISTS ("
            + " UNION ALL ".join(
                f'SELECT 1 FROM "{table}" WHERE id = NEW.target AND by = NEW.by'
                + (" AND idea = 1" if table == "wording" else "")
                for table in REDACTABLE
            )
            + ")",
        ),
    ),
}
