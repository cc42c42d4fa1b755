"""Between the clinic and Mika's phone: whose copy it is, and the sentence that says what came."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.actions.answer_idea import answer_idea
from app.actions.helpers import keep_helper, show_when_locked, take_helper_away
from app.actions.share_item import share_item
from app.actions.step_back import step_back
from app.desk import Desk
from app.door import Door
from app.locks import give_words
from app.rules.ideas import open_ideas
from app.screens.bring_back.presenter import BringBack
from app.screens.given.presenter import GivenFile
from app.screens.locked.presenter import Locked
from app.screens.locks.presenter import LocksPage
from app.screens.my_copy.presenter import MyCopy
from app.screens.take_home.presenter import TakeHome
from app.screens.together.presenter import Together
from app.screens.whos_here.presenter import WhosHere
from app.text import Message, message
from db import parcel
from db.home_copy.words import words_of
from db.locks.slots import Kind
from db.reading import ideas
from db.records import IdeaSaid, Role, Share, Shared
from db.trying import Helper, HelperWords
from tests.carrying.sides import DAY, Sides, idea_of, mika, write
from tests.presenters.conftest import TickingClock
from tests.shelves import shelf_at
from tests.stories import Story

# -- whose copy it is


def test_in_their_own_copy_the_young_person_alone_has_a_way_in(sides: Sides, own: Desk) -> None:
    assert [kind for kind, _ in sides.phone.slots.openers()] == [Kind.PICTURES]
    assert sides.phone.guarded and own.here.present == {Role.YOUNG_PERSON}
    assert sides.page(WhosHere, sides.phone).view.states[-1].own
    locks = sides.page(LocksPage, sides.phone, Choices()).view.states[-1]
    assert locks.next == "" and locks.set.own
    sides.phone.lock()
    assert sides.page(Locked, sides.phone).view.states[-1].therapist is False and sides.phone.front == "locked"


class Choices:
    class choices:  # noqa: N801  stands for the comfort's own
        lock_after = 1


def test_until_there_are_pictures_a_given_book_asks_for_them(sides: Sides) -> None:
    sides.give(sides.phone, *sides.take(sides.clinic))
    sides.phone.close()
    assert sides.phone.front == "whos_here"
    sides.page(WhosHere, sides.phone)
    assert sides.way.last == "my_pictures"


def test_an_adults_device_opens_at_their_page_and_holds_no_book(sides: Sides, story: Story) -> None:
    sides.give(sides.tablet, *sides.take(sides.clinic, story.mum), page=True)
    assert sides.way.went[-1] == ("home_words", {"adult": story.mum}) and not sides.tablet.has_book
    home = sides.tablet.home
    assert home is not None
    give_words(sides.tablet, story.mum, home.key, "three plain words")
    sides.tablet.lock()
    assert sides.tablet.front == "open_home"
    sides.page(Locked, sides.tablet)
    assert sides.way.last == "open_home"


def test_a_copy_that_was_kept_moves_in_by_its_own_words_and_needs_nobody(sides: Sides, story: Story) -> None:
    sides.clinic.come_in(Role.YOUNG_PERSON)
    kept = sides.page(MyCopy, sides.clinic, sides.stick)
    words = " ".join(kept.view.states[-1].words)
    kept.type_them()
    kept.typed(words)
    kept.save(sides.stick.places[0])
    file = Path(kept.view.states[-1].saved)
    before = story.words_now().wording.text
    assert sides.give(sides.phone, file, "other words than those").wait and not sides.phone.has_book
    sides.phone.clock.at += DAY  # type: ignore[attr-defined]
    own = sides.move_in(file, words)
    there = Story(own)
    there.goal = story.goal
    assert own.own and there.words_now().wording.text == before
    assert [kind for kind, _ in sides.phone.slots.openers()] == [Kind.PICTURES]


# -- what came, in plain words


def test_what_came_is_counted_and_each_side_ends_alike(sides: Sides, own: Desk, story: Story) -> None:
    with own.book.act("try_step", by=own.here.young_person.id, now=own.clock.now()) as w:
        for _ in range(3):
            w.try_(story.steps[0], "did", "2026-03-31")
        w.rating(story.goal, 6)
    write(own, story.goal, 1, "really")
    came, met = sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert str(came) == "Brought back: 3 tries, 1 number, new words on one goal." and met == ()


def test_who_was_taken_out_in_another_copy_opens_nothing_here_either(sides: Sides, own: Desk, story: Story) -> None:
    clinic = sides.clinic.open()
    give_words(sides.clinic, story.mum, clinic.copies.key(story.mum), "three plain words")
    before = clinic.copies.key(story.mum)
    assert words_of(sides.clinic.shelf.family, story.mum).exists()
    with own.book.act("remove_person", by=own.here.therapist.id, now=own.clock.now()) as w:
        w.removal(story.mum)
    sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert not words_of(sides.clinic.shelf.family, story.mum).exists()
    assert before != clinic.copies.key(story.mum), "nor by a key that was kept"


def test_the_same_file_twice(sides: Sides, own: Desk, story: Story) -> None:
    write(own, story.goal, 1, "really")
    file, _ = sides.take(sides.phone)
    sides.bring(sides.clinic, file)
    assert sides.bring(sides.clinic, file) == (message("bring_back.nothing"), ())


def test_a_file_from_last_month(sides: Sides, own: Desk, story: Story) -> None:
    file, _ = sides.take(sides.phone)
    sides.bring(sides.clinic, file)
    sides.clinic.clock.at += 31 * DAY  # type: ignore[attr-defined]
    write(sides.clinic.open(), story.goal, 1, "really")
    came, _ = sides.bring(sides.clinic, file)
    assert came == message("bring_back.older", date="31 March 2026")


def test_the_same_words_changed_in_both_copies(sides: Sides, own: Desk, story: Story) -> None:
    """The newest stand, on both sides; the others wait as an idea, and Mika may use them."""
    clinic = sides.clinic.open()
    write(clinic, story.goal, 1, "really")
    own.clock.at += DAY  # type: ignore[attr-defined]
    write(own, story.goal, 1, "truly")
    came, met = sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert met == ("met.two_heads",)
    assert "truly" in (story.words_now().wording.text or "")
    page = Together(clinic, sides.way)
    other = next(card for card in page.state().ideas if card.own)
    assert other.fresh == "really"
    with clinic.book.reading() as c:
        head = next(idea for idea in open_ideas(ideas.everywhere(c)) if not idea.wording.idea)
    answer_idea(clinic.book, mika(clinic), head, IdeaSaid.USE)
    assert "really" in (story.words_now().wording.text or "")
    assert not any(card.own for card in page.state().ideas)


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [(IdeaSaid.KEEP, IdeaSaid.USE, "met.used_twice"), (IdeaSaid.KEEP, IdeaSaid.KEEP, "met.kept_twice")],
)
def test_an_idea_answered_in_both_copies(sides: Sides, own: Desk, here: IdeaSaid, there: IdeaSaid, told: str) -> None:
    clinic = sides.clinic.open()
    for desk, said in ((clinic, here), (own, there)):
        answer_idea(desk.book, mika(desk), idea_of(desk), said)
    _, met = sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert met == (told,)


def test_a_share_taken_back_at_home(sides: Sides, own: Desk, story: Story) -> None:
    share_item(own.book, own.copies, mika(own), Share(story.goal, Shared.WORDS, story.mum), False)
    _, met = sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert met == ("met.share_back",)
    assert all(goal.words is None for goal in sides.clinic.open().copies.page(story.mum).goals)


def test_a_share_taken_back_here_stays_back_when_an_older_file_comes(sides: Sides, own: Desk, story: Story) -> None:
    file, _ = sides.take(sides.phone)
    clinic = sides.clinic.open()
    share_item(clinic.book, clinic.copies, mika(clinic), Share(story.goal, Shared.WORDS, story.mum), False)
    sides.bring(sides.clinic, file)
    assert all(goal.words is None for goal in clinic.copies.page(story.mum).goals)


def test_an_agreement_stepped_back_from_at_home(sides: Sides, own: Desk, story: Story) -> None:
    step_back(own.book, mika(own), story.goal)
    _, met = sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert met == ("met.stepped_back",)


def test_half_a_file(sides: Sides, own: Desk) -> None:
    file, words = sides.take(sides.phone)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert sides.bring(sides.clinic, file) == message("error.parcel_damaged")
    book, _ = sides.take(sides.clinic)
    book.write_bytes(book.read_bytes()[:5000])
    assert sides.give(sides.tablet, book, words).view.note == Message("given.damaged")


def test_another_books_file(sides: Sides, tmp_path: Path) -> None:
    other = Door(shelf_at(tmp_path / "other"), TickingClock())
    other.begin("Noor", "Dana")
    other.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    file, _ = sides.take(other)
    other.close()
    assert sides.bring(sides.clinic, file) == message("error.another_book")


def test_a_newer_apps_file(sides: Sides) -> None:
    file, _ = sides.take(sides.clinic)
    data = bytearray(file.read_bytes())
    data[9] = 9  # the format, beside what kind of file it is
    file.write_bytes(data)
    assert sides.bring(sides.clinic, file) == Message("given.too_new")
    given = sides.page(GivenFile, sides.phone, sides.stick)
    given.pick(file)
    assert given.view.note == Message("given.too_new")


def test_a_copy_that_was_saved_is_not_a_file_to_start_with(sides: Sides) -> None:
    desk = sides.clinic.open()
    parcel.save(desk.book, sides.stick.places[0].path / "copy.twopens", desk.slots())
    given = sides.page(GivenFile, sides.phone, sides.stick)
    given.pick(sides.stick.places[0].path / "copy.twopens")
    assert given.view.note == Message("given.not_given") and given.view.states[-1].picked == ""


def test_a_book_that_is_here_already(sides: Sides, own: Desk) -> None:
    file, _ = sides.take(sides.clinic)
    sides.clinic.open().seat(present=frozenset())
    given = sides.page(GivenFile, sides.clinic, sides.stick)
    given.pick(file)
    assert given.view.note == message("given.here_book") and given.view.states[-1].picked == ""


def test_copies_that_no_longer_know_each_other_meet_by_the_words(sides: Sides, own: Desk, story: Story) -> None:
    """The clinic's book was put back from before the two shared a key."""
    clinic = sides.clinic.open()
    with clinic.book.writing() as c:
        c.exec_driver_sql("DELETE FROM setting WHERE key = 'carry_key'")
    from_home, _ = sides.take(sides.phone)
    assert sides.bring(sides.clinic, from_home) == message("bring_back.own_code")
    write(clinic, story.goal, 1, "really")
    file, words = sides.take(sides.clinic)
    sides.page(BringBack, sides.phone, sides.stick).bring(file)
    assert sides.way.went[-1] == ("given", {"file": file})
    given = sides.page(GivenFile, sides.phone, sides.stick, file=file)
    given.open(words)
    screen, args = sides.way.went[-1]
    page = sides.page(BringBack, sides.phone, sides.stick, **args)
    assert screen == "bring_back" and "new words on one goal" in str(page.view.states[-1].came)
    from_home, _ = sides.take(sides.phone)
    assert "Brought back" in str(sides.bring(sides.clinic, from_home)[0]), "now they do again"


