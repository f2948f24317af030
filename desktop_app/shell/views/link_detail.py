"""The link under judgement: its passages, why it is there, what the person makes of it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop_app.core.entities import Document, Link, Relation, Side, Verdict
from desktop_app.shell.i18n import plural
from desktop_app.shell.icons import Icons
from desktop_app.shell.models import words
from desktop_app.shell.models.links import LinksModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.judge import Judge
from desktop_app.shell.session.passages import Passages
from desktop_app.shell.theme import theme_of
from desktop_app.shell.views.evidence_list import EvidenceList
from desktop_app.shell.views.highlights import HighlightsOnDesk
from desktop_app.shell.views.note_editor import NoteEditor
from desktop_app.shell.views.passage_quote import PassageQuote
from desktop_app.shell.views.places import Places
from desktop_app.shell.views.quotes import quote
from desktop_app.shell.views.widgets import Choice, FittedScroll, KeyButton, label, named

LEAST_NOTE, MOST_NOTE = 44, 76
RELATIONS = (None, *Relation)
VERDICT_KEYS = ((Verdict.ACCEPTED, "A"), (Verdict.REJECTED, "R"), (Verdict.UNSURE, "U"))


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
        self._judge = judge
        self._links = links
        self._passages = passages
        self._highlights = highlights
        self._places: dict[Side, Places] = {}
        self._head = label("", "section", self)
        self._left, self._right = PassageQuote(self), PassageQuote(self)
        self._why = EvidenceList(self)
        self._verdicts = {verdict: KeyButton("", key, self) for verdict, key in VERDICT_KEYS}
        self._whole = KeyButton("", "P", self)
        self._badge = label(words.mutual_best(), "badge", self)
        self._relation = Choice(self)
        self.note = NoteEditor(self)
        self._card = QFrame(self)
        self._empty = label("", "quiet", self)
        self._name()
        self._arrange(icons)
        self._connect()
        self.refresh()

    def refresh(self, _touched: object = None) -> None:
        """Show the current link anew."""
        link = self._desk.link(self._desk.current)
        self._card.setVisible(link is not None)
        self._badge.setVisible(link is not None and link.is_mutual_best)
        self._show_nothing(link is None)
        self._number(link)
        self.note.show_note(link.id if link else None, link.note if link else "")
        if link is not None:
            self._show_passages(link)
            self._why.show_link(link)
            self._show_judgement(link)
        self._show_scope()

    def ask_relation(self) -> None:
        """Open the choice of relations."""
        self._relation.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._relation.showPopup()

    def _name(self) -> None:
        said = {
            Verdict.ACCEPTED: (self.tr("Accept"), "accept", self.tr("Accept this link (A)")),
            Verdict.REJECTED: (self.tr("Reject"), "reject", self.tr("Reject this link (R)")),
            Verdict.UNSURE: (self.tr("Unsure"), "unsure", self.tr("Mark this link as unsure (U)")),
        }
        for verdict, button in self._verdicts.items():
            text, name, tip = said[verdict]
            button.setText(text)
            named(button, name, text, tip)
        named(
            self._whole,
            "wholePassage",
            self.tr("Judge the whole passage"),
            self.tr("Accept, reject and unsure are for all links of the passage, in one step (P)"),
        )
        named(self._relation, "relation", self.tr("Relation"), self.tr("What the two passages are to each other"))
        for relation in RELATIONS:
            self._relation.addItem(self.tr("Relation: {name}").format(name=words.relation(relation)))
        named(self.note, "note", self.tr("Note"), self.tr("Your note on this link, stored as you type (N)"))
        self.note.setPlaceholderText(self.tr("Note"))

    def _arrange(self, icons: Icons) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self._head)
        head.addSpacing(8)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        self._badge.setToolTip(words.mutual_best_means())
        for icon, by, name, tip in (
            ("chevron-up", -1, "previousLink", self.tr("Previous link (K)")),
            ("chevron-down", 1, "nextLink", self.tr("Next link (J)")),
        ):
            button = QToolButton(self)
            named(button, name, tip)
            button.setProperty("role", "flat")
            button.setProperty("step", by)
            button.setStyleSheet("padding: 2px;")
            icons.dress(button, icon)
            button.clicked.connect(self._step)
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._empty.setContentsMargins(8, 4, 8, 0)
        self._empty.setWordWrap(True)
        self._fill_card()
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addWidget(self._card)
        layout.addStretch(1)

    def _fill_card(self) -> None:
        why = QWidget(self._card)
        passages = QVBoxLayout(why)
        passages.setContentsMargins(12, 10, 12, 4)
        passages.setSpacing(8)
        for widget in (self._left, self._right, self._why):
            passages.addWidget(widget)
        verdicts = QHBoxLayout()
        verdicts.setSpacing(6)
        for button in self._verdicts.values():
            verdicts.addWidget(button)
        judgement = QVBoxLayout()
        judgement.setContentsMargins(12, 0, 12, 12)
        judgement.setSpacing(8)
        judgement.addWidget(self._whole)
        judgement.addLayout(verdicts)
        judgement.addWidget(self._relation)
        judgement.addWidget(self.note)
        self.note.setMinimumHeight(LEAST_NOTE)
        self.note.setMaximumHeight(MOST_NOTE)
        self._card.setProperty("role", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(4)
        inside.addWidget(FittedScroll(why, self._card), 1)
        inside.addLayout(judgement)

    def _connect(self) -> None:
        for button in self._verdicts.values():
            button.clicked.connect(self._decide)
        self._whole.clicked.connect(self._judge.judge_whole)
        self._judge.scope_changed.connect(self._show_scope)
        self._desk.sifted.connect(self._show_scope)
        self._relation.activated.connect(self._relate)
        self.note.written.connect(self._judge.note)
        self._desk.link_chosen.connect(self.refresh)
        self._desk.links_changed.connect(self.refresh)
        self._desk.topics_changed.connect(self.refresh)
        self._desk.renewed.connect(self.refresh)
        self._links.narrowed.connect(self._renumber)

    def _decide(self) -> None:
        pressed = self.sender()
        for verdict, button in self._verdicts.items():
            if button is pressed:
                self._judge.decide(verdict)
        self.refresh()

    def _relate(self, index: int) -> None:
        self._judge.relate(RELATIONS[index])

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
        if self._desk.spread.analysis is None:
            self._head.setText("")
        elif link is None or not self._links.number(link.id):
            self._head.setText(words.links(total))
        else:
            place = self._links.number(link.id)
            self._head.setText(self.tr("Link {place} of {total}").format(place=place, total=total))

    def _show_passages(self, link: Link) -> None:
        theme = theme_of(self.palette())
        topic = self._highlights.now().topic(link)
        tint = theme.topic_tint(topic.colour if topic else None, is_current=True)
        ground = self.palette().color(QPalette.ColorRole.Base)
        for side, view in ((Side.LEFT, self._left), (Side.RIGHT, self._right)):
            document = self._desk.spread.document(side)
            if document is not None:
                view.show_quote(quote(self._places_of(side, document), link, side, tint, ground), document.title)

    def _places_of(self, side: Side, document: Document) -> Places:
        kept = self._places.get(side)
        if kept is None or kept.document is not document:
            kept = self._places[side] = Places(document)
        return kept

    def _show_scope(self) -> None:
        count = len(self._passages.fellows(self._desk.current))
        self._whole.setVisible(count > 1)
        self._whole.setText(plural(self.tr("All %n link(s) of this passage", "", count), count))
        self._whole.setChecked(self._judge.is_whole)
        self._whole.setEnabled(self._judge.can_write)

    def _show_judgement(self, link: Link) -> None:
        for control in (*self._verdicts.values(), self._relation):
            control.setEnabled(self._judge.can_write)
        self.note.setReadOnly(not self._judge.can_write)
        for verdict, button in self._verdicts.items():
            button.setChecked(link.verdict is verdict)
        self._relation.setCurrentIndex(RELATIONS.index(link.relation))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh()
