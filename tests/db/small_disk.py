"""A real, small disk that ends with the process it is made for, and one that is full. Linux, as root or with user
namespaces."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.db.apart import in_child, outcome, said

if sys.platform != "win32":
    import resource

FILLER = "filler"
NEW_MOUNTS, NEW_USER = 0x00020000, 0x10000000


def mount_for_me(folder: Path, kib: int) -> None:
    """In this process alone ``folder`` is a disk of so many KiB from here on. Raises OSError where that is not
    permitted."""
    _own_mounts()
    options = f"size={kib}k,mode=755"
    for command in (["--make-rprivate", "/"], ["-t", "tmpfs", "-o", options, "tmpfs", str(folder)]):
        if subprocess.run(["mount", *command], capture_output=True).returncode:
            raise OSError("not permitted to mount")


def can_mount(folder: Path) -> bool:
    def try_it(pipe: int) -> None:
        os.write(pipe, outcome(lambda: mount_for_me(folder, 64)))

    return said(*in_child(try_it)) == "fine"


def on_a_small_disk(disk: Path, work: Callable[[Path], object]) -> str:
    """What came of it in a child that has ``disk`` to itself."""

    def mount_and_work(pipe: int) -> None:
        mount_for_me(disk, 4 * 1024)
        os.write(pipe, repr(work(disk)).encode())

    if not can_mount(disk):
        pytest.skip("needs a right to mount")
    return said(*in_child(mount_and_work))


class Shortage:
    """Room on a disk of this process's own that runs out and comes back. Where none may be mounted, no file may
    grow over a length instead."""

    def __init__(self, disk: Path, kib: int) -> None:
        self._disk = disk
        try:
            mount_for_me(disk, kib)
        except OSError:
            self._is_mine = False
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        else:
            self._is_mine = True

    def begin(self, room: int) -> None:
        """``room``: bytes that are left, or that the largest file may have."""
        if self._is_mine:
            fill(self._disk, room)
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))

    def end(self) -> None:
        if self._is_mine:
            (self._disk / FILLER).unlink()
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def fill(disk: Path, free: int = 0) -> Path:
    """So many bytes are left on it; gives the file that takes up the rest."""
    filler = disk / FILLER
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
        file.truncate(max(0, file.tell() - free))
    return filler


def _own_mounts() -> None:
    """A mount namespace, where whoever is not root is root inside."""
    user, group, root = os.getuid(), os.getgid(), os.getuid() == 0
    if not hasattr(ctypes.CDLL(None), "unshare"):
        raise OSError("no namespaces here")
    if ctypes.CDLL(None).unshare(NEW_MOUNTS if root else NEW_MOUNTS | NEW_USER):
        raise OSError("not permitted to have mounts of its own")
    if not root:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1")
