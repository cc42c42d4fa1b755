"""Everything somebody with a database tool and the key might try. None of it may succeed.

Most attacks are a good row with one thing wrong. Each is tried as INSERT, INSERT OR REPLACE
and INSERT OR IGNORE, with foreign keys on and off; it succeeded when the book is not as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import sqlcipher3

from db.tables import CLINIC_ONLY, GUARDED
from db.truths import WRITERS
from tests.db.good_rows import NOBODY, Row, good_rows, new_id, runs
from tests.db.seed import NOW, Seed, canonical
from tests.db.wrong_versions import wrong_versions

FUTURE = bytes.fromhex("7fffffffffff7fff8fffffffffffffff")


class Attack(NamedTuple):
    """``table`` is where it strikes; ``do`` gets a connection and the verb to insert with."""

    table: str
    name: str
    do: Callable[[sqlcipher3.Connection, str], None]


def attacks(s: Seed) -> list[Attack]:
    rows = good_rows(s)
    found = [*_on_every_table(s, rows), *_wrong_links(rows), *_wrong_writers(s, rows)]
    for table, name, wrong in (*_one_thing_wrong(s), *wrong_versions(s)):
        found.append(adding(table, name, rows[table] | wrong))
    return [*found, adding("book", "a second id", rows["book"]), *_erasing(s), *_keeping_elsewhere(rows)]


def adding(table: str, name: str, row: Row) -> Attack:
    def do(connection: sqlcipher3.Connection, verb: str) -> None:
        columns = ", ".join(row)
        marks = ", ".join("?" * len(row))
        connection.execute(f'{verb} INTO "{table}" ({columns}) VALUES ({marks})', tuple(row.values()))

    return Attack(table, name, do)


def running(table: str, name: str, sql: str, *values: Any) -> Attack:
    return Attack(table, name, lambda connection, verb: _run(connection, sql, values))


def _run(connection: sqlcipher3.Connection, sql: str, values: tuple[Any, ...]) -> None:
    connection.execute(sql, values)


def _on_every_table(s: Seed, rows: dict[str, Row]) -> Iterator[Attack]:
    for table in GUARDED:
        name, column = table.name, {"version": "body", "kept_text": "texts"}.get(table.name, "at")
        other = "1" if column == "at" else "'{}'"
        first = f'(SELECT min(id) FROM "{name}")'
        columns = ", ".join(c if c != column else other for c in table.columns.keys())
        taken = f'INTO "{name}" SELECT {columns} FROM "{name}" LIMIT 1'
        yield Attack(name, "take the id of a row", lambda c, verb, sql=taken: _run(c, f"{verb} {sql}", ()))
        yield running(name, "update a row", f'UPDATE "{name}" SET {column} = {other} WHERE id = {first}')
        yield running(name, "update every row", f'UPDATE OR REPLACE "{name}" SET {column} = {other}')
        yield running(name, "move a row", f'UPDATE OR REPLACE "{name}" SET id = ? WHERE id = {first}', new_id())
        yield running(name, "delete a row", f'DELETE FROM "{name}" WHERE id = {first}')
        yield running(name, "delete every row", f'DELETE FROM "{name}"')
        yield adding(name, "a short id", rows[name] | {"id": new_id()[:15]})
        yield adding(name, "no id", rows[name] | {"id": None})
        if column == "at":
            yield adding(name, "an id from beyond time", rows[name] | {"id": b"\xff" * 16})
            yield adding(name, "no time", rows[name] | {"at": None})


def _wrong_links(rows: dict[str, Row]) -> Iterator[Attack]:
    for table in GUARDED:
        for column in table.columns:
            if column.foreign_keys:
                to_nothing = rows[table.name] | {column.name: _unknown(column.name)}
                yield adding(table.name, f"{column.name} rests on nothing", to_nothing)
                if not column.nullable:
                    yield adding(table.name, f"{column.name} is empty", rows[table.name] | {column.name: None})


def _unknown(column: str) -> bytes:
    return b"\x01" * 32 if column == "version" else NOBODY


def _wrong_writers(s: Seed, rows: dict[str, Row]) -> Iterator[Attack]:
    people = {"young_person": s.mika, "therapist": s.dana, "family": s.gran}
    for table, writers in WRITERS.items():
        for role, person in people.items():
            if role not in writers:
                wrong = {"by": person} | ({"typed_by": person} if "typed_by" in rows[table] else {})
                yield adding(table, f"by {role}", rows[table] | wrong)


def _one_thing_wrong(s: Seed) -> Iterator[tuple[str, str, Row]]:
    fresh = new_id()
    yield "person", "brings themself in from home", {"id": fresh, "by": fresh, "role": "family"}
    yield "person", "brought in by family", {"by": s.gran}
    yield "person", "a second young person", {"role": "young_person"}
    yield "person", "a second young person brings themself in", {"id": fresh, "by": fresh, "role": "young_person"}
    yield "person", "another role", {"role": "doctor"}
    yield "visit", "of two therapists", {"young_person": s.dana}
    yield "visit", "with family", {"therapist": s.gran}
    yield "step", "of no goal", {"goal": NOBODY, "split_from": None}
    yield "step", "split from another goal's step", {"split_from": s.other_step}
    yield "line", "of no goal", {"goal": NOBODY, "kind": "why", "step": None}
    yield "line", "a goal's words on a step", {"kind": "goal"}
    yield "line", "a plan on no step", {"step": None}
    yield "line", "on another goal's step", {"step": s.other_step}
    yield "line", "words for home on a step", {"kind": "words_for_home"}
    yield from _wrong_wordings(s)
    yield "confirmation", "by the one who typed", {"by": s.dana}
    yield "confirmation", "of another's words", {"wording": s.spare}
    yield "idea_answer", "one's own idea used", {"by": s.dana, "said": "use"}
    yield "idea_answer", "another therapist's use", {"by": s.ines, "said": "use"}
    yield "idea_answer", "taken back by the other", {"said": "take_back"}
    yield "idea_answer", "not an idea, taken back", {"idea": s.words, "said": "take_back"}
    yield "idea_answer", "not an idea, answered by the therapist", {"by": s.dana, "idea": s.words}
    yield "idea_answer", "reopened, never kept out", {"said": "reopen"}
    yield "idea_answer", "reopened by its author", {"by": s.dana, "idea": s.kept_idea, "said": "reopen"}
    yield "idea_answer", "another word", {"said": "maybe"}
    yield "step_order", "of another goal's step", {"steps": canonical([s.other_step.hex()])}
    yield "step_order", "of no goal", {"goal": NOBODY, "steps": "[]"}
    yield "step_order", "of no step", {"steps": canonical([NOBODY.hex()])}
    yield "step_order", "one step twice", {"steps": canonical([s.step.hex(), s.step.hex()])}
    yield "step_order", "one step twice in capitals", {"steps": canonical([s.step.hex(), s.step.hex().upper()])}
    yield "step_order", "no list", {"steps": "{}"}
    yield "step_order", "no JSON", {"steps": "["}
    yield "confidence", "eleven", {"value": 11}
    yield "confidence", "below nothing", {"value": -1}
    yield "rating", "eleven", {"value": 11}
    yield "rating_rhythm", "another word", {"often": "each_hour"}
    yield "goal_word", "another word", {"said": "failed"}
    yield "goal_word", "of no goal", {"goal": NOBODY}
    yield "closing", "of another kind", {"kind": "grade"}
    yield "undo", "of another's word on a goal", {"by": s.dana, "target": s.goal_word}
    yield "undo", "of another's ending", {"by": s.dana, "target": s.ending}
    yield "redaction", "of another's closing line", {"by": s.dana, "target": s.closing}
    yield from _wrong_answers(s)
    yield "share", "with a therapist", {"adult": s.dana}
    yield "share", "with the young person", {"adult": s.mika}
    yield "share", "with nobody known", {"adult": NOBODY}
    yield "share", "of another thing", {"what": "answers"}
    yield "share", "of nothing said", {"what": None}
    yield "share", "of everything", {"what": "*"}
    yield "share", "of a step's id in a goal's place", {"goal": s.step}
    yield "share", "shown perhaps", {"shown": None}
    yield "share", "shown twice", {"shown": 2}
    yield "share", "by nobody", {"by": None}
    yield "cheer", "too long", {"text": "x" * 81}
    yield "note", "about no goal", {"goal": NOBODY, "step": None}
    yield "note", "about another goal's step", {"step": s.other_step}
    yield "note_read", "outside a visit", {"visit": None}
    yield "check_in", "outside a visit", {"visit": None}
    yield "check_in", "of nothing", {"heard": None, "topics": None, "way": None, "overall": None}
    yield "check_in", "four", {"overall": 4}
    yield "try", "another word", {"went": "failed"}
    yield "try", "on a day in no calendar", {"day": "2023-02-31"}
    yield "try", "on a day to come", {"day": "2023-11-16"}
    yield "try", "some day", {"day": "soon"}
    yield "rhythm", "another word", {"how": "always", "days": 0}
    yield "rhythm", "some days and none of them", {"days": 0}
    yield "rhythm", "each day, but Mondays", {"how": "each_day", "days": 1}
    yield "rhythm", "eight days of a week", {"days": 128}
    yield "rhythm", "times of no week", {"times": 3}
    yield "rhythm", "a week without times", {"how": "times_a_week", "days": 0}
    yield "rhythm", "eight times a week", {"how": "times_a_week", "days": 0, "times": 8}
    yield "tool", "of another kind", {"kind": "sweets"}
    yield "undo", "of another's words", {"by": s.dana}
    yield "undo", "of a seal", {"target": s.seal}
    yield "undo", "of a goal", {"target": s.goal}
    yield "undo", "of a share", {"target": s.share}
    yield "undo", "of nothing", {"target": NOBODY}
    yield "act", "of nobody", {"by": NOBODY, "typed_by": NOBODY}
    yield "act", "typed by family", {"typed_by": s.gran}
    yield "act", "a therapist's, typed by another", {"by": s.dana, "typed_by": s.ines}
    yield "act", "lists no ids", {"rows": canonical(["words of the book"])}
    yield "act", "lists numbers", {"rows": "[1]"}
    yield "act", "lists half a list", {"rows": "{}"}
    yield "redaction", "of another's idea", {"by": s.mika}
    yield "redaction", "of words of a line", {"by": s.mika, "target": s.words}
    yield "redaction", "of an idea that was used", {"target": s.idea}
    yield "redaction", "of another's answer", {"target": s.yes}
    yield "redaction", "of a seal", {"target": s.dana_seal}
    yield "opening", "on half a device", {"device": b"\x01"}
    yield "copy_taken", "another kind", {"what": "photo"}
    yield "secret_reset", "in another way", {"how": "by guessing"}
    yield "consent", "born on no month", {"born": "soon"}
    yield "consent", "to look again some day", {"look_again": "2027"}
    yield "removal", "of the young person", {"person": s.mika}
    yield "removal", "of oneself", {"person": s.dana}
    yield "kept_text", "of a row nobody erased", {"id": s.words}
    yield "kept_text", "no JSON", {"texts": "["}


def _wrong_wordings(s: Seed) -> Iterator[tuple[str, str, Row]]:
    own = new_id()
    yield "wording", "a therapist's that counts at once", {"by": s.dana, "typed_by": s.dana}
    yield "wording", "an idea of family's", {"by": s.gran, "typed_by": s.gran, "idea": 1}
    yield "wording", "on no line", {"line": NOBODY, "parent": None}
    yield "wording", "typed by family", {"typed_by": s.gran}
    yield "wording", "a therapist's, typed by another", {"by": s.dana, "typed_by": s.ines, "idea": 1}
    yield "wording", "a therapist's, typed by the young person", {"by": s.dana, "typed_by": s.mika, "idea": 1}
    yield "wording", "follows another line's words", {"parent": s.step_words}
    yield "wording", "half an idea", {"idea": 2}
    for name, made_of in {
        "no list": "{}",
        "no JSON": "[",
        "a run of two": canonical([[s.first.hex(), 0]]),
        "a run that is none": '["all"]',
        "a run of no words": runs((s.first, 0, 0)),
        "a run from before the start": runs((s.first, -1, 2)),
        "a run in capitals": runs((s.first, 0, 5)).upper(),
        "a run of text": canonical([[s.first.hex(), "0", "5"]]),
        "a run from nowhere": runs((NOBODY, 0, 1)),
        "a run from no wording": runs((s.goal, 0, 1)),
        "more words than the source had": runs((s.first, 0, 6)),
        "words the source took from another": runs((s.idea, 0, 5)),
        "words of a wording still to come": runs((FUTURE, 0, 1)),
    }.items():
        yield "wording", f"made of {name}", {"made_of": made_of}
    own_wrong = runs((s.first, 0, 5), (own, 0, 3))
    yield "wording", "typed words that stand elsewhere", {"id": own, "made_of": own_wrong}
    own_capitals = canonical([[own.hex().upper(), 0, 3]])
    yield "wording", "own words in capitals", {"id": own, "made_of": own_capitals}


def _wrong_answers(s: Seed) -> Iterator[tuple[str, str, Row]]:
    early = {"visit": None, "said": "yes"}
    yield "answer", "older than the words", early | {"id": _just_before(s.step_words), "version": s.version.id}
    yield "answer", "older than the step", early | {"id": _just_before(s.other_step)}
    yield "answer", "of family", {"by": s.gran, "said": "yes"}
    yield "answer", "another word", {"said": "maybe"}
    yield "seal", "on another's yes", {"by": s.dana}
    yield "seal", "on another therapist's yes", {"by": s.ines, "answer": s.open_dana_yes, "note": s.note}
    yield "seal", "after a step back from another version", {"epoch": s.step_back}
    yield "step_back", "by someone without a seal", {"by": s.ines}
    yield "step_back", "from what was not agreed", {"version": s.open_version.id}


def _just_before(id: bytes) -> bytes:
    return (int.from_bytes(id, "big") - 1).to_bytes(16, "big")


def _erasing(s: Seed) -> Iterator[Attack]:
    rows = {"wording": s.spare, "cheer": s.cheer, "hope": s.hope, "try": s.try_, "answer": s.open_dana_yes}
    rows |= {"tool": s.tool, "helper": s.helper}
    for table, id in rows.items():
        column = {"try": "note", "answer": "note", "tool": "how", "helper": "number"}.get(table, "text")
        yield running(table, "erase without asking", f'UPDATE "{table}" SET {column} = NULL WHERE id = ?', id)
    yield running("wording", "erase words of a line", "UPDATE wording SET text = NULL WHERE id = ?", s.words)
    yield Attack("wording", "rewrite while erasing", lambda c, verb: _rewrite(c, s))


def _keeping_elsewhere(rows: dict[str, Row]) -> Iterator[Attack]:
    """Lay into the young person's own copy what is for therapists alone."""
    for table in CLINIC_ONLY:
        keep = adding(table.name, "", rows[table.name])

        def do(connection: sqlcipher3.Connection, verb: str, keep: Attack = keep) -> None:
            connection.execute("UPDATE setting SET value = 'own' WHERE key = 'copy_kind'")
            keep.do(connection, verb)

        yield Attack(table.name, "in the young person's own copy", do)


def _rewrite(connection: sqlcipher3.Connection, s: Seed) -> None:
    """Redact rightly, but put other words in the place of the old ones."""
    connection.execute("SAVEPOINT redacted")
    try:
        asked = (new_id(), NOW, s.dana, None, s.spare)
        connection.execute("INSERT INTO redaction (id, at, by, visit, target) VALUES (?, ?, ?, ?, ?)", asked)
        connection.execute("UPDATE wording SET text = 'other words' WHERE id = ?", (s.spare,))
    except sqlcipher3.Error:
        connection.execute("ROLLBACK TO redacted")
        raise
    finally:
        connection.execute("RELEASE redacted")
