"""The two panes side by side with the gutter between them, or one above the other where it is narrow."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from desktop_app.shell.look import theme_now
from desktop_app.shell.reading_type import USUAL

STACKED_BELOW_EM = 37
"""The width of both panes, in sizes of their type, below which their lines get too short side by side."""
LEAST_PX = 140
GRIP_PX = 9
EVEN = 0.5


class Arrangement(StrEnum):
    """How the panes stand to each other."""

    AUTOMATIC = "automatic"
    BESIDE = "beside"
    STACKED = "stacked"


class PanesSplitter(QSplitter):
    """Left pane, gutter, right pane; ribbons have no room between panes that stand one above the other."""

    turned = Signal(bool)
    """Whether the panes now stand one above the other."""
    changed = Signal()
    """The person chose another arrangement, or gave the panes other room."""

    def __init__(self, left: QWidget, gutter: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("panes")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._left, self._gutter, self._right = left, gutter, right
        self._arrangement = Arrangement.AUTOMATIC
        self._share = EVEN
        self._type_px = USUAL.size_px
        self._has_gutter = True
        gutter.setFixedWidth(gutter.sizeHint().width())
        for widget in (left, gutter, right):
            self.addWidget(widget)
        for pane in (left, right):
            pane.setMinimumSize(LEAST_PX, LEAST_PX)
        self.splitterMoved.connect(self._note_share)

    @property
    def arrangement(self) -> Arrangement:
        """The arrangement that is wanted."""
        return self._arrangement

    @property
    def is_stacked(self) -> bool:
        """Whether the panes stand one above the other just now."""
        return self.orientation() is Qt.Orientation.Vertical

    @property
    def share(self) -> float:
        """What the left, or upper, pane takes of the room for both."""
        return self._share

    def set_arrangement(self, wanted: Arrangement) -> None:
        """Put the panes side by side, one above the other, or as the width asks."""
        if wanted is not self._arrangement:
            self._arrangement = wanted
            self._arrange()
            self.changed.emit()

    def follow_type(self, size_px: int) -> None:
        """Go by another size of type in both panes: the larger it is, the sooner their lines are too short."""
        if size_px != self._type_px:
            self._type_px = size_px
            self._arrange()

    def set_share(self, share: float) -> None:
        """Give the left, or upper, pane this share of the room."""
        self._share = min(max(share, 0.0), 1.0)
        self._arrange()

    def make_even(self) -> None:
        """Give both panes the same room."""
        self.set_share(EVEN)
        self.changed.emit()

    def show_gutter(self, has_two: bool) -> None:
        """Keep room for ribbons between two texts, and none beside a lone one."""
        self._has_gutter = has_two
        self._arrange()

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _wants_stacked(self) -> bool:
        if self._arrangement is not Arrangement.AUTOMATIC:
            return self._arrangement is Arrangement.STACKED
        return self.width() < STACKED_BELOW_EM * self._type_px

    def _arrange(self) -> None:
        is_stacked = self._wants_stacked()
        has_turned = is_stacked != self.is_stacked
        self._gutter.setVisible(self._has_gutter and not is_stacked)
        if has_turned:
            self.setHandleWidth(GRIP_PX if is_stacked else 1)
            self.setOrientation(Qt.Orientation.Vertical if is_stacked else Qt.Orientation.Horizontal)
        between = 0 if self._gutter.isHidden() else self._gutter.maximumWidth()
        room = (self.height() if is_stacked else self.width()) - between
        first = round(room * self._share)
        self.setSizes([first, between, max(0, room - first)])
        if has_turned:
            self.turned.emit(is_stacked)

    def _note_share(self, _place: int, _index: int) -> None:
        first, _between, last = self.sizes()
        if first + last:
            self._share = first / (first + last)
            self.changed.emit()


class _Handle(QSplitterHandle):
    """A line to be dragged, with a grip where it is wide enough; a double click makes both panes even."""

    def __init__(self, orientation: Qt.Orientation, parent: PanesSplitter) -> None:
        super().__init__(orientation, parent)
        self.setToolTip(self.tr("Drag to give one text more room, double-click to give both the same"))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        splitter = self.splitter()
        if event.button() == Qt.MouseButton.LeftButton and isinstance(splitter, PanesSplitter):
            splitter.make_even()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_now()
        painter = QPainter(self)
        if self.width() <= 1 or self.height() <= 1 or self.orientation() is Qt.Orientation.Horizontal:
            painter.fillRect(event.rect(), QColor(theme.line))
            return
        painter.fillRect(self.rect(), QColor(theme.ground))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.line))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.edge))
        painter.drawRoundedRect(self.width() // 2 - 18, self.height() // 2 - 1, 36, 3, 1.5, 1.5)
