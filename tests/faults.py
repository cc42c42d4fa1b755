"""What is wrong with the page in front, one line for each fault: for a walk over every screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from kivy.core.window import Window
from kivy.metrics import dp
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from widgets import keys, walk
from widgets.scene.held_seals import SealDisc
from widgets.walk import Seen

LEAST = 48  # dp, each way
HAIR = 2.0  # px
Box = tuple[float, float, float, float]


def faults(page: Any) -> list[str]:
    """Everything that can be seen to be wrong without touching anything."""
    found = walk.targets(page)
    return [
        *walk.clipped(page),
        *(f"too small, {s.width:.0f}x{s.height:.0f}: {name(s.widget)!r}" for s in found if _small(s)),
        *(f"nameless: {s.widget}" for s in found if not name(s.widget)),
        *(f"out of reach: {name(s.widget)!r} at {s.box}" for s in found if not _reachable(s)),
        *(f"one on the other: {one!r} and {other!r}" for one, other in _meeting(found, HAIR)),
        *(f"words on words: {one!r} and {other!r}" for one, other in _meeting(_inked(page), dp(3))),
        *_scrolls(page),
    ]


def name(widget: Any) -> str:
    """What a voice would call it."""
    found = (getattr(widget, key, "") for key in ("spoken", "text", "title", "hint"))
    return str(next(filter(None, found), ""))


def _small(seen: Seen) -> bool:
    return seen.width < dp(LEAST) - 0.5 or seen.height < dp(LEAST) - 0.5


def _reachable(seen: Seen) -> bool:
    """On the window, or in something that scrolls up and down and that is not narrower than it."""
    left, low, right, high = seen.box
    scroll = _scroll_of(seen.widget)
    if scroll is not None and scroll.do_scroll_x:
        return True
    frame = walk.box(scroll) if scroll is not None else (0.0, 0.0, Window.width, Window.height)
    within = frame[0] - 1 <= left and right <= frame[2] + 1
    return within and (scroll is not None or (low >= -1 and high <= Window.height + 1))


def _scroll_of(widget: Any) -> Any:
    parent = widget.parent
    while isinstance(parent, Widget):
        if isinstance(parent, ScrollView):
            return parent
        parent = parent.parent
    return None


def _inked(page: Any) -> list[Seen]:
    """The boxes of all that is written: no taller or wider than the letters need."""
    return [Seen(s.widget, _drawn(s)) for s in walk.texts(page)]


def _drawn(seen: Seen) -> Box:
    left, low, right, high = seen.box
    wide, tall = getattr(seen.widget, "drawn_size", (right - left, high - low))
    if getattr(seen.widget, "align", "left") == "left":
        right = min(right, left + wide)
    return left, max(low, high - tall), right, high


def _meeting(found: list[Seen], allowed: float) -> Iterator[tuple[str, str]]:
    """Pairs that lie on one another, as far as each is not scrolled away; a part of the other is no pair."""
    seen = [(s.widget, _visible(s)) for s in found]
    for (one, a), (other, b) in combinations(seen, 2):
        deep = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
        if min(deep) > allowed and not _holds(one, other) and not _holds(other, one):
            yield name(one), name(other)


def _visible(seen: Seen) -> Box:
    left, low, right, high = seen.box
    scroll = _scroll_of(seen.widget)
    while scroll is not None:
        frame = walk.box(scroll)
        left, low, right, high = max(left, frame[0]), max(low, frame[1]), min(right, frame[2]), min(high, frame[3])
        scroll = _scroll_of(scroll)
    return left, low, right, high


def _holds(outer: Any, inner: Any) -> bool:
    while isinstance(inner, Widget):
        if inner is outer:
            return True
        inner = inner.parent
    return False


def _scrolls(page: Any) -> Iterator[str]:
    """A page scrolls up and down; only a line of time in it may move sideways. On each side of a table the words do,
    and what lies beside them."""
    halves = getattr(page, "halves", ())
    for part in halves or (page,):
        yield from _scrolls_of(part, (1, 2) if halves else (1,))


def _scrolls_of(page: Any, allowed: tuple[int, ...]) -> Iterator[str]:
    upright = [w for w in walk.shown(page) if isinstance(w, ScrollView) and w.do_scroll_y]
    if len(upright) not in allowed:
        yield f"{len(upright)} things scroll up and down"
    for scroll in upright:
        if scroll.do_scroll_x or any(child.width > scroll.width + 1 for child in scroll.children):
            yield f"{type(scroll).__name__} scrolls sideways too"
        if scroll.height < 0.3 * page.height and any(child.height > scroll.height + 1 for child in scroll.children):
            yield f"only {scroll.height:.0f} of {page.height:.0f} px to read in"


def beyond_tab(page: Any) -> list[str]:
    """Targets that the Tab key does not reach. Goes round once, and lets go at the end.

    Seals are held by keys of their own, F and J: two at once, which no focus could do.
    """
    left = {s.widget: name(s.widget) for s in walk.targets(page) if not isinstance(s.widget, SealDisc)}
    first = None
    for _ in range(2 * len(left) + 6):
        keys.move(1)
        at = keys.current()
        if at is None or at is first:
            break
        first = first or at
        for widget in [w for w in left if _holds(w, at)]:
            del left[widget]
    if keys.current() is not None:
        keys.current().focus = False
    return [f"not reached by Tab: {name!r}" for name in left.values()]
