"""What the ribbons, the strip and the levelling ask of a view of a document, be it text or pages."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, Qt, SignalInstance
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop_app.core.entities import Document
from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.marks import Block, Mark
from desktop_app.shell.views.reading.page import Band


class MarkedView(Protocol):
    """A view of a document with what lies on it."""

    @property
    def marks_changed(self) -> SignalInstance:
        """Emitted with other marks, hits, current link or document."""
        ...

    @property
    def document(self) -> Document:
        """The document that is shown."""
        ...

    @property
    def marks(self) -> Sequence[Mark]:
        """The highlights that are shown."""
        ...

    @property
    def usual_marks(self) -> tuple[Mark, ...]:
        """The highlights that are shown whichever link is current; the same value as long as they stay."""
        ...

    @property
    def blocks(self) -> Sequence[Block]:
        """The stretches that highlights of one passage take up together."""
        ...

    @property
    def found(self) -> Sequence[Span]:
        """The hits that are shown."""
        ...

    @property
    def current(self) -> int | None:
        """The id of the link that is shown more strongly than the others."""
        ...

    def mark_box(self, link_id: int) -> QRectF | None:
        """Return what the highlights of a link take up of the viewport, or None while none of them is in view."""
        ...

    def link_at_caret(self) -> int | None:
        """Return the link whose highlight the caret is in."""
        ...

    def announce(self, sentence: str) -> None:
        """Have a screen reader say a sentence."""
        ...

    def installEventFilter(self, watcher: QObject) -> None:
        """Let another object see every event first."""
        ...


class ReadingView(MarkedView, Protocol):
    """A document as it is being read: ReadingPane shows its text, PageView its pages.

    Heights are pixels from the top of `viewport()`, places code points of the document's text.
    """

    @property
    def scrolled(self) -> SignalInstance:
        """Emitted when other parts came into view, or stand elsewhere."""
        ...

    @property
    def reading_place(self) -> float:
        """The place that the reader is at; from 0 to the length of the text."""
        ...

    def set_reading_place(self, place: float) -> None:
        """Scroll so that `reading_place` is as near to `place` as can be."""
        ...

    def visible_span(self) -> Span:
        """Return what can be read at the moment."""
        ...

    def band_of(self, span: Span) -> Band:
        """Return where `span` stands in the viewport; estimated where that is not known yet."""
        ...

    def place_of(self, span: Span) -> float | None:
        """Return the height of the top of `span`, or None while none of it is in view."""
        ...

    def scroll_to(self, span: Span, at_fraction: float = ...) -> None:
        """Scroll so that `span` begins at that fraction of the height."""
        ...

    def scroll_to_share(self, share: float) -> None:
        """Scroll so that the place at that share of the text, 0..1, is in the middle."""
        ...

    def flash(self, span: Span) -> None:
        """Light up a stretch for a moment."""
        ...

    def viewport(self) -> QWidget:
        """Return the widget that heights are measured in."""
        ...

    def verticalScrollBar(self) -> QScrollBar:
        """Return the scroll bar, which counts pixels of height."""
        ...

    def window(self) -> QWidget:
        """Return the window that it stands in."""
        ...

    def hasFocus(self) -> bool:
        """Say whether the keyboard speaks to it."""
        ...

    def setFocus(self, reason: Qt.FocusReason) -> None:
        """Let the keyboard speak to it."""
        ...

    def isVisible(self) -> bool:
        """Say whether it is on show."""
        ...

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by a turn of the wheel."""
        ...
