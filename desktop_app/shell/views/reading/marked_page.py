"""A page with highlights, hits of a search, and a link that is current."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.marks import Block, LetterRooms, Mark, MarkedSide, MarkIndex
from desktop_app.shell.views.reading.paragraphs import Outline
from desktop_app.shell.views.reading.selectable import SelectablePage

FLASH_MS = 900


class MarkedPage(SelectablePage):
    """Adds what lies on the text; a click on a highlight, or Enter with the caret in it, names its link."""

    link_clicked = Signal(int)
    marks_changed = Signal()
    faded = Signal()
    """What flashes is paler now, or gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._flashing = QVariantAnimation(self)
        self._flashing.setDuration(FLASH_MS)
        self._flashing.setStartValue(1.0)
        self._flashing.setEndValue(0.0)
        self._flashing.valueChanged.connect(self._fade)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The highlights that are shown."""
        return self.scene.marks.marks

    @property
    def usual_marks(self) -> tuple[Mark, ...]:
        """The highlights that are shown whichever link is current; the same value as long as they stay."""
        return self.scene.marks.usual

    @property
    def found(self) -> tuple[Span, ...]:
        """The hits that are shown."""
        return self.scene.found

    @property
    def current(self) -> int | None:
        """The id of the link that is shown more strongly than the others."""
        return self.scene.current

    def show_outline(self, outline: Outline) -> None:
        self._flashing.stop()
        self.scene.flash = self.scene.current = None
        self.scene.marks, self.scene.rooms = MarkIndex(), LetterRooms()
        self._blocks = ()
        self._take_hits((), None)
        super().show_outline(outline)
        self.marks_changed.emit()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The stretches that highlights of one passage take up together."""
        return self._blocks

    def set_marks(self, marks: Sequence[Mark], blocks: Sequence[Block] = ()) -> None:
        """Show these highlights and no others; `blocks` are the stretches that some of them take up together."""
        if (tuple(marks), tuple(blocks)) == (self.scene.marks.usual, self._blocks):
            return
        self.show_marked(MarkedSide.of(marks, blocks))

    def show_marked(self, marked: MarkedSide) -> None:
        """Show marks that were made ready; cheap, however many they are."""
        self._blocks, self.scene.marks = marked.blocks, marked.marks
        if self.scene.rooms.take(marked.rooms):
            self.set_lines_anew()
        self.viewport().update()
        self.marks_changed.emit()

    def set_current(self, link_id: int | None, more: Sequence[Mark] = ()) -> None:
        """Show one link more strongly than the others, with marks that are there only while it is current."""
        if link_id != self.scene.current or tuple(more) != self.scene.marks.marks[len(self.scene.marks.usual) :]:
            self.scene.current = link_id
            self.scene.marks = self.scene.marks.with_more(more)
            self.viewport().update()
            self.marks_changed.emit()

    def set_found(self, spans: Sequence[Span], current: int | None = None) -> None:
        """Show hits of a search; `current` is the number of the one that the person is at."""
        self._take_hits(tuple(spans), current)
        self.viewport().update()
        self.marks_changed.emit()

    def flash(self, span: Span) -> None:
        """Light up a stretch for a moment."""
        self._flashing.stop()
        self.scene.flash = span
        self._flashing.start()

    def mark_under(self, point: QPointF) -> Mark | None:
        """Return the mark at a point of the viewport; of several the one after the current, else the shortest."""
        laid = self.laid_at(point.y())
        if laid is None:
            return None
        place = QPointF(point.x() - self.column_left() - laid.indent, point.y() + self.sight.value - laid.top)
        touching = [placed.mark for placed in self.scene.marks.touching(laid.layout.span)]
        under = [
            mark for mark in touching if any(box.contains(place) for box in laid.layout.boxes(laid.part(mark.span)))
        ]
        return self._chosen(under)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.was_click(event):
            self._name_link(self.mark_under(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (mark := self._chosen(self.scene.marks.at(self.caret))):
            self._name_link(mark)
            return
        super().keyPressEvent(event)

    def _chosen(self, marks: list[Mark]) -> Mark | None:
        if not marks:
            return None
        ordered = sorted(marks, key=lambda mark: (len(mark.span), mark.link_id))
        ids = [mark.link_id for mark in ordered]
        return ordered[(ids.index(self.scene.current) + 1) % len(ids)] if self.scene.current in ids else ordered[0]

    def _name_link(self, mark: Mark | None) -> None:
        if mark is not None:
            self.link_clicked.emit(mark.link_id)

    def _take_hits(self, spans: tuple[Span, ...], current: int | None) -> None:
        self.scene.found = spans
        self.scene.found_index = SpanIndex(spans) if spans else None
        self.scene.found_current = current

    def _fade(self, strength: float) -> None:
        self.scene.flash_strength = strength
        if strength <= 0:
            self.scene.flash = None
        self.viewport().update()
        self.faded.emit()
