"""What each side shows, as an outline on the overview strip of the other."""

from PySide6.QtCore import QObject

from desktop_app.core.entities import Side
from desktop_app.core.text.span import Span
from desktop_app.shell.views.levelling import Leveller
from desktop_app.shell.views.pane_frame import PaneFrame
from desktop_app.shell.views.reading import ReadingView


class MappedViews(QObject):
    """Maps the part in view of each side through the links to the other, whenever one is scrolled."""

    def __init__(self, left: PaneFrame, right: PaneFrame, leveller: Leveller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frames = {Side.LEFT: left, Side.RIGHT: right}
        self._leveller = leveller
        self._views: dict[Side, ReadingView] = {}
        for side, frame in self._frames.items():
            self._hear(side)
            frame.view_changed.connect(self._take_view)

    def refresh(self) -> None:
        """Map both sides anew."""
        for side in Side:
            self._frames[side].strip.set_other_view(self._mapped(side))

    def _mapped(self, side: Side) -> Span | None:
        """Return what belongs on `side` with what the other side shows."""
        pairs, other = self._leveller.correspondence, self._frames[side.other]
        if pairs is None or not other.view.document.text:
            return None
        seen = other.view.visible_span()
        across = pairs.to_left if side is Side.LEFT else pairs.to_right
        start, end = round(across(seen.start)), round(across(seen.end))
        return Span(start, max(start, end))

    def _take_view(self, side: Side) -> None:
        before = self._views[side]
        before.scrolled.disconnect(self.refresh)
        before.marks_changed.disconnect(self.refresh)
        self._hear(side)
        self.refresh()

    def _hear(self, side: Side) -> None:
        view = self._views[side] = self._frames[side].view
        view.scrolled.connect(self.refresh)
        view.marks_changed.connect(self.refresh)
