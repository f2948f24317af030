"""The small switch between a document's text and its pages."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop_app.core.entities import Document
from desktop_app.shell.views.widgets import named

_HEIGHT_PX = 24


class ViewMode(StrEnum):
    """How a document is shown."""

    TEXT = "text"
    PAGES = "pages"


def has_pages(document: Document | None) -> bool:
    """Say whether a document has pages that can be shown as they look: it was read from a PDF."""
    return document is not None and document.provenance.media_type == "application/pdf" and bool(document.pages)


class ViewSwitch(QWidget):
    """Two segments, of which one is on."""

    chosen = Signal(object)
    """The ViewMode that the person chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = {
            ViewMode.TEXT: self._segment("textView", self.tr("Text"), "first", self.tr("Show the text (V)")),
            ViewMode.PAGES: self._segment(
                "pagesView", self.tr("Pages"), "last", self.tr("Show the pages as they look (V)")
            ),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self._buttons.values():
            row.addWidget(button)
        self._buttons[ViewMode.TEXT].setChecked(True)
        self._group.buttonClicked.connect(self._choose)

    def show_mode(self, mode: ViewMode) -> None:
        """Show which of the two is on."""
        self._buttons[mode].setChecked(True)

    def _segment(self, name: str, said: str, place: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(said)
        named(button, name, said, tip)
        button.setCheckable(True)
        button.setProperty("role", "segment")
        button.setProperty("place", place)
        button.setStyleSheet("padding: 2px 9px; font-size: 11px;")
        button.setFixedHeight(_HEIGHT_PX)
        self._group.addButton(button)
        return button

    def _choose(self, button: QToolButton) -> None:
        mode = next(mode for mode, one in self._buttons.items() if one is button)
        self.chosen.emit(mode)
