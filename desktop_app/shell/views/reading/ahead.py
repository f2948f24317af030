"""What comes into view next is laid out and marked a moment before it does."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainter

from desktop_app.shell.views.reading.flow import Laid
from desktop_app.shell.views.reading.mark_painter import MarkPainter
from desktop_app.shell.views.reading.scene import Scene
from desktop_app.shell.views.reading.sight import Sight


class Ahead(QObject):
    """Gets the next paragraph ready while lines are scrolled, between two frames, one piece of work in each.

    Frames would come unevenly otherwise: most turns of the wheel uncover lines that are laid out, some a paragraph
    on both sides at once that is not.
    """

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._sight: Sight | None = None
        self._is_down = True
        self._laid: Laid | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self.work)

    def heed(self, sight: Sight, shift: int) -> None:
        """Hear that what is seen has moved down by some pixels."""
        self._sight, self._is_down = sight, shift < 0
        self._due.start()

    def work(self) -> None:
        """Mark what was laid out last, or else lay out the next paragraph out of view, if that has not been done."""
        (laid, sight), self._laid, self._sight = (self._laid, self._sight), None, None
        if laid is not None:
            MarkPainter(QPainter(), self._scene).get_ready(laid)
        elif sight is not None and (seen := sight.laid()):
            self._laid = sight.flow.get_ready(seen[-1].index + 1 if self._is_down else seen[0].index - 1)
