"""Every kind of act once, in a told book where it can be done. The test does each of them in each role."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.actions.add_adult import add_adult
from app.actions.answer_idea import answer_idea
from app.actions.bring_back import bring_back
from app.actions.change_steps import add_step, make_smaller, move_step, take_off
from app.actions.check_in import check_in
from app.actions.choose_pens import choose_pens
from app.actions.consent_record import read_consent, record_consent
from app.actions.end_book import how_it_stands, set_keep_until
from app.actions.erase import erase, erase_draft
from app.actions.gesture import Add
from app.actions.goal_word import say_goal_word, take_word_back
from app.actions.hand import Hand
from app.actions.hand_over import hand_over
from app.actions.helpers import keep_helper, show_when_locked, take_helper_away
from app.actions.keep_note import keep_note
from app.actions.let_in import let_in
from app.actions.mark_cheer import mark_cheer
from app.actions.not_today import not_today
from app.actions.note_copy import note_copy
from app.actions.note_opening import note_opening
from app.actions.note_reset import note_reset
from app.actions.our_ending import choose_ending, go_on, write_closing
from app.actions.our_record import save_our_record
from app.actions.own_tools import add_tool, take_tool_away
from app.actions.place import Place
from app.actions.press_seal import press_both, press_one
from app.actions.put_back import put_back
from app.actions.rate import choose_rhythm, rate
from app.actions.read_note import read_note
from app.actions.read_the_record import read_the_record
from app.actions.remove_person import remove_person
from app.actions.rename import rename
from app.actions.save_copy import save_copy, save_record
from app.actions.save_own_copy import save_own_copy
from app.actions.save_page import save_page
from app.actions.say_answer import say_answer
from app.actions.set_confidence import set_confidence
from app.actions.set_rhythm import set_rhythm
from app.actions.share_item import share_item
from app.actions.step_back import step_back
from app.actions.take_home import take_home, take_page
from app.actions.the_version import version_now
from app.actions.try_step import take_back_try, try_step
from app.actions.undo import undo
from app.actions.visit import begin_visit, finish_visit
from app.actions.words_for_home import use_exact_words, write_words_for_home
from app.actions.write_for import confirm_words, decline_words, write_for
from app.actions.write_goal import write_goal
from app.actions.write_plan import write_plan
from app.actions.write_words import write_words
from app.desk import Desk
from app.rules.erasing import may_erase
from db import own_copy, parcel
from db.keeping import Consent, CopyWhat, ResetHow
from db.locks.device import Device
from db.locks.secret_stores import Where
from db.outcomes import ClosingKind, GoalSaid, Often
from db.reading import ideas, lines
from db.reading.from_home import from_home
from db.reading.people import people_now
from db.reading.unread import unread_notes
from db.reading.written import written
from db.records import Id, Idea, IdeaSaid, LineKind, PenPair, Role, Said, Share, Shared, Version, Wording
from db.take_home import words_for
from db.telling import Mark
from db.trying import Helper, HelperWords, HowOften, Rhythm, Went
from db.waiting import CheckIn
from tests.shelves import CHEAP, shelf_at
from tests.stories import Story

TODAY = "2026-03-31"
ANY_DEVICE = Device(bytes(32), bytes(16), CHEAP, Where.FILE)
GIVEN = Consent("Mum", "mother", "a short word each month", "GB", "2015-06", "2027-03-31")


@dataclass
class Told:
    """A told book, open: ``goal`` is agreed and shared; ``other`` has a yes from both, an idea to answer, one that was
    kept out, and words that Dana typed for Mika (``said``)."""

    desk: Desk
    mum: Id
    goal: Id
    other: Id
    steps: tuple[Id, ...]
    said: Id

    @property
    def story(self) -> Story:
        story = Story(self.desk)
        story.goal = self.goal
        return story

    def hand(self, role: Role, said_role: Role | None = None) -> Hand:
        """The hand of whoever has this role; with ``said_role`` it claims another one."""
        here = self.desk.here
        by = {Role.YOUNG_PERSON: here.young_person.id, Role.THERAPIST: here.therapist.id, Role.FAMILY: self.mum}[role]
        return Hand(by, said_role or role, self.desk.clock.now(), here.visit)

    def words(self, goal: Id) -> Wording:
        with self.desk.book.reading() as c:
            return lines.titles(c, [goal])[goal].wording

    def place(self, goal: Id) -> Place:
        return Place(goal, LineKind.GOAL, line=self.words(goal).line)

    def version(self, goal: Id) -> Version:
        with self.desk.book.reading() as c:
            found = version_now(c, goal)
        assert found is not None
        return found

    def idea(self, which: int) -> Idea:
        with self.desk.book.reading() as c:
            return ideas.ideas(c, self.other)[which]


def tell(desk: Desk) -> Told:
    story = Story(desk)
    story.shared()
    book = desk.book
    other = write_goal(book, story.mika, "Ride the bus") or b""
    told = Told(desk, story.mum, story.goal, other, tuple(story.steps), b"")
    for hand in (story.mika, story.dana):
        say_answer(book, hand, other, told.version(other).id, Said.YES)
    for text in ("with Leo", "to school"):
        write_words(book, story.dana, told.place(other), Add(text), told.words(other))
    answer_idea(book, story.mika, told.idea(1), IdeaSaid.KEEP)
    for_mika = desk.hand(desk.here.young_person, typed_by=desk.here.therapist)
    told.said = write_for(book, for_mika, told.place(other), Add("on my own"), told.words(other)) or b""
    return told


def answers(said: IdeaSaid, which: int = 0) -> Callable[[Told, Hand], object]:
    return lambda t, hand: answer_idea(t.desk.book, hand, t.idea(which), said)


def says(said: Said) -> Callable[[Told, Hand], object]:
    return lambda t, hand: say_answer(t.desk.book, hand, t.goal, t.version(t.goal).id, said)


def shares(what: Shared, shown: bool) -> Callable[[Told, Hand], object]:
    return lambda t, hand: share_item(t.desk.book, t.desk.copies, hand, Share(t.goal, what, t.mum), shown)


def writes_for(t: Told, hand: Hand) -> object:
    typed = Hand(hand.by, hand.role, hand.now, hand.visit, t.desk.here.therapist.id)
    return write_for(t.desk.book, typed, t.place(t.other), Add("too"), t.words(t.other))


def press_two(t: Told, hand: Hand) -> object:
    """The hand and the other one: whoever is no young person takes the therapist's seal."""
    young, therapist = t.hand(Role.YOUNG_PERSON), t.hand(Role.THERAPIST)
    pair = (hand, therapist) if hand.young else (young, hand)
    return press_both(t.desk.book, *pair, t.other, t.version(t.other).id)


