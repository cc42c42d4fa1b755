"""Sizes on the printed page, in points. A4, and nothing smaller than 12 (DESIGN 11, rule 11)."""

from __future__ import annotations

WIDE, TALL = 595.28, 841.89
SIDE, TOP, BOTTOM = 48.0, 48.0, 44.0
ROOM = WIDE - 2 * SIDE

SMALL, BODY, HEADING, TITLE = 12.0, 12.75, 15.0, 19.5
SMALL_LINE, BODY_LINE, TITLE_LINE = 16.5, 22.5, 32.0

STONE, BESIDE = 19.5, 31.5  # across a stone; from the margin to the words beside it
SEAL, BESIDE_SEAL, SEAL_LETTER = 55.5, 69.0, 24.0
NAME_LINE = 16.5
CAPITALS = 0.705  # height of capital letters, share of the font's size
BOX_CORNER, BOX_PAD = 13.5, 16.0
SECTION = 16.0  # above a heading
SAMPLE = 28.0  # from a pen's sample to whose it is
CORNER = 70.0  # what the number of a page takes
