"""What must be true of a book at any moment: the app's reading of it against the plain one."""

from __future__ import annotations

import json

from app.actions.open_goals import open_goals
from app.actions.standing import standing
from app.actions.the_version import version_now
from app.rules.pens import pen_runs
from app.rules.words import words
from app.screens.agree.presenter import Agree, Panel
from app.screens.marks import text_of
from app.screens.sealed import SealedPage
from db.reading import Reading, agreements, ideas, lines
from db.reading.wordings import authors
from db.records import Id, Wording
from tests.truths.copy import Copy
from tests.truths.oracle import name_of


def check_book(copy: Copy) -> None:
    with copy.book.reading() as c:
        check_pens(copy, c)
        check_first_words(copy, c)
        assert {each.goal.id for each in open_goals(c)} == copy.oracle.open_goals()
        for goal in copy.goals():
            check_goal(copy, c, goal)
            check_nothing_vanished(copy, c, goal)
    check_used_ideas(copy)
    for goal in copy.goals():
        check_covered(copy, goal)


def check_pens(copy: Copy, c: Reading) -> None:
    """Every wording there ever was still shows each word in the pen it was written with."""
    found = lines.wordings(c, copy.seen["wording"])
    known = authors(c, found.values())
    for wording in found.values():
        if wording.text is None:
            continue  # an idea that its author erased
        assert ink(wording, known) == copy.ledger[wording.id]


def ink(wording: Wording, known: dict[Id, Id]) -> list[tuple[str, Id]]:
    runs = pen_runs(wording, known)
    assert "".join(run.text for run in runs) == wording.text
    return [(word, run.by) for run in runs if run.by for word in words(run.text)]


def check_first_words(copy: Copy, c: Reading) -> None:
    """*First wrote* finds the first words of a place, letter for letter."""
    for place, now in copy.oracle.stands.items():
        first = next(w for w in copy.oracle.counted if copy.oracle.place(w) == place)
        history = lines.history(c, first["line"])
        assert (history[0].id, history[0].text) == (first["id"], first["text"])
        assert history[-1].id == now["id"]


def check_nothing_vanished(copy: Copy, c: Reading, goal: Id) -> None:
    """Words of the young person's that nothing followed stand, or read as an idea."""
    stand = {words.wording.id for words in lines.current(c, goal)}
    assert stand == {w["id"] for place, w in copy.oracle.stands.items() if place[0] == goal}
    every = ideas.ideas(c, goal)
    heads = {idea.wording.id for idea in every if not idea.wording.idea}
    assert heads == {w["id"] for w in copy.oracle.heads if copy.oracle.place(w)[0] == goal}
    for idea in every:
        assert [i for i in ideas.ideas_on(c, idea.line.id) if i.wording.id == idea.wording.id] == [idea]


def check_used_ideas(copy: Copy) -> None:
    """No word of the therapist's counts before the young person used it."""
    used = {row["idea"] for row in copy.oracle.rows("idea_answer") if row["said"] == "use"}
    for wording in copy.oracle.counted:
        sources = {bytes.fromhex(source) for source, _, _ in json.loads(wording["made_of"])}
        assert {s for s in sources if copy.seen["wording"][s]["idea"]} <= used


def check_goal(copy: Copy, c: Reading, goal: Id) -> None:
    """What would be agreed, what was agreed, and where the goal stands."""
    body, now = copy.oracle.body(goal), version_now(c, goal)
    assert (now.body if now else None) == body
    if now and body:
        assert now.id == name_of(body)
    made = agreements.agreements(c, goal)
    plain = copy.oracle.agreements(goal.hex())
    assert [(a.version.id, a.stepped_back) for a in made] == [(p.version, p.back) for p in plain]
    for one in made:
        assert name_of(one.version.body) == one.version.id
        sealers = {copy.seen["seal"][seal]["by"] for seal in (one.young_person_seal, one.therapist_seal)}
        assert sealers == {one.young_person, one.therapist}
    where = standing(c, goal)
    assert where.status == copy.oracle.status(goal)
    assert (where.agreement is not None) is bool(made)


def check_covered(copy: Copy, goal: Id) -> None:
    """What someone answered is on the page only once both have."""
    page = Agree(copy.desk, NoWay())
    page.goal = goal
    state = page.state()
    said = copy.oracle.newest(page.version.id) if page.version else {}
    for panel, role in ((state.young, "young_person"), (state.therapist, "therapist")):
        check_panel(panel, said.get(role), both=len(said) == 2)


def check_panel(panel: Panel, said: str | None, both: bool) -> None:
    assert panel.answered is (said is not None)
    assert panel.said == (said if both else None)
    assert both or not panel.switched


def on_page(page: SealedPage) -> list[str]:
    """All that a page shows of a version, text by text."""
    found = [text_of(page.words), text_of(page.why)]
    for step in page.steps:
        found += [text_of(step.words), text_of(step.plan)]
    return [text for text in found if text]


def to_be_on_page(body: str) -> list[str]:
    """What it should show, from the version's own letters."""
    content = json.loads(body)
    texts = {(line["kind"], line["step"]): line["text"] for line in content["lines"]}
    found = [texts.get((kind, None), "") for kind in ("goal", "why")]
    for step in content["steps"]:
        found += [texts[("step", step)], plan(texts.get(("plan_if", step)), texts.get(("plan_then", step)))]
    return [text for text in found if text]


def plan(when: str | None, then: str | None) -> str:
    if when and then:
        return f"If {when}, then I {then}"
    return f"If {when}" if when else f"Then I {then}" if then else ""


class NoWay:
    """Nobody goes anywhere."""

    def to(self, screen: str, note: object = None, **args: object) -> None: ...

    def back(self) -> None: ...
