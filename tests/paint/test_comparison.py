from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from headshot_viewer.core.annotation import Annotation, Callout, Style
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.comparison import plan_comparison, render, stripes
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.layout import (
    LARGEST_PX,
    SMALLEST_PX,
    ComparisonContent,
    Layout,
    Plate,
    layouts,
)
from tests.paint.makers import chart, content, layer, picture

pytestmark = pytest.mark.usefixtures("qapp")

NOTES = ("No pores at all.", "The light comes from two sides. " * 6, "שלום", "W" * 200)


def rgb(image: QImage) -> NDArray[np.uint8]:
    return np.asarray(array_of(image)[..., 2::-1])


def test_stripes_are_the_rendered_page_pixel_for_pixel() -> None:
    plan = plan_comparison(content(picture(150, 90), notes=NOTES, shown=layer()))
    page = np.concatenate(list(stripes(plan)))
    assert page.shape == (plan.size_px.height, plan.size_px.width, 3)
    assert (page == rgb(render(plan))).all()


@pytest.mark.parametrize("rows", [1, 17, 5000])
def test_the_height_of_the_stripes_does_not_show(rows: int) -> None:
    plan = plan_comparison(content(picture(150, 90), notes=NOTES, shown=layer()))
    page = np.concatenate(list(stripes(plan, rows)))
    difference = np.abs(page.astype(int) - rgb(render(plan)))
    assert difference.max() <= 8
    assert (difference > 0).mean() < 0.001


def test_a_stripe_is_an_array_of_its_own() -> None:
    first, *rest = stripes(plan_comparison(content()))
    assert first.flags.writeable
    assert not any(np.shares_memory(first, other) for other in rest)


def test_progress_is_told_from_start_to_end() -> None:
    told: list[float] = []
    list(stripes(plan_comparison(content()), 64, told.append))
    assert told[0] == 0
    assert told[-1] == 1
    assert told == sorted(told)


def test_painting_stops_when_it_is_called_off() -> None:
    def stop(done: float, /) -> None:
        if done > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(stripes(plan_comparison(content()), 8, stop))


def test_pictures_of_one_height_keep_their_very_pixels() -> None:
    left, right = picture(400, 500), picture(375, 500, pixels=chart(375, 500)[:, ::-1].copy())
    page = rgb(render(plan_comparison(content(left, right))))
    for shown in (left, right):
        wanted = shown.pixels[..., 2::-1]
        assert _found(page, wanted)


def _found(page: NDArray[np.uint8], wanted: NDArray[np.uint8]) -> bool:
    """Return whether *wanted* stands somewhere on *page*, whole."""
    height, width = wanted.shape[:2]
    rows, columns = page.shape[0] - height + 1, page.shape[1] - width + 1
    hits = np.argwhere((page[:rows, :columns] == wanted[0, 0]).all(axis=2))
    return any((page[y : y + height, x : x + width] == wanted).all() for y, x in hits)


