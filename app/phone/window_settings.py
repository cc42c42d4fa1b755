"""Sets Kivy up before its window exists. Nothing is read from or left in anybody's ~/.kivy."""

from __future__ import annotations

import logging
import os
import sys

ENVIRONMENT = {
    "KIVY_NO_ARGS": "1",
    "KIVY_NO_CONFIG": "1",  # neither reads nor writes a config file, and makes no folder
    "KIVY_NO_FILELOG": "1",
    "KIVY_LOG_MODE": "PYTHON",  # quiet, but warnings and tracebacks still reach stderr
    "KIVY_WINDOW": "sdl2",
    "KIVY_TEXT": "sdl2",
    "KIVY_IMAGE": "sdl2",
    "KIVY_CLIPBOARD": "sdl2",  # the default hands copied words to other programs
}

SETTINGS = {
    ("kivy", "exit_on_escape"): "0",
    ("kivy", "log_level"): "warning",
    ("graphics", "maxfps"): "60",
    ("graphics", "multisamples"): "0",  # shapes are smooth by themselves
    ("graphics", "minimum_width"): "320",
    ("graphics", "minimum_height"): "568",
}


NOT_WORTH_SAYING = ("not supported by your version of linux", "Cutbuffer", "xclip", "xsel")


def settle(size: tuple[int, int], offscreen: bool) -> None:
    """Call once, before anything else of Kivy. ``size``: width and height of the window in dp."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    if offscreen and sys.platform.startswith("linux"):
        os.environ.setdefault("SDL_VIDEODRIVER", "offscreen")
    logging.getLogger("kivy").addFilter(worth_saying)
    from kivy.config import Config

    for (section, option), value in SETTINGS.items():
        Config.set(section, option, value)
    Config.set("graphics", "width", str(size[0]))
    Config.set("graphics", "height", str(size[1]))
    for source in list(Config.options("input")):  # SDL brings touches itself; raw devices would double them
        Config.remove_option("input", source)
    Config.set("input", "mouse", "mouse,disable_multitouch")


def worth_saying(record: logging.LogRecord) -> bool:
    """Kivy tries for touch screens and clipboards that SDL serves anyway, and tells each miss with a traceback."""
    said = record.getMessage()
    return not any(words in said for words in NOT_WORTH_SAYING)
