"""Looks for faces in the pictures of the session, on workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.stage_view import StageView


class FaceFinding(QObject):
    """Gives the document the faces of each picture, searched once per file content."""

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        jobs: Jobs,
        stage: StageView,
        parent: QObject | None = None,
    ) -> None:
        """Watch for pictures; *stage* tells which one stays where it is seen."""
        super().__init__(parent)
        self._document = document
        self._gallery = gallery
        self._jobs = jobs
        self._stage = stage
        document.pictures_changed.connect(self.follow)
        gallery.changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Search the pictures that are in memory and were not searched yet, shown ones first.

        Candidates that are not shown are searched as well, so that they hang correctly at once.
        """
        session = self._document.session
        shown = [hung for side in Side if (hung := session.on(side)) is not None]
        for hung in dict.fromkeys((*shown, *session.candidates)):
            picture = self._gallery.picture(hung.ref.sha256)
            if picture is not None:
                self._search(picture)

    def _search(self, picture: Picture) -> None:
        sha256 = picture.ref.sha256
        topic = f"face/{sha256}"
        if self._document.has_searched(sha256) or self._jobs.is_running(topic):
            return

        def work(progress: Progress) -> tuple[Face, ...]:
            from headshot_viewer.analysis.faces import find_faces

            return find_faces(picture, progress)

        def done(faces: tuple[Face, ...]) -> None:
            self._document.set_faces(
                sha256, faces, self._stage.active_side, holds=self._stage.is_drawing
            )

        self._jobs.start(topic, work, done, may_be_left=True)
