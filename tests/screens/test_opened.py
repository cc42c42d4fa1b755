"""Who opened this, by touches."""

from __future__ import annotations

import pytest

from app.text import say
from tests.visit import Visit


@pytest.mark.parametrize("who", ["young_person", "therapist"])
def test_goals_lead_each_one_alone_here(visit: Visit, who: str) -> None:
    visit.open("goals", "kept", who)
    visit.tap(say("goals.opened"))
    assert visit.name == "opened"
    assert visit.sees(say("opened.on", what="the clinic's tablet")) and visit.sees(say("opened.new"))
    assert visit.sees(say("opened.parcel", name="Dana")) and visit.sees(say("opened.record_read", name="Dana"))


def test_together_the_goals_lead_to_nobodys_openings(visit: Visit) -> None:
    visit.open("goals", "kept")
    assert not visit.sees(say("goals.opened"))
    visit.stage.app.house.navigator.to("opened")
    visit.wait()
    assert visit.sees(say("opened.sub_two")) and not visit.sees(say("opened.here"))


def test_the_device_gets_a_name(visit: Visit) -> None:
    visit.open("opened", "kept", "young_person")
    visit.robot.type(visit.screen.ids.name, "My tablet")
    visit.tap(say("app.back"))
    assert visit.stage.app.house.door.device.read().name == "My tablet"


def test_mika_reads_once_that_dana_gave_a_new_way_in(visit: Visit) -> None:
    visit.open("path", "kept", "young_person")
    assert visit.sees(say("news.reset", name="Dana"))
    visit.tap(say("tabs.goals"))
    visit.tap(say("tabs.path"))
    assert not visit.sees(say("news.reset", name="Dana"))
