"""The two commands, and what calls them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def plan(*goals: str) -> str:
    """What make would do, without doing it. These tests may run under a make of their own."""
    alone = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS", "ARGS"))}
    command = ["make", "-n", *goals]
    return subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, text=True, check=True).stdout


def test_ci_checks_then_tests() -> None:
    run = ROOT / ".ci/run"
    assert os.access(run, os.X_OK)
    assert run.read_text().splitlines()[-2:] == ["make check", "make test"]


@pytest.mark.parametrize("script", [".ci/run", "tools/setup.sh"])
def test_scripts_can_be_read_by_their_shell(script: str) -> None:
    shell = (ROOT / script).read_text().splitlines()[0].split("/")[-1].split()[-1]
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    subprocess.run([shell, "-n", ROOT / script], check=True)


@pytest.mark.parametrize(
    ("goal", "last"),
    [("run", "-m app"), ("test", "-m pytest"), ("check", "lint-imports"), ("bench", "tests/bench")],
)
def test_each_goal_ends_in_its_work(goal: str, last: str) -> None:
    assert last in plan(goal).splitlines()[-1]


def test_arguments_reach_the_app() -> None:
    assert plan("run", "ARGS=--size 320x568").rstrip().endswith("-m app --size 320x568")


def test_bytecode_is_kept() -> None:
    """Without it each start costs up to three times as much."""
    assert "unexport PYTHONDONTWRITEBYTECODE" in (ROOT / "Makefile").read_text()


def test_setup_refuses_where_no_python_fits(tmp_path: Path) -> None:
    for name in ("dirname", "id"):
        (tmp_path / name).symlink_to(shutil.which(name) or "/bin/false")
    environment = {"PATH": str(tmp_path)}
    setup = ["/bin/sh", ROOT / "tools/setup.sh", tmp_path / "venv", ROOT / "requirements/run.txt"]
    ran = subprocess.run(setup, env=environment, capture_output=True, text=True)
    assert ran.returncode == 1
    assert ran.stderr.strip() == ("Two Pens: needs Python 3.11, 3.12 or 3.13. Please install one, then run this again.")
    assert not (tmp_path / "venv").exists()
