"""Numbers to call: each with where it was read and when, and none that nobody has checked."""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.help_numbers import Emergency, Helpline, region, regions
from app.text import say

FROM_MEMORY = ("85258", "1-800-668-6868", "1800 55 1800")  # the evidence list marks them: not checked by a clinician
EVERY: list[Emergency | Helpline] = [n for r in regions() for n in (r.emergency, *r.lines)]


@pytest.mark.parametrize("number", EVERY, ids=lambda n: n.number)
def test_each_says_where_and_when_it_was_read(number: Emergency | Helpline) -> None:
    assert number.sources
    assert all(re.fullmatch(r"https?://[^\s/]+\.[^\s]+", source) for source in number.sources)
    assert date.fromisoformat(number.checked) >= date(2026, 11, 1)
    assert say(number.how)


@pytest.mark.parametrize("number", EVERY, ids=lambda n: n.number)
def test_each_can_be_dialled(number: Emergency | Helpline) -> None:
    assert re.fullmatch(r"[0-9][0-9 ]+", number.number)


def test_none_is_from_memory() -> None:
    known = {re.sub(r"\D", "", number.number) for number in EVERY}
    assert not known & {re.sub(r"\D", "", number) for number in FROM_MEMORY}


def test_an_unknown_country_is_never_shown_another_countrys_number() -> None:
    for code in ("NZ", "JP", "", "??"):
        assert region(code).code == ""
        assert region(code).emergency.number == "112"
    assert region("GB").emergency.number == "999"
    assert region("AU").emergency.number == "000"


def test_each_region_stands_once_and_the_rest_of_the_world_is_last() -> None:
    codes = [r.code for r in regions()]
    assert len(codes) == len(set(codes))
    assert codes[-1] == ""
