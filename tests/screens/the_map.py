"""The screen map of the design (DESIGN.md, section 8) laid over the screens of the app."""

from __future__ import annotations

from typing import NamedTuple

from app.rules.pages import (
    AT_THE_BOOK,
    BOTH,
    EACH_ALONE,
    EVERYBODY,
    HOME,
    NOBODY,
    PENS,
    THERAPIST,
    WITH_YOUNG,
    YOUNG,
    Seat,
)
from app.text import say


class Spot(NamedTuple):
    """One screen of the map. ``seats``: who should see it; every other is kept out. ``rooms``: the app's screens for
    it. ``differs``: why it is not just as section 8 has it."""

    number: int
    title: str
    seats: frozenset[Seat]
    rooms: str
    differs: str = ""


def only(*seats: Seat) -> frozenset[Seat]:
    return frozenset(seats)


MAP = (
    Spot(1, "Opening", EVERYBODY, "", "the first picture: it stands before there is anything to navigate"),
    Spot(2, "Who's here", AT_THE_BOOK, "whos_here"),
    Spot(2, "Who's here", EVERYBODY, "locked open_caseload open_home", "section 0: no names before a code"),
    Spot(3, "Picture code", EVERYBODY, "open_mine"),
    Spot(3, "Picture code", AT_THE_BOOK, "my_pictures", "where the four are dealt"),
    Spot(4, "Forgot it?", EVERYBODY, "open_mine open_home", "one line on the page that asks, not a page of its own"),
    Spot(5, "Get help now", EVERYBODY, "help breathe"),
    Spot(6, "Quick hide", EVERYBODY, "locked"),
    Spot(7, "Welcome", only(NOBODY, BOTH), "welcome", "it comes before anybody has come in"),
    Spot(8, "Set up people", only(NOBODY, BOTH), "people", "as 7"),
    Spot(8, "Set up people", AT_THE_BOOK, "locks my_passphrase", "codes come at the end of the first visit"),
    Spot(
        8, "Set up people", only(NOBODY, THERAPIST, BOTH), "my_sheet", "the therapist's way back, once they have a code"
    ),
    Spot(9, "Pick our pens", PENS, "pens", "each can change the colours at any time"),
    Spot(10, "My seal", PENS, "our_names", "the letter is the name's; two of one name get a shape in 44 by themselves"),
    Spot(11, "What can home see?", PENS, "home_sees", "a therapist looks, and picks nothing"),
    Spot(12, "Comfort", EVERYBODY, "comfort"),
    Spot(13, "Path", PENS, "path", "19 leads a therapist to it"),
    Spot(14, "Step", PENS, "steps", "the stone in hand on the path of stones; tried from 13"),
    Spot(15, "How did it go?", WITH_YOUNG, "how_did_it_go"),
    Spot(16, "Make it smaller", WITH_YOUNG, "smaller one_higher"),
    Spot(17, "If-then plan", PENS, "plan"),
    Spot(18, "Goals", PENS, "goals"),
    Spot(19, "Goal", PENS, "goal"),
    Spot(20, "Our words", PENS, "our_words"),
    Spot(21, "History of words", PENS, "history at_first"),
    Spot(22, "Changed since we agreed", PENS, "changed"),
    Spot(23, "Do we agree?", PENS, "agree"),
    Spot(24, "Not yet", PENS, "not_yet"),
    Spot(25, "Agree together", only(BOTH), "seals"),
    Spot(26, "Take turns", PENS, "take_turns"),
    Spot(27, "You both agreed", PENS, "agreed"),
    Spot(28, "My steps", PENS, "steps"),
    Spot(29, "Add or edit step", PENS, "step"),
    Spot(30, "Today's number", PENS, "number", "each rater has a line of their own"),
    Spot(31, "Progress", PENS, "progress"),
    Spot(32, "Tools", WITH_YOUNG, "tools add_tool helper"),
    Spot(33, "Use a tool", WITH_YOUNG, "tool"),
    Spot(34, "Cheers", only(YOUNG), "cheers"),
    Spot(35, "What can home see? (later)", PENS, "home_sees home_page", "as 11"),
    Spot(36, "Reminders", only(YOUNG), "reminders"),
    Spot(37, "How was working together?", only(BOTH), "check_in", "it is asked in a visit, of the young person"),
    Spot(38, "Print our page", PENS, "print_page"),
    Spot(39, "Settings", PENS, "settings"),
    Spot(40, "My data", PENS, "my_data save_copy take_home written"),
    Spot(40, "My data", EACH_ALONE, "erase", "each erases their own, alone"),
    Spot(40, "My data", only(HOME), "home_files", "an adult's own"),
    Spot(41, "Together", only(BOTH), "together"),
    Spot(42, "Across the table", only(BOTH), "across", "both write at once, so both have to be there"),
    Spot(43, "Wrap up", only(BOTH), "wrap_up"),
    Spot(44, "People", only(NOBODY, THERAPIST), "caseload", "the list is there before a book is open"),
    Spot(45, "One young person", only(THERAPIST), "one_person"),
    Spot(46, "Prepare an idea", only(THERAPIST), "prepare"),
    Spot(47, "Check-in history", EACH_ALONE, "check_ins", "the young person reads their own words too"),
    Spot(48, "Home access", PENS, "home_sees", "as 11: whoever is there is added and given three words"),
    Spot(48, "Home access", only(THERAPIST, BOTH, HOME), "home_words", "an adult's first opening deals their own"),
    Spot(49, "Family path", only(HOME), "home_front"),
    Spot(50, "Cheers sent", only(HOME), "home_cheers"),
    Spot(51, "How I can help", only(HOME), "home_help"),
    Spot(52, "Family settings", only(HOME), "home_settings"),
    Spot(53, "About and privacy", EVERYBODY, "privacy"),
)
BESIDE = (
    "bring_back closed consent end_book first_open given goal_word keep_note my_copy opened our_ending our_record "
    "people_here reached record tries why"
)
"""Screens that the map does not have: they came with later work."""


