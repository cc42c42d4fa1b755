"""What each screen of the map says while it is empty, when something did not work, and while it is busy.

DESIGN.md, section 8: every cell of its last three columns has what shows it here.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from app.text import say

EMPTY, ERROR, BUSY = "empty", "error", "busy"


class Shows(NamedTuple):
    """This screen says this, on a told story. ``locks``: the book opens by codes alone."""

    screen: str
    words: str
    story: str = "empty"
    who: str = "young_person"
    locks: bool = False


class Told(NamedTuple):
    """A test that stands elsewhere shows it, as file::name below tests/."""

    test: str


class Otherwise(NamedTuple):
    """The app does it in another way, or not yet."""

    why: str


Proof: TypeAlias = Shows | Told | Otherwise

WAITS = Told("screens/test_way_in.py::test_a_wrong_code_waits_five_seconds_and_says_so")
LONGER = Told("presenters/test_way_in.py::test_waits_get_longer_and_a_right_code_ends_them")
STATES: dict[tuple[int, str], tuple[Proof, ...]] = {
    (1, BUSY): (Told("screens/test_opening.py::test_sky_first_then_the_lake_and_the_name"),),
    (2, EMPTY): (Shows("first_open", say("first_open.title"), "nothing"),),
    (2, ERROR): (WAITS, LONGER),
    (2, BUSY): (
        Told("screens/test_way_in.py::test_four_right_pictures_in_another_order_are_wrong_and_dots_hold_meanwhile"),
    ),
    (3, EMPTY): (Shows("my_pictures", say("my_pictures.on"), "words"),),
    (3, ERROR): (WAITS, LONGER),
    (5, EMPTY): (
        Told("screens/test_help.py::test_every_number_also_stands_there_in_words"),
        Told("screens/test_help_people.py::test_without_any_the_page_says_where_they_can_be_added"),
    ),
    (5, ERROR): (Told("screens/test_help.py::test_a_device_that_cannot_call_says_the_number"),),
    (5, BUSY): (Told("screens/test_way_in.py::test_help_works_while_locked_and_a_lock_leaves_it_open"),),
    (8, ERROR): (
        Otherwise("codes are dealt, so two are never the same; what was typed back in another way says so"),
        Told("screens/test_way_in.py::test_pictures_that_were_not_the_dealt_ones_do_not_count"),
    ),
    (9, EMPTY): (Shows("pens", say("pens.sample_a"), "words", "together"),),
    (10, EMPTY): (Told("rules/test_naming.py::test_the_letter_in_a_seal"),),
    (10, BUSY): (Otherwise("nothing is picked, so nothing is pressed to try it: a seal is held where it counts"),),
    (11, EMPTY): (Told("presenters/test_home.py::test_everything_starts_off_and_each_tap_changes_one_thing"),),
    (12, EMPTY): (Otherwise("the device's own settings are not asked for: the first choices are plain"),),
    (13, EMPTY): (
        Shows("path", say("path.no_goal")),
        Shows("path", say("path.no_step"), "words"),
        Told("presenters/test_trying.py::test_on_a_day_that_is_not_its_own_there_is_nothing_to_do"),
    ),
    (13, BUSY): (Told("screens/test_opening.py::test_sky_first_then_the_lake_and_the_name"),),
    (16, EMPTY): tuple(
        Shows("smaller", say(f"smaller.{way}"), "steps")
        for way in ("shorter", "easier_place", "with_someone", "first_part")
    ),
    (17, EMPTY): (Told("screens/test_plan.py::test_a_starter_fills_the_field"),),
    (17, ERROR): (Told("screens/test_plan.py::test_half_a_plan_says_which_half_is_missing_and_waits"),),
    (18, EMPTY): (Shows("goals", say("goals.empty_sub")),),
    (18, ERROR): (Told("screens/test_goals.py::test_a_fourth_goal_is_answered_calmly"),),
    (20, EMPTY): (
        Shows("our_words", say("words.start_1")),
        Told("screens/test_our_words.py::test_a_starter_begins_a_sentence"),
    ),
    (20, ERROR): (Told("journeys/test_full_disk.py::test_a_full_disk_while_writing"),),
    (20, BUSY): (Told("screens/test_our_words.py::test_half_typed_words_wait_when_one_leaves"),),
    (21, EMPTY): (Told("screens/test_history.py::test_one_wording_has_no_history_yet"),),
    (23, BUSY): (Told("screens/test_agree.py::test_a_given_answer_is_covered_until_the_other_is_in"),),
    (25, ERROR): (Told("screens/test_seals.py::test_letting_go_early_loses_nothing_and_nothing_moves"),),
    (25, BUSY): (Told("screens/test_seals.py::test_one_finger_says_who_is_ready"),),
    (27, ERROR): (Told("screens/test_seals.py::test_what_could_not_be_kept_can_be_held_again"),),
    (28, EMPTY): (Shows("steps", say("steps.first"), "words"),),
    (28, ERROR): (Told("screens/test_steps.py::test_eight_stones_are_a_long_path_and_the_ninth_is_asked_about"),),
    (29, EMPTY): (Told("screens/test_states.py::test_a_new_stone_offers_how_to_begin_and_asks_for_words_first"),),
    (29, ERROR): (Told("screens/test_states.py::test_a_new_stone_offers_how_to_begin_and_asks_for_words_first"),),
    (30, EMPTY): (Shows("number", say("steps.no_number"), "words"),),
    (31, EMPTY): (Shows("progress", say("progress.none"), "words"),),
    (32, EMPTY): (Told("screens/test_tools.py::test_without_tools_the_page_asks_and_none_of_the_six_ideas_is_taken"),),
    (33, ERROR): (Told("screens/test_states.py::test_a_tool_stands_in_words_where_there_is_no_voice"),),
    (34, EMPTY): (Shows("cheers", say("cheers.none")),),
    (36, EMPTY): (Told("screens/test_reminders.py::test_off_at_first_and_nothing_waits"),),
    (36, ERROR): (Told("screens/test_reminders.py::test_a_device_that_shows_nothing_says_how_to_let_it"),),
    (37, EMPTY): (Told("screens/test_wrap_up.py::test_answer_now_and_not_today_are_the_same_size"),),
    (38, ERROR): (Told("presenters/test_print_page.py::test_without_a_printer_it_says_so_and_tells_of_no_copy"),),
    (38, BUSY): (Told("screens/test_states.py::test_a_page_in_the_making_says_so"),),
    (40, ERROR): (Told("presenters/test_my_data.py::test_a_place_that_is_full_or_gone_says_so"),),
    (40, BUSY): (
        Otherwise("a copy is saved in one breath; the young person's own copy, which takes longer, has the dots"),
        Told("screens/test_states.py::test_three_dots_stand_while_a_code_is_made_ready"),
    ),
    (41, EMPTY): (Shows("together", say("together.write"), who="together"),),
    (42, EMPTY): (Told("screens/test_across.py::test_both_sides_ask_the_question_and_have_a_caret_before_any_words"),),
    (44, EMPTY): (Shows("caseload", say("caseload.start"), "words", "together", locks=True),),
    (47, EMPTY): (Shows("check_ins", say("check_ins.none"), who="therapist"),),
    (48, EMPTY): (Shows("home_sees", say("home.nobody"), "words", "together"),),
    (49, EMPTY): (
        Shows("home_front", say("home_front.nothing", name="Mika"), "at_home", "together", locks=True),
        Shows("home_front", say("home_front.nothing_sub"), "at_home", "together", locks=True),
    ),
    (49, ERROR): (
        Told("screens/test_home_pages.py::test_while_the_file_is_written_the_words_are_kept_to_be_tried_again"),
    ),
    (49, BUSY): (Otherwise("a cheer is in the file at once: there is nothing to wait for"),),
    (50, EMPTY): (Shows("home_cheers", say("sent.none"), "at_home", "together", locks=True),),
    (51, EMPTY): (Shows("home_help", say("home_help.tips"), "at_home", "together", locks=True),),
}
WANTED = {
    EMPTY: "2 3 5 9 10 11 12 13 16 17 18 20 21 28 29 30 31 32 34 36 37 41 42 44 47 48 49 50 51",
    ERROR: "2 3 5 8 17 18 20 25 27 28 29 33 36 38 40 49",
    BUSY: "1 2 5 10 13 20 23 25 38 40 49",
}
"""The cells of section 8 that say something, by column. Setting out a page waits for nothing, so no skeleton is one."""
