"""The head of a pane: which document it shows, where it is from, where the reader is."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.shell.views.clamped_label import ClampedLabel

_SEPARATOR = " · "
_TITLE_LINES = 2


class _Seat(QWidget):
    """Room for a label of one line: other words, which come with every scroll, make no layout set anything anew."""

    def __init__(self, label: ClampedLabel) -> None:
        super().__init__()
        self._label = label
        self._given_px = 0
        label.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        self._given_px = self._label.minimumSizeHint().height()
        return QSize(120, self._given_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label.resize(event.size())

    def event(self, event: QEvent) -> bool:
        """Ask for other room only where the label's letters need it."""
        if event.type() == QEvent.Type.LayoutRequest and self._label.minimumSizeHint().height() != self._given_px:
            self.updateGeometry()
        return super().event(event)


class PaneHeader(QFrame):
    """A title in bold above a quiet line of facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane_header")
        self._title = ClampedLabel(_TITLE_LINES)
        self._title.setProperty("role", "title")
        self._facts = ClampedLabel(1)
        self._facts.setProperty("role", "quiet")
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(16, 8, 16, 8)
        self._columns.setSpacing(12)
        rows = QVBoxLayout()
        self._columns.addLayout(rows, 1)
        rows.setSpacing(2)
        self._seat = _Seat(self._facts)
        for row in (self._title, self._seat):
            rows.addWidget(row)
        rows.addStretch(1)  # where the head beside it is taller

    def add_control(self, control: QWidget) -> None:
        """Show a control on the right of the title."""
        self._columns.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)

    def set_title(self, title: str) -> None:
        """Show the document's title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_facts(self, *facts: str) -> None:
        """Show short facts in a line, such as publisher, date and place; empty ones are left out."""
        line = _SEPARATOR.join(fact for fact in facts if fact)
        if line != self.facts:
            self._facts.setText(line)
            self.setAccessibleDescription(line)
        self._seat.setVisible(bool(line))

    @property
    def title(self) -> str:
        """The title that is shown."""
        return self._title.text()

    @property
    def facts(self) -> str:
        """The line of facts that is shown."""
        return self._facts.text()
