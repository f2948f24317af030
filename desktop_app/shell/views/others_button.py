"""The button in a pane's head that says which of many documents stands there, and offers the others."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.views.widgets import named

HEIGHT = 24


class OthersButton(QToolButton):
    """Shown while there is more than one document to choose from."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "flat")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(14, 14))
        self.setFixedHeight(HEIGHT)
        self.setStyleSheet("padding: 0 4px; font-size: 12px;")
        icons.dress(self, "chevron-down")
        self.show_place(None, 0)

    def show_place(self, place: int | None, count: int) -> None:
        """Say which of `count` documents stands here, counted from 0; None if it is none of them."""
        self.setVisible(count > 1)
        of_all = self.tr("{place} of {count}").format(place=place + 1, count=count) if place is not None else str(count)
        self.setText(of_all)
        said = self.tr("Another document on this side: {place}").format(place=of_all)
        named(self, "otherDocuments", said, self.tr("Read another document here (Ctrl+B, Ctrl+Page down the next one)"))
