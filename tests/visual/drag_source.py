"""A small window from which files are dragged, as from a file manager.

python -m tests.visual.drag_source X Y FILE …
"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class DragSource(QLabel):
    """Starts a drag of its files as soon as the mouse moves with a button down."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__("two files")
        self._paths = paths
        self.setWindowTitle("two files")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(90, 40)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 as Qt calls it
        """Keep the mouse."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 as Qt calls it
        """Hand the files to whatever window they are dropped on."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    source = DragSource(sys.argv[3:])
    source.move(int(sys.argv[1]), int(sys.argv[2]))
    source.show()
    sys.exit(app.exec())
