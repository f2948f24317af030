"""Marking: which links are highlighted and joined, what was found."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.core.entities import Link, Side, Verdict
from desktop_app.core.text.span import Span
from desktop_app.shell.models.colouring import Colouring
from desktop_app.shell.models.links import LinksModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.soon import AT_ONCE, Soon
from desktop_app.shell.views.gutter import Gutter
from desktop_app.shell.views.highlights import Highlights
from desktop_app.shell.views.highlights_on_desk import HighlightsOnDesk
from desktop_app.shell.views.levelling import Leveller
from desktop_app.shell.views.reading import Mark, ReadingPane
from desktop_app.shell.views.shown import Shown, Wish

MOST_KEPT = 4
"""What was worked out of so many links before is kept at hand: a tab or a filter may bring it back."""


class Marker(QObject):
    """Puts highlights on both texts, and ribbons between them.

    What is shown of many links is worked out in a job, and put on the texts whole once it is there.
    """

    def __init__(
        self,
        desk: Desk,
        links: LinksModel,
        highlights: HighlightsOnDesk,
        panes: Mapping[Side, ReadingPane],
        gutter: Gutter,
        leveller: Leveller,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._links = links
        self._highlights = highlights
        self._panes = panes
        self._gutter = gutter
        self._leveller = leveller
        self._shown: list[Link] = []
        self._shown_of: tuple[Link, ...] = ()
        self._shown_for: tuple[Verdict | None, int | None] = (None, None)
        self._soon = Soon(desk.session, "marks")
        self._marked: frozenset[int] = frozenset()
        self._kept: list[tuple[Wish, Shown]] = []
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
            lone = Verdict.REJECTED if wanted is not Verdict.REJECTED else None
            self._shown = [link for link in links if link.verdict is not lone or link.id == kept]
        return self._shown

    def mark_links(self) -> None:
        """Mark the links on show anew: at once where they are few."""
        wish = self._wish()
        kept = next((shown for known, shown in self._kept if wish.is_same(known)), None)
        if kept is not None:
            self._soon.drop()
            self._put(kept)
            return

        def keep(shown: Shown) -> None:
            if len(wish.links) > AT_ONCE:
                self._kept = [(wish, shown), *self._kept[: MOST_KEPT - 1]]
            self._put(shown)

        self._soon.make(len(wish.links), wish.fulfil, keep)

    def _put(self, shown: Shown) -> None:
        """Show what was worked out, on texts that stay where they are."""
        with self._leveller.still():
            self._put_on_texts(shown)
        self._leveller.take(shown.base)

    def _put_on_texts(self, shown: Shown) -> None:
        self._gutter.show_ribbons(shown.ribbons)
        self._marked = shown.ids
        for side, pane in self._panes.items():
            if self._desk.spread.document(side) is not None:
                pane.show_marked(shown.sides[side])
        link = self._desk.link(self._desk.current)
        self._lone = link.id if link is not None and self._is_lone(link) else None
        self._strengthen(link)

    def start_over(self) -> None:
        """Show nothing of what lies on the desk no longer, where the links that do are many and come later."""
        self._soon.drop()
        if len(self._desk.links()) > AT_ONCE:
            self._put(Shown())

    def mark_current(self) -> None:
        """Mark the current link more strongly than the others, with all its patches; at once, however many there are.

        Its highlight comes with its other patches where the others are still being worked out.
        """
        link = self._desk.link(self._desk.current)
        self._strengthen(link)
        if self._lone is not None or (link is not None and self._is_lone(link)):
            self.mark_links()

    def _wish(self) -> Wish:
        left, right = self._desk.spread.left, self._desk.spread.right
        lengths = (len(left.text), len(right.text)) if left is not None and right is not None else None
        return Wish(self.shown(), self._links.groups(), self._shown_for, self.highlights, lengths)

    def _strengthen(self, link: Link | None) -> None:
        current = link.id if link is not None else None
        for side, pane in self._panes.items():
            pane.set_current(current, self._more(link, side) if link is not None else ())
        self._gutter.set_current(current)

    def _more(self, link: Link, side: Side) -> list[Mark]:
        more = self.highlights.more_marks(link, side)
        return more if link.id in self._marked else [*self.highlights.marks((link,), side), *more]

    def show_found(self, left: tuple[Span, ...], right: tuple[Span, ...]) -> None:
        """Show what was found on both sides."""
        self._found = {Side.LEFT: left, Side.RIGHT: right}
        for side, pane in self._panes.items():
            pane.set_found(self._found[side], None)

    def show_found_place(self, side: Side, span: Span) -> None:
        """Show which place found is the current one."""
        for one, pane in self._panes.items():
            pane.set_found(self._found[one], self._found[one].index(span) if one is side else None)

    def _is_lone(self, link: Link) -> bool:
        """Say whether a link is on show only while it is current: it was rejected, and is not asked for."""
        return link.verdict is Verdict.REJECTED and self._links.verdict is not Verdict.REJECTED
