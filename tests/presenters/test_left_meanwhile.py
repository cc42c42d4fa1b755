"""A code that is still being kept while its page is left: it counts, and whoever left goes where they go."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from app.door import Door
from app.locks import held, keep_caseload, locks_set
from app.screens.home_words.presenter import HomeWords
from app.screens.my_pictures.presenter import MyPictures
from app.ways_in import try_home, try_pictures
from db.errors import BookError, NoRoom
from db.keeping import CopyKind
from db.records import Role
from tests.codes import open_for_therapist, set_locks
from tests.presenters.conftest import Way
from tests.stories import Story


class Later:
    """Slow work whose end is told when the test says so."""

    def run(self, work: Callable[[], Any], done: Callable[..., None], failed: Callable[[BookError], None]) -> None:
        try:
            self.finish = partial(done, work())
        except BookError as error:
            self.finish = partial(failed, error)


@pytest.fixture
def later(door: Door) -> Later:
    story = Story(door.begin("Mika", "Dana"))
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    story.shared()
    door.aside = later = Later()
    return later


def tap_all(page: MyPictures) -> tuple[int, ...]:
    page.enter()
    dealt = page.dealt
    page.try_them()
    for number in dealt:
        page.tap(number)
    return dealt


def test_pictures_count_and_lead_nowhere(door: Door, later: Later, way: Way, watch: Any) -> None:
    page = MyPictures(door, way)
    watch(page)
    tap_all(page)
    page.leave()
    later.finish()
    assert way.went == [] and locks_set(door).pictures


def test_who_moved_in_and_left_is_not_seated(door: Door, later: Later, way: Way, watch: Any) -> None:
    desk = door.open()
    desk.book.set_setting("copy_kind", CopyKind.OWN)
    desk.seat(present=frozenset())
    page = MyPictures(door, way)
    watch(page)
    dealt = tap_all(page)
    page.leave()
    later.finish()
    assert way.went == [] and desk.here.present == frozenset()
    door.lock()
    door.take(try_pictures(door, dealt))


def test_the_last_code_puts_the_locks_on_all_the_same(door: Door, later: Later, way: Way, watch: Any) -> None:
    codes = set_locks(door)
    door.lock()
    open_for_therapist(door, codes)
    other = door.begin("Ada", "Dana")
    page = MyPictures(door, way)
    watch(page)
    tap_all(page)
    page.leave()
    later.finish()
    assert other.guarded and door.shelf.has_codes(door.entry) and way.went == []


def test_another_book_that_is_open_by_then_is_not_touched(door: Door, later: Later, way: Way, watch: Any) -> None:
    """The therapist gives new pictures, and opens another book before they are kept: nothing is noted there."""
    codes = set_locks(door)
    door.lock()
    open_for_therapist(door, codes)
    page = MyPictures(door, way)
    watch(page)
    tap_all(page)
    page.leave()
    ada = door.begin("Ada", "Dana")
    later.finish()
    with ada.book.reading() as c:
        assert not c.exec_driver_sql("SELECT 1 FROM secret_reset").all()
    assert way.went == [] and not ada.guarded


def test_refused_work_says_nothing_on_a_page_that_was_left(door: Door, later: Later, way: Way, watch: Any) -> None:
    page = MyPictures(door, way)
    seen = watch(page)
    tap_all(page)
    page.leave()
    page.enter()
    page.busy = True  # another four are being kept
    later.finish = partial(page.not_given, page.visit - 1, NoRoom("full"))
    later.finish()
    assert page.busy and seen.note is None


def test_words_for_home_are_kept_when_the_page_is_left_and_the_book_is_shut(
    door: Door, later: Later, way: Way, watch: Any
) -> None:
    mum = door.open().copies.adults()[0]
    page = HomeWords(door, way)
    watch(page)
    page.enter(adult=mum)
    words = " ".join(page.words)
    page.typed(words)
    page.leave()
    door.lock()
    later.finish()
    assert door.desk is None and way.went == []
    door.take(try_home(door, words))
    assert door.home is not None and door.home.adult == mum


def test_a_passphrase_that_was_chosen_before_a_lock_opens_nothing_by_itself(door: Door, later: Later) -> None:
    caseload, before = door.shelf.begin_caseload(b"code"), held(door)
    door.lock()
    keep_caseload(door, before, caseload)
    assert door.caseload is None
    with pytest.raises(BookError):
        caseload.books()
