"""The head of a pane: which document it shows, where it is from, where the reader is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.shell.views.clamped_label import ClampedLabel

_SEPARATOR = " · "
_TITLE_LINES = 2


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
        for label in (self._title, self._facts):
            rows.addWidget(label)
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
        self._facts.setText(line)
        self._facts.setVisible(bool(line))
        self.setAccessibleDescription(line)

    @property
    def title(self) -> str:
        """The title that is shown."""
        return self._title.text()

    @property
    def facts(self) -> str:
        """The line of facts that is shown."""
        return self._facts.text()
