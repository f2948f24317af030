"""The buttons that go back and forward along the places visited."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.views.widgets import named

SIZE_PX = 30


class TravelButtons(QWidget):
    """Back and forward, as in a browser."""

    wanted = Signal(int)
    """Back (-1) or forward (1)."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        said = (
            (-1, "goBack", "arrow-left", self.tr("Back"), self.tr("Back to the place visited before (Alt+Left)")),
            (1, "goForward", "arrow-right", self.tr("Forward"), self.tr("Forward again (Alt+Right)")),
        )
        self._buttons: dict[int, QToolButton] = {}
        for by, name, icon, text, tip in said:
            button = QToolButton(self)
            named(button, name, text, tip)
            button.setProperty("role", "flat")
            button.setFixedSize(SIZE_PX, SIZE_PX)
            button.setIconSize(QSize(16, 16))
            button.setStyleSheet("padding: 0;")
            icons.dress(button, icon)
            button.clicked.connect(self._want)
            self._buttons[by] = button
            layout.addWidget(button)
        self.show_ways(can_go_back=False, can_go_forward=False)

    def show_ways(self, can_go_back: bool, can_go_forward: bool) -> None:
        """Enable what leads somewhere."""
        self._buttons[-1].setEnabled(can_go_back)
        self._buttons[1].setEnabled(can_go_forward)

    def _want(self) -> None:
        for by, button in self._buttons.items():
            if button is self.sender():
                self.wanted.emit(by)
