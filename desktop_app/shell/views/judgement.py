"""What the person makes of a link: verdict, relation, note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.entities import Link, Relation, Verdict
from desktop_app.shell.i18n import plural
from desktop_app.shell.models import words
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.judge import Judge
from desktop_app.shell.session.passages import Passages
from desktop_app.shell.views.note_editor import NoteEditor
from desktop_app.shell.views.widgets import Choice, KeyButton, named

RELATIONS = (None, *Relation)
VERDICT_KEYS = ((Verdict.ACCEPTED, "A"), (Verdict.REJECTED, "R"), (Verdict.UNSURE, "U"))


class Judgement(QWidget):
    """The controls that judge the link on the desk."""

    decided = Signal()

    def __init__(self, desk: Desk, judge: Judge, passages: Passages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._judge = judge
        self._passages = passages
        self._verdicts = {verdict: KeyButton("", key, self) for verdict, key in VERDICT_KEYS}
        self._relation = Choice(self)
        self._whole = KeyButton("", "P", self)
        self.note = NoteEditor(self)
        self._name()
        self._arrange()
        self._connect()

    def show_link(self, link: Link) -> None:
        """Show how `link` was judged."""
        for control in (*self._verdicts.values(), self._relation):
            control.setEnabled(self._judge.can_write)
        self.note.setReadOnly(not self._judge.can_write)
        for verdict, button in self._verdicts.items():
            button.setChecked(link.verdict is verdict)
        self._relation.setCurrentIndex(RELATIONS.index(link.relation))
        self.show_scope()

    def show_scope(self) -> None:
        """Show whether a verdict is for the link alone or for its whole passage."""
        count = len(self._passages.fellows(self._desk.current))
        self._whole.setVisible(count > 1)
        self._whole.setText(plural(self.tr("All %n link(s)", "", count), count))
        self._whole.setChecked(self._judge.is_whole)
        self._whole.setEnabled(self._judge.can_write)

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
        tip = self.tr("What the two passages are to each other (Shift+R)")
        named(self._relation, "relation", self.tr("Relation"), tip)
        for relation in RELATIONS:
            said_of_it = words.relation(relation)
            self._relation.addItem(said_of_it if relation else self.tr("Relation: {name}").format(name=said_of_it))
        named(self.note, "note", self.tr("Note"), self.tr("Your note on this link, stored as you type (N)"))
        self.note.setPlaceholderText(self.tr("Note"))

    def _arrange(self) -> None:
        verdicts = QHBoxLayout()
        verdicts.setSpacing(6)
        for button in self._verdicts.values():
            verdicts.addWidget(button, 1)
        scope = QHBoxLayout()
        scope.setSpacing(6)
        scope.addWidget(self._relation, 1)
        scope.addWidget(self._whole)
        self._relation.setMinimumContentsLength(8)
        self._relation.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(verdicts)
        layout.addLayout(scope)
        layout.addWidget(self.note)

    def _connect(self) -> None:
        for button in self._verdicts.values():
            button.clicked.connect(self._decide)
        self._whole.clicked.connect(self._judge.judge_whole)
        self._relation.activated.connect(self._relate)
        self.note.written.connect(self._judge.note)
        self._judge.scope_changed.connect(self.show_scope)
        self._desk.sifted.connect(self.show_scope)

    def _decide(self) -> None:
        pressed = self.sender()
        for verdict, button in self._verdicts.items():
            if button is pressed:
                self._judge.decide(verdict)
        self.decided.emit()

    def _relate(self, index: int) -> None:
        self._judge.relate(RELATIONS[index])
