"""A home page as the rows that are stored (kind, body), and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from db.errors import BookDamaged
from db.home_copy.records import HomeGoal, HomePage, HomeWords, HomeWriter
from db.records import PenPair, PensChoice, Role

Rows = Iterable[tuple[str, str]]


def rows_of(page: HomePage) -> list[tuple[str, str]]:
    """One row for the people and one for each goal. A goal's body has no key for what is not shared."""
    return [("people", _json(_people(page))), *(("goal", _json(_goal(goal))) for goal in page.goals)]


def page_from(rows: Rows) -> HomePage:
    """Raises BookDamaged when the rows are not what ``rows_of`` writes."""
    try:
        (_, people), *goals = [(kind, json.loads(body)) for kind, body in rows]
        pair, first = people["pens"]
        return HomePage(
            people["adult"],
            people["young_person"],
            PensChoice(PenPair(pair), first),
            tuple(HomeWriter(bytes.fromhex(id), Role(role), name) for id, role, name in people["writers"]),
            tuple(_read_goal(body) for _, body in goals),
        )
    except (ValueError, KeyError, TypeError):
        raise BookDamaged("a page for home cannot be read") from None


def _people(page: HomePage) -> dict[str, Any]:
    return {
        "adult": page.adult,
        "young_person": page.young_person,
        "pens": [page.pens.pair, page.pens.young_person_first],
        "writers": [[writer.id.hex(), writer.role, writer.name] for writer in page.writers],
    }


def _goal(goal: HomeGoal) -> dict[str, Any]:
    said = {
        "words": goal.words and _words(goal.words),
        "steps": [_words(words) for words in goal.steps],
        "help": [_words(words) for words in goal.help],
        "numbers": list(goal.numbers),
        "reached": list(goal.reached),
    }
    return {name: value for name, value in said.items() if value}


def _words(words: HomeWords) -> dict[str, Any]:
    return {"text": words.text, "pens": [[who.hex(), count] for who, count in words.pens]}


def _read_goal(body: dict[str, Any]) -> HomeGoal:
    return HomeGoal(
        words=_read_words(body["words"]) if "words" in body else None,
        steps=tuple(_read_words(words) for words in body.get("steps", ())),
        help=tuple(_read_words(words) for words in body.get("help", ())),
        numbers=tuple(body.get("numbers", ())),
        reached=tuple(body.get("reached", ())),
    )


def _read_words(words: dict[str, Any]) -> HomeWords:
    return HomeWords(words["text"], tuple((bytes.fromhex(who), count) for who, count in words["pens"]))


def _json(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
