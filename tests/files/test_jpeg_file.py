from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from headshot_viewer.core.errors import Cancelled, NotWritten
from headshot_viewer.files.jpeg_file import LONGEST_PX, write_jpeg


def ramp(height: int = 90, width: int = 120) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[..., 0] = np.linspace(30, 220, width, dtype=np.uint8)
    pixels[..., 2] = np.linspace(200, 40, height, dtype=np.uint8)[:, None]
    return pixels


def write(path: Path, pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], **more: int) -> None:
    rows = [pixels[top : top + 7] for top in range(0, len(pixels), 7)]
    height, width = pixels.shape[:2]
    size = {"width_px": width, "height_px": height} | more
    write_jpeg(
        path,
        width_px=size["width_px"],
        height_px=size["height_px"],
        stripes=rows,
        quality=size.get("quality", 95),
        dpi=240,
        comment="Headshot Viewer",
    )


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "a.jpg", ramp())
    with Image.open(tmp_path / "a.jpg") as image:
        assert image.format == "JPEG"
        assert image.info["dpi"] == (240, 240)
        assert image.info["comment"] == b"Headshot Viewer"
        assert b"s\0R\0G\0B" in image.info["icc_profile"]
        found = np.asarray(image.convert("RGB")).astype(int)
    assert np.abs(found - ramp()).max() <= 6


def test_quality_costs_bytes(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (120, 160, 3)).astype(np.uint8)
    sizes = []
    for quality in (40, 75, 95):
        write(tmp_path / "a.jpg", noise, quality=quality)
        sizes.append((tmp_path / "a.jpg").stat().st_size)
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1] / 2


def test_the_page_is_held_once(tmp_path: Path) -> None:
    pixels = np.full((1500, 2000, 3), 90, np.uint8)
    once = 1500 * 2000 * 4
    tracemalloc.start()
    write(tmp_path / "a.jpg", pixels)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert once <= most < 1.2 * once


@pytest.mark.parametrize("more", [{"height_px": 91}, {"height_px": 89}, {"width_px": 119}])
def test_rows_that_make_no_picture_leave_the_file_of_before(
    more: dict[str, int], tmp_path: Path
) -> None:
    target = tmp_path / "a.jpg"
    target.write_bytes(b"before")
    with pytest.raises(ValueError, match="rows"):
        write(target, ramp(), **more)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["a.jpg"]


@pytest.mark.parametrize("width", [0, LONGEST_PX + 1])
def test_sizes_that_a_jpeg_cannot_have_are_refused(width: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        write(tmp_path / "a.jpg", ramp(), width_px=width)


def test_it_can_be_called_off(tmp_path: Path) -> None:
    def stop(done: float, /) -> None:
        if done > 0.4:
            raise Cancelled

    pixels = ramp()
    with pytest.raises(Cancelled):
        write_jpeg(
            tmp_path / "a.jpg",
            width_px=120,
            height_px=90,
            stripes=(pixels[top : top + 9] for top in range(0, 90, 9)),
            quality=90,
            dpi=72,
            progress=stop,
        )
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="no such folder"):
        write(tmp_path / "none" / "a.jpg", ramp())