def test_the_higher_picture_keeps_its_pixels_and_the_other_grows() -> None:
    high, low = picture(400, 600), picture(200, 300, pixels=np.full((300, 200, 4), 255, np.uint8))
    plan = plan_comparison(content(high, low))
    page = rgb(render(plan))
    assert _found(page, high.pixels[..., 2::-1])
    white = (page == 255).all(axis=2)
    assert white[:, page.shape[1] // 2 :].any(axis=1).sum() >= 600
    assert plan.size_px.width > 800


@pytest.mark.parametrize("width", [SMALLEST_PX, 777, 1500, 3000])
def test_a_page_is_as_wide_as_asked(width: int) -> None:
    assert plan_comparison(content(notes=NOTES), width).size_px.width == width


@pytest.mark.parametrize("width", [0, SMALLEST_PX - 1, LARGEST_PX + 1])
def test_a_width_out_of_range_is_refused(width: int) -> None:
    with pytest.raises(ValueError, match="px wide"):
        plan_comparison(content(), width)


def test_a_page_of_four_times_the_width_looks_the_same() -> None:
    shown = content(picture(600, 800), picture(600, 800), notes=NOTES, shown=layer())
    small, large = plan_comparison(shown, 1200).size_px, plan_comparison(shown, 4800).size_px
    assert large.width == 4 * small.width
    assert large.height == pytest.approx(4 * small.height, rel=0.005)


@pytest.mark.parametrize(
    ("left", "right"),
    [((1, 1), (1, 1)), ((2000, 40), (40, 2000)), ((3000, 60), (2500, 60)), ((7, 900), (5, 900))],
)
def test_odd_pictures_make_a_page_all_the_same(
    left: tuple[int, int], right: tuple[int, int]
) -> None:
    shown = content(picture(*left), picture(*right), notes=NOTES)
    for width in (None, 640):
        plan = plan_comparison(shown, width)
        assert 0 < plan.size_px.width <= LARGEST_PX
        for piece in plan.pieces:
            assert piece.box.left >= 0
            assert piece.box.top >= 0
            assert piece.box.right <= plan.size_px.width + 1
            assert piece.box.bottom <= plan.size_px.height + 1


def test_a_page_never_outgrows_what_can_be_painted() -> None:
    wide = picture(8, 8)
    huge = type(wide)(
        type(wide.ref)(wide.ref.path, wide.ref.sha256, PictureSize(25_000, 20_000)),
        wide.facts,
        wide.levels,
        first_level=11,
    )
    plan = plan_comparison(content(huge, huge))
    assert plan.size_px.width <= LARGEST_PX


def test_a_page_without_notes_and_layer_ends_below_the_pictures() -> None:
    bare = plan_comparison(content(picture(400, 500), picture(400, 500))).size_px
    noted = plan_comparison(content(picture(400, 500), picture(400, 500), NOTES)).size_px
    assert noted.height > bare.height + 50
    assert bare.height < 600


def test_the_method_is_told_only_with_a_layer() -> None:
    pictures = picture(600, 800), picture(600, 800)
    without = plan_comparison(content(*pictures, NOTES))
    with_layer = plan_comparison(content(*pictures, NOTES, layer()))
    assert len(with_layer.pieces) >= len(without.pieces) + 4


def test_heat_is_seen_on_both_pictures() -> None:
    plain = rgb(render(plan_comparison(content())))
    hot = rgb(render(plan_comparison(content(shown=layer()))))
    changed = (plain != hot[: len(plain)]).any(axis=2)
    half = changed.shape[1] // 2
    assert changed[: len(plain) // 2, :half].any()
    assert changed[: len(plain) // 2, half:].any()


def test_one_picture_makes_a_page_too() -> None:
    alone = ComparisonContent((Plate(Side.PROFESSIONAL, picture(300, 400)),), {})
    assert _found(rgb(render(plan_comparison(alone))), picture(300, 400).pixels[..., 2::-1])


def test_a_comparison_needs_a_picture() -> None:
    with pytest.raises(ValueError, match="needs a picture"):
        ComparisonContent((), {})


def test_layouts_are_found_by_their_files() -> None:
    assert "side_by_side" in layouts()
    for name, layout in layouts().items():
        assert isinstance(layout, Layout)
        assert layout.id == name
        assert layout.title


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(KeyError):
        plan_comparison(content(), layout="upside_down")


@pytest.mark.parametrize("width", [900, 1800])
def test_an_inset_beside_its_picture_has_room_on_the_page(width: int) -> None:
    size = PictureSize(300, 400)
    beside = Annotation(
        "a",
        "picture-2",
        Callout(PicturePoint(100, 100), 30, 30, PicturePoint(420, 200), 4),
        style=Style("#ff00ff"),
    )
    plates = (
        Plate(Side.PROFESSIONAL, picture(*size)),
        Plate(Side.AI, picture(*size, "ai.png"), (beside,)),
    )
    page = render(plan_comparison(ComparisonContent(plates, {}), width))
    seen = array_of(page)[..., :3].astype(int)
    frame = (seen[..., 0] > 200) & (seen[..., 1] < 60) & (seen[..., 2] > 200)
    columns, rows = np.flatnonzero(frame.any(axis=0)), np.flatnonzero(frame.any(axis=1))
    # From the place's left edge at 100 to the inset's right one at 480, and from 100 to 260.
    across, down = columns[-1] - columns[0], rows[-1] - rows[0]
    assert across / down == pytest.approx(380 / 160, rel=0.02)
    assert columns[-1] < width - 8
