"""Who may do what: one row for each act that is kept, and for what therapists alone may read.

``Hand`` asks here before anything else happens, and ROLES.md is written from these rows. The words beside
a role say whose things are meant: nobody acts in another's name, but for what one person typed for another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.records import Role

IDEA = "as an idea"
OWN = "their own"


@dataclass(frozen=True, slots=True)
class Right:
    """``action``: the function in app/actions that does it, as module:function. ``roles``: who may, with a word on
    what is theirs ('' for none needed). ``writes``: the table whose rows say that it happened, '' for reading.
    ``why``: the key of the sentence for everyone else."""

    action: str
    roles: Mapping[Role, str]
    writes: str
    why: str = "note.not_for_you"


def _young(word: str = "") -> dict[Role, str]:
    return {Role.YOUNG_PERSON: word}


def _therapist(word: str = "") -> dict[Role, str]:
    return {Role.THERAPIST: word}


def _pens(young: str = "", therapist: str = "") -> dict[Role, str]:
    return _young(young) | _therapist(therapist)


RIGHTS: Mapping[str, Right] = {
    # who is there
    "rename": Right("rename:rename", _pens(OWN, OWN), "person_name"),
    "add_adult": Right("add_adult:add_adult", _pens(), "person", "note.not_yours"),
    "hand_over": Right("hand_over:hand_over", _therapist(), "person", "note.therapist_people"),
    "let_in": Right("let_in:let_in", _therapist("another therapist"), "", "note.therapist_people"),
    "remove_person": Right(
        "remove_person:remove_person",
        _therapist("not the young person, not themself"),
        "removal",
        "note.therapist_people",
    ),
    "choose_pens": Right("choose_pens:choose_pens", _pens(), "pens_choice"),
    "begin_visit": Right("visit:begin_visit", _therapist("with the young person"), "visit"),
    "finish_visit": Right("visit:finish_visit", _therapist("with the young person"), "visit_end"),
    # words
    "write_goal": Right("write_goal:write_goal", _pens("", IDEA), "goal"),
    "write_words": Right("write_words:write_words", _pens("", IDEA), "wording"),
    "put_back": Right("put_back:put_back", _pens("", IDEA), "wording"),
    "write_plan": Right("write_plan:write_plan", _pens("", IDEA), "wording"),
    "write_words_for_home": Right("words_for_home:write_words_for_home", _pens("", IDEA), "wording"),
    "write_for": Right("write_for:write_for", _young("typed by a therapist"), "wording"),
    "confirm_words": Right("write_for:confirm_words", _young("typed for them"), "confirmation", "note.not_yours"),
    "decline_words": Right("write_for:decline_words", _young("typed for them"), "undo", "note.not_yours"),
    "idea_use": Right("answer_idea:answer_idea", _young("a therapist's"), "idea_answer", "note.young_person_answers"),
    "idea_keep": Right("answer_idea:answer_idea", _young("a therapist's"), "idea_answer", "note.young_person_answers"),
    "idea_talk": Right("answer_idea:answer_idea", _young("a therapist's"), "idea_answer", "note.young_person_answers"),
    "idea_reopen": Right("answer_idea:answer_idea", _young("kept out"), "idea_answer", "note.young_person_answers"),
    "idea_take_back": Right("answer_idea:answer_idea", _therapist(OWN), "idea_answer", "note.not_yours"),
    "undo": Right("undo:undo", _pens(OWN, OWN), "undo"),
    # steps
    "add_step": Right("change_steps:add_step", _pens("", IDEA), "step"),
    "make_smaller": Right("change_steps:make_smaller", _pens("", IDEA), "step"),
    "move_step": Right("change_steps:move_step", _young(), "step_order", "note.young_person_orders"),
    "take_off": Right("change_steps:take_off", _young(), "step_order", "note.young_person_orders"),
    "set_confidence": Right("set_confidence:set_confidence", _young(), "confidence", "note.young_person_sure"),
    "set_rhythm": Right("set_rhythm:set_rhythm", _young(), "rhythm", "note.young_person_tries"),
    "try_step": Right("try_step:try_step", _young(), "try", "note.young_person_tries"),
    "change_try": Right("try_step:try_step", _young(OWN), "try", "note.young_person_tries"),
    "take_back_try": Right("try_step:take_back_try", _young(OWN), "undo", "note.young_person_tries"),
    "not_today": Right("not_today:not_today", _young(), "setting", "note.young_person_tries"),
    # hard moments
    "add_tool": Right("own_tools:add_tool", _young(), "tool", "note.young_persons_own"),
    "take_tool_away": Right("own_tools:take_tool_away", _young(OWN), "undo", "note.young_persons_own"),
    "keep_helper": Right("helpers:keep_helper", _young(), "helper", "note.young_persons_own"),
    "take_helper_away": Right("helpers:take_helper_away", _young(OWN), "undo", "note.young_persons_own"),
    "show_when_locked": Right("helpers:show_when_locked", _young(), "", "note.young_persons_own"),
    # agreeing
    "say_yes": Right("say_answer:say_answer", _pens(OWN, OWN), "answer"),
    "say_not_yet": Right("say_answer:say_answer", _pens(OWN, OWN), "answer"),
    "say_change": Right("say_answer:say_answer", _pens(OWN, OWN), "answer"),
    "press_seal": Right("press_seal:press_one", _pens(OWN, OWN), "seal"),
    "press_seals": Right("press_seal:press_both", _pens(OWN, OWN), "seal"),
    "step_back": Right("step_back:step_back", _pens(OWN, OWN), "step_back"),
    # numbers, and where a goal goes
    "rate": Right("rate:rate", _pens(OWN, OWN), "rating"),
    "choose_rhythm": Right("rate:choose_rhythm", _young(), "rating_rhythm", "note.young_person_rhythm"),
    "say_goal_word": Right("goal_word:say_goal_word", _pens(OWN, OWN), "goal_word"),
    "take_word_back": Right("goal_word:take_word_back", _pens(OWN, OWN), "undo"),
    # ending
    "choose_ending": Right("our_ending:choose_ending", _pens(OWN, OWN), "ending"),
    "go_on": Right("our_ending:go_on", _pens(OWN, OWN), "undo"),
    "write_closing": Right("our_ending:write_closing", _pens(OWN, OWN), "closing"),
    "save_own_copy": Right("save_own_copy:save_own_copy", _young(OWN), "copy_taken", "note.young_person_copy"),
    # sharing
    "share_item": Right("share_item:share_item", _young(), "share", "note.young_person_shares"),
    "stop_sharing": Right("share_item:share_item", _young(), "share", "note.young_person_shares"),
    "use_exact_words": Right("words_for_home:use_exact_words", _young(), "undo", "note.young_person_shares"),
    # from home
    "mark_cheer": Right("mark_cheer:mark_cheer", _young("on this device"), "setting"),
    # keeping
    "note_opening": Right(
        "note_opening:note_opening", _pens(OWN, OWN) | {Role.FAMILY: OWN}, "opening", "note.not_yours"
    ),
    "note_copy": Right("note_copy:note_copy", _pens(OWN, OWN) | {Role.FAMILY: OWN}, "copy_taken", "note.not_yours"),
    "save_copy": Right("save_copy:save_copy", _pens(), "copy_taken"),
    "save_record": Right("save_copy:save_record", _therapist("in the clinic's copy"), "copy_taken"),
    "keep_note": Right("keep_note:keep_note", _young(), "note", "note.not_yours"),
    "read_note": Right("read_note:read_note", _pens("together", "together"), "note_read", "note.not_yours"),
    "check_in": Right("check_in:check_in", _young("together"), "check_in", "note.not_yours"),
    "save_page": Right("save_page:save_page", _pens(), "copy_taken"),
    "save_our_record": Right("our_record:save_our_record", _pens(), "copy_taken"),
    "take_home": Right("take_home:take_home", _pens(), "copy_taken"),
    "take_page": Right("take_home:take_page", _pens(), "copy_taken"),
    "bring_back": Right("bring_back:bring_back", _pens(), ""),
    "erase": Right("erase:erase", _pens(OWN, OWN) | {Role.FAMILY: OWN}, "redaction"),
    "erase_draft": Right("erase:erase_draft", _pens(OWN, OWN), "draft"),
    "read_record": Right("read_the_record:read_the_record", _therapist("in the clinic's copy"), "record_read"),
    "end_book": Right("end_book:end_book", _pens("their own copy", "the clinic's copy, after its day"), ""),
    "set_keep_until": Right("end_book:set_keep_until", _therapist("of the clinic's copy"), "setting"),
    "note_reset": Right("note_reset:note_reset", _therapist("anyone's"), "secret_reset"),
    "record_consent": Right("consent_record:record_consent", _therapist(), "consent", "note.therapist_reads"),
    "read_consent": Right("consent_record:read_consent", _therapist(), "", "note.therapist_reads"),
}
"""Kind of act -> who may. What is not here nobody may."""


def may(role: Role, kind: str) -> bool:
    """Raises KeyError for a kind of act without a row: it must get one first."""
    return role in RIGHTS[kind].roles
