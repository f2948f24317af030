"""The workspace: sidebar, comparison, the column of topics and judgement."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.link_detail import LinkDetail
from desktop_app.shell.views.sidebar import Sidebar
from desktop_app.shell.views.topics_panel import TopicsPanel

SIDEBAR_WIDTH = 264
COLUMN_WIDTH = 320
LEAST_COLUMN = 300
LEAST_COMPARISON = 420


class Workspace(QSplitter):
    """What is read in the middle, what it is read with on both sides."""

    def __init__(
        self,
        sidebar: Sidebar,
        comparison: ComparisonView,
        topics: TopicsPanel,
        detail: LinkDetail,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("workspace")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.sidebar = sidebar
        self.comparison = comparison
        self.topics = topics
        self.column = QFrame(self)
        self.column.setAutoFillBackground(True)
        self.column.setObjectName("column")
        self.column.setMinimumWidth(LEAST_COLUMN)
        self.middle = QWidget(self)
        self.middle.setMinimumWidth(LEAST_COMPARISON)
        self._rows = QVBoxLayout(self.middle)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(comparison, 1)
        inside = QVBoxLayout(self.column)
        inside.setContentsMargins(8, 10, 8, 8)
        inside.setSpacing(10)
        inside.addWidget(topics)
        inside.addWidget(detail, 1)
        self.detail = detail
        for place, widget in enumerate((sidebar, self.middle, self.column)):
            self.addWidget(widget)
            self.setStretchFactor(place, 1 if widget is self.middle else 0)
        self.handle(2).setStyleSheet("background: transparent;")
        self._widths = (SIDEBAR_WIDTH, COLUMN_WIDTH)
        self._wants_column = True
        self._has_pair = True
        self.splitterMoved.connect(self._note_widths)

    @property
    def has_sidebar(self) -> bool:
        """Whether documents and links are on show."""
        return not self.sidebar.isHidden()

    @property
    def has_column(self) -> bool:
        """Whether topics and judgement are wanted."""
        return self._wants_column

    def put_above(self, bar: QWidget) -> None:
        """Put a bar above the texts."""
        self._rows.insertWidget(0, bar)

    def show_sidebar(self, is_shown: bool) -> None:
        """Show or hide documents and links."""
        self.sidebar.setVisible(is_shown)
        self._arrange()

    def show_column(self, is_wanted: bool) -> None:
        """Show or hide topics and judgement."""
        self._wants_column = is_wanted
        self.column.setVisible(is_wanted and self._has_pair)
        self._arrange()

    def heed_pair(self, has_pair: bool) -> None:
        """Keep the column away while there are not two documents."""
        if has_pair != self._has_pair:
            self._has_pair = has_pair
            self.show_column(self._wants_column)

    def put_in_column(self, card: QWidget) -> None:
        """Put a card between the topics and the link under judgement."""
        layout = self.column.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, card)

    def widths(self) -> tuple[int, int]:
        """Return the widths of sidebar and column, as far as they have been seen."""
        return self._widths

    def set_widths(self, sidebar: int, column: int) -> None:
        """Take the widths that were kept."""
        self._widths = (sidebar, column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.topics.heed_height(event.size().height())
        self._arrange()

    def _arrange(self) -> None:
        sidebar = 0 if self.sidebar.isHidden() else self._widths[0]
        column = 0 if self.column.isHidden() else self._widths[1]
        self.setSizes([sidebar, max(LEAST_COMPARISON, self.width() - sidebar - column), column])

    def _note_widths(self) -> None:
        sidebar, _middle, column = self.sizes()
        before = self._widths
        self._widths = (sidebar or before[0], column or before[1])
