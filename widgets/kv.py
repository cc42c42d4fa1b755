"""Loads the .kv that stands beside a .py, once per process: loaded twice, its rules would stack."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder

_loaded: set[str] = set()


def load(py_file: str) -> None:
    """Load ``<name>.kv`` beside ``<name>.py``. Raises FileNotFoundError when there is none."""
    path = str(Path(py_file).with_suffix(".kv"))
    if path not in _loaded:
        Builder.load_file(path, rulesonly=True)
        _loaded.add(path)
