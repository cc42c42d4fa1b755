"""What must be true of goes, numbers, goal words, endings, tools and notes: the app's reading against the plain one."""

from __future__ import annotations

from app.actions.the_path import path_of
from app.dates import start_of_day
from app.rules import path as rule
from app.rules.endings import ended
from app.rules.goal_words import settled, unanswered
from app.screens.progress.chart import chart
from db.reading import Reading, endings, goal_words, ratings, tools, unread
from db.reading.facts import facts
from db.reading.people import people
from db.records import Id, Role
from tests.truths import week
from tests.truths.copy import Copy

A_FEW = 1000
EYES = (frozenset({Role.YOUNG_PERSON}), frozenset({Role.THERAPIST}), frozenset({Role.YOUNG_PERSON, Role.THERAPIST}))


def check_week(copy: Copy) -> None:
    with copy.book.reading() as c:
        for goal in copy.goals():
            check_path(copy, c, goal)
            check_numbers(copy, c, goal)
            check_word(copy, c, goal)
        check_ending(copy, c)
        check_kept(copy, c)
        reader = copy.pens[copy.looks % 2]
        check_record(copy, c, reader.id, reader.role is Role.THERAPIST)
    check_drafts(copy)


def check_path(copy: Copy, c: Reading, goal: Id) -> None:
    """Stones and pin are what the goes make them; and the sky never goes back."""
    path, stones = path_of(c, goal), week.stones(copy.oracle, goal)
    assert [(s, rule.filled(path.rhythm(s), rule.goes_at(path, s))) for s in path.order] == stones
    assert rule.now(path) == next((step for step, fill in stones if fill < 1), None)
    assert rule.stage(path) >= week.sky(copy.oracle, goal)
    assert rule.stage(path) >= copy.sky.get(goal, 0.0), "the sky never goes back"
    copy.sky[goal] = rule.stage(path)


def check_numbers(copy: Copy, c: Reading, goal: Id) -> None:
    """Nobody's number leads another's, whoever looks: one alone, the other, or both, in turns."""
    here = copy.desk.here
    copy.desk.seat(present=EYES[copy.looks % 3])
    found, looking = chart(c, copy.desk, goal), {person.id for person in copy.desk.here.sitting}
    may, gave = week.in_sight(copy.oracle, goal, looking, here.visit, start_of_day(copy.clock.now()))
    assert set(found.raters) == may and set(found.hidden) == gave - may
    for line in found.lines:
        mine = week.numbers(copy.oracle, goal, line.by)
        assert (line.first.id, line.now.id) == (mine[0]["id"], mine[-1]["id"])
        assert {value for _, value in line.dots} <= {float(row["value"]) for row in mine}
    listed = ratings.page(c, goal, found.raters, A_FEW)
    assert {row.id for row in listed} == {r["id"] for who in may for r in week.numbers(copy.oracle, goal, who)}
    copy.desk.here = here


def check_word(copy: Copy, c: Reading, goal: Id) -> None:
    """Where a goal goes counts when both say the same, and names the two."""
    words, plain = goal_words.goal_words(c, goal), week.settled(copy.oracle, goal)
    became = settled(words)
    assert (became.said if became else None) == plain
    if became:
        pens = {row["by"] for row in copy.oracle.kept("goal_word") if row["goal"] == goal}
        assert {became.young_person, became.therapist} <= pens and unanswered(words) == ()


def check_ending(copy: Copy, c: Reading) -> None:
    chosen = [row["by"] for row in copy.oracle.kept("ending")]
    found = ended(endings.endings(c), {person.id: person.role for person in people(c)})
    assert set(found.by if found else ()) == set(chosen)
    assert found is None or found.together is (len(set(chosen)) == 2)
    assert {(one.by, one.kind): one.text for one in endings.closings(c)} == week.closings(copy.oracle)


def check_kept(copy: Copy, c: Reading) -> None:
    assert [tool.id for tool in tools.tools(c)] == week.standing(copy.oracle, "tool")
    there = week.standing(copy.oracle, "helper")
    assert [helper.id for helper in tools.helpers(c)] == there
    assert copy.desk.numbers.shown(copy.book) <= set(there), "nobody who was taken away lies openly"
    assert [note.id for note in unread.unread_notes(c)] == week.unread_notes(copy.oracle)


def check_record(copy: Copy, c: Reading, reader: Id, therapist: bool) -> None:
    """A record tells nobody what is still covered, unread or before their own number; nor what was erased."""
    told = {fact.id for fact in facts(c, reader, therapist)}
    assert not told & {note for note in hidden_notes(copy) if copy.seen["note"][note]["by"] != reader}
    assert not told & hidden_answers(copy, reader) and not told & hidden_numbers(copy, reader)


def hidden_notes(copy: Copy) -> set[Id]:
    return set(copy.seen["note"]) - {row["note"] for row in copy.oracle.rows("note_read")}


def hidden_answers(copy: Copy, reader: Id) -> set[Id]:
    """Others' answers to a version that the reader is the only one not to have answered."""
    both = {v for v in copy.seen["version"] if {r["by"] for r in copy.oracle.kept("answer") if r["version"] == v} >=
            {person.id for person in copy.pens}}  # fmt: skip
    return {r["id"] for r in copy.oracle.kept("answer") if r["by"] != reader and r["version"] not in both}


def hidden_numbers(copy: Copy, reader: Id) -> set[Id]:
    last = max(copy.seen["visit_end"], default=b"")
    fresh = [row for row in copy.oracle.kept("rating") if row["id"] > last]
    gave = {row["goal"] for row in fresh if row["by"] == reader}
    return {row["id"] for row in fresh if row["by"] != reader and row["goal"] not in gave}


def check_drafts(copy: Copy) -> None:
    for (person, place), text in copy.drafts.items():
        kept = copy.book.draft(person, place)
        assert kept is not None and kept.text == text, "what is half typed is there until it is dropped"
