"""Draws sheets as one PDF/A-2U: each sheet begins a page, and long goals go on over the next ones.

Imported when somebody asks for a page: fpdf2 takes longer to import than the app takes to start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.paper import measures as m
from app.paper import pens, shapes
from app.paper.leaf import Leaf
from app.paper.page import BLACK, BOLD, EXTRA, SEMI, Page
from app.paper.setting import Setting, plain
from app.paper.sheet import Heading, Plan, Rule, Said, Seal, Seals, Sheet, Title, Words
from app.text import say


def to_pdf(sheets: tuple[Sheet, ...]) -> bytes:
    """The whole file."""
    leaf = Leaf(sheets[0].at, say("print.app"))
    for sheet in sheets:
        page = Page(leaf, sheet)
        for block in sheet.blocks:
            WAYS[type(block)](page, block)
    return bytes(leaf.pdf.output())


def title(page: Page, block: Title) -> None:
    page.need(m.SMALL_LINE + 2 * m.TITLE_LINE)
    page.small(block.label)
    page.y -= 2.0
    page.lines(page.set(block.words, BOLD, m.TITLE), m.SIDE, m.TITLE_LINE, below=4.0)
    if block.pens:
        page.need(32.0)
        page.y = page.legend(block.pens, page.y + 27.0) + 7.0


def heading(page: Page, block: Heading) -> None:
    page.need(m.SECTION + 2 * m.BODY_LINE)
    page.y += m.SECTION
    page.lines(page.set(plain(block.text), EXTRA, m.HEADING), m.SIDE, 20.0, below=5.0)
    page.y += 6.0


def words(page: Page, block: Words) -> None:
    x = m.SIDE if block.stone is None else m.SIDE + m.BESIDE
    setting = page.set(block.words, SEMI, m.BODY, m.SIDE + m.ROOM - x)
    if block.label:
        page.need(m.SMALL_LINE + m.BODY_LINE + 6.0)
        page.y += 6.0
        page.small(block.label)
    page.need(m.BODY_LINE)
    if block.stone is not None:
        shapes.stone(page.leaf, block.stone, m.SIDE + m.STONE / 2, page.y + m.BODY_LINE - 12.0, page.look)
    page.lines(setting, x, m.BODY_LINE, below=7.5)
    page.y += 3.0 if block.stone is None else 7.5


def plan(page: Page, block: Plan) -> None:
    """In a box, if it goes on one page."""
    x, pad = m.SIDE + (60.0 if block.step else 47.0), m.BOX_PAD - 2.0
    setting = page.set(block.words, BOLD, m.BODY, m.SIDE + m.ROOM - x - m.BOX_PAD)
    tall = m.BODY_LINE * len(setting.lines) + 2 * pad
    page.need(min(tall, page.floor - m.TOP - 60.0))
    if page.y + tall <= page.floor:
        shapes.box(page.leaf, m.SIDE, page.y, m.ROOM, tall, page.look)
    shapes.icon(page.leaf, "wind-bold", m.SIDE + m.BOX_PAD, page.y + pad + m.BODY_LINE / 2 - 11.0, 20.0, page.look.ink)
    if block.step:
        page.set(plain(block.step), BOLD, m.SMALL).draw(0, m.SIDE + m.BOX_PAD + 24.0, page.y + pad + 16.0, page.muted)
    page.y += pad + 1.0
    page.lines(setting, x, m.BODY_LINE, below=7.5)
    page.y += pad + 7.0


def said(page: Page, block: Said) -> None:
    page.y += 2.0
    page.lines(page.set(plain(block.text), SEMI, m.SMALL), m.SIDE, m.SMALL_LINE, below=4.5)
    page.y += 2.0


def rule(page: Page, _block: Rule) -> None:
    """A new page parts things by itself."""
    if page.y + 5 * m.SECTION > page.floor:
        page.turn()
        return
    page.y += 12.0
    shapes.rule(page.leaf, m.SIDE, page.y, m.ROOM, page.look.line)
    page.y += 4.0


def seals(page: Page, block: Seals) -> None:
    """Side by side: the disc, who said yes and when, and a line to sign on."""
    room = m.ROOM / 2 - m.BESIDE_SEAL - 14.0
    named = [(one, page.set(plain(one.said), BOLD, m.BODY, room)) for one in block.seals]
    tall = m.SEAL + m.NAME_LINE * (max(len(name.lines) for _, name in named) - 1)
    page.need(tall + 2 * m.SECTION)
    page.y += 12.0
    for n, (one, name) in enumerate(named):
        x = m.SIDE + n * (m.ROOM / 2 + 6.0)
        _disc(page, one, x + m.SEAL / 2, page.y + m.SEAL / 2)
        _beside(page, one, name, x + m.BESIDE_SEAL)
        shapes.rule(page.leaf, x + m.BESIDE_SEAL, page.y + tall - 0.5, 150.0, page.look.ink3)
    page.y += tall + 8.0


def _disc(page: Page, one: Seal, x: float, y: float) -> None:
    pens.seal(page.leaf, one.pen, x, y, m.SEAL, page.look)
    letter = page.set(plain(one.letter), BLACK, m.SEAL_LETTER)
    if letter.lines:
        left = x - letter.measure(0, len(letter.text)) / 2
        letter.draw(0, left, y + m.CAPITALS / 2 * m.SEAL_LETTER, replace(page.look, ink=page.look.card))


def _beside(page: Page, one: Seal, name: Setting, x: float) -> None:
    y = page.y + 17.0
    for n in range(len(name.lines)):
        name.draw(n, x, y + n * m.NAME_LINE, replace(page.look, ink=page.inked(one.pen)))
    page.set(plain(one.when), SEMI, m.SMALL).draw(0, x, y + (len(name.lines) - 1) * m.NAME_LINE + 18.0, page.muted)


WAYS: dict[type, Callable[[Page, Any], None]] = {
    Title: title, Heading: heading, Words: words, Plan: plan, Said: said, Seals: seals, Rule: rule,
}  # fmt: skip