class Way(NamedTuple):
    """By one touch from a screen to another. ``tap``: what is said on it, or ``#id`` for the first to touch there.

    ``story`` and ``locks``: what ``Visit.open`` takes. ``wide``: the window is a tablet's."""

    to: str
    start: str
    tap: str
    story: str = "visits"
    locks: bool = False
    wide: bool = False


WITH_PENS = (
    Way("goal", "goals", "#cards"),
    Way("history", "goals", say("words.first_wrote")),
    Way("settings", "goals", say("settings.title")),
    Way("my_data", "goals", say("my_data.title")),
    Way("our_words", "goal", say("goal.edit")),
    Way("steps", "goal", "#steps"),
    Way("changed", "goal", "#standing"),
    Way("agree", "changed", say("changed.agree")),
    Way("home_sees", "goal", "#sharing"),
    Way("progress", "goal", say("progress.title")),
    Way("print_page", "goal", say("print.title")),
    Way("number", "progress", say("progress.add")),
    Way("step", "steps", say("steps.another")),
    Way("plan", "steps", say("steps.plan")),
    Way("comfort", "settings", say("comfort.title")),
    Way("pens", "settings", say("settings.pens")),
    Way("locks", "settings", say("locks.title")),
    Way("privacy", "settings", say("privacy.title")),
    Way("our_names", "pens", say("pens.names")),
    Way("my_pictures", "locks", "#pictures"),
    Way("my_passphrase", "locks", "#passphrase"),
    Way("save_copy", "my_data", say("my_data.save")),
    Way("take_home", "my_data", say("take_home.title")),
    Way("written", "my_data", say("my_data.written")),
    Way("help", "goal", say("app.help")),
    Way("breathe", "help", say("breathe.title")),
    Way("agreed", "goal", "#standing", "shared"),
    Way("at_first", "agreed", say("words.first_wrote"), "shared"),
    Way("home_page", "home_sees", say("home.see_as", name="Mum"), "shared"),
    Way("not_yet", "agree", say("agree.to_not_yet"), "not_yet"),
)
ALONE = (
    Way("check_ins", "goals", say("check_ins.title")),
    Way("erase", "my_data", say("my_data.erase")),
    Way("take_turns", "agree", say("agree.to_seals"), "both_yes"),
)
OF_YOUNG = (
    Way("goals", "path", say("tabs.goals")),
    Way("tools", "path", say("tabs.tools")),
    Way("how_did_it_go", "path", say("path.tried")),
    Way("cheers", "goals", say("cheers.title")),
    Way("reminders", "goals", say("reminders.title")),
    Way("smaller", "steps", say("steps.smaller")),
    Way("one_higher", "steps", say("steps.one_higher")),
    Way("add_tool", "tools", say("tools.add")),
    Way("helper", "tools", say("tools.add_person")),
    Way("tool", "tools", "#own", "tried"),
    Way("tries", "progress", say("tries.all")),
    Way("why", "goal", say("why.title")),
    Way("whos_here", "path", say("locks.hide")),
)
OF_THERAPIST = (
    Way("goals", "whos_here", "Dana"),
    Way("path", "goal", say("goal.open_path"), "shared"),
    Way("prepare", "goal", "#prepare"),
    Way("home_words", "home_sees", say("home_words.give", name="Mum"), "shared"),
    Way("whos_here", "one_person", say("whos_here.title")),
    Way("my_sheet", "locks", "#sheet", "words", locks=True),
    Way("one_person", "caseload", "#rows", "words", locks=True),
    Way("caseload", "whos_here", say("caseload.title"), "words", locks=True),
)
OF_BOTH = (
    Way("goal", "together", "#goal_tiles"),
    Way("wrap_up", "together", say("together.wrap_up")),
    Way("check_in", "wrap_up", say("check_in.now"), "agreed"),
    Way("pens", "together", say("together.pens")),
    Way("goals", "together", say("together.carry_on"), "agreed"),
    Way("path", "goal", say("goal.open_path"), "agreed"),
    Way("seals", "agree", say("agree.to_seals"), "both_yes"),
    Way("across", "our_words", say("across.title"), wide=True),
    Way("take_turns", "seals", say("seals.take_turns"), "both_yes"),
    Way("home_words", "home_sees", say("home_words.give", name="Mum"), "shared"),
)
OF_HOME = tuple(
    Way(*way, story="shared", locks=True)
    for way in (
        ("home_cheers", "home_front", say("tabs.home_cheers")),
        ("home_settings", "home_front", say("tabs.home_settings")),
        ("home_help", "home_settings", say("home_help.title")),
        ("home_files", "home_settings", say("home_files.title")),
        ("comfort", "home_settings", say("comfort.title")),
        ("privacy", "home_settings", say("privacy.title")),
        ("help", "home_settings", say("app.help")),
        ("breathe", "help", say("breathe.title")),
        ("locked", "home_settings", say("home_settings.lock")),
    )
)
OF_NOBODY = (
    Way("people", "first_open", say("first_open.therapist"), "nothing"),
    Way("welcome", "people", say("app.next"), "nothing"),
    Way("locks", "whos_here", say("locks.title"), "words"),
    Way("my_pictures", "locks", "#pictures", "words"),
    Way("my_passphrase", "locks", "#passphrase", "words"),
    *(
        Way(*way, story="words", locks=True)
        for way in (
            ("open_mine", "locked", say("locked.mine")),
            ("open_caseload", "locked", say("locked.therapist")),
            ("open_home", "locked", say("locked.home")),
            ("comfort", "locked", say("comfort.title")),
            ("privacy", "comfort", say("privacy.title")),
            ("help", "locked", say("app.help")),
            ("breathe", "help", say("breathe.title")),
        )
    ),
)
WAYS: dict[Seat, tuple[Way, ...]] = {
    YOUNG: (*OF_YOUNG, *WITH_PENS, *ALONE),
    THERAPIST: (*OF_THERAPIST, *WITH_PENS, *ALONE),
    BOTH: OF_BOTH,
    HOME: OF_HOME,
    NOBODY: OF_NOBODY,
}
FRONTS: dict[Seat, str] = {
    YOUNG: "path",
    THERAPIST: "whos_here",
    BOTH: "together",
    HOME: "home_front",
    NOBODY: "first_open whos_here locked",
}
"""Where each begins. Two who sit together go on from a goal as each of them does alone."""
BEHIND_A_CODE = "open_mine open_caseload open_home locked"
"""Nobody who is in needs them; *Hide and lock* leads there."""
