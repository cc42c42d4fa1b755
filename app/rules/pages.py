"""Who may be shown which page: one row for each screen there is.

The navigator asks here before it makes a page, so that no button, no way back and no mistake shows one to somebody
it is not for. What of a page is theirs to do is said by app/rules/roles.py, in the acts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from db.records import Role

Seat: TypeAlias = frozenset[Role]
"""Who holds the device: nobody yet, one, or the young person and a therapist. An adult at home sits alone."""

NOBODY: Seat = frozenset()
YOUNG: Seat = frozenset({Role.YOUNG_PERSON})
THERAPIST: Seat = frozenset({Role.THERAPIST})
BOTH: Seat = YOUNG | THERAPIST
HOME: Seat = frozenset({Role.FAMILY})

EVERYBODY = frozenset({NOBODY, YOUNG, THERAPIST, BOTH, HOME})
PENS = frozenset({YOUNG, THERAPIST, BOTH})
EACH_ALONE = frozenset({YOUNG, THERAPIST})
WITH_YOUNG = frozenset({YOUNG, BOTH})
AT_THE_BOOK = PENS | {NOBODY}


def _rows(seats: frozenset[Seat], pages: str) -> dict[str, frozenset[Seat]]:
    return dict.fromkeys(pages.split(), seats)


PAGES: Mapping[str, frozenset[Seat]] = {
    # outside every book, or before anybody has come in
    **_rows(EVERYBODY, "breathe closed comfort first_open given help locked open_caseload open_home open_mine privacy"),
    **_rows(AT_THE_BOOK, "locks my_passphrase my_pictures whos_here"),
    **_rows(frozenset({NOBODY, THERAPIST, BOTH}), "my_sheet"),
    **_rows(frozenset({NOBODY, BOTH}), "people welcome"),
    # the goal, its words and its steps
    **_rows(PENS, "goals goal our_words history at_first changed agree take_turns not_yet agreed path steps step plan"),
    **_rows(PENS, "number progress goal_word reached our_ending pens our_names"),
    **_rows(PENS, "home_sees home_page take_home bring_back print_page"),
    **_rows(frozenset({BOTH}), "together across wrap_up check_in seals"),
    # the young person's own
    **_rows(WITH_YOUNG, "smaller one_higher how_did_it_go tools tool add_tool helper keep_note my_copy tries why"),
    **_rows(frozenset({YOUNG}), "cheers reminders"),
    # the therapist's own
    **_rows(frozenset({NOBODY, THERAPIST}), "caseload"),
    **_rows(frozenset({THERAPIST}), "one_person prepare consent record"),
    **_rows(frozenset({THERAPIST, BOTH}), "people_here"),
    # the book itself
    **_rows(PENS, "settings my_data written opened save_copy"),
    **_rows(EACH_ALONE, "check_ins erase our_record end_book"),
    # at home
    **_rows(frozenset({HOME}), "home_front home_cheers home_help home_settings home_files"),
    **_rows(frozenset({THERAPIST, BOTH, HOME}), "home_words"),
}
"""Screen -> to whom it may be shown."""


def may_be_shown(page: str, seat: Seat) -> bool:
    """Raises KeyError for a page without a row: it must get one first."""
    return seat in PAGES[page]
