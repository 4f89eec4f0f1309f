"""How fast and how small a designed sheet is, beside a PNG of its size by Pillow at level 1."""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from benchmarks.course import interleaved
from benchmarks.rows import Row
from benchmarks.window import application
from headshot_viewer.core.annotation import Annotation, Ellipse
from headshot_viewer.core.face import Face
from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.hanging import Hanging, hanging
from headshot_viewer.core.pairing import Pairing
from headshot_viewer.core.picture import Side
from headshot_viewer.core.session import EMPTY_SESSION
from headshot_viewer.demo import demo_pair
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.paint.comparison import plan_comparison, stripes
from headshot_viewer.paint.layout import ComparisonContent, Plate, SheetDetails, layouts
from headshot_viewer.sheet_files import SheetOptions, write_sheet

if TYPE_CHECKING:
    from benchmarks.course import Course

GOAL_TIME: Final = 1.0
GOAL_SIZE: Final = 1.1
FLAWS: Final = 6


def measure(course: Course) -> list[Row]:
    application()
    content = _content()
    rows: list[Row] = []
    for layout in ("landscape", "portrait_a4"):
        width_px = 900 if course.quick else layouts()[layout].width_px
        options = SheetOptions(layout, width_px)
        page = np.concatenate(list(stripes(plan_comparison(content, width_px, layout))))
        image = Image.fromarray(page)
        ours, theirs = course.folder / "sheet.png", course.folder / "pillow.png"
        jpeg, pdf = course.folder / "sheet.jpg", course.folder / "sheet.pdf"
        times = interleaved(
            course.rounds(3),
            png=partial(write_sheet, ours, content, options),
            jpeg=partial(write_sheet, jpeg, content, options, format_id="jpeg"),
            pdf=partial(write_sheet, pdf, content, options, format_id="pdf"),
            pillow=partial(image.save, theirs, "PNG", compress_level=1),
        )
        beside = median(times["pillow"])
        height, width = page.shape[:2]
        group, reference = f"Sheet “{layout}” of {width} x {height}", "Pillow, level 1"
        rows += [
            Row(group, what, median(times[key]), "ms", reference, beside, GOAL_TIME)
            for key, what in (("png", "one key to PNG"), ("jpeg", "JPEG"), ("pdf", "PDF"))
        ]
        megabytes = [path.stat().st_size / 1e6 for path in (ours, theirs)]
        rows.append(
            Row(group, "size of PNG", megabytes[0], "MB", reference, megabytes[1], GOAL_SIZE)
        )
    return rows


def _content() -> ComparisonContent:
    """Return the demo pair with some flaws, at one face scale."""
    from headshot_viewer.analysis.faces import find_faces
    from headshot_viewer.core import edits

    pictures = {side: read_picture(path) for side, path in demo_pair().items()}
    session, faces = EMPTY_SESSION, {}
    for side, picture in pictures.items():
        session = edits.hang(session, side, picture.ref)
        faces[picture.ref.sha256] = find_faces(picture)
    found: dict[Side, Face] = {side: faces[p.ref.sha256][0] for side, p in pictures.items()}
    face, kinds = found[Side.AI], list(flaws())
    drawn = tuple(
        Annotation(
            f"flaw-{number}",
            "picture-2",
            Ellipse(face.point(40 * number), 0.3 * face.iod_px, 0.25 * face.iod_px),
            kinds[number],
            "It looks like wax here.",
        )
        for number in range(FLAWS)
    )
    hung: Hanging = hanging(session, faces)
    return ComparisonContent(
        (
            Plate(Side.PROFESSIONAL, pictures[Side.PROFESSIONAL]),
            Plate(Side.AI, pictures[Side.AI], drawn, "simulated"),
        ),
        {each.id: number for number, each in enumerate(drawn, start=1)},
        pairing=Pairing(hung, found[Side.PROFESSIONAL], found[Side.AI]),
        details=SheetDetails("Studio", None, "Client", "1 January 2027"),
    )
