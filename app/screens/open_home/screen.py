"""Home: one field for three words."""

from __future__ import annotations

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens.asking_screen import TypedCodeScreen
from widgets import kv

kv.load(__file__)


class OpenHomeScreen(TypedCodeScreen):
    pass
