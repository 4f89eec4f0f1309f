"""An overview of several AI variants: the professional picture large, each with its flaws."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from headshot_viewer.core.accepted import gravest_first
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.crops import HEAD_AND_SHOULDERS_IOD, head_crop
from headshot_viewer.core.geometry import Size
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.core.wording import severity_in_words, value_in_words
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.images import paint_picture, picture_images
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.layout import Layout, Piece, Variant
from headshot_viewer.paint.rects import rect_of
from headshot_viewer.paint.sheet import BODY_EM, HEADING_EM, SMALL_EM, Sheet, line_pieces
from headshot_viewer.paint.sheet_binding import bound
from headshot_viewer.paint.sheet_cells import more_of
from headshot_viewer.paint.sheet_entries import note_of
from headshot_viewer.paint.sheet_pages import Draft, PageForm, first_title, head_pieces
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.whole_notes import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

SIZE_PT: Final = Size(841.89, 595.28)
WIDTH_PX: Final = 3508
MARGIN: Final = 36.0
FORM: Final = PageForm.of(SIZE_PT, MARGIN)
MOST_ON_PAGE: Final = 8

_LARGE_WIDTH: Final = 226.0
_LARGE_ASPECT: Final = 0.8
_COLUMN_GAP: Final = 28.0
_GAP: Final = 14.0
_ROW_GAP: Final = 16.0
_CAPTION: Final = 88.0
_WIDEST_ASPECT: Final = 1.15
_TITLE_EM: Final = 17.0
_BADGE_EM: Final = 8.0
_COLUMNS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 6: 3, 7: 4, 8: 4}
_MOST_TOLD: Final = 6
"""Findings that are named below a variant, as far as there is room; all are counted."""


def plan(
    content: ComparisonContent, width_px: int | None, *, single: bool
) -> tuple[ComparisonPlan, ...]:
    """Lay *content* out; see ``layout.PlanPages``."""
    return bound(
        Sheet.of(content),
        lambda sheet: _drafts(sheet, single=single),
        FORM,
        width_px or WIDTH_PX,
        single=single,
        passages_of=_passages,
    )


def _drafts(sheet: Sheet, *, single: bool) -> list[Draft]:
    variants = _variants(sheet)
    starts = range(0, max(1, len(variants)), MOST_ON_PAGE)
    return [
        Draft(_page(sheet, variants, start, single=single), first_title(sheet))
        for start in (starts[:1] if single else starts)
    ]


LAYOUT: Final = Layout("variants", said("Overview of AI Variants"), plan, SIZE_PT, WIDTH_PX)


def _variants(sheet: Sheet) -> tuple[Variant, ...]:
    """Return the variants; of a plain pair its AI picture is the only one."""
    numbers = sheet.content.numbers
    return sheet.content.variants or tuple(
        Variant(
            hung.plate.title,
            hung.plate.picture,
            hung.face,
            gravest_first(hung.plate.annotations, numbers),
            hung.plate.note,
        )
        for hung in sheet.hung
        if hung.plate.side is Side.AI
    )


def _page(sheet: Sheet, variants: Sequence[Variant], start: int, *, single: bool) -> list[Piece]:
    """Return the page on which the variant of index *start* is the first."""
    part = variants[start : start + MOST_ON_PAGE]
    left_over = len(variants) - len(part) if single else 0
    column = FORM.room._replace(right=MARGIN + _LARGE_WIDTH)
    room = FORM.room._replace(left=column.right + _COLUMN_GAP)
    pieces = [*head_pieces(sheet, FORM.head, 11.0), *_large(sheet, column, len(variants), part)]
    if left_over:
        listed = room._replace(top=room.bottom - 12)
        several = _tr("and {count} more variants").format(count=left_over)
        words = _tr("and one more variant") if left_over == 1 else several
        pieces += line_pieces(sheet, words, listed, SMALL_EM)
        room = room._replace(bottom=listed.top - 4)
    return pieces + _grid(sheet, part, start, room)


def _large(sheet: Sheet, room: Box, count: int, variants: Sequence[Variant]) -> list[Piece]:
    """Return the professional picture, and what the page is about below it."""
    height = _LARGE_WIDTH / _LARGE_ASPECT
    frame = room._replace(bottom=room.top + height)
    own = next((each for each in sheet.hung if each.plate.side is Side.PROFESSIONAL), None)
    pieces = []
    if own is not None:
        pieces.append(_head_piece(own.plate.picture, own.face, frame))
        pieces.append(_badge(Side.PROFESSIONAL, own.plate.note, frame))
    paper = sheet.paper
    lead = [Paragraph(_title(count), _TITLE_EM, paper.text, bold=True)]
    faces = [(each.picture, each.face) for each in variants]
    if own is not None and _are_at_one_scale([(own.plate.picture, own.face), *faces]):
        words = _tr("Every head is cut alike: the variants are shown at one face scale.")
        lead.append(Paragraph(words, BODY_EM, paper.faint_text, space=4))
    made = block(lead, _LARGE_WIDTH, room.bottom - frame.bottom - 14, least_share=0.7)
    return pieces + made.pieces(room.left, frame.bottom + 14)


def _title(count: int) -> str:
    if count == 1:
        return _tr("One AI variant")
    return _tr("{count} AI variants").format(count=count)


def _are_at_one_scale(heads: Sequence[tuple[Picture | None, Face | None]]) -> bool:
    """Return whether no head had to be cut closer because its picture ends there."""
    for picture, face in heads:
        if picture is None or face is None:
            return False
        box = head_crop(face, picture.ref.size_px, aspect=_WIDEST_ASPECT)
        if box.height < 0.995 * HEAD_AND_SHOULDERS_IOD * face.iod_px:
            return False
    return True


def _grid(sheet: Sheet, variants: Sequence[Variant], start: int, room: Box) -> list[Piece]:
    if not variants:
        words = _tr("There is no AI picture.")
        return line_pieces(sheet, words, room._replace(bottom=room.top + 20), HEADING_EM)
    columns = _COLUMNS[len(variants)]
    rows = -(-len(variants) // columns)
    width = (room.width - _GAP * (columns - 1)) / columns
    row = (room.height - _ROW_GAP * (rows - 1)) / rows
    # One variant alone is not blown up beyond the professional picture.
    width = min(width, _LARGE_WIDTH)
    height = min(row - _CAPTION, width / _LARGE_ASPECT)
    # Or hair and chin would be cut off.
    width = min(width, height * _WIDEST_ASPECT)
    pieces = []
    for index, variant in enumerate(variants):
        line, column = divmod(index, columns)
        left = room.left + column * (width + _GAP)
        top = room.top + line * (row + _ROW_GAP)
        frame = Box(left, top, left + width, top + height)
        caption = Box(left, frame.bottom + 6, left + width, top + row)
        pieces += _tile(sheet, variant, frame)
        pieces += _caption(sheet, variant, _key(start + index), caption)
    return pieces


def _tile(sheet: Sheet, variant: Variant, frame: Box) -> list[Piece]:
    if variant.picture is None:
        words = _tr("The picture could not be read.")
        ground = Piece(frame, lambda painter: painter.fillRect(rect_of(frame), _blank(sheet)))
        inner = frame._replace(left=frame.left + 8, right=frame.right - 8)
        return [ground, *line_pieces(sheet, words, inner, SMALL_EM)]
    return [
        _head_piece(variant.picture, variant.face, frame),
        _badge(Side.AI, variant.note, frame),
    ]


def _head_piece(picture: Picture, face: Face | None, frame: Box) -> Piece:
    width, height = frame.width, frame.height
    images = picture_images(picture)
    box = head_crop(face, picture.ref.size_px, aspect=width / height)

    def paint(painter: QPainter) -> None:
        painter.setClipRect(rect_of(frame))
        painter.translate(frame.left, frame.top)
        painter.scale(height / box.height, height / box.height)
        painter.translate(-box.left, -box.top)
        paint_picture(painter, images)

    return Piece(frame, paint)


def _badge(side: Side, note: str, frame: Box) -> Piece:
    inset = 0.6 * _BADGE_EM
    inner = rect_of(frame).adjusted(inset, inset, -inset, -inset)

    def paint(painter: QPainter) -> None:
        paint_badge(painter, inner, side, "", text_px=_BADGE_EM, note=note)

    return Piece(frame, paint)


def _caption(sheet: Sheet, variant: Variant, key: str, room: Box) -> list[Piece]:
    """Return a variant's name, how many findings were accepted, and the gravest with values."""
    paper = sheet.paper
    paragraphs = _name_and_count(sheet, variant)
    for finding in variant.findings[:_MOST_TOLD]:
        title = spoken(sheet.content.vocabulary.flaw(finding.kind).title)
        paragraphs.append(Paragraph(title, SMALL_EM, paper.text, bold=True, space=2.5, may_go=True))
        if values := _values_in_words(finding):
            paragraphs.append(Paragraph(values, SMALL_EM, paper.faint_text, may_go=True))
    has_more = len(variant.findings) > _MOST_TOLD or any(map(note_of, variant.findings))
    more = more_of(sheet, key)
    # Captions stand beside each other: what has no room goes, rather than shrink.
    told = [*paragraphs, more] if has_more and more is not None else paragraphs
    made = block(told, room.width, room.height, least_share=1.0, more=more)
    pieces = made.pieces(room.left, room.top)
    if made.is_whole and not has_more:
        return pieces
    return [replace(piece, shortens=(key,)) for piece in pieces]


