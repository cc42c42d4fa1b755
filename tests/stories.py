"""Told books: Mika and Dana up to some point of their work. No window needed."""

from __future__ import annotations

from dataclasses import replace

from app.actions.add_adult import add_adult
from app.actions.answer_idea import answer_idea
from app.actions.change_steps import add_step
from app.actions.check_in import check_in
from app.actions.consent_record import record_consent
from app.actions.end_book import set_keep_until
from app.actions.erase import erase
from app.actions.gesture import Add, Replace
from app.actions.goal_word import say_goal_word
from app.actions.hand import Hand
from app.actions.hand_over import hand_over
from app.actions.helpers import keep_helper
from app.actions.keep_note import keep_note
from app.actions.note_copy import note_copy
from app.actions.note_opening import note_opening
from app.actions.note_reset import note_reset
from app.actions.our_ending import choose_ending, write_closing
from app.actions.own_tools import add_tool
from app.actions.place import Place
from app.actions.press_seal import press_both
from app.actions.rate import rate
from app.actions.remove_person import remove_person
from app.actions.save_copy import save_record
from app.actions.say_answer import say_answer
from app.actions.set_confidence import set_confidence
from app.actions.set_rhythm import set_rhythm
from app.actions.share_item import share_item
from app.actions.step_back import step_back
from app.actions.the_version import version_now
from app.actions.try_step import try_step
from app.actions.visit import begin_visit, finish_visit
from app.actions.words_for_home import write_words_for_home
from app.actions.write_goal import write_goal
from app.actions.write_plan import write_plan
from app.actions.write_words import write_words
from app.desk import Desk
from db.home_copy.sending import send_cheer, send_hope
from db.keeping import COPY_KIND, Consent, CopyKind, CopyWhat, ResetHow
from db.outcomes import ClosingKind, GoalSaid
from db.reading import ideas, lines
from db.reading.written import written
from db.records import CurrentWords, Id, IdeaSaid, LineKind, Said, Share, Shared
from db.trying import HelperWords, HowOften, Rhythm, ToolKind, Went
from db.waiting import CheckIn

MIKA = "I want to sleep over at Leo's house and not call home,"
STEPS = ("Pack my bag", "Stay at Gran's till 8 pm", "Stay at Gran's till 10 pm", "Stay at Gran's all night",
         "Sleep over at Leo's house")  # fmt: skip

CHECK_INS = (
    CheckIn(1, 2, None, 1),
    CheckIn(2, 2, 1, 2),
    CheckIn(2, None, 2, 2),
    CheckIn(3, 2, 2, 1),
    CheckIn(3, 3, 2, 3),
)
CONSENTS = (
    Consent("Dad", "father", "What Mika says stays with Dana.", "GB", None, "2026-02-28"),
    Consent("Mum", "mother", "What Mika says stays with Dana. Dana tells Mum each month how it goes.", "GB", "2015-06",
            "2026-03-31"),
)  # fmt: skip


