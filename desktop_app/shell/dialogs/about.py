"""What the program is, and whose work it stands on."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.core import paths
from desktop_app.shell.dialogs.about_licences import LicenceView
from desktop_app.shell.views.widgets import label, named

SIZE = QSize(960, 640)
MARGIN = 48
"""What is left free of the screen, on both sides together, where it is smaller than the dialog would like."""


class About(QDialog):
    """The name, the version, the licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Crossread"))
        room = self.screen().availableSize() - QSize(MARGIN, MARGIN)
        self.resize(SIZE.boundedTo(room))
        self.licences = LicenceView(paths.program_root(), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.rejected.connect(self.reject)
        named(buttons.button(QDialogButtonBox.StandardButton.Close), "close", self.tr("Close"), self.tr("Close (Esc)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(self._head())
        layout.addWidget(self.licences, 1)
        layout.addWidget(buttons)

    def _head(self) -> QHBoxLayout:
        picture = QLabel(self)
        picture.setPixmap(QIcon(str(paths.resources() / "icons" / "crossread.svg")).pixmap(56, 56))
        name = label(f"Crossread {__version__}", "title", self)
        name.setStyleSheet("font-size: 18px;")
        what = self.tr("Two sources side by side, with what they share. Nothing leaves this computer.")
        free = self.tr("Free software under the Apache License 2.0, made of the parts below by many hands.")
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(name)
        for sentence in (what, free):
            line = label(sentence, "quiet", self)
            line.setWordWrap(True)
            said.addWidget(line)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addLayout(said, 1)
        return head
