"""What the keyboard does, as a list."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.shell.views.widgets import label


@dataclass(frozen=True, slots=True)
class Stroke:
    """An action with its keys; a head has no keys."""

    text: str
    keys: str = ""


class Shortcuts(QDialog):
    """All actions that have a key, menu by menu."""

    def __init__(self, strokes: list[Stroke], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        self.resize(420, 560)
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(4, 4, 16, 4)
        grid.setColumnStretch(0, 1)
        for row, stroke in enumerate(strokes):
            if stroke.keys:
                grid.addWidget(QLabel(stroke.text, page), row, 0)
                grid.addWidget(label(stroke.keys, "key", page), row, 1, Qt.AlignmentFlag.AlignRight)
            else:
                head = label(stroke.text, "section", page)
                head.setContentsMargins(0, 10, 0, 2)
                grid.addWidget(head, row, 0, 1, 2)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
