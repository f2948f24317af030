"""Why a link is there, or was: its evidence as chips, its cues as sentences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from desktop_app.core.entities import Link
from desktop_app.shell.models import words
from desktop_app.shell.views.widgets import FlowLayout, label

MOST_CHIPS = 6


class EvidenceList(QWidget):
    """The evidence and cues of one link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = QWidget(self)
        self._flow = FlowLayout(6, self._chips)
        self._remark = self._sentence(words.no_longer_found())
        self._cues = QVBoxLayout()
        self._cues.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._remark)
        layout.addWidget(self._chips)
        layout.addLayout(self._cues)

    def show_link(self, link: Link) -> None:
        """Show why `link` is there."""
        _empty(self._flow)
        _empty(self._cues)
        for text, tip in self._chip_texts(link):
            chip = label(words.excerpt(text, 44), "chip", self._chips)
            chip.setToolTip(tip)
            self._flow.addWidget(chip)
        self._chips.setVisible(self._flow.count() > 0)
        self._remark.setVisible(not link.is_found)
        for cue in link.cues:
            self._cues.addWidget(self._sentence(cue.text))

    def _chip_texts(self, link: Link) -> list[tuple[str, str]]:
        heaviest = sorted(link.evidence, key=lambda piece: -piece.weight)
        said: dict[str, str] = {}
        for piece in heaviest:
            said.setdefault(words.evidence(piece), piece.text)
        chips = list(said.items())[:MOST_CHIPS]
        whole = self.tr("score {score:.2f}").format(score=link.score)
        parts = ", ".join(f"{part.name} {part.value:.2f}" for part in link.parts)
        return [*chips, (whole, parts or whole)]

    def _sentence(self, text: str) -> QLabel:
        sentence = label(text, "cue", self)
        sentence.setWordWrap(True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return sentence


def _empty(layout: QLayout) -> None:
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
