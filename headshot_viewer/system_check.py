"""Says which system libraries Qt misses, and which package brings them. Does not need Qt.

Qt's wheels carry all but a few libraries of the system. Where one is missing, importing Qt fails
with an ImportError, or worse, opening a window ends the program; both deserve one sentence.
"""

from __future__ import annotations

import re
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Loads = Callable[[str], bool]
    """Whether the system finds and loads a library, by its name such as ``"libEGL.so.1"``."""


class Packages(NamedTuple):
    """What brings a library."""

    debian: str
    fedora: str


PAINTING: Final = MappingProxyType(
    {
        "libEGL.so.1": Packages("libegl1", "libglvnd-egl"),
        "libGL.so.1": Packages("libgl1", "libglvnd-glx"),
        "libxkbcommon.so.0": Packages("libxkbcommon0", "libxkbcommon"),
        "libfontconfig.so.1": Packages("libfontconfig1", "fontconfig"),
        "libfreetype.so.6": Packages("libfreetype6", "freetype"),
        "libdbus-1.so.3": Packages("libdbus-1-3", "dbus-libs"),
        "libglib-2.0.so.0": Packages("libglib2.0-0", "glib2"),
        "libgthread-2.0.so.0": Packages("libglib2.0-0", "glib2"),
        "libX11.so.6": Packages("libx11-6", "libX11"),
        "libz.so.1": Packages("zlib1g", "zlib"),
    }
)
"""What Qt needs to paint at all, with or without a display."""

X11: Final = MappingProxyType(
    {
        "libxcb-cursor.so.0": Packages("libxcb-cursor0", "xcb-util-cursor"),
        "libxcb-icccm.so.4": Packages("libxcb-icccm4", "xcb-util-wm"),
        "libxcb-util.so.1": Packages("libxcb-util1", "xcb-util"),
        "libxcb-image.so.0": Packages("libxcb-image0", "xcb-util-image"),
        "libxcb-keysyms.so.1": Packages("libxcb-keysyms1", "xcb-util-keysyms"),
        "libxcb-render-util.so.0": Packages("libxcb-render-util0", "xcb-util-renderutil"),
        "libxcb-randr.so.0": Packages("libxcb-randr0", "libxcb"),
        "libxcb-render.so.0": Packages("libxcb-render0", "libxcb"),
        "libxcb-shape.so.0": Packages("libxcb-shape0", "libxcb"),
        "libxcb-shm.so.0": Packages("libxcb-shm0", "libxcb"),
        "libxcb-sync.so.1": Packages("libxcb-sync1", "libxcb"),
        "libxcb-xfixes.so.0": Packages("libxcb-xfixes0", "libxcb"),
        "libxcb-xkb.so.1": Packages("libxcb-xkb1", "libxcb"),
        "libxcb.so.1": Packages("libxcb1", "libxcb"),
        "libX11-xcb.so.1": Packages("libx11-xcb1", "libX11-xcb"),
        "libxkbcommon-x11.so.0": Packages("libxkbcommon-x11-0", "libxkbcommon-x11"),
    }
)
"""What Qt needs besides to open a window on X11."""

WAYLAND: Final = MappingProxyType(
    {
        "libwayland-client.so.0": Packages("libwayland-client0", "libwayland-client"),
        "libwayland-cursor.so.0": Packages("libwayland-cursor0", "libwayland-cursor"),
    }
)
"""What Qt needs besides to open a window on Wayland."""

_KNOWN: Final = MappingProxyType({**PAINTING, **X11, **WAYLAND})

_LIBRARY_OF_ERROR: Final = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object file")


def explain(error: ImportError) -> str | None:
    """Return the sentence that names the library for want of which an import failed.

    Returns:
        One line, or None where the error is about something else.
    """
    found = _LIBRARY_OF_ERROR.search(str(error))
    return None if found is None else advice((found[1],))


def advice(libraries: Iterable[str]) -> str:
    """Return one line that says that *libraries* are missing and how to install them."""
    names = tuple(dict.fromkeys(libraries))
    known = [_KNOWN[name] for name in names if name in _KNOWN]
    what = "A system library is" if len(names) == 1 else "System libraries are"
    sentence = f"{what} missing: {', '.join(names)}"
    if len(known) < len(names):
        return f"{sentence}; install the package of your system that brings it."
    debian = " ".join(dict.fromkeys(packages.debian for packages in known))
    fedora = " ".join(dict.fromkeys(packages.fedora for packages in known))
    return (
        f"{sentence}; install with “sudo apt-get install {debian}” (Debian, Ubuntu)"
        f" or “sudo dnf install {fedora}” (Fedora)."
    )


def missing_for_painting(loads: Loads | None = None) -> tuple[str, ...]:
    """Return which libraries Qt misses to paint without a display; none outside Linux."""
    return _missing(PAINTING, loads)


def missing_for_window(
    environment: Mapping[str, str], loads: Loads | None = None
) -> tuple[str, ...]:
    """Return which libraries Qt misses to open a window on the display that *environment* names.

    A window on Wayland falls back to X11 and the other way round, so where both displays are there
    one of them suffices. A platform chosen by ``QT_QPA_PLATFORM`` is taken at its word.
    """
    x11, wayland = _displays(environment)
    painting = missing_for_painting(loads)
    lacks = [
        _missing(libraries, loads)
        for wanted, libraries in ((x11, X11), (wayland, WAYLAND))
        if wanted
    ]
    if not lacks or () in lacks:
        return painting
    return painting + lacks[0]


def unanswered_display(
    environment: Mapping[str, str], answers: Callable[[str], bool] | None = None
) -> str | None:
    """Return the X11 display that *environment* names and that nobody serves.

    Qt would end the program there. Call it only where :func:`missing_for_window` misses nothing.

    Returns:
        Its name, for example ``":0"``; None where it answers, or is not what Qt would use.
    """
    x11, wayland = _displays(environment)
    if not x11 or wayland or (answers is None and not sys.platform.startswith("linux")):
        return None
    display = environment.get("DISPLAY", "")
    return None if (answers or _answers)(display) else display


def _displays(environment: Mapping[str, str]) -> tuple[bool, bool]:
    """Return whether Qt would try X11, and Wayland."""
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen:
        return chosen == "xcb", chosen.startswith("wayland")
    return bool(environment.get("DISPLAY")), bool(environment.get("WAYLAND_DISPLAY"))


def _missing(libraries: Mapping[str, Packages], loads: Loads | None) -> tuple[str, ...]:
    if loads is None:
        if not sys.platform.startswith("linux"):
            return ()
        loads = _loads
    return tuple(name for name in libraries if not loads(name))


def _loads(name: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _answers(display: str) -> bool:
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
