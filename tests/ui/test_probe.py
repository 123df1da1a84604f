"""Where Qt cannot start, a sentence says why and what to type; nothing is ended for it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from briefer.ui import probe

TOP = Path(__file__).resolve().parents[2]
PLUGINS = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
ASKED = (
    "from briefer.ui.probe import obstacle\n"
    "found = obstacle()\n"
    "print(found and found.key, found and found.fields)\n"
)
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_SESSION_TYPE", "XDG_RUNTIME_DIR")
BASE = {"libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1"}
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring all of it")


def _answer(before: str = "", **environment: str) -> str:
    """Return what a program of its own finds in these surroundings; it must end well."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in DISPLAYS and not name.startswith("QT_")
    }
    done = subprocess.run(
        [sys.executable, "-c", before + ASKED],
        env=inherited | environment,
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def _has_all(platform: str) -> bool:
    return "qt_libraries_missing" not in _answer(QT_QPA_PLATFORM=platform)


@pytest.fixture(scope="module")
def x_complete() -> None:
    """Skip where the libraries of X are not installed: that is found before any screen."""
    if not _has_all("xcb"):
        pytest.skip("the libraries of X are not installed")


@pytest.fixture(scope="module")
def wayland_complete() -> None:
    """Skip where the libraries of Wayland are not installed."""
    if not _has_all("wayland"):
        pytest.skip("the libraries of Wayland are not installed")


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "OFFSCREEN", "offscreen:a=b"])
def test_without_need_of_a_screen_nothing_stands_in_the_way(platform: str) -> None:
    assert _answer(QT_QPA_PLATFORM=platform) == "None None"


@linux_only
@pytest.mark.usefixtures("x_complete")
def test_where_there_is_no_screen_it_is_said() -> None:
    assert _answer() == "no_display {}"
    assert _answer(DISPLAY="") == "no_display {}"


@linux_only
@pytest.mark.usefixtures("x_complete")
def test_a_screen_that_does_not_answer_is_named() -> None:
    assert _answer(DISPLAY=":77") == "display_unreachable {'display': ':77'}"


@linux_only
@pytest.mark.usefixtures("x_complete")
@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="no X server to be had")
def test_a_screen_that_answers_is_enough() -> None:
    done = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-c", ASKED],
        env={name: os.environ[name] for name in os.environ if name not in DISPLAYS}
        | {"QT_QPA_PLATFORM": "", "WAYLAND_DISPLAY": "none"},
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "None None"


@linux_only
@pytest.mark.usefixtures("wayland_complete")
def test_wayland_without_its_door_is_said(tmp_path: Path) -> None:
    usual = {"QT_QPA_PLATFORM": "wayland", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert _answer(**usual) == "display_unreachable {'display': 'wayland-0'}"
    (tmp_path / "wayland-1").touch()
    assert _answer(**usual, WAYLAND_DISPLAY="wayland-1") == "None None"


@linux_only
def test_a_kind_of_display_that_qt_does_not_have_is_named() -> None:
    said = _answer(QT_QPA_PLATFORM="nonsense")
    assert said.startswith("platform_unknown") and "offscreen" in said


@linux_only
def test_one_kind_of_display_that_works_is_enough() -> None:
    assert _answer(QT_QPA_PLATFORM="nonsense;offscreen") == "None None"


def test_without_pyside_the_line_to_install_it_is_told() -> None:
    nothing = "import sys\nsys.path[:] = [p for p in sys.path if 'site-packages' not in p]\n"
    said = _answer(nothing + f"sys.path.insert(0, {str(TOP)!r})\n")
    assert said.startswith("qt_missing") and f"{sys.executable} -m pip install" in said


@linux_only
def test_a_plugin_that_lacks_a_library_is_told_in_the_loaders_words(tmp_path: Path) -> None:
    """A copy of a plugin that asks for a library nobody has."""
    plugin = (PLUGINS / "libqoffscreen.so").read_bytes()
    (tmp_path / "libqoffscreen.so").write_bytes(plugin.replace(b"libX11.so.6", b"libX99.so.6"))
    folder = f"import briefer.ui.probe as p\nfrom pathlib import Path\nfolder = {str(tmp_path)!r}\n"
    told = _answer(
        folder + "found = p._platform_obstacle('offscreen', Path(folder))\n"
        "print(found.key, found.fields)\nraise SystemExit\n"
    )
    assert told.startswith("qt_unusable") and "libX99.so.6: cannot open" in told


@linux_only
@pytest.mark.skipif(not shutil.which("apt-get"), reason="not of Debian's kin")
def test_the_package_of_a_missing_library_is_named_with_the_line_to_type() -> None:
    told = "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"
    found = probe.unloadable(told, "xcb")
    assert found.key == "qt_libraries_missing"
    assert "libxcb-cursor.so.0" in str(found.fields["libraries"])
    assert re.search(r"apt-get install .*\blibxcb-cursor0\b", str(found.fields["line"]))


def test_words_of_the_loader_that_name_no_known_library_are_passed_on() -> None:
    told = "/lib/libm.so.6: version `GLIBC_2.99' not found (required by libQt6Core.so.6)"
    found = probe.unloadable(told, "xcb")
    assert (found.key, found.fields["reason"]) == ("qt_unusable", told)


def test_one_line_installs_all_and_only_root_goes_without_sudo() -> None:
    packages = ["libgl1", "libegl1", "libgl1"]
    assert probe.install_line(packages, True) == "apt-get install libegl1 libgl1"
    assert probe.install_line(packages, False) == "sudo apt-get install libegl1 libgl1"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, ("xcb",)),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ("wayland", "xcb")),
        ({"XDG_SESSION_TYPE": "wayland"}, ("wayland", "xcb")),
        ({"QT_QPA_PLATFORM": "", "DISPLAY": ":0"}, ("xcb",)),
        ({"QT_QPA_PLATFORM": "wayland;XCB", "DISPLAY": ":0"}, ("wayland", "xcb")),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, ("vnc",)),
    ],
)
def test_the_kinds_of_display_are_tried_as_qt_does(
    environment: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert probe.platforms(environment) == expected


@linux_only
@pytest.mark.skipif(not shutil.which("objdump"), reason="nothing to look into a library with")
@pytest.mark.parametrize("platform", ["xcb", "wayland"])
def test_every_library_qt_asks_of_the_system_has_its_package(platform: str) -> None:
    known = {*probe.QT_PACKAGES, *probe.PLATFORM_PACKAGES[platform]}
    names = ["Core", "DBus", "Gui", "Widgets", "XcbQpa" if platform == "xcb" else "WaylandClient"]
    files = [PLUGINS.parents[1] / "lib" / f"libQt6{name}.so.6" for name in names]
    wanted = {name for file in [*files, PLUGINS / f"libq{platform}.so"] for name in _needs(file)}
    brought = ("libQt6", "libicu", "ld-linux")
    assert {name for name in wanted - BASE if not name.startswith(brought)} <= known


def _needs(file: Path) -> list[str]:
    listed = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True)
    return re.findall(r"NEEDED\s+(\S+)", listed.stdout)
