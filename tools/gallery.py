"""Draws every component to PNGs, to look at them beside design/pictures/x_components.png.

    python tools/gallery.py OUT [look ...]

Writes components_<look>_<text size>.png and pages_*.png. Needs no screen.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.robot import Robot, start  # noqa: E402  (starts Kivy off-screen)
from tools.gallery_parts import components, pages  # noqa: E402
from widgets.theme import theme  # noqa: E402


def main(out: Path, looks: list[str]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    start()
    robot = Robot()
    for look in looks:
        for scale in (1.0, 1.5):
            theme.look, theme.scale = look, scale
            for name, size, build in (*components(), *pages()):
                robot.size(*size)
                robot.put(build())
                robot.advance(1.0)
                robot.picture(out / f"{name}_{look}_{round(scale * 100)}.png")
                robot.clear()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or ["light", "dark"])
