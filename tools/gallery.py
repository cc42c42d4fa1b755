"""Draws every component to PNGs, to look at beside the design's own pictures.

    python tools/gallery.py OUT [look ...]

Writes <what>_<look>_<text size>.png for text at 100 and 150 %. Needs no screen.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main(out: Path, looks: list[str]) -> None:
    """Kivy starts, off-screen, with the robot's import."""
    out.mkdir(parents=True, exist_ok=True)
    robots = import_module("tests.robot")
    parts = import_module("tests.widgets.showcase").components
    pages = import_module("tests.widgets.showcase_pages").pages
    theme = import_module("widgets.theme").theme
    robots.start()
    robot = robots.Robot()
    for look in looks:
        for scale in (1.0, 1.5):
            theme.look, theme.scale = look, scale
            for name, size, build in (*parts(), *pages()):
                robot.size(*size)
                robot.put(build())
                robot.advance(1.0)
                robot.picture(out / f"{name}_{look}_{round(scale * 100)}.png")
                robot.clear()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or ["light", "dark"])
