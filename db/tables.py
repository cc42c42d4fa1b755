"""The tables of a book, once. Rows are added and kept; ``draft`` and ``setting`` alone may change.

Every carried row has an ``id`` that is never below the newest id in its book, so
``ORDER BY id`` means "came after", and whatever a row rests on has a smaller id.
No UNIQUE besides the primary keys: two copies of a book must always be able to meet.
WITHOUT ROWID throughout, not for speed alone: a rowid is a second key that
INSERT OR REPLACE could use to push a written row out.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

HALF_OF_TIME = "x'80'"  # ids from a made-up far future would leave no room for the next one


def _key(length: int) -> Column[bytes]:
    room = f" AND id < {HALF_OF_TIME}" if length == 16 else ""
    return Column("id", LargeBinary, CheckConstraint(f"length(id) = {length}{room}"), primary_key=True)


def _book_table(name: str, *columns: Column[bytes] | Column[str] | Column[int], length: int = 16) -> Table:
    return Table(name, metadata, _key(length), *columns, sqlite_strict=True, sqlite_with_rowid=False)


def _carried(name: str, *columns: Column[bytes] | Column[str] | Column[int]) -> Table:
    """A table whose rows say when and by whom."""
    return _book_table(name, Column("at", Integer, nullable=False), _link("by", "person"), *columns)


def _link(name: str, table: str, optional: bool = False) -> Column[bytes]:
    """Points at an older row (a person may be their own first writer, a version has no time)."""
    older = () if table == "version" else (CheckConstraint(f"{name} {'<=' if name == 'by' else '<'} id"),)
    return Column(name, LargeBinary, ForeignKey(f"{table}.id"), *older, nullable=optional)


def _visit() -> Column[bytes]:
    return _link("visit", "visit", optional=True)


def _text(name: str, optional: bool = False) -> Column[str]:
    return Column(name, Text, nullable=optional)


def _choice(name: str, *values: str) -> Column[str]:
    listed = ", ".join(f"'{value}'" for value in values)
    return Column(name, Text, CheckConstraint(f"{name} IN ({listed})"), nullable=False)


def _dated(name: str, pattern: str, optional: bool = False) -> Column[str]:
    return Column(name, Text, CheckConstraint(f"{name} GLOB '{pattern}'"), nullable=optional)


def _number(name: str, low: int, high: int, optional: bool = False) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} BETWEEN {low} AND {high}"), nullable=optional)


def _json(name: str) -> Column[str]:
    return Column(name, Text, CheckConstraint(f"json_valid({name})"), nullable=False)


person = _carried("person", _choice("role", "young_person", "therapist", "family"))
person_name = _carried("person_name", _link("person", "person"), _text("name"))
pens_choice = _carried(
    "pens_choice",
    _choice("pair", "ember_tide", "amber_lagoon", "plum_pine"),
    _number("young_person_first", 0, 1),
)
visit = _carried("visit", _link("young_person", "person"), _link("therapist", "person"))
visit_end = _carried("visit_end", _link("visit", "visit"))
goal = _carried("goal", _visit())
step = _carried("step", _visit(), _link("goal", "goal"), _link("split_from", "step", optional=True))
line = _carried(
    "line",
    _visit(),
    _link("goal", "goal"),
    _link("step", "step", optional=True),
    _choice("kind", "goal", "why", "step", "plan_if", "plan_then", "home", "words_for_home"),
)
wording = _carried(
    "wording",
    _link("typed_by", "person"),
    _visit(),
    _link("line", "line"),
    _link("parent", "wording", optional=True),
    _number("idea", 0, 1),
    _text("text", optional=True),
    _text("reason", optional=True),
    _json("made_of"),
)
confirmation = _carried("confirmation", _visit(), _link("wording", "wording"))
idea_answer = _carried(
    "idea_answer",
    _visit(),
    _link("idea", "wording"),
    _choice("said", "use", "keep", "talk", "take_back", "reopen"),
)
step_order = _carried("step_order", _visit(), _link("goal", "goal"), _json("steps"))
confidence = _carried("confidence", _visit(), _link("step", "step"), _number("value", 0, 10))
version = _book_table(
    "version", Column("goal", LargeBinary, ForeignKey("goal.id"), nullable=False), _json("body"), length=32
)
answer = _carried(
    "answer",
    _visit(),
    _link("version", "version"),
    _choice("said", "yes", "not_yet", "change"),
    _text("note", optional=True),
    _text("offer", optional=True),
)
seal = _carried(
    "seal",
    _visit(),
    _link("answer", "answer"),
    _choice("held", "together", "in_turns"),
    _link("epoch", "step_back", optional=True),
)
step_back = _carried("step_back", _visit(), _link("version", "version"), _link("epoch", "step_back", optional=True))
share = _carried(
    "share",
    _visit(),
    _link("goal", "goal"),
    _choice("what", "words", "steps", "help", "numbers"),
    _link("adult", "person"),
    _number("shown", 0, 1),
)
cheer = _carried(
    "cheer", _link("goal", "goal", optional=True), Column("text", Text, CheckConstraint("length(text) <= 80"))
)
hope = _carried("hope", _text("text", optional=True))
try_ = _carried(
    "try",
    _visit(),
    _link("step", "step"),
    _choice("went", "did", "some", "not_this_time"),
    _dated("day", "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]"),
    _text("note", True),
)
rhythm = _carried(
    "rhythm",
    _visit(),
    _link("step", "step"),
    _choice("how", "once", "each_day", "some_days", "times_a_week"),
    _number("days", 0, 127),
    _number("times", 0, 7),
)
tool = _carried(
    "tool",
    _visit(),
    _choice("kind", "own", "breaths", "five_things", "music", "squeeze", "water", "message"),
    _text("name", True),
    _text("how", True),
)
helper = _carried("helper", _visit(), _text("name", True), _text("how", True), _text("number", True))
rating = _carried("rating", _visit(), _link("goal", "goal"), _number("value", 0, 10))
note = _carried(
    "note", _visit(), _link("goal", "goal", True), _link("step", "step", True), _text("text", optional=True)
)
note_read = _carried("note_read", _link("visit", "visit"), _link("note", "note"))
check_in = _carried(
    "check_in",
    _link("visit", "visit"),
    *(_number(about, 0, 3, optional=True) for about in ("heard", "topics", "way", "overall")),
)
rating_rhythm = _carried(
    "rating_rhythm", _visit(), _link("goal", "goal"), _choice("often", "each_visit", "each_week", "each_day")
)
goal_word = _carried("goal_word", _visit(), _link("goal", "goal"), _choice("said", "rest", "reached", "let_go"))
ending = _carried("ending", _visit())
closing = _carried("closing", _visit(), _choice("kind", "helped", "goodbye"), _text("text", optional=True))
undo = _carried("undo", _visit(), Column("target", LargeBinary, CheckConstraint("target < id"), nullable=False))
act = _carried("act", _link("typed_by", "person"), _visit(), Column("kind", Text, nullable=False), _json("rows"))
redaction = _carried(
    "redaction", _visit(), Column("target", LargeBinary, CheckConstraint("target < id"), nullable=False)
)

opening = _carried(
    "opening",
    Column("device", LargeBinary, CheckConstraint("length(device) = 16"), nullable=False),
    _text("device_name"),
)
copy_taken = _carried("copy_taken", _choice("what", "parcel", "home_copy", "print", "record"))
secret_reset = _carried(
    "secret_reset", _link("person", "person"), _choice("how", "in_person", "recovery_sheet", "clinic_sheet")
)
record_read = _carried("record_read")
removal = _carried("removal", _link("person", "person"))
consent = _carried(
    "consent",
    _text("who"),
    _text("relation"),
    _text("terms"),
    _text("region"),
    _dated("born", "[0-9][0-9][0-9][0-9]-[01][0-9]", optional=True),
    _dated("look_again", "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]"),
)

CARRIED: tuple[Table, ...] = (
    person, person_name, pens_choice, visit, visit_end, goal, step, line, wording, confirmation, idea_answer,
    step_order, confidence, version, answer, seal, step_back, share, cheer, hope, try_, rhythm, tool, helper,
    rating, rating_rhythm, goal_word, ending, closing, note, note_read, check_in, undo, act, redaction, opening,
    copy_taken, secret_reset, record_read, removal,
)  # fmt: skip
"""In the order in which they can be carried: what a row rests on comes first."""

book = _book_table("book", Column("at", Integer, nullable=False))
kept_text = _book_table("kept_text", _json("texts"))
"""What the clinic's copy keeps of an erased row, under that row's id, for the *record for the law* alone."""

CLINIC_ONLY: tuple[Table, ...] = (consent, kept_text)
"""What therapists alone may read. It goes from one copy of the clinic's to another and into no other copy: whoever
makes the young person's own copy deletes these rows from it. That a consent was written down (its ``act`` row, without
a word of it) is carried like any act."""

GUARDED: tuple[Table, ...] = (book, *CARRIED, *CLINIC_ONLY)
"""Whose rows stay as they were written."""
draft = Table(
    "draft",
    metadata,
    Column("person", LargeBinary, ForeignKey("person.id"), primary_key=True),
    Column("place", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

INDEXES: tuple[Index, ...] = (
    Index("person_name_person", person_name.c.person),
    Index("visit_end_visit", visit_end.c.visit),
    Index("step_goal", step.c.goal),
    Index("line_goal", line.c.goal),
    Index("line_kind", line.c.kind),
    Index("wording_line", wording.c.line, wording.c.idea),
    Index("wording_parent", wording.c.parent),
    Index("confirmation_wording", confirmation.c.wording),
    Index("idea_answer_idea", idea_answer.c.idea),
    Index("step_order_goal", step_order.c.goal),
    Index("confidence_step", confidence.c.step),
    Index("version_goal", version.c.goal),
    Index("answer_version", answer.c.version),
    Index("seal_answer", seal.c.answer),
    Index("step_back_version", step_back.c.version),
    Index("share_goal", share.c.goal, share.c.adult, share.c.what),
    Index("try_step", try_.c.step, try_.c.went, try_.c.day),
    Index("try_went", try_.c.step, try_.c.went),
    Index("rhythm_step", rhythm.c.step),
    Index("rating_goal", rating.c.goal, rating.c.by),
    Index("note_read_note", note_read.c.note),
    Index("rating_rhythm_goal", rating_rhythm.c.goal),
    Index("goal_word_goal", goal_word.c.goal),
    Index("closing_by", closing.c.by, closing.c.kind),
    Index("undo_target", undo.c.target),
    Index("act_by", act.c.by),
    Index("act_by_kind", act.c.by, act.c.kind),
    Index("redaction_target", redaction.c.target),
    Index("opening_by", opening.c.by, opening.c.device),
    Index("secret_reset_person", secret_reset.c.person),
    Index("removal_person", removal.c.person),
)
