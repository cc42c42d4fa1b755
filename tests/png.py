"""Pictures as files, with the standard library alone."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path


def save_png(to: Path, width: int, height: int, pixels: bytes) -> None:
    """RGBA rows from the bottom, as a PNG without transparency."""
    rows = (pixels[y * width * 4 : (y + 1) * width * 4] for y in range(height - 1, -1, -1))
    opaque = bytearray()
    for row in rows:
        line = bytearray(row)
        line[3::4] = b"\xff" * width
        opaque += b"\0" + line
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(opaque), 6)),
        (b"IEND", b""),
    )
    parts = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    to.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
