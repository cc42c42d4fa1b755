"""The locks name versions and hashes, and no place to fetch them from."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)((?: ;[^\\]*)?) \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def pins(lock: Path) -> dict[str, str]:
    lines = lock.read_text().splitlines()
    return {m[1]: m[2] for line in lines if (m := PINNED.match(line))}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda p: p.name)
def test_every_line_is_a_pin_or_a_hash(lock: Path) -> None:
    strange = [x for x in lock.read_text().splitlines() if not PINNED.match(x) and not HASH.match(x)]
    assert strange == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda p: p.name)
def test_every_pin_has_a_hash(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", lock.read_text().strip())
    assert [e.split("==")[0] for e in entries if "--hash=sha256:" not in e] == []


def test_no_address_in_what_is_installed_from() -> None:
    files = [*(ROOT / "requirements").iterdir(), ROOT / "assets/packages.txt", ROOT / "pyproject.toml"]
    address = re.compile(r"://|--index|--extra|--find-links|^-f |^-i ", re.MULTILINE)
    assert [f.name for f in files if address.search(f.read_text())] == []


def test_locks_agree_with_each_other() -> None:
    dev = pins(ROOT / "requirements/dev.txt")
    for name in ("run.txt", "build.txt"):
        assert pins(ROOT / "requirements" / name).items() <= dev.items()


def test_what_is_asked_for_is_locked() -> None:
    for wishes in (ROOT / "requirements").glob("*.in"):
        locked = pins(wishes.with_suffix(".txt"))
        names = re.findall(r"^([a-z][a-z0-9-]*)", wishes.read_text(), re.MULTILINE)
        assert [n for n in names if n not in locked] == []


def test_the_wheel_asks_for_the_same_versions() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    locked = pins(ROOT / "requirements/dev.txt")
    exact = re.findall(r'"([a-z0-9-]+)==([^"]+)"', project)
    assert exact
    assert [(n, v) for n, v in exact if locked[n] != v] == []
