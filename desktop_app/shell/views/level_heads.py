"""The heads of two panes side by side, kept equally tall so that the texts begin level."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.shell.views.panes_splitter import PanesSplitter

_TELLING = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.FontChange)


class LevelHeads(QObject):
    """Gives both heads the height of the one that needs more, and each its own where panes are stacked."""

    def __init__(self, heads: tuple[QWidget, QWidget], panes: PanesSplitter) -> None:
        super().__init__(panes)
        self._heads = heads
        self._panes = panes
        self._due = QTimer(self)  # a head knows its height only once its words have been laid out
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self.level)
        panes.turned.connect(self._due.start)
        for head in heads:
            head.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING:
            self._due.start()
        return super().eventFilter(watched, event)

    def level(self) -> None:
        """Give both heads the same height."""
        needed = [head.layout().totalHeightForWidth(head.width()) for head in self._heads if head.isVisible()]
        wanted = max(needed) if len(needed) == 2 and not self._panes.is_stacked else 0
        for head in self._heads:
            if head.minimumHeight() != wanted:
                head.setMinimumHeight(wanted)
