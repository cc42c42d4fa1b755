"""Keep for Dana: a line that is read first when the two meet, and by nobody before."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit


def type_in(visit: Visit, text: str) -> None:
    visit.robot.type(visit.screen.ids.field, text)
    visit.wait()


def test_from_the_path_a_line_is_kept_and_can_be_taken_back(visit: Visit) -> None:
    visit.open("path", "agreed", "young_person")
    visit.tap("Keep for Dana")
    assert visit.name == "keep_note" and visit.sees(say("words.nobody_reads"))
    type_in(visit, "Too dark")
    visit.robot.tap(visit.screen.ids.done)
    visit.wait()
    assert visit.sees("Too dark") and visit.sees(say("keep_note.waiting")) and visit.screen.ids.field.text == ""
    visit.tap(say("app.undo"))
    assert not visit.sees("Too dark")


def test_nothing_typed_keeps_nothing(visit: Visit) -> None:
    visit.open("keep_note", "words", "young_person")
    visit.robot.tap(visit.screen.ids.done)
    visit.wait()
    assert visit.sees(say("keep_note.empty")) and not visit.sees(say("keep_note.waiting"))


def test_where_words_are_kept_alone_a_line_can_be_kept_for_the_visit(visit: Visit) -> None:
    visit.open("our_words", "words", "young_person")
    visit.tap("Keep for Dana")
    assert visit.name == "keep_note"


def test_together_nobody_keeps_lines_for_later(visit: Visit) -> None:
    visit.open("our_words", "words")
    assert not visit.sees("Keep for Dana")


def test_half_a_line_is_there_again(visit: Visit) -> None:
    visit.open("keep_note", "words", "young_person")
    type_in(visit, "Too")
    visit.tap(say("app.help"))
    visit.tap(say("app.back"))
    assert visit.name == "keep_note" and visit.screen.ids.field.text == "Too"


def test_from_a_step_it_says_which_one_it_is_about(visit: Visit) -> None:
    visit.open("path", "agreed", "young_person")
    visit.tap(say("path.tried"))
    visit.tap(say("went.too_hard"))
    visit.tap(say("went.keep_note"))
    assert visit.name == "keep_note" and visit.sees(say("plan.chip", n="1", step="Pack my bag"))
    visit.tap(say("app.help"))
    visit.tap(say("app.back"))
    assert visit.sees(say("plan.chip", n="1", step="Pack my bag"))


def test_about_no_step_it_names_none_and_says_that_both_read_it(visit: Visit) -> None:
    visit.open("keep_note", "agreed", "young_person")
    assert visit.screen.ids.about.parent is None
    assert visit.sees("You both read this first.") and not visit.sees(say("together.read_first"))
