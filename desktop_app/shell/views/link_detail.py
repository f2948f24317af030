"""The link under judgement: its passages, why it is there, what the person makes of it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop_app.core.entities import Link
from desktop_app.shell.icons import Icons
from desktop_app.shell.models import words
from desktop_app.shell.models.links import LinksModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.judge import Judge
from desktop_app.shell.session.passages import Passages
from desktop_app.shell.views.highlights_on_desk import HighlightsOnDesk
from desktop_app.shell.views.judgement import Judgement
from desktop_app.shell.views.note_editor import NoteEditor
from desktop_app.shell.views.reasons import Reasons
from desktop_app.shell.views.widgets import FittedScroll, label, named

SPACING = 4
GAP = 8
EDGE = 1
"""The line that the style sheet draws around the card."""


class LinkDetail(QFrame):
    """One link in full, with the controls that judge it."""

    stepped = Signal(int)

    def __init__(
        self,
        desk: Desk,
        judge: Judge,
        links: LinksModel,
        passages: Passages,
        highlights: HighlightsOnDesk,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._links = links
        self._head = label("", "section", self)
        self._partner = label("", "quiet", self)
        self._partner.setObjectName("partnerPlace")
        self._badge = label(words.mutual_best(), "badge", self)
        self._badge_below = label(words.mutual_best(), "badge", self)
        self._card = QFrame(self)
        self._reasons = Reasons(desk, highlights, self._card)
        self._scroll = FittedScroll(self._reasons, self._card)
        self._judgement = Judgement(desk, judge, passages, self._card)
        self._empty = label("", "quiet", self)
        self._arrange(icons)
        self._connect()
        highlights.colouring.changed.connect(self.refresh)
        self.refresh()

    @property
    def note(self) -> NoteEditor:
        """The note on the link."""
        return self._judgement.note

    def refresh(self, _touched: object = None) -> None:
        """Show the current link anew."""
        link = self._desk.link(self._desk.current)
        self._card.setVisible(link is not None)
        self._show_nothing(link is None)
        self._number(link)
        self._show_badge()
        self.note.show_note(link.id if link else None, link.note if link else "")
        if link is not None:
            self._judgement.show_link(link)
            self._reasons.show_link(link)
            self._fit()

    def show_partner(self, place: int, total: int) -> None:
        """Say which partner of the passage that is read the link leads to; with a `total` of 0 nothing."""
        said = self.tr("Partner {place} of {total}").format(place=place, total=total) if total else ""
        if said != self._partner.text():
            self._partner.setText(said)
            self._show_badge()
            self._fit()

    def _show_badge(self) -> None:
        """Show which number the link has, and beside it or below whether it is the best of both."""
        link = self._desk.link(self._desk.current)
        self._partner.setVisible(link is not None and bool(self._partner.text()))
        is_best = link is not None and link.is_mutual_best
        shown = [self._head, self._badge, *([] if self._partner.isHidden() else [self._partner])]
        needed = sum(one.sizeHint().width() + GAP for one in shown) + GAP + self._steps.sizeHint().width()
        self._badge.setVisible(is_best and needed <= self.width())
        self._badge_below.setVisible(is_best and needed > self.width())

    def ask_relation(self) -> None:
        """Open the choice of relations."""
        self._judgement.ask_relation()

    def _arrange(self, icons: Icons) -> None:
        self._empty.setContentsMargins(8, 4, 8, 0)
        self._empty.setWordWrap(True)
        self._card.setProperty("role", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACING)
        inside.addWidget(self._scroll, 1)
        inside.addWidget(self._judgement)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        self._top = QWidget(self)
        self._steps = QWidget(self._top)
        self._fill_top(icons)
        layout.addWidget(self._top)
        layout.addWidget(self._empty)
        layout.addWidget(self._card)
        layout.addStretch(1)

    def _fill_top(self, icons: Icons) -> None:
        rows = QVBoxLayout(self._top)
        rows.setContentsMargins(GAP, 0, 0, 0)
        rows.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        for widget in (self._head, self._partner, self._badge):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._steps)
        rows.addLayout(head)
        rows.addWidget(self._badge_below, 0, Qt.AlignmentFlag.AlignLeft)
        for badge in (self._badge, self._badge_below):
            badge.setToolTip(words.mutual_best_means())
        self._partner.setToolTip(self.tr("The passage has several partners: Y goes to the next, Shift+Y back"))
        steps = QHBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(0)
        for icon, by, name, tip in (
            ("chevron-up", -1, "previousLink", self.tr("Previous link (K)")),
            ("chevron-down", 1, "nextLink", self.tr("Next link (J)")),
        ):
            button = QToolButton(self._steps)
            named(button, name, tip)
            button.setProperty("role", "flat")
            button.setProperty("step", by)
            button.setStyleSheet("padding: 2px;")
            icons.dress(button, icon)
            button.clicked.connect(self._step)
            steps.addWidget(button)

    def _connect(self) -> None:
        self._judgement.decided.connect(self.refresh)
        self.note.grown.connect(self._fit)
        self._desk.link_chosen.connect(self.refresh)
        self._desk.links_changed.connect(self.refresh)
        self._desk.topics_changed.connect(self.refresh)
        self._desk.renewed.connect(self.refresh)
        self._links.narrowed.connect(self._renumber)

    def _room(self) -> tuple[int, int]:
        """Return the width and height that are left for the reasons."""
        taken = self._top.sizeHint().height() + self._judgement.sizeHint().height() + 2 * SPACING + 2 * EDGE
        return self.width() - 2 * EDGE, self.height() - taken

    def _fit(self) -> None:
        is_whole = self._reasons.fit(*self._room())
        policy = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if is_whole else policy.ScrollBarAsNeeded)

    def _step(self) -> None:
        self.stepped.emit(int(self.sender().property("step")))

    def _show_nothing(self, is_unchosen: bool) -> None:
        self._empty.setVisible(is_unchosen and self._desk.spread.analysis is not None)
        if self._desk.links():
            self._empty.setText(self.tr("Click a highlight, or press J, to judge a link."))
        else:
            self._empty.setText(
                self.tr("Nothing shared was found. To draw a link by hand, select a passage on each side and press L.")
            )

    def _renumber(self) -> None:
        self._number(self._desk.link(self._desk.current))

    def _number(self, link: Link | None) -> None:
        total = len(self._links.links())
        place = self._links.number(link.id) if link is not None else 0
        if self._desk.spread.analysis is None:
            self._head.setText("")
        elif not place:
            self._head.setText(words.links(total))
        else:
            self._head.setText(self.tr("Link {place} of {total}").format(place=place, total=total))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_badge()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh()
