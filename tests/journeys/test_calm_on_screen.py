"""The calm lines where people see them: on the page in front."""

from __future__ import annotations

from db.errors import BookDamaged


def test_a_letter_without_a_picture_is_said_on_the_page(visit) -> None:
    from widgets.composer import Composer

    visit.open("our_words", story="empty")
    composer = next(w for w in visit.screen.walk() if isinstance(w, Composer))
    composer.text = "I want to sleep 家"
    visit.robot.tap(composer.plus)
    visit.wait()
    assert visit.sees("Some letters can't be shown here. They are kept as you wrote them.")
    assert composer.text == ""


def test_a_note_comes_along_to_the_next_page(visit) -> None:
    visit.open("plan", story="steps")
    visit.screen.presenter.done("it gets\nloud", "hold something cold")
    visit.wait()
    assert visit.name == "steps" and visit.sees("Line breaks became spaces.")
    visit.stage.app.house.navigator.to("our_words", goal=visit.goal)
    visit.stage.app.house.navigator.back()
    visit.wait()
    assert visit.name == "steps" and not visit.sees("Line breaks became spaces.")


def test_a_book_that_breaks_meanwhile(visit) -> None:
    """The page that was wanted comes and says it; one that breaks in a gesture says it where it is."""
    visit.open("goals")
    visit.desk.book.close()
    visit.desk.book._closed_for = BookDamaged("pages are not as they were written")
    for screen in ("agreed", "pens", "history"):
        args = {"pens": {}, "agreed": {"goal": visit.goal}, "history": {"goal": visit.goal, "line": b"x"}}[screen]
        visit.stage.app.house.navigator.to(screen, **args)
        visit.wait()
        assert visit.name == screen and visit.sees("This book has a page that can't be read.")
    visit.stage.app.tell_mishap(visit.desk.book._closed_for)
    visit.wait()
    assert visit.sees("This book has a page that can't be read.")
    visit.stage.app.tell_mishap(ZeroDivisionError())
    visit.wait()
    assert visit.sees("That did not work. What you wrote is still here.")


def test_words_that_were_kept_leave_no_draft_behind(visit) -> None:
    """Tapped right after the last key, before typing had saved itself."""
    from widgets.fields import PenField

    visit.open("one_higher", story="steps")
    field = next(w for w in visit.screen.walk() if isinstance(w, PenField))
    visit.robot.type(field, "Mum packs with me")
    visit.robot.tap_text("Keep this", visit.screen)
    visit.wait()
    assert visit.name == "steps"
    book, mika = visit.desk.book, visit.desk.here.young_person
    with book.reading() as c:
        drafts = c.exec_driver_sql("SELECT place, text FROM draft WHERE person = ? AND text <> ''", (mika.id,)).all()
    assert drafts == []
