"""Marking: which links are highlighted and joined, what was found."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.core.entities import Link, Side, Verdict
from desktop_app.core.text.span import Span
from desktop_app.shell.models.colouring import Colouring
from desktop_app.shell.models.links import LinksModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.passages import Passages
from desktop_app.shell.views.gutter import Gutter
from desktop_app.shell.views.highlights import Highlights, HighlightsOnDesk, blocks
from desktop_app.shell.views.reading import Block, ReadingPane


class Marker(QObject):
    """Puts highlights on both texts, and ribbons between them."""

    def __init__(
        self,
        desk: Desk,
        links: LinksModel,
        passages: Passages,
        highlights: HighlightsOnDesk,
        panes: Mapping[Side, ReadingPane],
        gutter: Gutter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._links = links
        self._passages = passages
        self._highlights = highlights
        self._panes = panes
        self._gutter = gutter
        self._shown: list[Link] = []
        self._shown_of: tuple[Link, ...] = ()
        self._shown_for: tuple[Verdict | None, int | None] = (None, None)
        self._blocks: dict[Side, tuple[Block, ...]] = {Side.LEFT: (), Side.RIGHT: ()}
        self._found: dict[Side, tuple[Span, ...]] = {Side.LEFT: (), Side.RIGHT: ()}
        self._lone: int | None = None

    @property
    def colouring(self) -> Colouring:
        """What the highlights are coloured by."""
        return self._highlights.colouring

    @property
    def highlights(self) -> Highlights:
        """The highlights of what lies on the desk."""
        return self._highlights.now()

    def shown(self) -> list[Link]:
        """Return the links on show: those that pass the filters, without what was rejected unless asked for."""
        links, wanted, current = self._links.links(), self._links.verdict, self._desk.link(self._desk.current)
        kept = current.id if current is not None and current.verdict is Verdict.REJECTED else None
        known, (verdict, still) = self._shown_of, self._shown_for
        if known is not links or verdict is not wanted or still != kept:
            self._shown_of, self._shown_for = links, (wanted, kept)
            self._shown = [link for link in links if self._is_on_show(link)]
        return self._shown

    def mark_links(self) -> None:
        """Mark the links on show anew."""
        shown = self.shown()
        ribbons = self.highlights.ribbons(self._passages.grouped(shown))
        self._blocks = {side: blocks(ribbons, side) for side in Side}
        self._gutter.set_ribbons(ribbons)
        self._mark(shown)

    def mark_current(self) -> None:
        """Mark the current link more strongly than the others, with all its patches."""
        link = self._desk.link(self._desk.current)
        if self._lone is not None or (link is not None and self._is_lone(link)):
            self._mark(self.shown())
        else:
            self._strengthen(link)

    def _mark(self, shown: list[Link]) -> None:
        for side, pane in self._panes.items():
            if self._desk.spread.document(side) is not None:
                pane.set_marks(self.highlights.marks(shown, side), self._blocks[side])
        link = self._desk.link(self._desk.current)
        self._lone = link.id if link is not None and self._is_lone(link) else None
        self._strengthen(link)

    def _strengthen(self, link: Link | None) -> None:
        current = link.id if link is not None else None
        for side, pane in self._panes.items():
            pane.set_current(current, self.highlights.more_marks(link, side) if link is not None else ())
        self._gutter.set_current(current)

    def show_found(self, left: tuple[Span, ...], right: tuple[Span, ...]) -> None:
        """Show what was found on both sides."""
        self._found = {Side.LEFT: left, Side.RIGHT: right}
        for side, pane in self._panes.items():
            pane.set_found(self._found[side], None)

    def show_found_place(self, side: Side, span: Span) -> None:
        """Show which place found is the current one."""
        for one, pane in self._panes.items():
            pane.set_found(self._found[one], self._found[one].index(span) if one is side else None)

    def _is_on_show(self, link: Link) -> bool:
        return link.id == self._desk.current or not self._is_lone(link)

    def _is_lone(self, link: Link) -> bool:
        """Say whether a link is on show only while it is current: it was rejected, and is not asked for."""
        return link.verdict is Verdict.REJECTED and self._links.verdict is not Verdict.REJECTED
