"""Registers every class with Kivy's Factory, so that .kv files can name them. Import once."""

from __future__ import annotations

from kivy.factory import Factory

from widgets import (
    answers, bars, buttons, chips, composer, fields, icon, legend, notes, page, page_parts, pen_words, picks, say,
    stack, stonelet, surfaces, switch,
)  # fmt: skip

_ROOMS = (
    answers, bars, buttons, chips, composer, fields, icon, legend, notes, page, page_parts, pen_words, picks, say,
    stack, stonelet, surfaces, switch,
)  # fmt: skip

for _room in _ROOMS:
    for _name, _thing in vars(_room).items():
        if isinstance(_thing, type) and _thing.__module__ == _room.__name__ and not _name.startswith("_"):
            Factory.unregister(_name)
            Factory.register(_name, cls=_thing)
