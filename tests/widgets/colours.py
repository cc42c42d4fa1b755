"""Colour arithmetic for the tests: WCAG contrast, colour blindness, and how far apart two colours look."""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Rgb = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, full strength, for linear RGB.
PROTAN = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
DEUTAN = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
# Brettel, Vienot and Mollon 1997 for tritan: two half planes in linear RGB, parted by a normal.
TRITAN_A = ((1.01277, 0.13548, -0.14826), (-0.01243, 0.86812, 0.14431), (0.07589, 0.80500, 0.11911))
TRITAN_B = ((0.93678, 0.18979, -0.12657), (0.06154, 0.81526, 0.12320), (-0.37562, 1.12767, 0.24796))
TRITAN_NORMAL = (0.03901, -0.02788, -0.01113)
SEEN_AS = ("normal", "protan", "deutan", "tritan")


def rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def linear(colour: Rgb) -> Rgb:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return red, green, blue


def encoded(colour: Rgb) -> Rgb:
    clamped = (min(1.0, max(0.0, c)) for c in colour)
    red, green, blue = (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in clamped)
    return red, green, blue


def luminance(colour: str) -> float:
    red, green, blue = linear(rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _times(matrix: tuple[Rgb, Rgb, Rgb], colour: Rgb) -> Rgb:
    red, green, blue = (sum(m * c for m, c in zip(row, colour, strict=True)) for row in matrix)
    return red, green, blue


def seen(colour: str, eye: str) -> Rgb:
    """The colour as an eye of ``SEEN_AS`` has it, 0-1 each."""
    line = linear(rgb(colour))
    if eye == "protan":
        line = _times(PROTAN, line)
    elif eye == "deutan":
        line = _times(DEUTAN, line)
    elif eye == "tritan":
        side = sum(n * c for n, c in zip(TRITAN_NORMAL, line, strict=True))
        line = _times(TRITAN_A if side >= 0 else TRITAN_B, line)
    return encoded(line)


def lab(colour: Rgb) -> Rgb:
    red, green, blue = linear(colour)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: str, other: str, eye: str = "normal") -> float:
    """CIEDE2000 between two colours as one kind of eye sees them."""
    return ciede2000(lab(seen(one, eye)), lab(seen(other, eye)))


def ciede2000(one: Rgb, other: Rgb) -> float:
    """Sharma, Wu and Dalal 2005."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25.0**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = (degrees(atan2(b, a)) % 360 if a or b else 0.0 for a, b in ((a1, b1), (a2, b2)))
    turn, h = _hues(c1, c2, h1, h2)
    big_h = 2 * sqrt(c1 * c2) * sin(radians(turn) / 2)
    lum, c = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1 - 0.17 * cos(radians(h - 30)) + 0.24 * cos(radians(2 * h))
        + 0.32 * cos(radians(3 * h + 6)) - 0.20 * cos(radians(4 * h - 63))
    )  # fmt: skip
    sl = 1 + 0.015 * (lum - 50) ** 2 / sqrt(20 + (lum - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    rc = 2 * sqrt(c**7 / (c**7 + 25.0**7))
    rt = -rc * sin(radians(60 * exp(-(((h - 275) / 25) ** 2))))
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, big_h / sh
    return sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh)


def _hues(c1: float, c2: float, h1: float, h2: float) -> tuple[float, float]:
    """The turn from one hue to the other, and the hue between them, in degrees."""
    if not c1 * c2:
        return 0.0, h1 + h2
    turn = (h2 - h1 + 180) % 360 - 180
    if abs(h1 - h2) <= 180:
        return turn, (h1 + h2) / 2
    return turn, (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2
