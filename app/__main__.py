"""``python -m app`` and ``two-pens``: read the command line, look for OpenGL, start."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from app.options import LOOKS, TEXT_SIZES, Options
from app.phone.graphics_check import graphics_problem, has_screen

NO_GRAPHICS = 3  # exit status
SCREENLESS_TOUR = Path("build/tour")
HAS_BOOKS = "A tour starts without a book. Give it a --home that has none, or leave --home out."


def size(text: str) -> tuple[int, int]:
    """'390x844' -> (390, 844)"""
    found = re.fullmatch(r"([1-9]\d{2,3})x([1-9]\d{2,3})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"a size looks like 390x844, not {text}")
    return int(found[1]), int(found[2])


def read(arguments: Sequence[str] | None) -> Options:
    """Exits with status 2 and a short help when the arguments make no sense."""
    parser = argparse.ArgumentParser(prog="two-pens", description="Two people, two pens, one page.")
    parser.add_argument("--home", type=Path, metavar="DIR", help="where books live")
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="show two visits and a week between, pictures into DIR"
    )
    parser.add_argument("--size", type=size, default=(390, 844), help="the window (390x844)")
    parser.add_argument("--theme", choices=LOOKS)
    parser.add_argument("--text-size", type=int, choices=TEXT_SIZES, help="in percent")
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="a book or page that came in a file")
    return Options(**vars(parser.parse_args(arguments)))


def with_tour(options: Options) -> Options:
    """Where there is no screen the tour runs instead."""
    from dataclasses import replace

    return replace(options, tour=options.tour or (None if has_screen() else SCREENLESS_TOUR))


def has_books(home: Path | None) -> bool:
    """A tour never writes into a person's own books, and could not open them either."""
    return home is not None and (home / "books").is_dir() and any((home / "books").iterdir())


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0 when all went well, 2 for what makes no sense, 3 without OpenGL."""
    asked = read(arguments)
    options = with_tour(asked)
    if options.tour and not asked.tour:
        print(f"No screen here: the tour runs off-screen, with pictures in {options.tour}", flush=True)
    if options.tour and has_books(options.home):
        print(HAS_BOOKS, file=sys.stderr)
        return 2
    offscreen = options.tour is not None
    problem = graphics_problem(offscreen)
    if problem:
        print(problem, file=sys.stderr)
        return NO_GRAPHICS
    from app.phone.window_settings import settle

    settle(options.size, offscreen)
    if options.tour is not None:
        from app.tour import tour

        return tour(options)
    from app.main import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
