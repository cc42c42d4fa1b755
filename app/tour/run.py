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
from app.tour.codes import Codes
from app.tour.hands import Hands
from app.tour.story import two_visits
from app.tour.teller import Teller


def tour(options: Options, codes: Codes | None = None) -> int:
    """0 when every moment was as it should be. Books go to ``--home``, which has none, else to a folder that is thrown
    away.

    ``codes``: filled with what was dealt on the way, for whoever opens the books afterwards.
    """
    codes = codes or Codes()
    if options.home is not None:
        return told(options, options.home, codes)
    with tempfile.TemporaryDirectory(prefix="two-pens-tour-") as folder:
        return told(options, Path(folder), codes)


def told(options: Options, home: Path, codes: Codes) -> int:
    clock = StoryClock()
    app = TwoPens(options, home, clock)
    hands = Hands(lambda: app.manager.current_screen)
    teller = Teller(options.tour or Path("build/tour"), hands)
    start(app, hands)
    whole = safely(teller, lambda: two_visits(teller, hands, clock, codes))
    app.dispatch("on_stop")
    if whole:
        safely(teller, lambda: read_again(teller, home, clock, codes))
    print(f"{teller.count} moments, {teller.failed} not as they should be", flush=True)
    return 1 if teller.failed else 0


def start(app: TwoPens, hands: Hands) -> None:
    EventLoop.ensure_window()
    if EventLoop.status != "started":
        EventLoop.start()
    app._run_prepare()
    hands.paint(3)  # what comes after the first picture waits until it was seen
    hands.wait(0.4)


def safely(teller: Teller, part: Callable[[], None]) -> bool:
    """True when the part was told to its end. A moment that breaks ends it and says where; the books are invented."""
    try:
        part()
        return True
    except Exception as error:
        traceback.print_exc()
        teller.check("the tour could not go on", False, f"{type(error).__name__}: {error}")
        return False


def read_again(teller: Teller, home: Path, clock: StoryClock, codes: Codes) -> None:
    """Open the book anew, as after a restart, by Dana's passphrase, and print what was agreed in it."""
    from app.caseload import caseload_books, open_from_caseload
    from app.door import Door
    from app.ways_in import try_passphrase
    from db.reading import agreements
    from db.shelf import Shelf

    door = Door(Shelf(home), clock)
    try:
        door.take(try_passphrase(door, codes.passphrase))
        desk = open_from_caseload(door, caseload_books(door)[0])
        with desk.book.reading() as connection:
            found = [each for goal in agreements.everywhere(connection).values() for each in goal]
    finally:
        door.close()
    teller.check("the book opens again with both agreements", len(found) == 2, f"{len(found)} were found")
    for agreement in found:
        print("   agreed, letter for letter:")
        for line in agreement.version.lines:
            print(f"     {line.kind:9} {line.text}")
