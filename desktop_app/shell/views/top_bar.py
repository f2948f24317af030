"""The bar at the top of the window: name, menus, what is done most."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop_app.shell.icons import Icons
from desktop_app.shell.views.find_bar import FindBar
from desktop_app.shell.views.scroll_modes import ScrollModes
from desktop_app.shell.views.squeezing import Squeezer
from desktop_app.shell.views.travel_buttons import TravelButtons
from desktop_app.shell.views.widgets import label, named

HEIGHT = 48
CONTROL_HEIGHT = 30


class TopBar(QFrame):
    """Menus and the buttons for adding, scrolling, finding, exporting."""

    add_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, find: FindBar, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setFixedHeight(HEIGHT)
        self.find = find
        self.menus = QMenuBar(self)
        self.menus.setObjectName("menus")
        self.menus.setAccessibleName(self.tr("Menus"))
        self.menus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._all_menus = QToolButton(self)
        named(self._all_menus, "allMenus", self.tr("Menus"))
        icons.dress(self._all_menus, "menu")
        self._all_menus.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._all_menus.setMenu(QMenu(self._all_menus))
        self._all_menus.menu().aboutToShow.connect(self._fill_menus)
        self._all_menus.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._all_menus.setFixedHeight(CONTROL_HEIGHT)
        self._all_menus.hide()
        self._add = QPushButton(f" {self.tr('Add documents')}", self)
        named(self._add, "addDocuments", self.tr("Add documents"), self.tr("Add documents (Ctrl+O)"))
        self._export = QPushButton(self.tr("Export report"), self)
        named(self._export, "exportReport", self.tr("Export report"), self.tr("Export a PDF report (Ctrl+E)"))
        self._export.setProperty("role", "primary")
        self._add.clicked.connect(self.add_wanted)
        self._export.clicked.connect(self.export_wanted)
        self.travel = TravelButtons(icons, self)
        self.modes = ScrollModes(self)
        for button in (self._add, self._export):
            button.setFixedHeight(CONTROL_HEIGHT)
        self._title = label("Crossread", "title", self)
        icons.dress(self._add, "file-plus")
        self._add.setIconSize(QSize(16, 16))
        self.tools = QHBoxLayout()
        """Controls between the menus and the search; one with `set_compact` gives way where it is narrow."""
        self._arrange()

    def show_state(self, has_documents: bool, has_comparison: bool) -> None:
        """Show only what makes sense now."""
        self._add.setVisible(has_documents)
        self.find.setVisible(has_documents)
        self.travel.setVisible(has_documents)
        for widget in (self.modes, self._export):
            widget.setVisible(has_comparison)
        for widget in self._held():
            widget.setVisible(has_documents)

    def _arrange(self) -> None:
        self._title.setStyleSheet("font-size: 14px; font-weight: 700;")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._all_menus)
        layout.addWidget(self.menus)
        layout.addWidget(self._add)
        layout.addWidget(self.travel)
        layout.addWidget(self.modes)
        layout.addLayout(self.tools)
        self.tools.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self.find)
        layout.addWidget(self._export)
        steps = (self._shorten_export, self._hide_title, self._picture_add, self._compact_tools)
        self._squeezer = Squeezer(layout, (*steps, self.find.set_tight, self._fold_menus))

    def _shorten_export(self, is_short: bool) -> None:
        self._export.setText(self.tr("Export") if is_short else self.tr("Export report"))

    def _hide_title(self, is_hidden: bool) -> None:
        self._title.setVisible(not is_hidden)

    def _picture_add(self, is_picture: bool) -> None:
        self._add.setText("" if is_picture else f" {self.tr('Add documents')}")

    def _fold_menus(self, is_folded: bool) -> None:
        self.menus.setVisible(not is_folded)
        self._all_menus.setVisible(is_folded)

    def _fill_menus(self) -> None:
        menu = self._all_menus.menu()
        menu.clear()
        menu.addActions(self.menus.actions())

    def _held(self) -> list[QWidget]:
        return [self.tools.itemAt(place).widget() for place in range(self.tools.count())]

    def _compact_tools(self, is_compact: bool) -> None:
        for widget in (*self._held(), self.find):
            compact = getattr(widget, "set_compact", None)
            if compact is not None:
                compact(is_compact)

    def event(self, event: QEvent) -> bool:
        """Give way as soon as something in the bar grows."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._squeezer.fit(self.width())
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._squeezer.fit(event.size().width())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(900, HEIGHT)