def test_wrong_words_wait_and_leave_nothing(sides: Sides) -> None:
    file, _ = sides.take(sides.clinic)
    given = sides.give(sides.phone, file, "not these five words at all")
    assert given.view.states[-1].wait and not sides.phone.has_book and not sides.way.went


def test_each_file_has_words_of_its_own_and_they_stay_nowhere(sides: Sides) -> None:
    page = sides.page(TakeHome, sides.clinic, sides.stick, adult=b"")
    first = page.view.states[-1].words
    page.save(sides.stick.places[0])
    page.another()
    assert page.view.states[-1].words != first and page.view.states[-1].saved == ""
    page.leave()
    assert page.words == ()
    written = b"".join(file.read_bytes() for file in sides.clinic.shelf.home.rglob("*") if file.is_file())
    assert " ".join(first).encode() not in written


def test_where_there_is_nobody_at_home_nothing_is_asked(sides: Sides, own: Desk, tmp_path: Path) -> None:
    other = Door(shelf_at(tmp_path / "other"), TickingClock())
    other.begin("Noor", "Dana")
    other.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    assert not sides.page(TakeHome, other, sides.stick).view.states[-1].choosing
    other.close()
    assert sides.page(TakeHome, sides.phone, sides.stick).view.states[-1].choosing


def test_a_number_of_somebody_who_was_taken_away_elsewhere_lies_open_no_more(
    sides: Sides, own: Desk, story: Story
) -> None:
    clinic = sides.clinic.open()
    helper = Helper(keep_helper(clinic.book, mika(clinic), gran := HelperWords("Gran", "", "07700 900111")), gran)
    show_when_locked(clinic.book, clinic.numbers, mika(clinic), helper, True)
    sides.bring(sides.phone, sides.take(sides.clinic)[0])
    take_helper_away(own.book, own.numbers, mika(own), helper.id)
    sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert clinic.numbers.shown(clinic.book) == set()
