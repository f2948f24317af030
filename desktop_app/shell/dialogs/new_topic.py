"""A topic that the person adds: its name, and the words that show it."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.shell.session.curator import NewTopic
from desktop_app.shell.views.widgets import label, named

PARTING = ", "


class NewTopicDialog(QDialog):
    """Asks for a name and for words; the name alone does, being a word itself."""

    def __init__(self, suggested: NewTopic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a topic"))
        self.setMinimumWidth(460)
        self._label = QLineEdit(suggested.label, self)
        self._terms = QLineEdit(PARTING.join(suggested.terms), self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Add"))
        self._arrange()
        self._label.textChanged.connect(self._check)
        self._terms.textChanged.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def wanted(self) -> NewTopic:
        """Return the topic as it was written; where one of the two is empty, the other stands for it."""
        terms = tuple(dict.fromkeys(" ".join(term.split()) for term in self._terms.text().split(",") if term.strip()))
        name = " ".join(self._label.text().split()) or (terms[0] if terms else "")
        return NewTopic(name, terms or ((name,) if name else ()))

    def _arrange(self) -> None:
        named(self._label, "topicName", self.tr("Name"), self.tr("What the topic is called"))
        named(self._terms, "topicTerms", self.tr("Words"), self.tr("Words that show the topic, with commas between"))
        self._terms.setPlaceholderText(self.tr("embassy, ambassador, consulate"))
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("Name"), self._label)
        form.addRow(self.tr("Words"), self._terms)
        said = self.tr(
            "Words are found on both sides as whole words, whatever their case, accents and endings. A link belongs to"
            " the topic where both its passages have one of them."
        )
        hint = label(said, "quiet", self)
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(self._buttons)

    def _check(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.wanted().terms))
