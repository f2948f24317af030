"""Finding in both panes: the field, the counts, forward and back."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from desktop_app.core import navigation
from desktop_app.core.entities import Side
from desktop_app.core.text.span import Span
from desktop_app.shell.icons import Icons
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.widgets import label, named

LOOK_AFTER_MS = 120
WIDTH, HEIGHT = 220, 30


class FindBar(QWidget):
    """Looks for words on both sides; walks the places found, left side first."""

    found = Signal(object, object)
    """The spans found on the left and on the right."""
    stepped = Signal(object, object)
    """The side and the span now current."""
    done = Signal()
    """The person is done finding, and wants to go on reading."""

    def __init__(self, desk: Desk, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places: list[tuple[Side, Span]] = []
        self._at = -1
        self._field = QLineEdit(self)
        self._clear = QAction(self)
        self._count = label("", "quiet", self)
        self._back, self._on = QToolButton(self), QToolButton(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(LOOK_AFTER_MS)
        self._name(icons)
        self._arrange()
        self._connect()

    def begin(self) -> None:
        """Put the caret in the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def step(self, by: int) -> None:
        """Go to the next (or previous) place found."""
        if self._pause.isActive():
            self.look()
        if self._places:
            self._at = (
                (self._at + by) % len(self._places) if self._at >= 0 else (0 if by > 0 else len(self._places) - 1)
            )
            self.stepped.emit(*self._places[self._at])

    def look(self) -> None:
        """Find what the field says."""
        self._pause.stop()
        wanted = self._field.text()
        sides = {side: self._places_on(side, wanted) for side in Side}
        self._places = [(side, span) for side in Side for span in sides[side]]
        self._at = -1
        has_words = bool(wanted.strip())
        counts = f"{len(sides[Side.LEFT])} | {len(sides[Side.RIGHT])}"
        self._count.setText(counts if self._places else self.tr("Not found on either side"))
        self._count.setVisible(has_words)
        for button in (self._back, self._on):
            button.setVisible(has_words)
            button.setEnabled(bool(self._places))
        self.found.emit(tuple(sides[Side.LEFT]), tuple(sides[Side.RIGHT]))

    def leave(self) -> None:
        """Forget what was looked for."""
        self._field.clear()
        self.look()

    def _places_on(self, side: Side, wanted: str) -> list[Span]:
        document = self._desk.spread.document(side)
        return navigation.find_places(document.text, wanted) if document is not None and wanted.strip() else []

    def _name(self, icons: Icons) -> None:
        named(self._field, "find", self.tr("Find in both"), self.tr("Find in both panes (Ctrl+F)"))
        self._field.setPlaceholderText(self.tr("Find in both   Ctrl+F"))
        icons.dress(self._clear, "x")
        self._clear.setToolTip(self.tr("Forget what was looked for (Esc)"))
        self._clear.setVisible(False)
        self._field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._count.setObjectName("findCounts")
        self._count.setAccessibleName(self.tr("Places found on the left and on the right"))
        for button, name, icon, tip in (
            (self._back, "findPrevious", "chevron-up", self.tr("Previous place (Shift+F3)")),
            (self._on, "findNext", "chevron-down", self.tr("Next place (F3)")),
        ):
            named(button, name, tip)
            button.setProperty("role", "flat")
            button.setStyleSheet("padding: 4px;")
            icons.dress(button, icon)

    def _arrange(self) -> None:
        self._field.setFixedSize(WIDTH, HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._count, self._back, self._on):
            layout.addWidget(widget)
            widget.hide()
        layout.addWidget(self._field, 1)

    def _connect(self) -> None:
        self._field.textEdited.connect(self._pause.start)
        self._field.textChanged.connect(self._heed_cleared)
        self._clear.triggered.connect(self._field.clear)
        self._field.installEventFilter(self)
        self._pause.timeout.connect(self.look)
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        self._desk.laid.connect(self._start_over)

    def _heed_cleared(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if not text:
            self.look()

    def _start_over(self) -> None:
        if self._field.text():
            self.look()

    def _step_back(self) -> None:
        self.step(-1)

    def _step_on(self) -> None:
        self.step(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                self.done.emit()
                return True
        return super().eventFilter(watched, event)
