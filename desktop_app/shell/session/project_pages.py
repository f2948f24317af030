"""Pages of the documents of the open project."""

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.core.errors import UserError
from desktop_app.shell.session.page_drawer import PageDrawer
from desktop_app.shell.session.session import Session


class ProjectPages(PageDrawer):
    """Draws pages from the originals that the project keeps; those of another project are forgotten."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(self._original, parent)
        self._session = session
        session.switched.connect(self.forget)

    def _original(self, document_id: int) -> bytes:
        """Return the bytes of a document; called off the UI thread."""
        project = self._session.project
        if project is None:
            raise UserError(
                QCoreApplication.translate("ProjectPages", "The project was closed; open it again to see its pages.")
            )
        return project.original(document_id)