def end_visit(t: Told) -> None:
    finish_visit(t.desk.book, t.desk.here.visit or b"", t.desk.here.therapist.id, t.desk.clock.now())


def write_to_erase(t: Told) -> None:
    """Each has something of their own that can go."""
    say_answer(t.desk.book, t.hand(Role.YOUNG_PERSON), t.goal, t.version(t.goal).id, Said.NOT_YET, "too soon")
    with t.desk.book.act("write", by=t.mum, now=t.desk.clock.now()) as w:
        w.cheer("No rush")


def cheer_once(t: Told) -> Id:
    with t.desk.book.act("write", by=t.mum, now=t.desk.clock.now()) as w:
        return w.cheer("No rush")


def mark_newest(t: Told, hand: Hand) -> object:
    with t.desk.book.reading() as c:
        sent = [one.id for one in from_home(c, 1)]
    return mark_cheer(t.desk.book, hand, sent, Mark.HIDDEN)


def half_type(t: Told) -> None:
    for role in Role:
        t.desk.book.keep_draft(t.hand(role).by, "new_goal", "I wa", t.desk.clock.now())


def erase_own(t: Told, hand: Hand) -> object:
    with t.desk.book.reading() as c:
        mine = next(row for row in written(c, 50, by=hand.by) if may_erase(row, hand.by))
    return erase(t.desk.book, hand, mine.id)


def place_for_a_copy(t: Told) -> Path:
    return t.desk.book.path.with_name("out.twopens")


def take_mums_page(t: Told, hand: Hand) -> object:
    words = words_for(t.mum, b"five words", ANY_DEVICE)
    return take_page(t.desk.book, t.desk.copies, hand, place_for_a_copy(t), ANY_DEVICE, words)


def bring_nothing_new(t: Told, hand: Hand) -> object:
    parcel.save(t.desk.book, place_for_a_copy(t))
    return bring_back(t.desk.book, hand, place_for_a_copy(t))


def note_of(t: Told) -> Id:
    with t.desk.book.reading() as c:
        found = unread_notes(c)
    return found[0].id if found else b""


def keep_something(t: Told) -> None:
    keep_note(t.desk.book, t.hand(Role.YOUNG_PERSON), "Too dark at Gran's")


def bring_sam(t: Told) -> Id:
    return hand_over(t.desk.book, t.hand(Role.THERAPIST), "Sam")


def try_once(t: Told) -> Id:
    return try_step(t.desk.book, t.hand(Role.YOUNG_PERSON), t.steps[0], Went.SOME, TODAY)


def have_tool(t: Told) -> Id:
    return add_tool(t.desk.book, t.hand(Role.YOUNG_PERSON), "Cold water")


