"""The tabs of a young person alone, and those of an adult at home: the same on every page that has them."""

from __future__ import annotations

from app.presenter import Go
from app.text import say
from widgets.tabs import TabBar

TABS = (("path", "path"), ("pen-nib", "goals"), ("wind", "tools"), ("chart-line-up", "progress"))

HOME_TABS = (("path", "home_front"), ("heart", "home_cheers"), ("gear-six", "home_settings"))
Tabs = tuple[tuple[str, str], ...]


def fit_tabs(bar: TabBar, active: str, go: Go, tabs: Tabs = TABS) -> None:
    """Fill a bar and say where each tab leads."""
    bar.items = [(icon, say(f"tabs.{name}"), name) for icon, name in tabs]
    bar.active = active
    bar.bind(on_tab=lambda _, name: name == active or go.to(name))
