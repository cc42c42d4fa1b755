"""Nothing third-party is committed, and nothing that a build leaves behind."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOREIGN = {".ttf", ".otf", ".woff", ".woff2", ".whl", ".zip", ".gz", ".so", ".dll", ".exe", ".pyc", ".db"}
ROOMS = {"app", "widgets", "assets", "db", "tests", "requirements", "tools", ".ci"}
PAPERS = {
    "pyproject.toml", "README.md", "Makefile", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", ".gitignore",
    "hatch_build.py", "ROLES.md",
}  # fmt: skip


def committed() -> list[Path]:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout")
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [Path(name) for name in listed.stdout.split("\0") if name]


def test_no_third_party_files() -> None:
    assert [str(p) for p in committed() if p.suffix in FOREIGN] == []


def test_nothing_built() -> None:
    built = ("assets/built/", ".venv/", "build/", "dist/")
    assert [str(p) for p in committed() if str(p).startswith(built)] == []


def test_top_level_stays_small() -> None:
    assert {p.parts[0] for p in committed()} <= ROOMS | PAPERS
