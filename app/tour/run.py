"""Starts the app for the tour, tells the story, closes it, opens the book again and reads what was agreed."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from kivy.base import EventLoop

from app.main import TwoPens
from app.options import Options
from app.tour.clock import StoryClock
from app.tour.hands import Hands
from app.tour.story import again, first_visit
from app.tour.teller import Teller


def tour(options: Options) -> int:
    """0 when every moment was as it should be. Books go to ``--home``, else to a folder that is thrown away."""
    if options.home is not None:
        return told(options, options.home)
    with tempfile.TemporaryDirectory(prefix="two-pens-tour-") as folder:
        return told(options, Path(folder))


def told(options: Options, home: Path) -> int:
    app = TwoPens(options, home, StoryClock())
    hands = Hands(lambda: app.manager.current_screen)
    teller = Teller(options.tour or Path("build/tour"), hands)
    start(app, hands)
    story = again if app.house is not None and app.house.door.has_book else first_visit
    safely(teller, lambda: story(teller, hands, app))
    app.dispatch("on_stop")
    safely(teller, lambda: read_again(teller, home))
    print(f"{teller.count} moments, {teller.failed} not as they should be", flush=True)
    return 1 if teller.failed else 0


def start(app: TwoPens, hands: Hands) -> None:
    EventLoop.ensure_window()
    if EventLoop.status != "started":
        EventLoop.start()
    app._run_prepare()
    hands.frames(3)
    hands.wait(0.4)


def safely(teller: Teller, part: Callable[[], None]) -> None:
    """A moment that breaks ends its part of the tour and says where; the books here are invented."""
    try:
        part()
    except Exception as error:
        traceback.print_exc()
        teller.check("the tour could not go on", False, f"{type(error).__name__}: {error}")


def read_again(teller: Teller, home: Path) -> None:
    """Open the book anew, as after a restart, and print the agreement that is kept in it."""
    from db.reading import agreements
    from db.shelf import Shelf

    shelf = Shelf(home)
    book = shelf.open(shelf.books()[-1])
    try:
        with book.reading() as connection:
            found = list(agreements.latest(connection).values())
    finally:
        book.close()
    teller.check("the book opens again with its agreement", bool(found), "no agreement was found")
    for agreement in found:
        print("   agreed, letter for letter:")
        for line in agreement.version.lines:
            print(f"     {line.kind:9} {line.text}")
