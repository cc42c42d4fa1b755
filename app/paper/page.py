"""One sheet on as many pages as it takes: what stands on each of them, and where the next line goes."""

from __future__ import annotations

from dataclasses import replace

from app.paper import measures as m
from app.paper import pens
from app.paper.leaf import Font, Leaf
from app.paper.setting import Setting, plain
from app.paper.sheet import Inks, Sheet
from app.text import say
from widgets.tokens import Look, look

BLACK, EXTRA, BOLD, SEMI = "Nunito-Black", "Nunito-ExtraBold", "Nunito-Bold", "Nunito-SemiBold"


class Page:
    """``y`` is how far down the page the next thing goes, in points from its top; ``floor`` is where it ends."""

    def __init__(self, leaf: Leaf, sheet: Sheet) -> None:
        self.leaf, self.sheet = leaf, sheet
        pair = sheet.colours
        self.look: Look = look("light", pair.pair, pair.young_person_first)
        self.foot = self.set(plain(sheet.foot), SEMI, m.SMALL)
        self.foot_top = m.TALL - m.BOTTOM - m.SMALL_LINE * len(self.foot.lines)
        self.floor = self.foot_top - m.SECTION
        self.y, self.number = 0.0, 0
        self.turn()

    def set(self, inks: Inks, face: str, size: float, width: float = m.ROOM) -> Setting:
        return Setting(self.leaf, inks, face, size, width)

    def inked(self, pen: str) -> str:
        """The colour of a pen, or of the page's own words."""
        return {"A": self.look.penA, "B": self.look.penB}.get(pen, self.look.ink)

    @property
    def muted(self) -> Look:
        """For small words that stand back."""
        return replace(self.look, ink=self.look.ink2)

    # -- from page to page

    def need(self, height: float) -> None:
        """So much room in one piece, here or on the next page."""
        if self.y + height > self.floor:
            self.turn()

    def turn(self) -> None:
        """To the top of a new page."""
        self.number += 1
        self.leaf.pdf.add_page()
        if self.number == 1:
            self.first_head()
        else:
            self.next_head()
        for n in range(len(self.foot.lines)):
            self.foot.draw(n, m.SIDE, self.foot_top + (n + 1) * m.SMALL_LINE - 4.0, self.look)

    def first_head(self) -> None:
        """The name in both pens, and where the goal stands."""
        base, font, x = m.TOP + 14.0, Font(EXTRA, m.TITLE), m.SIDE
        for pen, word in zip("AB", say("print.app").split(" ", 1), strict=False):
            width = self.leaf.width(word, font)
            self.leaf.write(word, font, x, base, self.look.ink)
            pens.line(self.leaf, pen, x, base + 8.0, width, self.inked(pen))
            x += width + 8.5
        self.y = max(base, self.right(self.sheet.head, base)) + 34.0

    def next_head(self) -> None:
        """Whose pen is whose, again, and which page this is."""
        base = m.TOP + 8.0
        self.right(say("print.page", n=str(self.number)), base)
        self.y = self.legend(self.sheet.pens, base, m.ROOM - m.CORNER) + 24.0

    def right(self, text: str, base: float) -> float:
        """In the corner; where its last line stands."""
        words = self.set(plain(text), BOLD, m.SMALL, m.ROOM - 2 * m.CORNER)
        for n, line in enumerate(words.lines):
            x = m.SIDE + m.ROOM - words.measure(*line)
            words.draw(n, x, base + n * m.SMALL_LINE, self.muted)
        return base + (len(words.lines) - 1) * m.SMALL_LINE

    def legend(self, named: tuple[tuple[str, str], ...], base: float, room: float = m.ROOM) -> float:
        """Side by side where they fit; where the last line stands."""
        x = m.SIDE
        for pen, text in named:
            words = self.set(plain(text), BOLD, m.SMALL, room - m.SAMPLE)
            width = m.SAMPLE + max(words.measure(*line) for line in words.lines)
            if x > m.SIDE and x + width > m.SIDE + room:
                x, base = m.SIDE, base + m.SMALL_LINE
            pens.line(self.leaf, pen, x, base - 3.8, m.SAMPLE - 5.5, self.inked(pen))
            for n in range(len(words.lines)):
                base += m.SMALL_LINE if n else 0.0
                words.draw(n, x + m.SAMPLE, base, replace(self.look, ink=self.inked(pen)))
            x += width + 18.0
        return base

    # -- words

    def lines(self, setting: Setting, x: float, step: float, below: float, tone: Look | None = None) -> None:
        """Line by line, each ``step`` points high with its baseline so far ``below``: points above the line's foot."""
        for n in range(len(setting.lines)):
            self.need(step)
            self.y += step
            setting.draw(n, x, self.y - below, tone or self.look)

    def small(self, text: str) -> None:
        """A label above what it is about."""
        self.lines(self.set(plain(text), BOLD, m.SMALL), m.SIDE, m.SMALL_LINE, 4.5, self.muted)
