"""Fonts and icons, out of two pinned packages, into assets/built (ignored by git, part of the wheel).

    python assets/build_assets.py [--every-icon] [OUT]

Does nothing when OUT was already built from the same inputs. The icon font holds only the icons whose
full name ('heart-bold', 'flag-fill') stands in quotes in a .py or .kv file of app/ or widgets/;
``--every-icon`` takes all bold and filled ones, for trying icons out while drawing a screen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
ROOMS = ("app", "widgets")
WEIGHTS = ("Regular", "SemiBold", "Bold", "ExtraBold", "Black")
NUNITO = "sphinx_nefertiti/fonts/nunito/"
PHOSPHOR = "qtawesome/fonts/phosphor-"
ICON_NAME = re.compile(r"""(["'])([a-z0-9]+(?:-[a-z0-9]+)*-(?:bold|fill))\1""")
LETTER_GAP, WORD_GAP = 0.12, 0.28  # em added for easy-read spacing: after a letter, at a word space


def icon_names(root: Path) -> frozenset[str]:
    """Every quoted icon name in the sources under ``root``. May hold names that are no icon."""
    sources = (p for room in ROOMS for end in ("py", "kv") for p in (root / room).rglob(f"*.{end}"))
    return frozenset(m[2] for p in sources for m in ICON_NAME.finditer(p.read_text(encoding="utf-8")))


def stamp(names: Iterable[str]) -> str:
    """Changes whenever the result would."""
    licences = sorted((HERE / "licences").glob("*.txt"))
    files = [Path(__file__), HERE / "packages.txt", HERE / "dejavusans.json", *licences]
    inputs = [path.read_bytes() for path in files] + ["\n".join(sorted(names)).encode()]
    return hashlib.sha256(b"\0".join(inputs)).hexdigest()


def download(to: Path) -> dict[str, zipfile.ZipFile]:
    """The two packages, unpacked by nobody: name -> open wheel. Raises CalledProcessError."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    pinned = ["--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(HERE / "packages.txt")]
    subprocess.run([*pip, *pinned, "-d", str(to)], check=True)
    return {wheel.name.split("-")[0]: zipfile.ZipFile(wheel) for wheel in to.glob("*.whl")}


def open_font(raw: Path) -> TTFont:
    from fontTools.ttLib import TTFont

    # without this the same input would give other bytes each time
    return TTFont(raw, recalcTimestamp=False)


def widen(font: TTFont, family: str) -> None:
    """More room after each letter and word: Kivy has no letter-spacing of its own."""
    em = font["head"].unitsPerEm
    space = font.getBestCmap()[ord(" ")]
    metrics = font["hmtx"].metrics
    for name, (advance, left) in metrics.items():
        if advance:  # combining marks have none, and must stay over their letter
            metrics[name] = (advance + round(em * (LETTER_GAP + WORD_GAP * (name == space))), left)
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = family
        elif record.nameID == 6:
            record.string = family.replace(" ", "")


def build_text_fonts(wheel: zipfile.ZipFile, out: Path) -> None:
    for weight in WEIGHTS:
        plain = out / f"Nunito-{weight}.ttf"
        plain.write_bytes(wheel.read(f"{NUNITO}{plain.name}"))
        font = open_font(plain)
        widen(font, f"Nunito Wide {weight}")
        font.save(out / f"NunitoWide-{weight}.ttf")
    (out / "Nunito-OFL.txt").write_bytes(wheel.read(f"{NUNITO}OFL.txt"))


def build_icons(wheel: zipfile.ZipFile, out: Path, names: frozenset[str] | None) -> None:
    """``names`` None takes every bold and filled icon."""
    from fontTools import subset

    charmap = json.loads(wheel.read(f"{PHOSPHOR}charmap-1.3.0.json"))
    chosen = {n: int(c, 16) for n, c in sorted(charmap.items()) if wanted(n, names)}
    raw = out / "raw.ttf"
    raw.write_bytes(wheel.read(f"{PHOSPHOR}1.3.0.ttf"))
    font = open_font(raw)
    cut = subset.Subsetter(subset.Options(notdef_outline=True, layout_features=[], name_IDs=["*"]))
    cut.populate(unicodes=chosen.values())
    cut.subset(font)
    font.save(out / "Phosphor.ttf")
    raw.unlink()
    save_json(out / "phosphor.json", {name: chr(code) for name, code in chosen.items()})


def wanted(name: str, names: frozenset[str] | None) -> bool:
    return name.endswith(("-bold", "-fill")) if names is None else name in names


def ranges(codes: Iterable[int]) -> Iterator[list[int]]:
    """Code points as [first, last] runs, in order."""
    first = last = -2
    for code in sorted(codes):
        if code != last + 1:
            if first >= 0:
                yield [first, last]
            first = code
        last = code
    if first >= 0:
        yield [first, last]


def build_coverage(out: Path) -> None:
    """Which letters can be drawn, by whom. DejaVuSans comes with Kivy, which need not be here now."""
    nunito = open_font(out / "Nunito-Regular.ttf").getBestCmap()
    dejavu = json.loads((HERE / "dejavusans.json").read_text())
    save_json(out / "coverage.json", {"Nunito": list(ranges(nunito)), "DejaVuSans": dejavu})


def save_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, separators=(",", ":")), encoding="utf-8")


def build(out: Path, names: frozenset[str] | None) -> None:
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as tmp:
        wheels = download(Path(tmp))
        build_text_fonts(wheels["sphinx_nefertiti"], out)
        build_icons(wheels["qtawesome"], out, names)
        for wheel in wheels.values():
            wheel.close()
    build_coverage(out)
    for licence in (HERE / "licences").glob("*.txt"):
        shutil.copy(licence, out)


def main(out: Path = HERE / "built", every_icon: bool = False) -> bool:
    """Build into ``out`` unless it is up to date. True when something was built."""
    names = None if every_icon else icon_names(HERE.parent)
    mark = stamp(["every icon"] if names is None else names)
    done = out / "stamp"
    if done.exists() and done.read_text() == mark:
        return False
    fresh = out.with_name(f"{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    build(fresh, names)
    (fresh / "stamp").write_text(mark)
    shutil.rmtree(out, ignore_errors=True)
    fresh.rename(out)
    return True


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Build fonts and icons.")
    parser.add_argument("out", nargs="?", type=Path, default=HERE / "built")
    parser.add_argument("--every-icon", action="store_true")
    options = parser.parse_args()
    print("Two Pens: fonts and icons", "built" if main(options.out, options.every_icon) else "already there")
