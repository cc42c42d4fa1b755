"""Welcome: two cards to read, then the book begins."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit


def come(visit: Visit, young_person: str = "Mika", therapist: str = "Dana") -> None:
    visit.open("welcome", "nothing", young_person=young_person, therapist=therapist)


def test_the_limits_of_privacy_are_told_before_the_book_begins(visit: Visit) -> None:
    come(visit)
    assert visit.sees(say("welcome.row_words"))
    assert not visit.stage.app.house.door.has_book
    visit.tap(say("app.next"))
    for line in (
        say("welcome.must_tell", b="Dana"),
        say("welcome.must_tell_sub", b="Dana"),
        say("welcome.others_sub", b="Dana"),
        say("welcome.home_sub"),
        say("welcome.not_sure", b="Dana"),
    ):
        assert visit.sees(line), line
    assert not visit.stage.app.house.door.has_book
    visit.tap(say("welcome.start"))
    assert visit.name == "our_words"
    assert [p.name for p in (visit.desk.here.young_person, visit.desk.here.therapist)] == ["Mika", "Dana"]


def test_back_turns_one_card_and_then_leaves(visit: Visit) -> None:
    come(visit)
    visit.tap(say("app.next"))
    visit.tap(say("app.back"))
    assert visit.name == "welcome" and visit.sees(say("welcome.title_0"))
    visit.tap(say("app.back"))
    assert visit.name != "welcome"


def test_without_names_each_sentence_still_begins_well(visit: Visit) -> None:
    come(visit, "", "  ")
    assert visit.sees("Your therapist can add ideas")
    visit.tap(say("app.next"))
    assert visit.sees("If someone could get badly hurt, your therapist must tell.")
    assert visit.sees("Your therapist tries to tell you first.")
    assert all(line[:1] == line[:1].upper() for line in visit.robot.words(visit.screen))


def test_a_name_in_small_letters_stays_so(visit: Visit) -> None:
    come(visit, "mika", "dana")
    assert visit.sees("dana can add ideas")


def test_a_full_device_keeps_the_page_and_says_so(visit: Visit, monkeypatch) -> None:
    from db.errors import NoRoom

    come(visit)
    visit.tap(say("app.next"))

    def full(*_: object) -> None:
        raise NoRoom("no room")

    monkeypatch.setattr(visit.stage.app.house.door, "begin", full)
    visit.tap(say("welcome.start"))
    assert visit.name == "welcome"
    assert visit.sees(say("error.no_room"))
    monkeypatch.undo()
    visit.tap(say("welcome.start"))
    assert visit.name == "our_words"
