"""Prints the packages this system still lacks, on one line, before anything is installed.

    python tools/system_parts.py VENV     ('' when nothing is missing)

With --advice it prints the sentence for a person instead. Standard library only.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from app.phone.graphics_check import Part, advice, distribution, missing  # noqa: E402


def python_parts() -> list[Part]:
    """Debian ships venv without ensurepip: asked for before a half-made folder is left behind."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return []
    major, minor = sys.version_info[:2]
    return [Part("venv", f"python{major}.{minor}-venv", "python3")]


def parts() -> tuple[Part, ...]:
    graphics = missing(needs_egl=True, needs_driver=True) if sys.platform.startswith("linux") else ()
    return (*python_parts(), *graphics)


if __name__ == "__main__":
    lacking = parts()
    if "--advice" in sys.argv:
        names = ", ".join(part.name for part in lacking)
        print(f"missing on this computer: {names}. {advice(lacking, distribution())}" if lacking else "")
    else:
        print(*(part.debian for part in lacking))
