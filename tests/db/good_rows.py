"""For each carried table a row that is right in every way. An attack is such a row with one thing wrong."""

from __future__ import annotations

from typing import Any

from db.ids import Ids
from tests.db.seed import NOW, STEP_WORDS, TODAY, WORDS, Seed, canonical, line_of, version_of

Row = dict[str, Any]
THERAPISTS = ("secret_reset", "record_read", "removal", "consent")
NOBODY = bytes.fromhex("00000000000070008000000000000001")


def new_id() -> bytes:
    """Newer than anything planted."""
    return Ids().new(NOW + 1_000_000)


def good_rows(s: Seed) -> dict[str, Row]:
    """Table -> columns. Every id is new, so each row could stand in the planted book (not ``book``)."""
    return {table: _dated(table, s) | row for table, row in _own(s).items()}


def _dated(table: str, s: Seed) -> Row:
    if table in ("version", "kept_text"):
        return {}
    if table == "book":
        return {"id": new_id(), "at": NOW}
    writer = {"cheer": s.gran, "hope": s.gran, **dict.fromkeys(THERAPISTS, s.dana)}.get(table, s.mika)
    return {"id": new_id(), "at": NOW, "by": writer}


def _own(s: Seed) -> dict[str, Row]:
    fresh = new_id()
    version = version_of(s.goal, good_lines(s), [s.step])
    return {
        "book": {},
        "person": {"by": s.dana, "role": "family"},
        "person_name": {"person": s.gran, "name": "Granny"},
        "pens_choice": {"pair": "ember_tide", "young_person_first": 1},
        "visit": {"young_person": s.mika, "therapist": s.dana},
        "visit_end": {"visit": s.visit},
        "goal": {"visit": s.visit},
        "step": {"visit": s.visit, "goal": s.goal, "split_from": s.step},
        "line": {"visit": s.visit, "goal": s.goal, "step": s.step, "kind": "plan_if"},
        "wording": {
            "id": fresh, "typed_by": s.mika, "visit": s.visit, "line": s.line, "parent": s.words, "idea": 0,
            "text": f"{WORDS} house", "reason": None,
            "made_of": runs((s.first, 0, 5), (s.idea, 5, 2), (fresh, 7, 1)),
        },
        "confirmation": {"visit": s.visit, "wording": s.said},
        "idea_answer": {"visit": s.visit, "idea": s.spare, "said": "keep"},
        "step_order": {"visit": s.visit, "goal": s.goal, "steps": canonical([s.step.hex()])},
        "confidence": {"visit": s.visit, "step": s.step, "value": 7},
        "version": {"id": version.id, "goal": version.goal, "body": version.body},
        "answer": {
            "visit": s.visit, "version": s.open_version.id, "said": "not_yet", "note": None, "offer": None,
        },
        "seal": {"visit": s.visit, "answer": s.open_yes, "held": "in_turns", "epoch": None},
        "step_back": {"visit": s.visit, "version": s.version.id, "epoch": None},
        "share": {"visit": s.visit, "goal": s.goal, "what": "steps", "adult": s.gran, "shown": 1},
        "cheer": {"goal": s.goal, "text": "Go on"},
        "hope": {"text": "Good sleep"},
        "try": {"visit": s.visit, "step": s.step, "went": "did", "day": TODAY, "note": "all night"},
        "rhythm": {"visit": s.visit, "step": s.step, "how": "some_days", "days": 5, "times": 0},
        "tool": {"visit": s.visit, "kind": "own", "name": "Sing", "how": None},
        "helper": {"visit": s.visit, "name": "Mum", "how": None, "number": "07700 900456"},
        "rating": {"visit": s.visit, "goal": s.goal, "value": 5},
        "note": {"visit": None, "goal": s.goal, "step": s.step, "text": "It was dark"},
        "note_read": {"visit": s.visit, "note": s.note},
        "check_in": {"visit": s.visit, "heard": 3, "topics": None, "way": 0, "overall": 2},
        "rating_rhythm": {"visit": s.visit, "goal": s.goal, "often": "each_day"},
        "goal_word": {"visit": s.visit, "goal": s.goal, "said": "rest"},
        "ending": {"visit": s.visit},
        "closing": {"visit": s.visit, "kind": "helped", "text": "Going slowly"},
        "undo": {"visit": s.visit, "target": s.words},
        "act": {
            "typed_by": s.mika, "visit": s.visit, "kind": "write_words", "rows": canonical([s.words.hex()]),
        },
        "redaction": {"by": s.dana, "visit": s.visit, "target": s.spare},
        "opening": {"device": bytes(16), "device_name": "Mika's tablet"},
        "copy_taken": {"what": "print"},
        "secret_reset": {"person": s.mika, "how": "in_person"},
        "record_read": {},
        "removal": {"person": s.ines},
        "consent": {
            "who": "Mum", "relation": "mother", "terms": "told together", "region": "GB", "born": "2016-02",
            "look_again": "2027-01-31",
        },
        "kept_text": {"id": s.erased, "texts": '{"text":"Not this","reason":null}'},
    }  # fmt: skip


def good_lines(s: Seed) -> list[Row]:
    """The planted agreement's lines in the other order: another version, and just as true."""
    return [
        line_of(s.step_line, STEP_WORDS, [(s.mika, 3)], "step", s.step),
        line_of(s.line, WORDS, [(s.mika, 5), (s.dana, 2)]),
    ]


def runs(*runs: tuple[bytes, int, int]) -> str:
    return canonical([[source.hex(), first, count] for source, first, count in runs])
