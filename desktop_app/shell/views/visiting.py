"""Visiting: where both texts stand, noted at every jump and brought back for the history."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from desktop_app.core.entities import Side
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.history import History, Visit
from desktop_app.shell.session.reading_state import Place
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.keeping import bring, place_of

_BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class Visiting(QObject):
    """Tells the history of jumps, and shows a place again that it goes back to."""

    def __init__(
        self, history: History, desk: Desk, comparison: ComparisonView, window: QObject, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._desk = desk
        self._comparison = comparison
        self._is_returning = False
        self._wanted: Visit | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._settle)
        history.returned.connect(self.show)
        comparison.leveller.jumping.connect(self.leave)
        comparison.leveller.jumped.connect(self.arrive)
        for side in Side:
            comparison.frame(side).strip.jumping.connect(self.leave)
            comparison.frame(side).strip.jumped.connect(self.arrive)
        desk.leaving.connect(self.leave)
        desk.laid.connect(self._take)
        window.installEventFilter(self)

    def leave(self) -> None:
        """Note where the reader is, who is about to go elsewhere."""
        if not self._is_returning:
            self._history.note(*self._places())

    def arrive(self) -> None:
        """Note where the reader has come to."""
        if not self._is_returning and not self._desk.is_laying:
            self._history.visit(*self._places())

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1)."""
        self.leave()
        self._history.go(by)

    def show(self, visit: Visit) -> None:
        """Show a place again as it was left; what lies on the desk is what it belongs to."""
        self._is_returning = True
        self._desk.choose(visit.link_id)
        self._is_returning = False
        self._wanted = visit
        self._settle()
        self._wanted = visit
        self._again.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back and forward with the buttons that a mouse has for it."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            by = _BUTTONS.get(event.button())
            if by is not None:
                self.go(by)
                return True
        return False

    def _take(self) -> None:
        if not self._history.arrived():
            self._history.visit(*self._places())

    def _settle(self) -> None:
        """Bring both texts to the place wanted: once more after all that was laid has found its size."""
        visit, self._wanted = self._wanted, None
        if visit is None:
            return
        with self._comparison.leveller.still():
            for side, place in ((Side.LEFT, visit.left), (Side.RIGHT, visit.right)):
                bring(self._comparison.frame(side).view, place)

    def _places(self) -> tuple[Place, Place]:
        left, right = (place_of(self._comparison.frame(side).view) for side in Side)
        return left, right