def _name_and_count(sheet: Sheet, variant: Variant) -> list[Paragraph]:
    paper = sheet.paper
    return [
        Paragraph(variant.name, HEADING_EM, paper.text, bold=True),
        Paragraph(_count_in_words(variant.findings), BODY_EM, paper.text, space=1.5),
    ]


def _key(index: int) -> str:
    """Return what stands for a variant among what captions shorten."""
    return f"(variant {index})"


def _passages(sheet: Sheet, keys: Set[str]) -> list[Passage]:
    """Return all that was accepted on each variant of *keys*, with what was written of it."""
    return [
        Passage(key, "", "", (*_name_and_count(sheet, variant), *_findings(sheet, variant)))
        for index, variant in enumerate(_variants(sheet))
        if (key := _key(index)) in keys
    ]


def _findings(sheet: Sheet, variant: Variant) -> Iterator[Paragraph]:
    paper = sheet.paper
    for finding in variant.findings:
        title = spoken(sheet.content.vocabulary.flaw(finding.kind).title)
        yield Paragraph(title, BODY_EM, paper.text, bold=True, space=6)
        yield Paragraph(note_of(finding), BODY_EM, paper.text)
        measured = "" if finding.evidence is None else spoken(finding.evidence.sentence)
        told = _values_in_words(finding) or measured
        yield Paragraph(told, SMALL_EM, paper.faint_text)


def _count_in_words(findings: Sequence[Annotation]) -> str:
    if not findings:
        return _tr("No accepted finding")
    severities = Counter(finding.severity for finding in findings)
    by_severity = " · ".join(
        f"{count} {spoken(severity_in_words(severity))}"
        for severity, count in sorted(severities.items(), reverse=True)
    )
    if len(findings) == 1:
        return _tr("1 accepted finding ({severities})").format(severities=by_severity)
    return _tr("{count} accepted findings ({severities})").format(
        count=len(findings), severities=by_severity
    )


def _values_in_words(finding: Annotation) -> str:
    """Return both values of what was measured there; empty where they are not known."""
    evidence = finding.evidence
    if evidence is None or evidence.professional is None or evidence.ai is None:
        return ""
    values = zip((Side.AI, Side.PROFESSIONAL), (evidence.ai, evidence.professional), strict=True)
    return "  ·  ".join(
        f"{theme().side(side).label} {spoken(value_in_words(value, evidence.unit))}"
        for side, value in values
    )


def _blank(sheet: Sheet) -> QColor:
    return QColor(sheet.paper.blank)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
