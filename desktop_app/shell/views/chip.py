"""A chip: a few words in a rounded frame."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

FRAME_PX = 18
"""What the style sheet puts around the words of a chip, on both sides together."""


class Chip(QLabel):
    """As wide as its words on one line; where that is too wide it breaks into several, and cuts nothing."""

    def __init__(self, text: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "chip")
        self.setWordWrap(True)
        self.setIndent(0)  # else a label with a frame takes the width of a letter more than it says
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text, tip)

    def say(self, text: str, tip: str) -> None:
        """Say other words."""
        self.setText(text)
        self.setToolTip(tip)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + FRAME_PX + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())
