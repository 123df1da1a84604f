"""Whether Qt can start here, asked before it is tried: where it cannot, Qt ends the program."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from briefer.errors import Problem

QT_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What Qt itself asks of the system: library → Debian package."""
PLATFORM_PACKAGES = {
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb.so.1": "libxcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
}
"""What Qt's plugin for each kind of display asks besides."""


def obstacle() -> Problem | None:
    """Return why the window cannot open here, or None; no application is made."""
    if find_spec("PySide6") is None:
        return Problem("qt_missing", line=f"{sys.executable} -m pip install PySide6-Essentials")
    names = platforms(os.environ)
    try:
        widgets = import_module("PySide6.QtWidgets")
    except ImportError as error:
        return unloadable(str(error), names[0])
    if sys.platform != "linux":
        return None
    folder = Path(widgets.__file__ or "").parent / "Qt/plugins/platforms"
    found = [_platform_obstacle(name, folder) for name in names]
    return None if None in found else found[0]


def platforms(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return Qt's names for the kinds of display it will try on Linux, in its order."""
    asked = environment.get("QT_QPA_PLATFORM", "")
    if asked:
        return tuple(name.partition(":")[0].lower() for name in asked.split(";"))
    if "WAYLAND_DISPLAY" in environment or environment.get("XDG_SESSION_TYPE") == "wayland":
        return ("wayland", "xcb")
    return ("xcb",)


def unloadable(told: str, platform: str) -> Problem:
    """Return the problem for a library that the loader, as ``told``, could not load.

    On Debian and its kin it names one line that installs all that is missing, this one and others.
    """
    named = told.partition(":")[0]
    table = QT_PACKAGES | PLATFORM_PACKAGES.get(platform.partition("-")[0], {})
    missing = sorted({named, *(library for library in table if not _loads(library))})
    if named not in table or sys.platform != "linux" or not shutil.which("apt-get"):
        return Problem("qt_unusable", reason=", ".join(missing) if named in table else told)
    line = install_line((table[library] for library in missing), os.geteuid() == 0)
    return Problem("qt_libraries_missing", libraries=", ".join(missing), line=line)


def install_line(packages: Iterable[str], is_root: bool) -> str:
    """Return what to type to install ``packages``, each named once."""
    line = f"apt-get install {' '.join(sorted(set(packages)))}"
    return line if is_root else f"sudo {line}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _platform_obstacle(platform: str, folder: Path) -> Problem | None:
    """Return why Qt's plugin ``platform`` cannot show anything here.

    A Qt that came with the system keeps its plugins elsewhere and its packages complete.
    """
    if folder.is_dir():
        plugin = _plugin(platform, folder)
        if plugin is None:
            known = sorted(path.stem.removeprefix("libq") for path in folder.glob("libq*.so"))
            return Problem("platform_unknown", platform=platform, platforms=", ".join(known))
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            return unloadable(str(error), platform)
    if platform == "xcb":
        return _x_obstacle()
    return _wayland_obstacle() if platform.startswith("wayland") else None


def _plugin(platform: str, folder: Path) -> Path | None:
    """Return the file of a plugin; one file may stand for several (wayland, wayland-egl)."""
    first = platform.partition("-")[0]
    files = (folder / f"libq{name}.so" for name in (platform, first, f"{first}-generic"))
    return next((file for file in files if file.is_file()), None)


def _x_obstacle() -> Problem | None:
    display = os.environ.get("DISPLAY", "")
    if not display:
        return Problem("no_display")
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return Problem("display_unreachable", display=display) if failed else None


def _wayland_obstacle() -> Problem | None:
    if "WAYLAND_SOCKET" in os.environ:  # a connection already open, handed down by a compositor
        return None
    display = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    place = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / display
    if place.is_absolute() and place.exists():
        return None
    return Problem("display_unreachable", display=display)
