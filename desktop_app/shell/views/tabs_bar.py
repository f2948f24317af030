"""The bar of tabs above the two texts, there only while more than one comparison is open."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolButton, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.session.tabs import Tabs
from desktop_app.shell.views.rows import fitted_pair
from desktop_app.shell.views.widgets import named

HEIGHT = 34
WIDEST, NARROWEST = 260, 96
BESIDE_TEXT = 56
"""What margins and the button that closes take of a tab's width."""


class TabsBar(QTabBar):
    """Shows the tabs; a click reads one, the middle button closes it, a drag puts it elsewhere."""

    def __init__(self, tabs: Tabs, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._icons = icons
        self._is_following = False
        named(
            self,
            "tabs",
            self.tr("Open comparisons"),
            self.tr("Open comparisons (Ctrl+Tab the next one, Ctrl+T opens another)"),
        )
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._read)
        self.tabMoved.connect(self._move)
        tabs.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the tabs as they are now."""
        self._is_following = True
        shown = self._tabs.tabs
        while self.count() > len(shown):
            self.removeTab(self.count() - 1)
        while self.count() < len(shown):
            self.addTab("")
        for place, tab in enumerate(shown):
            self.setTabToolTip(place, tab.title.replace(" | ", "\n"))
            self.setAccessibleTabName(place, tab.title)
            self._give_button(place)
        self.setCurrentIndex(self._tabs.place)
        self.setVisible(len(shown) > 1)
        self._write()
        self._is_following = False

    def _write(self) -> None:
        """Write as much of each title as fits; of two in one, both keep their beginnings."""
        for place, tab in enumerate(self._tabs.tabs[: self.count()]):
            room = self.tabSizeHint(place).width() - BESIDE_TEXT
            title = fitted_pair(self.fontMetrics(), tab.title, room).replace("&", "&&")
            if self.tabText(place) != title:
                self.setTabText(place, title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room of a tab: all have as much, as far as there is."""
        room = max(1, self.width()) // max(1, self.count())
        return QSize(min(WIDEST, max(NARROWEST, room)), HEIGHT)

    def minimumTabSizeHint(self, _index: int) -> QSize:
        return QSize(NARROWEST, HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab that the middle button is let go on."""
        super().mouseReleaseEvent(event)
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self._tabs.close(place)

    def _give_button(self, place: int) -> None:
        button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
        if button is None:
            button = QToolButton(self)
            button.setProperty("role", "flat")
            button.setStyleSheet("padding: 2px;")
            button.setIconSize(QSize(12, 12))
            button.setFixedSize(20, 20)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._icons.dress(button, "x")
            button.clicked.connect(self._close_clicked)
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, button)
        said = self.tr("Close “{title}”").format(title=self._tabs.tabs[place].title)
        named(button, f"closeTab{place}", said, self.tr("Close this tab (Ctrl+W)"))

    def _close_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self._tabs.close(self.tabAt(button.mapTo(self, QPoint(10, 10))))

    def _read(self, place: int) -> None:
        if not self._is_following:
            self._tabs.show(place)

    def _move(self, before: int, after: int) -> None:
        if not self._is_following:
            self._tabs.move(before, after)
