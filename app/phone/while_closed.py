"""Reminders while the app is closed: on Linux by a timer of systemd, else by what starts with the desktop.

What the system runs is ``app.remind``. The files lie in the user's own settings, are written whole, and are gone
again when reminders are switched off. Other platforms offer no way that an app like this could use.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import app
from app.phone.desktop import on_linux_desktop
from app.rules.reminders import Reminders
from db.errors import BookError
from db.files import cannot_write, replace_file

UNIT = "two-pens-reminder"
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
PATIENCE = 5  # seconds for systemctl
ROOT = Path(__file__).resolve().parents[2]
Process: TypeAlias = subprocess.Popen[bytes]


def launch(command: Sequence[str]) -> Process:
    """Beside the app, and after it."""
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)


class DeviceWhileClosed:
    """``home``: where the settings file lies."""

    def __init__(self, home: Path, start: Callable[[Sequence[str]], Process | None] = launch) -> None:
        self.home = home.resolve()
        self.start = start
        self.possible = on_linux_desktop()
        self.started: Process | None = None

    def follow(self, chosen: Reminders) -> bool:
        """From now on the system does as chosen. False when it does not: then the app must be open."""
        if not self.possible:
            return False
        try:
            self._take_off()
            if chosen.on:
                self._put_on(chosen)
        except (BookError, OSError):
            return False
        return True

    def _put_on(self, chosen: Reminders) -> None:
        if has_timers():
            _write(units() / f"{UNIT}.service", service(self._command()))
            _write(units() / f"{UNIT}.timer", timer(chosen))
            _systemctl("daemon-reload")
            if not _systemctl("enable", "--now", f"{UNIT}.timer"):
                raise OSError("systemd did not take the timer")
        else:
            command = [*self._command(), "--wait"]
            _write(autostart(), entry(command))
            self.started = self.start(command)

    def _take_off(self) -> None:
        """Whoever was started at another time ends by itself: it looks at the settings file."""
        files = [units() / f"{UNIT}.timer", units() / f"{UNIT}.service"]
        if any(file.exists() for file in files):
            _systemctl("disable", "--now", f"{UNIT}.timer")
            for file in files:
                file.unlink(missing_ok=True)
            _systemctl("daemon-reload")
        autostart().unlink(missing_ok=True)
        if self.started is not None:
            self.started.terminate()
            self.started.wait()
            self.started = None

    def _command(self) -> list[str]:
        return [sys.executable, "-m", f"{app.__name__}.remind", "--home", str(self.home)]


# -- where the files lie


def config() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def units() -> Path:
    return config() / "systemd" / "user"


def autostart() -> Path:
    return config() / "autostart" / f"{UNIT}.desktop"


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error) from None
    replace_file(path, text.encode())


# -- systemd


def has_timers() -> bool:
    """Does a systemd look after this person's session?"""
    return _systemctl("show-environment")


def _systemctl(*what: str) -> bool:
    if shutil.which("systemctl") is None:
        return False
    try:
        done = subprocess.run(["systemctl", "--user", *what], capture_output=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def timer(chosen: Reminders) -> str:
    """Missed while the device was off is missed: nothing is caught up."""
    days = ",".join(DAYS[day] for day in sorted(chosen.days))
    when = f"{days} *-*-* {chosen.at:%H:%M}:00"
    return f"[Unit]\nDescription=Two Pens\n\n[Timer]\nOnCalendar={when}\n\n[Install]\nWantedBy=timers.target\n"


def service(command: Sequence[str]) -> str:
    run = " ".join(_for_systemd(part) for part in command)
    folder = str(ROOT).replace("%", "%%")
    return f"[Unit]\nDescription=Two Pens\n\n[Service]\nType=oneshot\nWorkingDirectory={folder}\nExecStart={run}\n"


def _for_systemd(part: str) -> str:
    """systemd.service(5), COMMAND LINES."""
    escaped = part.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'


# -- what starts with the desktop


def entry(command: Sequence[str]) -> str:
    run = " ".join(_for_desktop(part) for part in command)
    lines = ("Type=Application", "Name=Two Pens", f"Exec={run}", f"Path={_value(str(ROOT))}", "NoDisplay=true")
    return "\n".join(("[Desktop Entry]", *lines, ""))


def _for_desktop(part: str) -> str:
    """Desktop Entry Specification, "The Exec key"; then once more as any value of such a file."""
    for sign in ("\\", '"', "`", "$"):
        part = part.replace(sign, f"\\{sign}")
    quoted = part.replace("%", "%%")
    return _value(f'"{quoted}"')


def _value(text: str) -> str:
    return text.replace("\\", "\\\\")
