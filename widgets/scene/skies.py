"""What colour the sky and the water are at each stage of the way. Plain data: no Kivy.

A stage is the share of stones that have been reached, 0 to 1. Between two rows of a table colours are
blended in a straight line. The high-contrast looks use the same skies: `dark` says which table.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

Colour = tuple[float, float, float]  # red, green, blue, each 0 to 1

INK_ON_DAY = "#15303A"
INK_BEFORE_FIRST_STONE = "#FFF6EE"
INK_ON_NIGHT = "#F1F4F2"
FIRST_LIGHT = 0.12  # from this stage on the day sky is bright enough for dark letters


@dataclass(frozen=True)
class Sky:
    """One moment of the scene. `light` is the sun or the moon; hills run from `far` to `shore`."""

    top: Colour
    middle: Colour
    low: Colour
    light: Colour
    far: Colour
    wooded: Colour
    shore: Colour
    near: Colour
    water: Colour


_ORDER = tuple(field.name for field in fields(Sky))

DAY: tuple[tuple[float, str], ...] = (
    (0.0, "#35386F #5A5293 #F0AE9E #FFD3A6 #7B6CA4 #5C538C #3D4173 #252F58 #363E70"),
    (0.12, "#A9A3DC #CDB9E2 #FBC8B2 #FFE4C2 #A796C9 #8078B2 #585C93 #333F6E #4B5192"),
    (0.4, "#8FA6E0 #C9C4EC #FFD3B4 #FFF0CF #A9A7DA #7E8CC4 #4F6F9C #264C6B #41659F"),
    (0.7, "#86C3E6 #BFE0EC #FFE9C2 #FFF6D8 #A8CFDD #74AEC0 #438A97 #1E5C68 #2F7E96"),
    (1.0, "#5FB6DE #A6DCE8 #FFF0B8 #FFF8DC #96D3CE #5FB6A6 #2F8F7F #14594F #24828A"),
)
NIGHT: tuple[tuple[float, str], ...] = (
    (0.0, "#0B1430 #1C2450 #3B3566 #F3EBDD #2B2E58 #20264A #161E3A #0B1428 #121C3C"),
    (0.4, "#0C1B38 #1D345C #4A4A7E #F7EFDD #2E3A66 #213053 #152440 #0A182B #15284A"),
    (0.7, "#0B2440 #1A4664 #3F6A86 #FBF3DF #2B5470 #1D3F58 #112C40 #081B28 #13384F"),
    (1.0, "#0A2C45 #17566E #4A8C94 #FFF7E2 #2C6A76 #1C4F5C #103843 #07222A #124853"),
)


def colour(sign: str) -> Colour:
    """`"#RRGGBB"` as three numbers from 0 to 1."""
    red, green, blue = (int(sign[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """`one` at share 0, `other` at share 1."""
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def _row(row: tuple[float, str]) -> tuple[float, tuple[Colour, ...]]:
    stage, signs = row
    return stage, tuple(colour(sign) for sign in signs.split())


_TABLES = {False: tuple(map(_row, DAY)), True: tuple(map(_row, NIGHT))}


def sky(stage: float, dark: bool) -> Sky:
    """The colours at a stage; stages outside 0 to 1 count as the nearest end."""
    rows = _TABLES[dark]
    stage = min(max(stage, 0.0), 1.0)
    after = next(i for i, (here, _) in enumerate(rows) if i and stage <= here)
    (start, first), (end, second) = rows[after - 1], rows[after]
    share = (stage - start) / (end - start)
    blended = (blend(a, b, share) for a, b in zip(first, second, strict=True))
    return Sky(**dict(zip(_ORDER, blended, strict=True)))


def sky_ink(stage: float, dark: bool) -> str:
    """The colour of letters that stand on the sky, as `"#RRGGBB"`."""
    if dark:
        return INK_ON_NIGHT
    return INK_ON_DAY if stage >= FIRST_LIGHT else INK_BEFORE_FIRST_STONE