def have_helper(t: Told) -> Id:
    return keep_helper(t.desk.book, t.hand(Role.YOUNG_PERSON), HelperWords("Gran", "", "07700 900123"))


def newest(t: Told, table: str) -> Id:
    with t.desk.book.reading() as c:
        return bytes(c.exec_driver_sql(f'SELECT max(id) FROM "{table}"').scalar() or b"")


def shows(t: Told, hand: Hand) -> object:
    helper = Helper(newest(t, "helper"), HelperWords("Gran", "", "07700 900123"))
    return show_when_locked(t.desk.book, t.desk.numbers, hand, helper, True)


def copy_of_ones_own(t: Told, hand: Hand) -> object:
    device = shelf_at(t.desk.book.path.parents[2]).device()
    code = own_copy.stretched(b"otter maple drum", device)
    return save_own_copy(t.desk.book, hand, place_for_a_copy(t), code, device)


def both_say(t: Told) -> None:
    """Each says a word on the other goal and chooses to end."""
    for hand in (t.hand(Role.YOUNG_PERSON), t.hand(Role.THERAPIST)):
        say_goal_word(t.desk.book, hand, t.other, GoalSaid.REACHED)
        choose_ending(t.desk.book, hand)


READY: dict[str, Callable[[Told], object]] = {
    "read_note": keep_something,
    "begin_visit": end_visit,
    "take_word_back": both_say,
    "go_on": both_say,
    "erase": write_to_erase,
    "erase_draft": half_type,
    "let_in": bring_sam,
    "mark_cheer": cheer_once,
    "change_try": try_once,
    "take_back_try": try_once,
    "take_tool_away": have_tool,
    "take_helper_away": have_helper,
    "show_when_locked": have_helper,
}
"""What has to happen before an act can."""

