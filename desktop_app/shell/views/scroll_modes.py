"""The choice of how both texts are scrolled: linked, anchored or free."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop_app.core.navigation import ScrollMode
from desktop_app.shell.views.widgets import named

CONTROL_HEIGHT = 30


class ScrollModes(QWidget):
    """Three buttons side by side, of which one is down."""

    chosen = Signal(object)
    """A ScrollMode, by a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = {
            ScrollMode.LINKED: (self.tr("Linked"), self.tr("Both texts scroll together, as their links say (S)")),
            ScrollMode.ANCHORED: (self.tr("Anchored"), self.tr("The chosen link stays level while you scroll (S)")),
            ScrollMode.FREE: (self.tr("Free"), self.tr("Each text scrolls by itself (S)")),
        }
        places = {ScrollMode.LINKED: "first", ScrollMode.ANCHORED: "middle", ScrollMode.FREE: "last"}
        self._group = QButtonGroup(self)
        self._buttons: dict[ScrollMode, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for mode, (text, tip) in said.items():
            button = QToolButton(self)
            button.setText(text)
            named(button, mode.value, text, tip)
            button.setCheckable(True)
            button.setFixedHeight(CONTROL_HEIGHT)
            button.setProperty("role", "segment")
            button.setProperty("place", places[mode])
            self._group.addButton(button)
            self._buttons[mode] = button
            layout.addWidget(button)
        self._buttons[ScrollMode.LINKED].setChecked(True)
        self._group.buttonClicked.connect(self._choose)

    def show_mode(self, mode: ScrollMode) -> None:
        """Show which mode is on."""
        self._buttons[mode].setChecked(True)

    def _choose(self, pressed: QToolButton) -> None:
        for mode, button in self._buttons.items():
            if button is pressed:
                self.chosen.emit(mode)
