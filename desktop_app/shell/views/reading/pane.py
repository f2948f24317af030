"""The reading pane: one document, read only, driven by values alone."""

from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.entities import Document
from desktop_app.core.navigation import find_places
from desktop_app.core.text.span import Span
from desktop_app.shell.reading_type import ReadingType
from desktop_app.shell.text_scale import text_scale
from desktop_app.shell.views.reading import access
from desktop_app.shell.views.reading.folding_page import FoldingPage
from desktop_app.shell.views.reading.marks import Mark
from desktop_app.shell.views.reading.paragraphs import Outline
from desktop_app.shell.views.reading.typography import Typography


class ReadingPane(FoldingPage):
    """Shows a document with the highlights of its links, and says what the person does with it.

    Signals: `link_clicked(int)`, `scrolled()`, `selection_changed(Span or None)`, `caret_moved(int)`,
    `marks_changed()` (marks, hits, current link or document).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_pane")
        self.setAccessibleName(self.tr("Text of the document"))
        self._more_actions: list[QAction] = []
        access.install()
        self.caret_moved.connect(self._tell_caret)
        self.selection_changed.connect(self._tell_selection)

    def set_document(self, document: Document) -> None:
        """Show a document from its start, without marks."""
        self.show_outline(Outline(document))

    def place_of(self, span: Span) -> float | None:
        """Return the height of the top of `span` in the viewport, or None while none of it is in view."""
        band = self.band_of(span)
        return band.top if band.bottom > 0 and band.top < self.sight.height else None

    def visible_span(self) -> Span:
        """Return what can be read at the moment."""
        return self.sight.span()

    @property
    def scroll_fraction(self) -> float:
        """How far it is scrolled, 0..1."""
        return self.sight.fraction

    @property
    def reading_place(self) -> float:
        """The place of the text, in code points, that the reader is at.

        It stands at the top of the window at the start and at its foot at the end, so that both ends are reached.
        """
        if self.sight.value <= 0:
            return 0.0
        if self.sight.value >= self.sight.limit:
            return float(len(self.document.text))
        return self.flow.offset_at(self.sight.fraction * self.flow.content)

    def set_reading_place(self, place: float) -> None:
        """Scroll so that `reading_place` is as near to `place` as can be."""
        content = max(1, self.flow.content)
        self.glide_to(self.flow.y_of(place) * self.sight.limit / content)

    def scroll_to_share(self, share: float) -> None:
        """Scroll so that the place at that share of the text, 0..1, is in the middle."""
        wanted = self.flow.y_of(share * len(self.document.text)) - self.sight.height / 2
        self.go_to(wanted)

    def find(self, text: str) -> list[Span]:
        """Return where `text` stands in the document, whatever its case."""
        return find_places(self.document.text, text)

    @property
    def reading_type(self) -> ReadingType:
        """How the text is set."""
        return self.scene.typography.kind

    def set_reading_type(self, chosen: ReadingType) -> None:
        """Set the text in another way, keeping the place."""
        typography = Typography.chosen(chosen, text_scale())
        if typography != self.scene.typography:
            self.scene.typography = typography
            self.reset_flow()

    def menu_actions(self, parent: QWidget) -> list[QAction]:
        """Return what the context menu offers, made for `parent`."""
        copy = QAction(self.tr("&Copy"), parent)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(self.selected_span() is not None)
        copy.triggered.connect(self.copy)
        everything = QAction(self.tr("Select &all"), parent)
        everything.setShortcut(QKeySequence.StandardKey.SelectAll)
        everything.triggered.connect(self.select_all)
        return [copy, everything]

    def set_more_actions(self, actions: list[QAction]) -> None:
        """Offer these, too, in the context menu."""
        self._more_actions = actions

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addActions(self.menu_actions(menu))
        menu.addSeparator()
        menu.addActions(self._more_actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def announce(self, sentence: str) -> None:
        """Have a screen reader say a sentence, such as which link the caret came to."""
        access.announce(self, sentence)

    def marks_at_caret(self) -> list[Mark]:
        """Return the highlights that the caret is in, the shortest first."""
        return self.scene.marks.at(self.caret)

    def link_at_caret(self) -> int | None:
        """Return the link whose highlight the caret is in, the shortest of several."""
        at_caret = self.marks_at_caret()
        return at_caret[0].link_id if at_caret else None

    def _tell_caret(self, caret: int) -> None:
        access.tell_caret(self)

    def _tell_selection(self, span: Span | None) -> None:
        access.tell_selection(self)
