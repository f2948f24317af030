"""The bar at the top of the window: name, menus, what is done most."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenuBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop_app.shell.icons import Icons
from desktop_app.shell.views.find_bar import FindBar
from desktop_app.shell.views.widgets import label, named

HEIGHT = 48
CONTROL_HEIGHT = 30


class TopBar(QFrame):
    """Menus and the buttons for adding, scrolling, finding, exporting."""

    add_wanted = Signal()
    export_wanted = Signal()
    linked_chosen = Signal(bool)

    def __init__(self, find: FindBar, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(HEIGHT)
        self.find = find
        self.menus = QMenuBar(self)
        self.menus.setObjectName("menus")
        self.menus.setAccessibleName(self.tr("Menus"))
        self.menus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._add = QPushButton(self.tr("Add documents"), self)
        named(self._add, "addDocuments", self.tr("Add documents"), self.tr("Add documents (Ctrl+O)"))
        self._export = QPushButton(self.tr("Export report"), self)
        named(self._export, "exportReport", self.tr("Export report"), self.tr("Export a PDF report (Ctrl+E)"))
        self._export.setProperty("role", "primary")
        self._add.clicked.connect(self.add_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._modes = QButtonGroup(self)
        self._linked = self._segment("linked", self.tr("Linked"), "first", self.tr("Both texts scroll together (F7)"))
        self._free = self._segment("free", self.tr("Free"), "last", self.tr("Each text scrolls by itself (F7)"))
        self._linked.setChecked(True)
        self._linked.toggled.connect(self.linked_chosen)
        for button in (self._add, self._linked, self._free, self._export):
            button.setFixedHeight(CONTROL_HEIGHT)
        self._arrange()

    def show_state(self, has_documents: bool, has_comparison: bool) -> None:
        """Show only what makes sense now."""
        self._add.setVisible(has_documents)
        self.find.setVisible(has_documents)
        for widget in (self._linked, self._free, self._export):
            widget.setVisible(has_comparison)

    def set_linked(self, is_linked: bool) -> None:
        """Show whether both texts scroll together."""
        (self._linked if is_linked else self._free).setChecked(True)

    def _segment(self, name: str, said: str, place: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(said)
        named(button, name, said, tip)
        button.setCheckable(True)
        button.setProperty("role", "segment")
        button.setProperty("place", place)
        self._modes.addButton(button)
        return button

    def _arrange(self) -> None:
        name = label("Crossread", "title", self)
        name.setStyleSheet("font-size: 14px; font-weight: 700;")
        segments = QHBoxLayout()
        segments.setSpacing(0)
        segments.addWidget(self._linked)
        segments.addWidget(self._free)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(name)
        layout.addWidget(self.menus)
        layout.addWidget(self._add)
        layout.addLayout(segments)
        layout.addStretch(1)
        layout.addWidget(self.find)
        layout.addWidget(self._export)

    def sizeHint(self) -> QSize:
        return QSize(900, HEIGHT)