CELLS: dict[str, Callable[[Told, Hand], object]] = {
    "rename": lambda t, hand: rename(t.desk.book, hand, "Another name"),
    "add_adult": lambda t, hand: add_adult(t.desk.book, hand, "Gran"),
    "hand_over": lambda t, hand: hand_over(t.desk.book, hand, "Sam"),
    "let_in": lambda t, hand: let_in(t.desk.book, hand, newest_person(t), by_row_alone),
    "remove_person": lambda t, hand: remove_person(t.desk.book, hand, t.desk.here.others[-1].id, by_row_alone),
    "choose_pens": lambda t, hand: choose_pens(t.desk.book, hand, PenPair.PLUM_PINE, True),
    "begin_visit": lambda t, hand: begin_visit(t.desk.book, t.desk.here.young_person.id, hand.by, hand.now),
    "finish_visit": lambda t, hand: finish_visit(t.desk.book, t.desk.here.visit or b"", hand.by, hand.now),
    "write_goal": lambda t, hand: write_goal(t.desk.book, hand, "Call Leo"),
    "write_words": lambda t, hand: write_words(t.desk.book, hand, t.place(t.goal), Add("twice"), t.words(t.goal)),
    "put_back": lambda t, hand: put_back(t.desk.book, hand, first_words(t), t.words(t.goal)),
    "write_plan": lambda t, hand: write_plan(
        t.desk.book, hand, ((Place(t.goal, LineKind.PLAN_IF, t.steps[0]), Add("it rains"), None),)
    ),
    "write_words_for_home": lambda t, hand: write_words_for_home(t.desk.book, t.desk.copies, hand, t.goal, "A night"),
    "write_for": writes_for,
    "confirm_words": lambda t, hand: confirm_words(t.desk.book, hand, t.said),
    "decline_words": lambda t, hand: decline_words(t.desk.book, hand, t.said),
    "idea_use": answers(IdeaSaid.USE),
    "idea_keep": answers(IdeaSaid.KEEP),
    "idea_talk": answers(IdeaSaid.TALK),
    "idea_reopen": answers(IdeaSaid.REOPEN, 1),
    "idea_take_back": answers(IdeaSaid.TAKE_BACK),
    "undo": lambda t, hand: undo(t.desk.book, hand),
    "add_step": lambda t, hand: add_step(t.desk.book, hand, t.goal, "Find my pillow"),
    "make_smaller": lambda t, hand: make_smaller(t.desk.book, hand, t.goal, t.steps[2], ["Stay for tea"]),
    "move_step": lambda t, hand: move_step(t.desk.book, hand, t.goal, t.steps[0], 1),
    "take_off": lambda t, hand: take_off(t.desk.book, hand, t.goal, t.steps[0]),
    "set_confidence": lambda t, hand: set_confidence(t.desk.book, hand, t.steps[0], 8),
    "set_rhythm": lambda t, hand: set_rhythm(t.desk.book, hand, t.steps[0], Rhythm(HowOften.EACH_DAY)),
    "try_step": lambda t, hand: try_step(t.desk.book, hand, t.steps[0], Went.DID, TODAY),
    "change_try": lambda t, hand: try_step(t.desk.book, hand, t.steps[0], Went.DID, TODAY, instead=newest(t, "try")),
    "take_back_try": lambda t, hand: take_back_try(t.desk.book, hand, newest(t, "try")),
    "not_today": lambda t, hand: not_today(t.desk.book, hand, t.steps[0], TODAY),
    "add_tool": lambda t, hand: add_tool(t.desk.book, hand, "Sing"),
    "take_tool_away": lambda t, hand: take_tool_away(t.desk.book, hand, newest(t, "tool")),
    "keep_helper": lambda t, hand: keep_helper(t.desk.book, hand, HelperWords("Dad")),
    "take_helper_away": lambda t, hand: take_helper_away(t.desk.book, t.desk.numbers, hand, newest(t, "helper")),
    "show_when_locked": shows,
    "say_yes": says(Said.YES),
    "say_not_yet": says(Said.NOT_YET),
    "say_change": says(Said.CHANGE),
    "press_seal": lambda t, hand: press_one(t.desk.book, hand, t.other, t.version(t.other).id),
    "press_seals": press_two,
    "step_back": lambda t, hand: step_back(t.desk.book, hand, t.goal),
    "rate": lambda t, hand: rate(t.desk.book, hand, t.goal, 4),
    "choose_rhythm": lambda t, hand: choose_rhythm(t.desk.book, hand, t.goal, Often.EACH_DAY),
    "say_goal_word": lambda t, hand: say_goal_word(t.desk.book, hand, t.goal, GoalSaid.REST),
    "take_word_back": lambda t, hand: take_word_back(t.desk.book, hand, t.other),
    "choose_ending": lambda t, hand: choose_ending(t.desk.book, hand),
    "go_on": lambda t, hand: go_on(t.desk.book, hand),
    "write_closing": lambda t, hand: write_closing(t.desk.book, hand, ClosingKind.GOODBYE, "Good luck"),
    "save_own_copy": copy_of_ones_own,
    "share_item": shares(Shared.NUMBERS, True),
    "stop_sharing": shares(Shared.WORDS, False),
    "use_exact_words": lambda t, hand: use_exact_words(t.desk.book, t.desk.copies, hand, t.goal),
    "mark_cheer": mark_newest,
    "note_opening": lambda t, hand: note_opening(t.desk.book, hand, bytes(16), "Tablet"),
    "note_copy": lambda t, hand: note_copy(t.desk.book, hand, CopyWhat.PARCEL),
    "save_copy": lambda t, hand: save_copy(t.desk.book, hand, place_for_a_copy(t), b""),
    "save_record": lambda t, hand: save_record(t.desk.book, hand, place_for_a_copy(t), b""),
    "keep_note": lambda t, hand: keep_note(t.desk.book, hand, "Too dark at Gran's"),
    "read_note": lambda t, hand: read_note(t.desk.book, hand, note_of(t)),
    "check_in": lambda t, hand: check_in(t.desk.book, hand, CheckIn(heard=2)),
    "save_page": lambda t, hand: save_page(t.desk.book, hand, place_for_a_copy(t), b"%PDF"),
    "save_our_record": lambda t, hand: save_our_record(t.desk.book, hand, place_for_a_copy(t), b"", "read me"),
    "take_home": lambda t, hand: take_home(t.desk.book, hand, place_for_a_copy(t), ANY_DEVICE),
    "take_page": take_mums_page,
    "bring_back": bring_nothing_new,
    "erase": erase_own,
    "erase_draft": lambda t, hand: erase_draft(t.desk.book, hand, "new_goal"),
    "read_record": lambda t, hand: read_the_record(t.desk.book, hand),
    "end_book": lambda t, hand: how_it_stands(t.desk.book, hand),
    "set_keep_until": lambda t, hand: set_keep_until(t.desk.book, hand, "2031-03-31"),
    "note_reset": lambda t, hand: note_reset(t.desk.book, hand, t.desk.here.young_person.id, ResetHow.IN_PERSON),
    "record_consent": lambda t, hand: record_consent(t.desk.book, hand, GIVEN),
    "read_consent": lambda t, hand: read_consent(t.desk.book, hand),
}


def newest_person(t: Told) -> Id:
    with t.desk.book.reading() as c:
        return people_now(c)[-1].id


def by_row_alone(_person: Id) -> None:
    """Where nobody has a code yet, there is no way in to take away."""


def first_words(t: Told) -> Wording:
    with t.desk.book.reading() as c:
        return lines.history(c, t.words(t.goal).line)[0]
