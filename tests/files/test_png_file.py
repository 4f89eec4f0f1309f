"""PNGs written stripe by stripe are read by everyone, and are all there or not at all."""

from __future__ import annotations

import struct
import sys
import tracemalloc
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from PIL import Image
from PySide6.QtGui import QColorSpace, QImage

from headshot_viewer.core.errors import Cancelled, NotWritten
from headshot_viewer.files.png_file import PngKind, png_bytes, write_png

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray


def noisy(height: int, width: int, channels: int = 3, seed: int = 1) -> NDArray[np.uint8]:
    generator = np.random.default_rng(seed)
    return generator.integers(0, 256, (height, width, channels), np.uint8)


def in_stripes(pixels: NDArray[np.uint8], rows: int) -> Iterator[NDArray[np.uint8]]:
    for top in range(0, len(pixels), rows):
        yield pixels[top : top + rows]


def write(path: Path, pixels: NDArray[np.uint8], rows: int = 7) -> None:
    """Write *pixels* in stripes of *rows*, with a size in print and two texts."""
    write_png(
        path,
        width_px=pixels.shape[1],
        height_px=pixels.shape[0],
        kind=PngKind.RGB if pixels.shape[2] == 3 else PngKind.GREY_ALPHA,
        stripes=in_stripes(pixels, rows),
        pixels_per_metre=11811,
        text={"Software": "Headshot Viewer", "Comment": "für 写真"},
    )


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return each chunk's name and content, its checksum checked."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = [], 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", data, at + 8 + length)
        assert check == zlib.crc32(name + content)
        found.append((name, content))
        at += 12 + length
    return found


class TestReadByEveryone:
    def test_pillow_reads_the_very_pixels(self, tmp_path: Path) -> None:
        pixels = noisy(53, 31)
        write(tmp_path / "a.png", pixels)
        with Image.open(tmp_path / "a.png") as read:
            assert read.mode == "RGB"
            assert np.array_equal(np.asarray(read), pixels)

    def test_pillow_reads_grey_with_alpha(self, tmp_path: Path) -> None:
        pixels = noisy(53, 31, channels=2)
        write(tmp_path / "a.png", pixels)
        with Image.open(tmp_path / "a.png") as read:
            assert read.mode == "LA"
            assert np.array_equal(np.asarray(read), pixels)

    def test_pillow_reads_size_in_print_and_texts(self, tmp_path: Path) -> None:
        write(tmp_path / "a.png", noisy(5, 5))
        with Image.open(tmp_path / "a.png") as read:
            read.load()
            assert read.info["dpi"] == pytest.approx((300, 300), abs=0.01)
            assert read.info["Software"] == "Headshot Viewer"
            assert read.info["Comment"] == "für 写真"
            assert read.info["srgb"] == 0
            assert read.info["gamma"] == pytest.approx(1 / 2.2, abs=1e-4)

    def test_opencv_reads_the_very_pixels(self, tmp_path: Path) -> None:
        pixels = noisy(53, 31)
        write(tmp_path / "a.png", pixels)
        read = cv2.imread(str(tmp_path / "a.png"), cv2.IMREAD_UNCHANGED)
        assert read is not None
        assert np.array_equal(read[..., ::-1], pixels)

    def test_qt_reads_the_very_pixels_as_srgb(self, tmp_path: Path) -> None:
        pixels = noisy(53, 32)
        write(tmp_path / "a.png", pixels)
        read = QImage(str(tmp_path / "a.png"))
        assert read.colorSpace() == QColorSpace(QColorSpace.NamedColorSpace.SRgb)
        assert read.dotsPerMeterX() == 11811
        assert read.text("Software") == "Headshot Viewer"
        rgb = read.convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(53, rgb.bytesPerLine())
        assert np.array_equal(rows[:, :96].reshape(53, 32, 3), pixels)

    def test_qt_reads_grey_with_alpha(self, tmp_path: Path) -> None:
        write(tmp_path / "a.png", np.full((2, 3, 2), (200, 40), np.uint8))
        colour = QImage(str(tmp_path / "a.png")).pixelColor(1, 1)
        assert (colour.red(), colour.green(), colour.blue(), colour.alpha()) == (200, 200, 200, 40)

    @given(
        npst.arrays(np.uint8, st.tuples(st.integers(1, 40), st.integers(1, 9), st.just(3))),
        st.integers(1, 50),
    )
    def test_any_pixels_in_any_stripes_come_back(
        self, tmp_path_factory: pytest.TempPathFactory, pixels: NDArray[np.uint8], rows: int
    ) -> None:
        path = tmp_path_factory.getbasetemp() / "any.png"
        write(path, pixels, rows)
        with Image.open(path) as read:
            assert np.array_equal(np.asarray(read), pixels)

    def test_rows_that_are_not_contiguous_come_back(self, tmp_path: Path) -> None:
        # As they are cut out of BGRX pixels.
        pixels = noisy(20, 10, channels=4)[:, 1:9, 2::-1]
        write(tmp_path / "a.png", pixels)
        with Image.open(tmp_path / "a.png") as read:
            assert np.array_equal(np.asarray(read), pixels)

    def test_one_stripe_may_be_the_whole_picture(self) -> None:
        # Wider than what is filtered at a time, too.
        pixels = noisy(3, 400_000)
        read = cv2.imdecode(np.frombuffer(png_bytes(pixels), np.uint8), cv2.IMREAD_COLOR)
        assert read is not None
        assert np.array_equal(read[..., ::-1], pixels)

    def test_without_isal_it_is_the_same_picture(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "isal", None)
        pixels = noisy(53, 31)
        write(tmp_path / "a.png", pixels)
        with Image.open(tmp_path / "a.png") as read:
            assert np.array_equal(np.asarray(read), pixels)


