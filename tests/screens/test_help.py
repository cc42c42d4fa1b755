"""Get help now: from anywhere, with no book, no code and no network."""

from __future__ import annotations

import pytest

from app.text import say
from tests.visit import Visit


class Phone:
    """Remembers what was dialled. ``works`` False is a device that cannot call."""

    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.dialled: list[str] = []

    def call(self, number: str) -> bool:
        self.dialled.append(number)
        return self.works


@pytest.fixture
def phone(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> Phone:
    """The help page of the United Kingdom, with a telephone to watch."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    visit.open("help", "nothing")
    phone = visit.screen.presenter.caller = Phone()
    return phone


def pick(visit: Visit, name: str) -> None:
    visit.robot.tap(visit.screen.ids.region)
    visit.wait()
    visit.tap(name)


def test_two_taps_from_anywhere_to_a_call(visit: Visit, phone: Phone) -> None:
    visit.tap(say("help.call", number="999"))
    visit.tap(say("help.call_name", name="Childline"))
    assert phone.dialled == ["999", "0800 1111"]


def test_every_number_also_stands_there_in_words(visit: Visit, phone: Phone) -> None:
    assert visit.sees("999") and visit.sees("0800 1111")


def test_a_device_that_cannot_call_says_the_number(visit: Visit, phone: Phone) -> None:
    phone.works = False
    visit.tap(say("help.call", number="999"))
    assert visit.sees(say("help.no_phone", number="999"))


def test_another_region_brings_its_own_numbers_and_only_those(visit: Visit, phone: Phone) -> None:
    pick(visit, "United States")
    assert visit.sees("988") and visit.sees(say("help.region", name="United States"))
    assert not visit.sees("0800 1111") and not visit.sees("999")
    visit.tap(say("help.call", number="911"))
    assert phone.dialled == ["911"]


def test_where_no_region_fits_it_says_112_from_a_mobile(visit: Visit, phone: Phone) -> None:
    pick(visit, "Another country")
    assert visit.sees(say("help.from_a_mobile"))
    assert not visit.sees("999")
    visit.tap(say("help.call", number="112"))
    assert phone.dialled == ["112"]


def test_the_choice_of_regions_folds_again(visit: Visit, phone: Phone) -> None:
    for shown in (True, False):
        visit.robot.tap(visit.screen.ids.region)
        visit.wait()
        assert (visit.screen.ids.regions.parent is not None) is shown


def test_no_promise_that_anybody_reads(visit: Visit, phone: Phone) -> None:
    assert visit.sees(say("help.nobody")) and visit.sees(say("help.list"))
