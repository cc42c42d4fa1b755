"""Render one screen to a picture, on a temporary book with a told story.

SDL_VIDEODRIVER=offscreen python tools/preview.py our_words --theme dark --text 150 -o out.png
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

STORIES = (
    "nothing", "empty", "words", "idea", "steps", "answered", "both_yes", "agreed", "changed", "on_hold", "not_yet",
    "many", "at_home", "shared", "many_shared",
)  # fmt: skip


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("screen")
    parser.add_argument("--story", choices=STORIES, default="idea")
    parser.add_argument("--who", choices=("together", "young_person", "therapist"), default="together")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--size", default="390x844")
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("-o", "--out", type=Path, default=Path("build/preview.png"))
    return parser.parse_args()


def main() -> int:
    asked = arguments()
    os.environ.setdefault("SDL_VIDEODRIVER", "offscreen")
    width, height = (int(n) for n in asked.size.split("x"))
    from app.phone.window_settings import settle

    settle((width, height), True)
    from tests.stage import Stage

    with tempfile.TemporaryDirectory() as home:
        stage = Stage(Path(home), look=asked.theme, text_size=asked.text, quiet=asked.quiet)
        stage.tell(asked.story, asked.who)
        stage.open(asked.screen)
        stage.settle()
        asked.out.parent.mkdir(parents=True, exist_ok=True)
        stage.picture(asked.out)
        stage.close()
    print(asked.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