class Story:
    """Each method tells a bit more. ``goal`` is the sleep-over."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.goal: Id = b""
        self.steps: list[Id] = []
        self.mum: Id = b""
        self.dad: Id = b""
        self.sam: Id = b""

    @property
    def mika(self):
        return self.desk.hand(self.desk.here.young_person)

    @property
    def dana(self):
        return self.desk.hand(self.desk.here.therapist)

    def words_now(self) -> CurrentWords:
        with self.desk.book.reading() as c:
            return lines.titles(c, [self.goal])[self.goal]

    def place(self) -> Place:
        return Place(self.goal, LineKind.GOAL, line=self.words_now().line.id)

    def suggest(self, gesture, reason: str | None = None) -> None:
        write_words(self.desk.book, self.dana, self.place(), gesture, self.words_now().wording, reason)

    def use_idea(self) -> None:
        with self.desk.book.reading() as c:
            waiting = [idea for idea in ideas.ideas(c, self.goal) if not idea.answers]
        answer_idea(self.desk.book, self.mika, waiting[0], IdeaSaid.USE)

    def words(self) -> None:
        self.goal = write_goal(self.desk.book, self.mika, MIKA) or b""
        self.suggest(Replace(8, 8, "one night this term"))
        self.use_idea()
        self.suggest(Add("even if my tummy feels jumpy."))
        self.use_idea()

    def idea(self) -> None:
        self.words()
        self.suggest(Replace(13, 16, "call home just once,"), "One short call can help you settle in.")

    def add_steps(self) -> None:
        self.idea()
        self.use_idea()
        for text in STEPS:
            self.steps.append(add_step(self.desk.book, self.mika, self.goal, text) or b"")
        self.suggest_on_step()
        set_confidence(self.desk.book, self.mika, self.steps[2], 5)
        parts = (LineKind.PLAN_IF, "my tummy feels jumpy"), (LineKind.PLAN_THEN, "do 4 slow breaths")
        third = self.steps[2]
        write_plan(
            self.desk.book,
            self.mika,
            tuple((Place(self.goal, kind, third), Add(text), None) for kind, text in parts),
        )

    def suggest_on_step(self) -> None:
        third = self.steps[2]
        with self.desk.book.reading() as c:
            found = next(w for w in lines.current(c, self.goal) if w.line.step == third)
        place = Place(self.goal, LineKind.STEP, third, found.line.id)
        write_words(self.desk.book, self.dana, place, Add("with the lights low"), found.wording)
        self.use_idea()

    def say(self, hand, said: Said, note: str | None = None, offer: str | None = None) -> None:
        with self.desk.book.reading() as c:
            version = version_now(c, self.goal)
        say_answer(self.desk.book, hand, self.goal, version.id, said, note, offer)

    def answered(self) -> None:
        self.add_steps()
        self.say(self.mika, Said.YES)

    def not_yet(self) -> None:
        self.add_steps()
        self.say(self.mika, Said.NOT_YET)
        self.say(self.dana, Said.YES)

    def both_yes(self) -> None:
        self.answered()
        self.say(self.dana, Said.YES)

    def agreed(self) -> None:
        self.both_yes()
        with self.desk.book.reading() as c:
            version = version_now(c, self.goal)
        press_both(self.desk.book, self.mika, self.dana, self.goal, version.id)

    def changed(self) -> None:
        self.agreed()
        write_words(self.desk.book, self.mika, self.place(), Replace(8, 10, "two nights"), self.words_now().wording)

    def on_hold(self) -> None:
        self.agreed()
        step_back(self.desk.book, self.mika, self.goal)

    def week(self) -> None:
        """The visit is over, and Mika was alone with it: a kept line, tries, numbers, new words, a yes."""
        self.agreed()
        book, visit = self.desk.book, self.desk.here.visit
        finish_visit(book, visit or b"", self.dana.by, self.dana.now)
        self.desk.seat(visit=None)
        self.alone()

    def alone(self) -> None:
        keep_note(self.desk.book, self.mika, "The dark bit at Gran's was too long. Can we talk about it?", self.goal)
        for went in Went:
            try_step(self.desk.book, self.mika, self.steps[2], went, "2026-03-31")
        with self.desk.book.act("rate", by=self.mika.by, now=self.mika.now) as w:
            w.rating(self.goal, 6)
        self.suggest(Add("with my own pillow"))
        write_words(self.desk.book, self.mika, self.place(), Replace(8, 10, "two nights"), self.words_now().wording)
        self.say(self.mika, Said.YES)

    def visits(self) -> None:
        """Five visits, with Mika's word on each, and then Mika was alone with the book."""
        self.agreed()
        book, (mika, dana) = self.desk.book, (self.mika, self.dana)
        for week, said in enumerate(CHECK_INS):
            at = self.mika.now + week * 7 * 86_400_000
            visit = begin_visit(book, mika.by, dana.by, at)
            check_in(book, replace(mika, now=at, visit=visit), said)
            finish_visit(book, visit, dana.by, at)
        self.desk.seat(visit=None)
        self.alone()

    def kept(self) -> None:
        """What happens to a book itself: openings on two devices, a copy, a new way in for Mika, a consent."""
        self.at_home()
        book, day = self.desk.book, 86_400_000
        for what in (CopyWhat.PRINT, CopyWhat.PARCEL):
            note_copy(book, self.dana, what)
        note_reset(book, self.dana, self.desk.here.young_person.id, ResetHow.IN_PERSON)
        with book.act("read_record", by=self.dana.by, now=self.dana.now) as writer:
            writer.record_read()
        for given in CONSENTS:
            record_consent(book, self.dana, given)
        for hand in (self.mika, self.dana):
            note_opening(book, replace(hand, now=hand.now + day), b"another device!!", "the clinic's tablet")
            note_opening(book, replace(hand, now=hand.now + 2 * day), b"another device!!", "the clinic's tablet")

    def handed_over(self) -> None:
        """Dana brought Sam in, and Sam goes on alone. What was agreed was agreed with Dana."""
        self.agreed()
        self.sam = hand_over(self.desk.book, self.dana, "Sam")
        sam = replace(self.dana, by=self.sam, typed_by=None)
        remove_person(self.desk.book, sam, self.desk.here.therapist.id, lambda person: None)

    def at_home(self) -> None:
        """Mum and Dad are there, and see nothing."""
        self.agreed()
        book = self.desk.book
        self.mum, self.dad = (add_adult(book, self.dana, name) for name in ("Mum", "Dad"))
        self.desk.tend_home()

    def shared(self) -> None:
        """Mum sees the goal, in words for home, the steps and how to help; Dad sees nothing."""
        self.at_home()
        book, copies = self.desk.book, self.desk.copies
        step = Place(self.goal, LineKind.HOME, self.steps[2])
        write_words(book, self.mika, step, Add('drop me at 6. Say "see you at 10". Then go.'), None)
        for what in (Shared.WORDS, Shared.STEPS, Shared.HELP):
            share_item(book, copies, self.mika, Share(self.goal, what, self.mum), True)
        write_words_for_home(book, copies, self.mika, self.goal, "I'm practising a sleepover")

    def cheered(self) -> None:
        """Mum sent three cheers and a hope; they are in the book by now."""
        self.shared()
        copies, send = self.desk.copies, (send_cheer, send_cheer, send_hope, send_cheer)
        for way, words in zip(send, ("That took guts", "I saw you try", "More picnics", "No rush"), strict=True):
            way(copies.path(self.mum), copies.key(self.mum), words, self.mika.now)
        self.desk.tend_home()

    def many_shared(self) -> None:
        """Three goals, and Mum and Dad see some of them."""
        self.shared()
        copies = self.desk.copies
        for words in ("I want to put my hand up in maths", "Sit with people at lunch."):
            other = write_goal(self.desk.book, self.mika, words) or b""
            share_item(self.desk.book, copies, self.mika, Share(other, Shared.WORDS, self.dad), True)

    def erased(self) -> None:
        """Dana erased one idea and has another; Mika said why not yet, and typed half a goal."""
        self.idea()
        with self.desk.book.reading() as c:
            (row,) = (row for row in written(c, 9, by=self.desk.here.therapist.id, alone=True) if not row.used)
        erase(self.desk.book, self.dana, row.id)
        self.suggest(Add("with a night light on"), "So that it is not dark.")
        self.say(self.mika, Said.NOT_YET, "I want to try at Gran's first")
        self.desk.book.keep_draft(self.desk.here.young_person.id, "new_goal", "I want to ride", self.mika.now)

    def own(self) -> None:
        """Mika's own copy of the book."""
        self.erased()
        self.desk.book.set_setting(COPY_KIND, CopyKind.OWN)

    def copied(self) -> None:
        """There is a copy beside the book."""
        self.words()
        self.desk.keep_daily()

    def lost(self) -> None:
        """There is a copy of a book that then went on."""
        self.copied()
        self.suggest(Add("with a night light on"))

    def may_end(self) -> None:
        """The clinic's day has come, and its record is saved."""
        self.words()
        set_keep_until(self.desk.book, self.dana, "2026-03-30")
        save_record(self.desk.book, self.dana, self.desk.book.path.with_name("record"), b"")

    def tried(self) -> None:
        """Two steps are done. The third comes each day, has its plan, and was tried once; Mika has tools and people."""
        self.agreed()
        book, mika = self.desk.book, self.mika
        for step in self.steps[:2]:
            try_step(book, mika, step, Went.DID, "2026-03-29")
        set_rhythm(book, mika, self.steps[2], Rhythm(HowOften.EACH_DAY))
        for day in ("2026-03-28", "2026-03-30"):
            try_step(book, mika, self.steps[2], Went.SOME, day, "My tummy was okay")
        self.cared_for()

    def cared_for(self) -> None:
        """Own tools, and people who help."""
        book, mika = self.desk.book, self.mika
        if not self.goal:
            self.words()
        add_tool(book, mika, "My quiet list", "12 songs", ToolKind.MUSIC)
        add_tool(book, mika, "Slow breaths", "In for 4, out for 6", ToolKind.BREATHS)
        add_tool(book, mika, "Squeeze a ball", "Count to ten", ToolKind.SQUEEZE)
        keep_helper(book, mika, HelperWords("Mum", "Text or call", "07700 900123"))
        keep_helper(book, mika, HelperWords("Gran", "Knows about my plan", "07700 900456"))

    def numbers(self) -> None:
        """Mika and Dana gave numbers for a month."""
        self.agreed()
        day, now = 86_400_000, self.mika.now
        for later, mika, dana in ((0, 2, 3), (5, 3, 3), (10, 3, 4), (16, 5, 4), (21, 4, 5), (27, 6, 5)):
            for hand, value in ((self.mika, mika), (self.dana, dana)):
                rate(self.desk.book, replace(hand, now=now + later * day, visit=None), self.goal, value)

    def says(self, said: GoalSaid, *hands: Hand) -> None:
        for hand in hands:
            say_goal_word(self.desk.book, hand, self.goal, said)

    def one_word(self) -> None:
        """Mika says it is reached; Dana has said nothing."""
        self.agreed()
        self.says(GoalSaid.REACHED, self.mika)

    def reached(self) -> None:
        self.numbers()
        self.says(GoalSaid.REACHED, self.mika, self.dana)

    def let_go(self) -> None:
        self.agreed()
        self.says(GoalSaid.LET_GO, self.mika, self.dana)

    def kept_goals(self) -> None:
        """One goal is open; the others rest, are reached, and were let go."""
        self.agreed()
        for words, said in (
            ("I want to put my hand up in maths", GoalSaid.REACHED),
            ("Ride the bus to school.", GoalSaid.REST),
            ("Sit with people at lunch.", GoalSaid.LET_GO),
        ):
            other = write_goal(self.desk.book, self.mika, words) or b""
            for hand in (self.mika, self.dana):
                say_goal_word(self.desk.book, hand, other, said)

    def ended(self) -> None:
        """Both chose to end; Mika wrote both lines, Dana one."""
        self.kept_goals()
        for hand in (self.mika, self.dana):
            choose_ending(self.desk.book, hand)
        write_closing(self.desk.book, self.mika, ClosingKind.HELPED, "Going slowly, and Gran.")
        write_closing(self.desk.book, self.mika, ClosingKind.GOODBYE, "I did it my way.")
        write_closing(self.desk.book, self.dana, ClosingKind.GOODBYE, "It was good to work with you, Mika.")

    def ended_alone(self) -> None:
        """Mika chose to end, and Dana has not."""
        self.agreed()
        choose_ending(self.desk.book, self.mika)

    def many(self) -> None:
        self.changed()
        for words in ("I want to put my hand up in maths", "Sit with people at lunch."):
            write_goal(self.desk.book, self.mika, words)
