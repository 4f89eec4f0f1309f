"""Pictures in memory, by the hash of their files, ready to paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from headshot_viewer.paint.images import picture_images

if TYPE_CHECKING:
    from collections.abc import Collection

    from headshot_viewer.core.picture import Picture, Side
    from headshot_viewer.paint.images import PictureImages


class Gallery(QObject):
    """Keeps every picture of the session once, whoever shows it.

    Signals:
        changed: a picture arrived or left.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, Picture] = {}
        self._images: dict[str, PictureImages] = {}
        self._previews: dict[Side, tuple[Picture, PictureImages]] = {}

    def picture(self, sha256: str) -> Picture | None:
        return self._pictures.get(sha256)

    def images(self, sha256: str) -> PictureImages | None:
        """Return the pyramid of a picture, ready to paint; None while it is not here."""
        return self._images.get(sha256)

    def keep(self, picture: Picture) -> None:
        self._pictures[picture.ref.sha256] = picture
        self._images[picture.ref.sha256] = picture_images(picture)
        self.changed.emit()

    def keep_only(self, hashes: Collection[str]) -> None:
        """Let go of all pictures but these."""
        gone = [sha256 for sha256 in self._pictures if sha256 not in hashes]
        for sha256 in gone:
            del self._pictures[sha256], self._images[sha256]
        if gone:
            self.changed.emit()

    def preview(self, side: Side) -> Picture | None:
        """Return what is shown on *side* while a picture is being opened there."""
        return self._previews[side][0] if side in self._previews else None

    def preview_images(self, side: Side) -> PictureImages | None:
        return self._previews[side][1] if side in self._previews else None

    def show_preview(self, side: Side, picture: Picture) -> None:
        self._previews[side] = (picture, picture_images(picture))
        self.changed.emit()

    def drop_preview(self, side: Side) -> None:
        if self._previews.pop(side, None) is not None:
            self.changed.emit()
