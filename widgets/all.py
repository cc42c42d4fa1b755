"""Registers every class with Kivy's Factory, so that .kv files can name them. Import once."""

from __future__ import annotations

from importlib import import_module

from kivy.factory import Factory

ROOMS = (
    "answers bars button_row buttons chips code_dots code_prompt composer dealt face_down fields foot help_buttons "
    "icon legend levels notes page page_parts pen_words picks picture_pad say segments stack stonelet surfaces switch "
    "tabs waiting_line"
)

for _room in (import_module(f"widgets.{name}") for name in ROOMS.split()):
    for _name, _thing in vars(_room).items():
        if isinstance(_thing, type) and _thing.__module__ == _room.__name__ and not _name.startswith("_"):
            Factory.unregister(_name)
            Factory.register(_name, cls=_thing)