class TestTheFile:
    def test_chunks_stand_in_the_order_of_the_specification(self, tmp_path: Path) -> None:
        write(tmp_path / "a.png", noisy(300, 300))
        names = [name for name, _content in chunks((tmp_path / "a.png").read_bytes())]
        assert names[:7] == [b"IHDR", b"sRGB", b"gAMA", b"cHRM", b"pHYs", b"tEXt", b"iTXt"]
        assert set(names[7:-1]) == {b"IDAT"}
        assert names[-1] == b"IEND"

    def test_the_pixels_are_one_stream_in_many_pieces(self, tmp_path: Path) -> None:
        pixels = noisy(1024, 1024)
        write(tmp_path / "a.png", pixels, rows=64)
        pieces = [c for name, c in chunks((tmp_path / "a.png").read_bytes()) if name == b"IDAT"]
        assert len(pieces) > 5
        assert all(pieces)
        rows = np.frombuffer(zlib.decompress(b"".join(pieces)), np.uint8).reshape(1024, -1)
        assert np.array_equal(np.unique(rows[:, 0]), [2])
        assert np.array_equal(
            np.cumsum(rows[:, 1:], axis=0, dtype=np.uint8), pixels.reshape(1024, -1)
        )

    def test_without_a_size_in_print_nothing_is_said_of_it(self) -> None:
        assert b"pHYs" not in dict(chunks(png_bytes(noisy(2, 2))))

    def test_a_text_ends_at_no_null(self) -> None:
        content = dict(chunks(png_bytes(noisy(2, 2), text={"Comment": "a\0b"})))
        assert content[b"tEXt"] == b"Comment\0ab"

    @pytest.mark.parametrize("keyword", ["", "k" * 80, " Comment", "a\nb", "写真", "a\0b"])
    def test_impossible_keywords_are_refused(self, keyword: str) -> None:
        with pytest.raises(ValueError, match="a PNG keyword"):
            png_bytes(noisy(2, 2), text={keyword: "words"})

    def test_the_same_stripes_give_the_same_bytes(self, tmp_path: Path) -> None:
        pixels = noisy(100, 100)
        write(tmp_path / "a.png", pixels)
        write(tmp_path / "b.png", pixels)
        assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()

    def test_memory_holds_a_small_part_of_the_picture(self, tmp_path: Path) -> None:
        stripe = np.full((64, 6000, 3), 90, np.uint8)
        tracemalloc.start()
        try:
            write_png(
                tmp_path / "a.png",
                width_px=6000,
                height_px=6400,
                kind=PngKind.RGB,
                stripes=(stripe for _ in range(100)),
            )
            _now, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < 10e6
        with Image.open(tmp_path / "a.png") as read:
            assert read.size == (6000, 6400)


class TestRefusing:
    @pytest.fixture
    def target(self, tmp_path: Path) -> Path:
        path = tmp_path / "a.png"
        path.write_bytes(b"before")
        return path

    @staticmethod
    def is_untouched(target: Path) -> bool:
        return target.read_bytes() == b"before" and [*target.parent.iterdir()] == [target]

    def test_a_cancel_between_stripes_leaves_nothing(self, target: Path) -> None:
        told: list[float] = []

        def cancel(done: float, /) -> None:
            told.append(done)
            if done > 0.5:
                raise Cancelled

        with pytest.raises(Cancelled):
            write_png(
                target,
                width_px=20,
                height_px=100,
                kind=PngKind.RGB,
                stripes=in_stripes(noisy(100, 20), 10),
                progress=cancel,
            )
        assert told == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
        assert self.is_untouched(target)

    def test_a_cancel_while_painting_leaves_nothing(self, target: Path) -> None:
        def painting() -> Iterator[NDArray[np.uint8]]:
            yield noisy(10, 20)
            raise Cancelled

        with pytest.raises(Cancelled):
            write_png(target, width_px=20, height_px=100, kind=PngKind.RGB, stripes=painting())
        assert self.is_untouched(target)

    @pytest.mark.parametrize("rows", [0, 9, 11])
    def test_too_few_or_too_many_rows_are_refused(self, target: Path, rows: int) -> None:
        with pytest.raises(ValueError, match="height of 10"):
            write_png(
                target,
                width_px=4,
                height_px=10,
                kind=PngKind.RGB,
                stripes=in_stripes(noisy(rows, 4), 3),
            )
        assert self.is_untouched(target)

    @pytest.mark.parametrize("shape", [(10, 5, 3), (10, 4, 2), (10, 4), (10, 4, 4)])
    def test_rows_of_another_shape_are_refused(self, target: Path, shape: tuple[int, ...]) -> None:
        with pytest.raises(ValueError, match="RGB rows of 4 px"):
            write_png(
                target,
                width_px=4,
                height_px=10,
                kind=PngKind.RGB,
                stripes=[np.zeros(shape, np.uint8)],
            )
        assert self.is_untouched(target)

    @pytest.mark.parametrize("size_px", [(0, 1), (1, 0), (2**31, 1)])
    def test_impossible_sizes_are_refused(self, target: Path, size_px: tuple[int, int]) -> None:
        with pytest.raises(ValueError, match="a PNG cannot be"):
            write_png(
                target,
                width_px=size_px[0],
                height_px=size_px[1],
                kind=PngKind.RGB,
                stripes=[],
            )
        assert self.is_untouched(target)

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(NotWritten, match="there is no such folder"):
            write(tmp_path / "missing" / "a.png", noisy(2, 2))
