"""Small PNGs, and how far two pictures are apart. Rows are RGB bytes from the top."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from operator import sub
from pathlib import Path
from typing import NamedTuple

BLOCK = 13  # px: 390 wide is 30 blocks


class Picture(NamedTuple):
    """``rows``: from the top, three bytes a pixel."""

    width: int
    rows: tuple[bytes, ...]

    @classmethod
    def of_window(cls, width: int, height: int, rgba: bytes) -> Picture:
        """From what OpenGL reads: RGBA, the lowest row first."""
        made = []
        for y in range(height - 1, -1, -1):
            row, rgb = rgba[y * width * 4 : (y + 1) * width * 4], bytearray(width * 3)
            for channel in range(3):
                rgb[channel::3] = row[channel::4]
            made.append(bytes(rgb))
        return cls(width, tuple(made))


def write(path: Path, picture: Picture) -> None:
    """Each row as the difference from the one above or from its left neighbour, whichever is shorter."""
    before, packed = bytes(picture.width * 3), bytearray()
    for row in picture.rows:
        packed += min(_tries(row, before), key=lambda tried: sum(min(b, 256 - b) for b in tried[1:]))
        before = row
    head = struct.pack(">IIBBBBB", picture.width, len(picture.rows), 8, 2, 0, 0, 0)
    chunks = (b"IHDR", head), (b"IDAT", zlib.compress(bytes(packed), 9)), (b"IEND", b"")
    parts = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))


def _tries(row: bytes, above: bytes) -> Iterator[bytes]:
    yield b"\0" + row
    yield b"\1" + bytes((a - b) & 255 for a, b in zip(row, bytes(3) + row, strict=False))
    yield b"\2" + bytes((a - b) & 255 for a, b in zip(row, above, strict=True))


def read(path: Path) -> Picture:
    """A PNG that ``write`` wrote."""
    data, at, packed, width = path.read_bytes(), 8, b"", 0
    while at < len(data):
        (length,), kind = struct.unpack(">I", data[at : at + 4]), data[at + 4 : at + 8]
        chunk = data[at + 8 : at + 8 + length]
        width = struct.unpack(">I", chunk[:4])[0] if kind == b"IHDR" else width
        packed += chunk if kind == b"IDAT" else b""
        at += 12 + length
    return Picture(width, tuple(_unpack(zlib.decompress(packed), 3 * width)))


def _unpack(packed: bytes, long: int) -> Iterator[bytes]:
    before = bytes(long)
    for at in range(0, len(packed), long + 1):
        how, row = packed[at], bytearray(packed[at + 1 : at + 1 + long])
        if how == 1:
            for x in range(3, long):
                row[x] = (row[x] + row[x - 3]) & 255
        elif how == 2:
            row = bytearray((a + b) & 255 for a, b in zip(row, before, strict=True))
        before = bytes(row)
        yield before


def apart(one: Picture, other: Picture) -> list[list[float]]:
    """Mean absolute difference (0-255) of each block, from the top left. Both are of one size."""
    blocks: list[list[float]] = []
    for top in range(0, len(one.rows), BLOCK):
        rows = range(top, min(top + BLOCK, len(one.rows)))
        gaps = [list(map(abs, map(sub, one.rows[y], other.rows[y]))) for y in rows]
        step = 3 * BLOCK
        blocks.append([
            sum(sum(gap[x : x + step]) for gap in gaps) / sum(len(gap[x : x + step]) for gap in gaps)
            for x in range(0, 3 * one.width, step)
        ])  # fmt: skip
    return blocks
