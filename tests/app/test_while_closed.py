"""The real Linux way, on a session bus of the test's own: what the system runs shows the safe line and nothing else."""

from __future__ import annotations

import ast
import configparser
import os
import queue
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app import remind
from app.phone import while_closed
from app.phone.while_closed import DeviceWhileClosed
from app.reminders import ReminderFile
from app.rules.reminders import Reminders
from app.text import say

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has a way while the app is closed")
NOTIFY = ("app", "replaces", "icon", "summary", "body", "actions", "hints", "timeout")


class Desktop:
    """A notification daemon as any desktop has one. ``shown`` holds what it was asked to show."""

    def __init__(self, address: str) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.shown: queue.Queue[dict[str, object]] = queue.Queue()
        self.bus = open_dbus_connection(address)
        self.bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return

        while True:
            try:
                asked = self.bus.receive()
            except (OSError, ConnectionError, ValueError):
                return
            if asked.header.message_type is MessageType.method_call:
                assert asked.header.fields[HeaderFields.member] == "Notify"
                self.shown.put(dict(zip(NOTIFY, asked.body, strict=True)))
                self.bus.send(new_method_return(asked, "u", (1,)))


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A session without systemd, in which it is about noon."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("no dbus-daemon on this machine: `.ci/run` installs it where it may")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        monkeypatch.setenv("TZ", noon())
        monkeypatch.setenv("PATH", str(tmp_path))
        yield Desktop(address)
        daemon.terminate()


def noon() -> str:
    """A zone in which it is a little after noon (its names count the other way)."""
    return f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """With all that a quoting could stumble over, and a book that is none: whoever opened it would fail."""
    home = tmp_path / 'at "home" $HOME 100%'
    (home / "books").mkdir(parents=True)
    (home / "books" / "book.db").write_bytes(b"not to be opened")
    return home


def now_chosen(line: int = 1) -> Reminders:
    here = datetime.now(ZoneInfo(os.environ["TZ"])).time()
    return Reminders(on=True, at=here.replace(second=0, microsecond=0), line=line)


def started_by_the_session(config: Path) -> list[str]:
    """What a desktop runs at log-in, read as the specification says."""
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(config / "autostart" / "two-pens-reminder.desktop")
    said = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\")
    return [part.replace("\\$", "$").replace("%%", "%") for part in shlex.split(said)]  # shlex leaves \$ as it is


def test_what_starts_with_the_desktop_shows_the_safe_line_and_nothing_else(
    desktop: Desktop, home: Path, tmp_path: Path
) -> None:
    chosen, file, system = now_chosen(), ReminderFile(home), DeviceWhileClosed(home, start=lambda command: None)
    file.choose(chosen)
    assert system.follow(chosen)
    command = started_by_the_session(tmp_path / "config")
    with subprocess.Popen(command, cwd=while_closed.ROOT) as running:
        shown = desktop.shown.get(timeout=20)
        second = subprocess.run(command, cwd=while_closed.ROOT, timeout=20, check=True)
        running.terminate()
    assert second.returncode == 0, "another log-in waits no second time"
    assert shown["summary"] == say("reminders.line_1") and shown["body"] == ""
    assert (shown["app"], shown["icon"], shown["actions"], shown["hints"]) == ("Two Pens", "", [], {})
    assert desktop.shown.empty() and file.read().shown.unanswered == 1
    assert system.follow(Reminders())
    assert not list((tmp_path / "config" / "autostart").iterdir()), "gone again when switched off"


def test_switched_on_it_waits_from_now_on_and_switched_off_no_more(desktop: Desktop, home: Path) -> None:
    file, system = ReminderFile(home), DeviceWhileClosed(home)
    file.choose(now_chosen(line=0))
    assert system.follow(now_chosen(line=0))
    assert desktop.shown.get(timeout=20)["summary"] == say("reminders.line_0")
    running = system.started
    assert running is not None and running.poll() is None
    assert system.follow(Reminders())
    assert running.poll() is not None


def test_it_is_shown_once_whoever_comes_first(desktop: Desktop, home: Path) -> None:
    file = ReminderFile(home)
    file.choose(now_chosen())
    assert remind.remind(file) and not remind.remind(file)


def test_where_nothing_shows_it_nobody_says_it_was_shown(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.phone.notifier import DeviceNotifier

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert not DeviceNotifier().notify("Two Pens is here when you want it.")


def test_what_runs_cannot_read_a_book() -> None:
    """No database, no cipher, no window is even loaded."""
    said = "import sys, app.remind; print(sorted({n.split('.')[0] for n in sys.modules}))"
    environment = {**os.environ, "PYTHONPATH": str(while_closed.ROOT)}
    loaded = subprocess.run([sys.executable, "-c", said], env=environment, capture_output=True, text=True, check=True)
    assert not {"sqlalchemy", "sqlcipher3", "sqlite3", "cryptography", "keyring", "kivy"} & set(
        ast.literal_eval(loaded.stdout)
    )


def test_it_opens_nothing_of_the_home_but_the_settings_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    monkeypatch.setenv("TZ", noon())
    ReminderFile(home).choose(now_chosen())
    said = f"""
import sys
seen, opens = [], ("open", "os.listdir", "os.scandir", "sqlite3.connect")
sys.addaudithook(lambda event, what: seen.append(what[0]) if event in opens else None)
from app import remind
remind.main(["--home", {str(home)!r}])
print([str(one) for one in seen if str(one).startswith({str(home)!r})])
"""
    command = [sys.executable, "-c", said]
    ran = subprocess.run(command, cwd=while_closed.ROOT, capture_output=True, text=True, check=True)
    touched = {Path(one).name for one in ast.literal_eval(ran.stdout)}
    assert "reminders.json" in touched and all("reminders.json" in name or name == home.name for name in touched)


def test_the_timer_and_its_service_are_as_systemd_reads_them(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "asked"
    script = tmp_path / "systemctl"
    script.write_text(f'#!/bin/sh\necho "$@" >> "{asked}"\n')
    script.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    system, folder = DeviceWhileClosed(home), tmp_path / "config" / "systemd" / "user"
    assert system.follow(Reminders(True, frozenset({0, 4}), time(16, 30)))
    assert "OnCalendar=Mon,Fri *-*-* 16:30:00\n" in (folder / "two-pens-reminder.timer").read_text()
    run = (folder / "two-pens-reminder.service").read_text()
    assert r'"--home" "' + str(tmp_path) + r'/at \"home\" $$HOME 100%%"' in run
    assert "--user enable --now two-pens-reminder.timer" in asked.read_text().splitlines()
    assert system.follow(Reminders()) and not list(folder.iterdir())
    assert "--user disable --now two-pens-reminder.timer" in asked.read_text().splitlines()


def test_elsewhere_it_says_that_the_app_must_be_open(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    system = DeviceWhileClosed(home)
    assert not system.possible and not system.follow(Reminders(on=True))
