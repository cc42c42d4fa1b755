"""What the 36 pictures of codes look like, and the words for them. A picture that shipped keeps its look."""

from __future__ import annotations

from app.rules.codes import OUTSIDE, PICTURES, SHAPES, THINGS
from app.text import say
from widgets.picture_pad import Picture, PicturePage

SIGNS = {
    "sun": "sun-fill", "moon": "moon-fill", "star": "star-fill", "cloud": "cloud-fill", "leaf": "leaf-fill",
    "flower": "flower-fill", "pine": "tree-evergreen-fill", "drop": "drop-fill", "snow": "snowflake-fill",
    "fire": "fire-fill", "rainbow": "rainbow-fill", "planet": "planet-fill",
    "circle": "circle-fill", "square": "square-fill", "triangle": "triangle-fill", "heart": "heart-fill",
    "plus": "plus-bold", "arrow": "arrow-fat-up-fill", "bolt": "lightning-fill", "cube": "cube-fill",
    "crown": "crown-fill", "clover": "club-fill", "puzzle": "puzzle-piece-fill", "wave": "waves-bold",
    "key": "key-fill", "bell": "bell-fill", "ball": "soccer-ball-fill", "bike": "bicycle-fill", "boat": "boat-fill",
    "book": "book-fill", "cup": "coffee-fill", "fish": "fish-fill", "pizza": "pizza-fill", "robot": "robot-fill",
    "rocket": "rocket-fill", "umbrella": "umbrella-fill",
}  # fmt: skip


def picture(number: int) -> Picture:
    name = PICTURES[number]
    return Picture(SIGNS[name], say(f"picture.{name}"))


def pages() -> list[PicturePage]:
    """The pad's three pages."""
    numbers = iter(range(len(PICTURES)))
    titles = ("outside", OUTSIDE), ("shapes", SHAPES), ("things", THINGS)
    return [PicturePage(say(f"pad.{title}"), tuple(picture(next(numbers)) for _ in page)) for title, page in titles]
