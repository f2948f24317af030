"""Pages with what lies on their text: highlights, selection, caret."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, SignalInstance
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from desktop_app.core.entities import Document
from desktop_app.core.navigation import SpanIndex
from desktop_app.core.navigation.page_text import PagedText
from desktop_app.core.text.span import Span
from desktop_app.shell.session.page_drawer import PageDrawer
from desktop_app.shell.views.pages.area import PageArea
from desktop_app.shell.views.pages.overlay import Asides, Overlay, SignFonts
from desktop_app.shell.views.pages.stack import Sheet, placed
from desktop_app.shell.views.reading import Block, Mark, ReadingPane


class MarkedPages(PageArea):
    """Shows on pages what the text view of the same document holds.

    Text, selection, caret and highlights are those of `text`, so that both views are always of one mind.
    """

    def __init__(self, drawer: PageDrawer, text: ReadingPane, parent: QWidget | None = None) -> None:
        super().__init__(drawer, parent)
        self.text = text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paged = PagedText(self.document)
        self._withheld = self._furniture = SpanIndex(())
        self._fonts = SignFonts()
        self.speaker: QAccessibleWidget | None = None
        for changed in (text.marks_changed, text.selection_changed, text.caret_moved, text.faded):
            changed.connect(self._repaint)

    @property
    def paged(self) -> PagedText:
        """Where the text stands on the pages."""
        return self._paged

    @property
    def marks_changed(self) -> SignalInstance:
        """Emitted with other marks, hits, current link or document."""
        return self.text.marks_changed

    @property
    def marks(self) -> Sequence[Mark]:
        """The highlights that are shown."""
        return self.text.marks

    @property
    def usual_marks(self) -> tuple[Mark, ...]:
        """The highlights that are shown whichever link is current."""
        return self.text.usual_marks

    @property
    def blocks(self) -> Sequence[Block]:
        """The stretches that highlights of one passage take up together."""
        return self.text.blocks

    @property
    def found(self) -> Sequence[Span]:
        """The hits that are shown."""
        return self.text.found

    @property
    def current(self) -> int | None:
        """The id of the link that is shown more strongly than the others."""
        return self.text.current

    def show_pages(self, document: Document) -> None:
        self._paged = PagedText(document)
        self._withheld = SpanIndex([redaction.span for redaction in document.redactions])
        self._furniture = SpanIndex([line.span for line in document.furniture])
        super().show_pages(document)

    def flash(self, span: Span) -> None:
        """Light up a stretch for a moment."""
        self.text.flash(span)

    def offset_at(self, point: QPointF) -> int:
        """Return the place of the text nearest to a point of the viewport."""
        sheet, inside = self.on_sheet(point)
        return self._paged.page(sheet.number).offset_at(inside.x(), inside.y())

    def mark_under(self, point: QPointF) -> Mark | None:
        """Return the mark at a point of the viewport; of several the one after the current, else the shortest."""
        if not len(self.stack):
            return None
        sheet, inside = self.on_sheet(point)
        page = self._paged.page(sheet.number)
        if not page.is_on_text(inside.x(), inside.y()):
            return None
        under = [
            each.mark
            for each in self.text.scene.marks.touching(page.span)
            if any(box.distance(inside.x(), inside.y()) <= 0 for box in page.boxes(each.mark.span))
        ]
        return _in_turn(under, self.text.current)

    def mark_box(self, link_id: int) -> QRectF | None:
        """Return what the highlights of a link take up of the viewport, or None while none of them is in view."""
        whole, seen = QRectF(), self.seen()
        for sheet in self.sheets():
            page = self._paged.page(sheet.number)
            for each in self.text.scene.marks.touching(page.span):
                if each.mark.link_id == link_id:
                    for box in page.boxes(each.mark.span):
                        shift = QPointF(sheet.left - seen.left(), sheet.top - seen.top())
                        whole = whole.united(placed(box, sheet).translated(shift))
        shown = whole.intersected(QRectF(self.viewport().rect()))
        return None if shown.isEmpty() else shown

    def link_at_caret(self) -> int | None:
        """Return the link whose highlight the caret is in, the shortest of several."""
        return self.text.link_at_caret()

    def announce(self, sentence: str) -> None:
        """Have a screen reader say a sentence, such as which link the caret came to."""
        self.text.announce(sentence)

    def paint_on(self, painter: QPainter, sheet: Sheet, dirty: QRectF) -> None:
        page = self._paged.page(sheet.number)
        asides = Asides(self._withheld.spans_touching(page.span), self._furniture.spans_touching(page.span))
        overlay = Overlay(painter, self.text.scene, asides, dirty, self._fonts)
        overlay.paint(page, sheet, self.text.caret if self.hasFocus() else None)

    def on_sheet(self, point: QPointF) -> tuple[Sheet, QPointF]:
        """Return the page at a point of the viewport, and where on it that is, in points."""
        place = point + self.seen().topLeft()
        sheet = self.stack.at(place.y())
        return sheet, QPointF((place.x() - sheet.left) / sheet.scale, (place.y() - sheet.top) / sheet.scale)

    def _repaint(self, _what: object = None) -> None:
        self.viewport().update()


def _in_turn(marks: list[Mark], current: int | None) -> Mark | None:
    """Return the mark that a click means: the one after the current, else the shortest."""
    ordered = sorted(marks, key=lambda mark: (len(mark.span), mark.link_id))
    ids = [mark.link_id for mark in ordered]
    if not ordered:
        return None
    return ordered[(ids.index(current) + 1) % len(ids)] if current in ids else ordered[0]
