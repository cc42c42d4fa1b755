"""Works with no network: nothing in the app reaches for one, neither in its text nor while it runs."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from app.desk import Desk
from app.door import Door
from app.phone.clock import DeviceClock
from db.records import Role
from tests.shelves import shelf_at
from tests.stories import Story

ROOT = Path(__file__).resolve().parents[2]
REACHES_OUT = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "kivy.network", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "websockets", "xmlrpc",
}  # fmt: skip
CALLS = {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "urllib.Request"}
heard: list[str] | None = None


def listen(event: str, _args: object) -> None:
    if heard is not None and event in CALLS:
        heard.append(event)


sys.addaudithook(listen)  # it stays for good, and is quiet while ``heard`` is None


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("room", ["app", "db", "widgets"])
def test_no_room_names_a_way_out(room: str) -> None:
    for path in (ROOT / room).rglob("*.py"):
        for name in imports(path):
            assert not any(name == way or name.startswith(f"{way}.") for way in REACHES_OUT), f"{path.name}: {name}"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    door = Door(shelf_at(tmp_path), DeviceClock())
    desk = door.begin("Mika", "Dana")
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    return desk


def test_a_whole_visit_reaches_nowhere(desk: Desk) -> None:
    global heard
    heard = []
    try:
        Story(desk).on_hold()
        assert heard == []
    finally:
        heard = None
        desk.book.close()
