"""What the weeks between visits left in a book, worked out from its bare rows in the plainest way."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from tests.truths.ledger import Inked, Row

if TYPE_CHECKING:
    from tests.truths.oracle import Oracle

ONCE = ("once", 0, 0)


# -- goes, stones and the sky ------------------------------------------------


def goes(oracle: Oracle, step: bytes) -> list[Row]:
    return [row for row in oracle.kept("try") if row["step"] == step]


def rhythm(oracle: Oracle, step: bytes) -> tuple[str, int, int]:
    """The newest that was chosen; without one, a step is done once."""
    chosen = [row for row in oracle.kept("rhythm") if row["step"] == step]
    return (chosen[-1]["how"], chosen[-1]["days"], chosen[-1]["times"]) if chosen else ONCE


def full(how: tuple[str, int, int], tried: list[Row]) -> float:
    """Days with a go that counts, of the days that fill the stone. What did not work this time counts nowhere."""
    counts = ("did",) if how == ONCE else ("did", "some")
    days = {row["day"] for row in tried if row["went"] in counts}
    wanted = {"once": 1, "each_day": 7, "some_days": how[1].bit_count(), "times_a_week": how[2]}[how[0]]
    return min(1.0, len(days) / (wanted if how == ONCE else max(3, wanted)))


def stones(oracle: Oracle, goal: bytes) -> list[tuple[bytes, float]]:
    """The path, each step with how full its stone is."""
    return [(step, full(rhythm(oracle, step), goes(oracle, step))) for step in oracle.order(goal)]


def sky(oracle: Oracle, goal: bytes) -> float:
    """The largest share of full stones there ever was, looked at after each row as it was written."""
    of_goal = {row["id"] for row in oracle.rows("step") if row["goal"] == goal}
    said: list[tuple[bytes, str, Row]] = [(row["id"], "step_order", row) for row in oracle.kept("step_order")]
    for table in ("try", "rhythm"):
        said += [(row["id"], table, row) for row in oracle.kept(table)]
    best, order, hows, tried = 0.0, list[bytes](), dict[bytes, Any](), dict[bytes, list[Row]]()
    for _, table, row in sorted(said, key=lambda one: one[0]):
        if table == "step_order" and row["goal"] == goal:
            order = oracle.steps_in(row)
        elif table == "try" and row["step"] in of_goal:
            tried.setdefault(row["step"], []).append(row)
        elif table == "rhythm" and row["step"] in of_goal:
            hows[row["step"]] = (row["how"], row["days"], row["times"])
        else:
            continue
        reached = [step for step in order if full(hows.get(step, ONCE), tried.get(step, [])) == 1]
        best = max(best, len(reached) / len(order) if order else 0.0)
    return best


# -- numbers -------------------------------------------------------------------


def numbers(oracle: Oracle, goal: bytes, by: bytes) -> list[Row]:
    return [row for row in oracle.kept("rating") if (row["goal"], row["by"]) == (goal, by)]


def in_sight(
    oracle: Oracle, goal: bytes, looking: set[bytes], visit: bytes | None, today: int
) -> tuple[set[bytes], set[bytes]]:
    """Whose numbers may be on the screen before the eyes of ``looking``, and who has any."""
    newest = {row["by"]: row for row in oracle.kept("rating") if row["goal"] == goal}
    gave = {who for who, row in newest.items() if row["at"] >= today or (visit is not None and row["visit"] == visit)}
    return {who for who in newest if all(eye in gave for eye in looking if eye != who)}, set(newest)


# -- where goals go, and endings ---------------------------------------------


def settled(oracle: Oracle, goal: bytes) -> str | None:
    """What both say of it, as each says by now."""
    says = {oracle.role(row["by"]): row["said"] for row in oracle.kept("goal_word") if row["goal"] == goal}
    both = {says.get("young_person"), says.get("therapist")}
    return says["young_person"] if len(both) == 1 and None not in both else None


def closings(oracle: Oracle) -> dict[tuple[bytes, str], Any]:
    """(person, kind) -> the line that stands; None where it was erased."""
    return {(row["by"], row["kind"]): row["text"] for row in oracle.kept("closing")}


# -- tools, people, notes ----------------------------------------------------


def standing(oracle: Oracle, table: str) -> list[bytes]:
    """Tools or people who help: not taken away, not erased."""
    return [row["id"] for row in oracle.kept(table) if row["id"] not in oracle.redacted]


def unread_notes(oracle: Oracle) -> list[bytes]:
    read = {row["note"] for row in oracle.rows("note_read")}
    return [row["id"] for row in oracle.kept("note") if row["text"] is not None and row["id"] not in read]


# -- home ------------------------------------------------------------------------


def adults(oracle: Oracle) -> list[bytes]:
    """Those at home who were not taken out."""
    out = {row["person"] for row in oracle.rows("removal")}
    return [row["id"] for row in oracle.rows("person") if row["role"] == "family" and row["id"] not in out]


def shared(oracle: Oracle) -> set[tuple[bytes, str, bytes]]:
    """(goal, what, adult): the young person's newest choice says yes."""
    newest = {(row["goal"], row["what"], row["adult"]): row["shown"] for row in oracle.rows("share")}
    return {which for which, shown in newest.items() if shown}


def page(oracle: Oracle, adult: bytes) -> list[Any]:
    """What this adult's file is to hold, goal by goal; a goal of which they see nothing is not in it."""
    found = [
        _goal(oracle, goal, {w for g, w, a in shared(oracle) if (g, a) == (goal, adult)}) for goal in _goals(oracle)
    ]
    return [goal for goal in found if any(goal)]


def _goals(oracle: Oracle) -> list[bytes]:
    return sorted(oracle.tables["goal"])


def _goal(oracle: Oracle, goal: bytes, what: set[str]) -> tuple[Any, Any, Any, Any]:
    order = oracle.order(goal)
    words = _lines(oracle, goal, [("words_for_home", None)]) or _lines(oracle, goal, [("goal", None)])
    return (
        words if "words" in what else [],
        _lines(oracle, goal, [("step", step) for step in order]) if "steps" in what else [],
        _lines(oracle, goal, [("home", step) for step in (None, *order)]) if "help" in what else [],
        [row["value"] for row in numbers(oracle, goal, oracle.young)] if "numbers" in what else [],
    )


def _lines(oracle: Oracle, goal: bytes, places: list[tuple[str, bytes | None]]) -> list[Any]:
    found = [oracle.stands[goal, *place] for place in places if (goal, *place) in oracle.stands]
    return [(row["text"], inked_by(oracle, oracle.ledger[row["id"]])) for row in found]


def inked_by(oracle: Oracle, inked: Inked) -> list[tuple[str, int]]:
    """Run by run: whose words by their role, and how many."""
    return [(oracle.role(by), len(list(run))) for by, run in groupby(inked, key=lambda one: one[1])]


# -- all of it -----------------------------------------------------------------


def visible(oracle: Oracle) -> Any:
    """What people see of all this, but for the time of day."""
    rhythms = {row["step"]: rhythm(oracle, row["step"]) for row in oracle.kept("rhythm")}
    tried = {(row["step"], row["went"], row["day"], row["note"]) for row in oracle.kept("try")}
    given = {(row["goal"], row["by"]): row["value"] for row in oracle.kept("rating")}
    skies = {goal: come for goal in oracle.tables["goal"] if (come := sky(oracle, goal))}
    kept = [standing(oracle, table) for table in ("tool", "helper")], unread_notes(oracle), closings(oracle)
    return rhythms, tried, given, skies, kept, shared(oracle)
