"""From screen to screen: what Back means, and screens made on their first visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from app.text import Message

Args = dict[str, object]

# pages one passes through on the way to an ending; Back from the ending does not walk them again
ON_THE_WAY = frozenset(
    {"our_words", "across", "steps", "agree", "seals", "take_turns", "smaller", "step", "plan", "one_higher", "number"}
)
ENDINGS = frozenset({"agreed", "not_yet", "goal", "progress"})
ROOTS = frozenset({"first_open", "whos_here", "together", "path", "locked", "caseload", "home_front"})
# pages that know nothing of any book: they stay when all others are forgotten
KNOW_NOTHING = frozenset({"first_open", "closed", "locked", "comfort", "privacy", "breathe"})
OUTSIDE = frozenset({"help", "comfort", "privacy", "breathe"})  # a lock leaves whoever is there where they are
FRONTS = ("whos_here", "locked")
# where Back leads from a page that nothing lies under
PARENTS: Mapping[str, str] = {
    "goals": "whos_here",
    "tools": "path",
    "progress": "path",
    "path": "whos_here",
    "together": "whos_here",
    "open_mine": "locked",
    "open_caseload": "locked",
    "open_home": "locked",
    "home_cheers": "home_front",
    "home_settings": "home_front",
    "my_passphrase": "caseload",
    "people": "caseload",
    "one_person": "caseload",
    "check_ins": "goals",
    "settings": "goals",
}


class Page(Protocol):
    """What the navigator needs of a screen."""

    name: str

    def enter(self, **args: object) -> None: ...

    def leave(self) -> None: ...

    def where(self) -> Args: ...

    def tell(self, note: Message | None) -> None: ...


class Navigator:
    """Keeps the trail of pages; ``put`` brings a page in front. One that is not for whoever is here (``may``) is
    neither made nor entered: the ``front`` comes in its place."""

    def __init__(
        self,
        factories: Mapping[str, Callable[[], Page]],
        put: Callable[[Page, bool], None],
        may: Callable[[str], bool] = lambda _: True,
        front: Callable[[], str] = lambda: "first_open",
    ) -> None:
        self.factories = factories
        self.put = put
        self.may = may
        self.front = front
        self.made: dict[str, Page] = {}
        self.trail: list[tuple[str, Args]] = []

    def page(self, name: str) -> Page:
        if name not in self.made:
            self.made[name] = self.factories[name]()
        return self.made[name]

    def to(self, screen: str, note: Message | None = None, **args: object) -> None:
        """``note`` is told once on the page that comes, and is not part of the trail."""
        self.leave_current()
        if screen in ROOTS:
            self.trail.clear()
        elif screen in ENDINGS:
            self.trail = [step for step in self.trail if step[0] not in ON_THE_WAY]
        names = [name for name, _ in self.trail]
        if screen in names:
            del self.trail[names.index(screen) :]
        self.trail.append((screen, args))
        self.bring(screen, args, forward=True)
        if note is not None:
            self.made[self.current].tell(note)

    def back(self) -> None:
        self.leave_current()
        if self.trail:
            self.trail.pop()
        name, args = self.trail.pop() if self.trail else (self.parent(), {})
        self.trail.append((name, args))
        self.bring(name, args, forward=False)

    def parent(self) -> str:
        return PARENTS.get(self.current, next((name for name in FRONTS if name in self.made), "first_open"))

    current = "first_open"

    def leave_current(self) -> None:
        """Half-typed words are kept, and the trail learns what the page was about by now."""
        page = self.made.get(self.current)
        if page is None:
            return
        page.leave()
        if self.trail and self.trail[-1][0] == self.current:
            self.trail[-1] = (self.current, {**self.trail[-1][1], **page.where()})

    def bring(self, name: str, args: Args, forward: bool) -> None:
        if not self.may(name):
            name, args = self.front(), {}
            self.trail = [(name, args)]
        page = self.page(name)
        self.current = name
        page.enter(**args)
        # entering may itself have moved on to another page
        if self.current == name:
            self.put(page, forward)

    def forget(self) -> None:
        """A book is shut: no page that showed anything of it stays, but for the help that somebody is reading."""
        stays = KNOW_NOTHING | ({"help"} if self.current == "help" else set())
        self.made = {name: page for name, page in self.made.items() if name in stays}
        self.trail = [step for step in self.trail if step[0] in stays]

    def show_locked(self) -> None:
        """To the locked page; whoever reads who to call, or chooses how it looks, goes there with Back."""
        if self.current in OUTSIDE:
            self.trail = [("locked", {}), (self.current, {})]
            self.page(self.current).enter()  # what it shows of a book goes with the book
        else:
            self.to("locked")
