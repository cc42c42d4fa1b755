"""The consent form while it is written: kept as one draft, so that nothing typed is lost."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date

from app.rules.consent import AGES, in_a_year, is_month, suggested, turns
from app.text import Message, message
from db.keeping import Consent


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the fields. ``born`` and ``look_again`` as typed, so not always a month and a day."""

    who: str = ""
    relation: str = ""
    terms: str = ""
    region: str = ""
    born: str = ""
    look_again: str = ""

    def given(self) -> Consent:
        return Consent(self.who, self.relation, self.terms, self.region, self.born or None, self.look_again)


def form_from(given: Consent | None, region: str, today: date) -> Form:
    """To write on from what was agreed last, with a new day to look again."""
    born = (given.born or "") if given else ""
    day = suggested(born or None, today).isoformat()
    if given is None:
        return Form(region=region, look_again=day)
    return Form(given.who, given.relation, given.terms, given.region, born, day)


def form_text(form: Form) -> str:
    return json.dumps(asdict(form))


def form_of(draft: str) -> Form | None:
    """None when there is no draft."""
    return replace(Form(), **json.loads(draft)) if draft else None


def offers(form: Form, today: date) -> tuple[tuple[Message, str], ...]:
    """Days to look again that one tap picks: in a year, and when the young person is 13, 16 and 18."""
    year = (message("consent.in_a_year"), in_a_year(today).isoformat())
    if not is_month(form.born):
        return (year,)
    days = ((age, turns(form.born, age)) for age in AGES)
    return (year, *((message("consent.at_age", n=str(age)), day.isoformat()) for age, day in days if day > today))
