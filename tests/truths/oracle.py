"""What a book says, worked out from its bare rows in the plainest way: no SQL, no rules of the app."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from db.book import Book
from db.tables import CARRIED
from tests.truths import week
from tests.truths.ledger import Inked, Row

OF_GOAL, OF_STEP = ("goal", "why"), ("step", "plan_if", "plan_then")


class Agreed(NamedTuple):
    """``sealed``: the later of the two seals. ``epoch``: the stepping back that they came after, if any;
    ``back``: the first stepping back from them, if any."""

    sealed: bytes
    version: bytes
    epoch: bytes | None
    back: bytes | None


class Oracle:
    """One look at a book. ``ledger`` knows whose the words of each wording are."""

    def __init__(self, book: Book, ledger: dict[bytes, Inked]) -> None:
        self.ledger = ledger
        self.tables: dict[str, dict[bytes, Row]] = {}
        for table in CARRIED:
            names = table.columns.keys()
            rows = book._raw.execute(f'SELECT {", ".join(names)} FROM "{table.name}" ORDER BY id')
            self.tables[table.name] = {row[0]: dict(zip(names, row, strict=True)) for row in rows}

    def rows(self, table: str) -> list[Row]:
        """Oldest first."""
        return list(self.tables[table].values())

    def role(self, person: bytes) -> str:
        return str(self.tables["person"][person]["role"])

    @cached_property
    def young(self) -> bytes:
        return next(row["id"] for row in self.rows("person") if row["role"] == "young_person")

    @cached_property
    def undone(self) -> set[bytes]:
        return {row["target"] for row in self.rows("undo")}

    @cached_property
    def redacted(self) -> set[bytes]:
        return {row["target"] for row in self.rows("redaction")}

    def kept(self, table: str) -> list[Row]:
        """Rows that nobody took back."""
        return [row for row in self.rows(table) if row["id"] not in self.undone]

    # -- words ----------------------------------------------------------------

    @cached_property
    def counted(self) -> list[Row]:
        confirmed = {row["wording"] for row in self.kept("confirmation")}
        own = [w for w in self.kept("wording") if not w["idea"]]
        return [w for w in own if w["typed_by"] == w["by"] or w["id"] in confirmed]

    @cached_property
    def current(self) -> dict[bytes, Row]:
        """Line -> the wording that counts."""
        return {w["line"]: w for w in self.counted}

    def place(self, wording: Row) -> tuple[bytes, str, bytes | None]:
        line = self.tables["line"][wording["line"]]
        return line["goal"], line["kind"], line["step"]

    @cached_property
    def stands(self) -> dict[tuple[bytes, str, bytes | None], Row]:
        """Place -> the wording that counts; two copies may each have begun a line there."""
        return {self.place(w): w for w in self.counted}

    @cached_property
    def heads(self) -> list[Row]:
        """Words that nothing followed, and that others stand over."""
        followed, stand = {w["parent"] for w in self.counted}, {w["id"] for w in self.stands.values()}
        return [w for w in self.counted if w["id"] not in followed | stand]

    def order(self, goal: bytes) -> list[bytes]:
        orders = [row for row in self.kept("step_order") if row["goal"] == goal]
        return self.steps_in(orders[-1]) if orders else []

    @staticmethod
    def steps_in(order: Row) -> list[bytes]:
        return [bytes.fromhex(step) for step in json.loads(order["steps"])]

    # -- ideas ----------------------------------------------------------------

    def ideas(self) -> list[Row]:
        """Without those that their author erased."""
        return [w for w in self.kept("wording") if w["idea"] and w["text"] is not None]

    def told(self, idea: Row) -> list[Row]:
        """What was said to an idea by those who may, oldest first."""
        said = [row for row in self.kept("idea_answer") if row["idea"] == idea["id"]]
        return [row for row in said if (row["said"] == "take_back" or not idea["idea"]) == (row["by"] == idea["by"])]

    def idea_state(self, idea: Row) -> str:
        said = [row["said"] for row in self.told(idea)]
        for last in ("use", "take_back"):
            if last in said:
                return last
        return said[-1] if said and said[-1] != "reopen" else "open"

    def kept_out(self, idea: Row, visit: bytes | None) -> bool:
        now = visit is not None and any(row["said"] == "keep" and row["visit"] == visit for row in self.told(idea))
        return now and self.idea_state(idea) == "keep"

    def waiting(self) -> list[Row]:
        """Words typed for the young person, who has not said yet that they are theirs."""
        counted = {w["id"] for w in self.counted}
        return [w for w in self.kept("wording") if not w["idea"] and w["id"] not in counted]

    def open_goals(self) -> set[bytes]:
        """Goals with words, with an idea to answer, with words to confirm, or once agreed; and neither at rest, nor
        reached, nor let go."""
        waits = self.waiting() + [i for i in self.ideas() + self.heads if self.idea_state(i) in ("open", "talk")]
        lines = self.tables["line"]
        found = {lines[w["line"]]["goal"] for w in waits}
        found |= {lines[line]["goal"] for line in self.current if lines[line]["kind"] == "goal"}
        found |= {goal for goal in self.tables["goal"] if self.agreements(goal.hex())}
        return {goal for goal in found if not week.settled(self, goal)}

    # -- versions -------------------------------------------------------------

    def body(self, goal: bytes) -> str | None:
        """What would be sealed now, as canonical JSON; None while the goal has no words."""
        on_path = [step for step in self.order(goal) if (goal, "step", step) in self.stands]
        wanted = [(kind, None) for kind in OF_GOAL] + [(kind, step) for step in on_path for kind in OF_STEP]
        found = [self.stands[goal, *place] for place in wanted if (goal, *place) in self.stands]
        if (goal, "goal", None) not in self.stands:
            return None
        return spell(goal, [self.said(wording) for wording in found], on_path)

    def said(self, wording: Row) -> Row:
        place = self.tables["line"][wording["line"]]
        inked = self.ledger[wording["id"]]
        pens = [[by.hex(), len(list(run))] for by, run in groupby(inked, key=lambda one: one[1])]
        step = place["step"].hex() if place["step"] else None
        return {"kind": place["kind"], "line": place["id"].hex(), "pens": pens, "step": step, "text": wording["text"]}

    def without_pieces(self, body: str, agreed: str) -> str:
        """``body`` without the steps that were split off a step of ``agreed``."""
        now, then = json.loads(body), json.loads(agreed)
        steps = [step for step in now["steps"] if not self.is_piece(step, then["steps"])]
        lines = [line for line in now["lines"] if line["step"] is None or line["step"] in steps]
        return spell(bytes.fromhex(now["goal"]), lines, [bytes.fromhex(step) for step in steps])

    def is_piece(self, step: str, agreed: list[str]) -> bool:
        if step in agreed:
            return False
        at: bytes | None = bytes.fromhex(step)
        while at is not None and at.hex() not in agreed:
            at = self.tables["step"][at]["split_from"]
        return at is not None

    # -- answers and agreements ---------------------------------------------------

    def answers(self, version: bytes) -> list[Row]:
        """All that count: not taken back, or sealed; given after the words and the last stepping back."""
        sealed = {row["answer"] for row in self.rows("seal")}
        after = self.asked(version)
        return [
            row
            for row in self.rows("answer")
            if row["version"] == version and row["id"] > after and (row["id"] not in self.undone or row["id"] in sealed)
        ]

    def asked(self, version: bytes) -> bytes:
        body = json.loads(self.tables["version"][version]["body"])
        rows = [self.current[bytes.fromhex(line["line"])]["id"] for line in body["lines"]]
        rows += [bytes.fromhex(step) for step in body["steps"]]
        rows += [made.back for made in self.agreements(body["goal"]) if made.version == version and made.back]
        return max(rows)

    def newest(self, version: bytes) -> dict[str, str]:
        """Role -> what they say by now."""
        if version not in self.tables["version"]:
            return {}
        return {self.role(row["by"]): row["said"] for row in self.answers(version)}

    def agreements(self, goal: str) -> list[Agreed]:
        """A young person's and a therapist's seals on one version, after the same stepping back or before any."""
        seals: defaultdict[tuple[bytes, bytes | None], dict[str, bytes]] = defaultdict(dict)
        for seal in self.rows("seal"):
            version = self.tables["answer"][seal["answer"]]["version"]
            seals[version, seal["epoch"]].setdefault(self.role(seal["by"]), seal["id"])
        made = [
            Agreed(max(both.values()), version, epoch, self.stepped_back(version, epoch))
            for (version, epoch), both in seals.items()
            if len(both) == 2 and self.tables["version"][version]["goal"].hex() == goal
        ]
        return sorted(made, key=lambda one: one.sealed)

    def all_agreements(self) -> set[Agreed]:
        return {made for goal in self.tables["goal"] for made in self.agreements(goal.hex())}

    def stepped_back(self, version: bytes, epoch: bytes | None) -> bytes | None:
        found = [r["id"] for r in self.rows("step_back") if (r["version"], r["epoch"]) == (version, epoch)]
        return min(found, default=None)

    def status(self, goal: bytes) -> str:
        made, body = self.agreements(goal.hex()), self.body(goal)
        if not made:
            return "not_agreed"
        for one in reversed(made):
            if one.back:
                break
            agreed = self.tables["version"][one.version]["body"]
            if body is not None and self.without_pieces(body, agreed) == agreed:
                return "agreed"
        return "on_hold" if made[-1].back else "changed"

    # -- all of it ----------------------------------------------------------------

    def counts(self) -> Any:
        """What only the young person changes: words, order, how sure."""
        words = {line: row["id"] for line, row in self.current.items()}
        paths = {goal: self.order(goal) for goal in self.tables["goal"] if self.order(goal)}
        return words, paths, {row["step"]: row["value"] for row in self.kept("confidence")}

    def visible(self) -> Any:
        """All that people can see and say on their pages, but for the time of day."""
        waiting = {w["id"] for w in self.kept("wording") if not w["idea"]} - {w["id"] for w in self.counted}
        said = {(row["version"], row["by"]): row["said"] for row in self.kept("answer")}
        status = {goal: self.status(goal) for goal in self.tables["goal"] if self.agreements(goal.hex())}
        ideas = {i["id"]: self.idea_state(i) for i in self.ideas() + self.heads}
        return self.counts(), ideas, waiting, said, status, week.visible(self)


def spell(goal: bytes, lines: list[Row], steps: list[bytes]) -> str:
    said = {"goal": goal.hex(), "lines": lines, "steps": [step.hex() for step in steps]}
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def name_of(body: str) -> bytes:
    return hashlib.sha256(body.encode()).digest()
