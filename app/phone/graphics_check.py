"""Is there OpenGL to draw with? Asked before Kivy is imported: without it Kivy ends in a wall of text.

Standard library only: tools/system_parts.py asks the same before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from glob import iglob
from pathlib import Path

EGL_PLATFORM_DEVICE = 0x313F
DRIVER_FILES = ("/usr/lib*/**/dri/*_dri.so", "/usr/lib*/**/libgallium*.so")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the system, and the package that brings it."""

    name: str
    debian: str
    fedora: str


GL = Part("libGL.so.1", "libgl1", "libglvnd-glx")
EGL = Part("libEGL.so.1", "libegl1", "libglvnd-egl")
DRIVER = Part("a Mesa driver", "libgl1-mesa-dri", "mesa-dri-drivers")

Load = Callable[[str], ctypes.CDLL | None]


def has_screen() -> bool:
    """Linux tells by its environment; elsewhere there always is one."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "ANDROID_ARGUMENT")
    )


def graphics_problem(offscreen: bool) -> str:
    """One sentence that says what to do, or '' when all is well (and where it cannot be known)."""
    if not sys.platform.startswith("linux") or "ANDROID_ARGUMENT" in os.environ:
        return ""
    needs_egl = offscreen or bool(os.environ.get("WAYLAND_DISPLAY"))
    return sentence(tuple(missing(needs_egl, needs_driver=offscreen)), distribution())


def missing(needs_egl: bool, needs_driver: bool, load: Load | None = None) -> Iterator[Part]:
    """The parts this computer lacks, all of them. ``load`` opens a library by its file name, or None."""
    load = load or _load
    if load(GL.name) is None:
        yield GL
    egl = load(EGL.name) if needs_egl or needs_driver else None
    if needs_egl and egl is None:
        yield EGL
    if needs_driver and not (can_draw(egl) if egl else has_driver_file()):
        yield DRIVER


def sentence(parts: tuple[Part, ...], system: str) -> str:
    """``system``: what /etc/os-release calls itself and its kin."""
    if not parts:
        return ""
    names = ", ".join(part.name for part in parts)
    return f"Two Pens needs OpenGL to draw, and {names} is not on this computer. {advice(parts, system)}"


def advice(parts: tuple[Part, ...], system: str) -> str:
    """How to get these parts here."""
    if any(kin in system for kin in ("debian", "ubuntu")):
        return f"Please run: sudo apt install {' '.join(part.debian for part in parts)}"
    if any(kin in system for kin in ("fedora", "rhel", "suse")):
        return f"Please run: sudo dnf install {' '.join(part.fedora for part in parts)}"
    return "Please install OpenGL (Mesa) with your system's package manager."


def distribution(os_release: Path = Path("/etc/os-release")) -> str:
    """'debian', 'ubuntu debian', 'fedora' ... or '' where nobody says."""
    try:
        lines = os_release.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    return f"{facts.get('ID', '')} {facts.get('ID_LIKE', '')}".replace('"', "").strip()


def has_driver_file() -> bool:
    return any(next(iglob(pattern, recursive=True), None) for pattern in DRIVER_FILES)


def can_draw(egl: ctypes.CDLL) -> bool:
    """Does EGL find a device that starts? Off-screen drawing needs one."""
    find = egl.eglGetProcAddress
    find.restype = ctypes.c_void_p
    query, display = find(b"eglQueryDevicesEXT"), find(b"eglGetPlatformDisplayEXT")
    if not query or not display:
        return False
    pointer, number = ctypes.c_void_p, ctypes.c_int
    devices, count = (pointer * 8)(), number(0)
    ask = ctypes.CFUNCTYPE(ctypes.c_uint, number, pointer, pointer)(query)
    if not ask(8, ctypes.addressof(devices), ctypes.addressof(count)):
        return False
    display_of = ctypes.CFUNCTYPE(pointer, ctypes.c_uint, pointer, pointer)(display)
    return any(_starts(egl, display_of(EGL_PLATFORM_DEVICE, devices[i], None)) for i in range(count.value))


def _starts(egl: ctypes.CDLL, display: int | None) -> bool:
    egl.eglInitialize.argtypes = [ctypes.c_void_p] * 3
    return bool(display and egl.eglInitialize(display, None, None))


def _load(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None
