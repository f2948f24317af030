"""The window: it puts the views together, nothing more."""

from itertools import pairwise

from PySide6.QtCore import QByteArray, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.shell.views.drops import dropped_paths
from desktop_app.shell.views.message_bar import MessageBar
from desktop_app.shell.views.rings import Rings
from desktop_app.shell.views.status_line import StatusLine
from desktop_app.shell.views.top_bar import TopBar
from desktop_app.shell.views.welcome import Welcome
from desktop_app.shell.views.widgets import rule
from desktop_app.shell.views.workspace import Workspace
from desktop_app.shell.window_place import FRAME, KeptPlace, kept_place, placed

SIZE = QSize(1440, 900)
LEAST_SIZE = (860, 560)
ROOMY = 1180
"""From this width on, everything fits side by side."""

TAB_ORDER = (
    "allMenus",
    "addDocuments",
    "goBack",
    "goForward",
    "linked",
    "anchored",
    "free",
    "colourBy",
    "readingButton",
    "findPrevious",
    "findNext",
    "find",
    "find_case_switch",
    "find_accents_switch",
    "find_words_switch",
    "find_expression_switch",
    "exportReport",
    "documents",
    "compareSelected",
    "comparisons",
    "verdictFilter",
    "linkOrder",
    "cutOff",
    "resetCutOff",
    "kindFilter",
    "links",
    "tabs",
    "otherDocuments",
    "leftPane",
    "rightPane",
    "topics",
    "clearTopics",
    "addTopic",
    "hiddenTopics",
    "previousBlank",
    "nextBlank",
    "closeAround",
    "previousLink",
    "nextLink",
    "wholePassage",
    "accept",
    "reject",
    "unsure",
    "relation",
    "note",
)
"""The way of the keyboard through the window, as the eye goes."""


class MainWindow(QMainWindow):
    """Top bar, messages, welcome page or workspace, status line."""

    files_dropped = Signal(object)
    closing = Signal()
    roomy_changed = Signal(bool)
    """Whether everything now fits side by side."""
    escaped = Signal()
    """Escape was pressed, and nothing that had the keyboard wanted it."""

    def __init__(
        self, top: TopBar, messages: MessageBar, welcome: Welcome, workspace: Workspace, status: StatusLine
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(placed(QRect(self.pos(), SIZE), self.screen().availableGeometry()).size())
        self._rings = Rings(self)
        self.workspace = workspace
        self.welcome = welcome
        self._pages = QStackedWidget(self)
        self._pages.addWidget(welcome)
        self._pages.addWidget(workspace)
        middle = QWidget(self)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (top, rule(middle), messages, self._pages, rule(middle), status):
            rows.addWidget(widget, 1 if widget is self._pages else 0)
        self.setCentralWidget(middle)

    def show_welcome(self) -> None:
        """Show the welcome page."""
        self._pages.setCurrentWidget(self.welcome)

    def show_workspace(self) -> None:
        """Show the documents."""
        self._pages.setCurrentWidget(self.workspace)

    def restore(self, geometry: QByteArray | None) -> None:
        """Take the place and size that were kept."""
        if geometry is not None and self.restoreGeometry(geometry) and not self.isMaximized():
            kept = kept_place(geometry) or KeptPlace(self.geometry(), FRAME)
            self.setGeometry(placed(kept.inside, self.screen().availableGeometry(), kept.frame))

    def order_tabs(self) -> None:
        """Let Tab go through the window as the eye does, once all that is in it is there."""
        widgets = [widget for name in TAB_ORDER if (widget := self.findChild(QWidget, name)) is not None]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go to the next widget by Tab, or to the one before, with a ring around it."""
        with self._rings.tabbing():
            return super().focusNextPrevChild(is_next)

    def focus_by_key(self, widget: QWidget) -> None:
        """Give a widget the keyboard, with a ring around it."""
        with self._rings.tabbing():
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_paths(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was_roomy = not event.oldSize().isValid() or event.oldSize().width() >= ROOMY
        is_roomy = event.size().width() >= ROOMY
        if was_roomy != is_roomy:
            self.roomy_changed.emit(is_roomy)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
