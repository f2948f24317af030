"""The workspace: sidebar, comparison, the column of topics and judgement."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.link_detail import LinkDetail
from desktop_app.shell.views.sidebar import Sidebar
from desktop_app.shell.views.topics_panel import TopicsPanel

SIDEBAR_WIDTH = 232
COLUMN_WIDTH = 320
LEAST_COLUMN = 300
LEAST_COMPARISON = 420
ROOMY = 1180
"""From this width on, everything fits side by side."""


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
        self.column = QFrame(self)
        self.column.setProperty("role", "side")
        self.column.setObjectName("column")
        self.column.setMinimumWidth(LEAST_COLUMN)
        comparison.setMinimumWidth(LEAST_COMPARISON)
        inside = QVBoxLayout(self.column)
        inside.setContentsMargins(8, 10, 8, 0)
        inside.setSpacing(10)
        inside.addWidget(topics)
        inside.addWidget(detail, 1)
        for place, widget in enumerate((sidebar, comparison, self.column)):
            self.addWidget(widget)
            self.setStretchFactor(place, 1 if widget is comparison else 0)
        self.setSizes([SIDEBAR_WIDTH, 900, COLUMN_WIDTH])

    def restore(self, state: QByteArray | None) -> None:
        """Take the widths that were kept."""
        if state is not None:
            self.restoreState(state)
