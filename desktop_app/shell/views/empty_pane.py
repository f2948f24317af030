"""The pane that asks for its document."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.shell.views.widgets import label, named


class EmptyPane(QFrame):
    """Says what is missing, and lets it be chosen."""

    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyPane")
        said = label(self.tr("Drop the second document here"), "title", self)
        why = label(self.tr("What both share is shown as soon as it is there."), "quiet", self)
        why.setWordWrap(True)
        why.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        choose = QPushButton(self.tr("Choose…"), self)
        named(
            choose,
            "chooseSecond",
            self.tr("Choose the second document"),
            self.tr("Choose the second document (Ctrl+O)"),
        )
        choose.setProperty("role", "primary")
        choose.clicked.connect(self.choose_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(said, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(why)
        layout.addSpacing(8)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.redress()

    def redress(self) -> None:
        """Follow the theme."""
        palette = self.palette()
        self.setStyleSheet(
            f"QFrame#emptyPane {{ background: {palette.base().color().name()};"
            f" border: 2px dashed {palette.mid().color().name()}; border-radius: 12px; margin: 16px; }}"
        )
