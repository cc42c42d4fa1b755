"""Back leads where a person expects, and never loses what a page was about."""

from app.routes import Navigator


class FakePage:
    def __init__(self, name: str) -> None:
        self.name = name
        self.entered: list[dict[str, object]] = []
        self.about: dict[str, object] = {}
        self.left = 0

    def enter(self, **args: object) -> None:
        self.entered.append(args)

    def leave(self) -> None:
        self.left += 1

    def where(self) -> dict[str, object]:
        return self.about


NAMES = (
    "first_open",
    "whos_here",
    "together",
    "path",
    "goals",
    "goal",
    "our_words",
    "steps",
    "agree",
    "seals",
    "agreed",
)


def walk(*screens: str) -> tuple[Navigator, dict[str, FakePage]]:
    pages = {name: FakePage(name) for name in NAMES}
    way = Navigator({name: (lambda name=name: pages[name]) for name in NAMES}, lambda page, forward: None)
    for screen in screens:
        way.to(screen)
    return way, pages


def test_back_walks_the_trail() -> None:
    way, _ = walk("together", "our_words", "steps")
    way.back()
    assert way.current == "our_words"
    way.back()
    assert way.current == "together"


def test_back_returns_to_the_goal_that_was_made_meanwhile() -> None:
    way, pages = walk("together", "our_words")
    pages["our_words"].about = {"goal": b"g"}
    way.to("steps", goal=b"g")
    way.back()
    assert pages["our_words"].entered[-1] == {"goal": b"g"}


def test_after_agreeing_back_does_not_walk_through_the_seals_again() -> None:
    way, _ = walk("together", "our_words", "steps", "agree", "seals", "agreed")
    way.back()
    assert way.current == "together"


def test_back_from_the_bottom_leads_to_who_is_here() -> None:
    way, _ = walk("whos_here", "path")
    way.back()
    assert way.current == "whos_here"


def test_each_page_is_made_once_and_left_each_time() -> None:
    way, pages = walk("path", "goals", "path", "goals")
    assert len(way.made) == 2
    assert pages["goals"].left == 1
    assert pages["path"].left == 2


def test_going_to_a_page_that_is_already_on_the_trail_goes_back_to_it() -> None:
    way, _ = walk("together", "goal", "our_words", "goal")
    way.back()
    assert way.current == "together"


def test_when_a_book_is_shut_its_pages_are_forgotten_and_the_trail_with_them() -> None:
    way, pages = walk("whos_here", "together", "our_words")
    way.forget()
    assert way.made == {} and way.trail == []


def test_a_lock_shows_the_locked_page_but_takes_nobody_away_from_help() -> None:
    pages = {name: FakePage(name) for name in ("whos_here", "path", "help", "locked")}
    way = Navigator({name: (lambda name=name: pages[name]) for name in pages}, lambda page, forward: None)
    for screen in ("whos_here", "path", "help"):
        way.to(screen)
    way.forget()
    way.show_locked()
    assert way.current == "help"
    way.back()
    assert way.current == "locked"
    way.to("path")
    way.show_locked()
    assert way.current == "locked"


def test_a_page_that_is_not_for_who_is_here_is_not_made() -> None:
    way, pages = walk("whos_here", "path")
    way.may, way.front = (lambda name: name != "goal"), lambda: "whos_here"
    way.to("goal", goal=b"g")
    assert way.current == "whos_here" and "goal" not in way.made and not pages["goal"].entered
    assert way.trail == [("whos_here", {})]


def test_back_does_not_lead_to_one_either() -> None:
    way, _ = walk("goals", "goal", "steps")
    way.may, way.front = (lambda name: name != "goal"), lambda: "whos_here"
    way.back()
    assert way.current == "whos_here"
