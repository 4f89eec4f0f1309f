"""What lies in resources/ is found, whole and of the agreed form."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from headshot_viewer.resources import resource, resource_path

ROOT = Path(__file__).parent.parent / "resources"
ICONS = sorted(path.stem for path in (ROOT / "icons").glob("*.svg"))
GLYPHS = [name for name in ICONS if name != "program"]
SVG = "{http://www.w3.org/2000/svg}"

# fmt: off
NEEDED = {
    "accept", "actual-pixels", "arrow", "blink", "callout", "cancel", "copy", "delete",
    "difference", "ellipse", "exchange", "export", "face", "fit", "heat", "help", "legend", "link",
    "loupe", "next", "onion", "open", "open-ai", "open-professional", "panels", "pen", "pin",
    "previous", "program", "rectangle", "redo", "reject", "reset", "save", "select", "settings",
    "side-by-side", "swap", "text", "undo", "unlink", "wipe", "zoom-in", "zoom-out",
}
# fmt: on


def test_a_resource_is_found_by_its_name() -> None:
    assert resource("flaws.toml").read_text(encoding="utf-8").startswith("#")
    assert resource_path("flaws.toml").is_file()


@pytest.mark.parametrize("name", ["nothing.toml", "icons", "", "icons/nothing.svg"])
def test_what_is_not_there_is_said_by_name(name: str) -> None:
    with pytest.raises(FileNotFoundError, match=f"no such resource: {name}"):
        resource(name)


def test_every_needed_icon_is_there() -> None:
    assert set(ICONS) >= NEEDED


@pytest.mark.parametrize("name", GLYPHS)
def test_a_glyph_can_be_tinted_and_fits_its_box(name: str) -> None:
    text = (ROOT / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == "0 0 16 16"
    painted = {
        element.get(attribute)
        for element in root.iter()
        for attribute in ("fill", "stroke")
        if element.get(attribute) is not None
    }
    assert painted <= {"currentColor", "none"}
    assert "currentColor" in painted
    # What Qt's renderer does not know would silently not be drawn.
    assert {e.tag.removeprefix(SVG) for e in root.iter()} <= {
        "svg",
        "g",
        "path",
        "circle",
        "ellipse",
        "rect",
        "line",
        "polyline",
        "polygon",
    }
    assert not re.search(r"style=|class=|<!--", text)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_shows_something_and_keeps_off_its_rim(name: str, qapp: QGuiApplication) -> None:
    assert qapp is not None
    side_px = 64
    drawn = _rendered(resource(f"icons/{name}.svg").read_bytes(), side_px)
    inked = [
        (x, y)
        for x in range(side_px)
        for y in range(side_px)
        if drawn.pixelColor(x, y).alpha() > 40
    ]
    assert len(inked) > 0.03 * side_px**2
    if name != "program":
        ring = {x for spot in inked for x in spot}
        assert min(ring) >= 1
        assert max(ring) <= side_px - 2


def test_no_two_icons_look_alike(qapp: QGuiApplication) -> None:
    assert qapp is not None
    seen = {
        name: bytes(_rendered(resource(f"icons/{name}.svg").read_bytes(), 32).constBits())
        for name in ICONS
    }
    assert len(set(seen.values())) == len(ICONS)


def test_the_notice_names_the_origin_of_the_demo_portrait() -> None:
    notice = (ROOT / "NOTICE.md").read_text(encoding="utf-8")
    content = (ROOT / "demo" / "professional.jpg").read_bytes()
    assert "## Demo pictures" in notice
    assert sha256(content).hexdigest() in notice
    assert "public domain" in notice


def test_the_simulated_picture_says_so_in_its_name() -> None:
    names = {path.name for path in (ROOT / "demo").iterdir()}
    assert names == {"professional.jpg", "ai-simulated.jpg"}


def _rendered(svg: bytes, side_px: int) -> QImage:
    renderer = QSvgRenderer(svg)
    assert renderer.isValid()
    drawn = QImage(side_px, side_px, QImage.Format.Format_ARGB32)
    drawn.fill(0)
    with QPainter(drawn) as painter:
        renderer.render(painter)
    return drawn
