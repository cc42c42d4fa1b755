"""A printed page, read back by another hand than the one that wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import pikepdf

SPACE = re.compile(r"[ \xa0]+")


class Line(NamedTuple):
    """One piece of text: where its line stands (points from the foot of the page), its size, and the text."""

    page: int
    y: float
    size: float
    text: str


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def fonts(found: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """Every font of every page, by its name there."""
    return {name: font for page in found.pages for name, font in page.resources.get("/Font", {}).items()}


def letters(font: pikepdf.Object) -> dict[int, str]:
    """Code -> the letters it stands for, as the font's ToUnicode says. Code 0, for no letter, is never drawn."""
    told = font.ToUnicode.read_bytes().decode()
    pairs = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*$", told, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs if int(code, 16)}


def lines(pdf: bytes) -> list[Line]:
    return list(_lines(opened(pdf)))


def _lines(found: pikepdf.Pdf) -> Iterator[Line]:
    known = {name: letters(font) for name, font in fonts(found).items()}
    for number, page in enumerate(found.pages):
        font, size, y = "", 0.0, 0.0
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "Tf":
                    font, size = str(operands[0]), float(operands[1])
                case "Td":
                    y = float(operands[1])
                case "Tj":
                    code = bytes(operands[0])
                    text = "".join(known[font][code[n] << 8 | code[n + 1]] for n in range(0, len(code), 2))
                    yield Line(number, y, size, text)


def text(pdf: bytes) -> str:
    """All of it, in the order it was drawn; white space as one space."""
    return SPACE.sub(" ", " ".join(line.text for line in lines(pdf)))


def squeezed(words: str) -> str:
    """To find words whichever way they were cut into pieces."""
    return re.sub(r"\s", "", words)
