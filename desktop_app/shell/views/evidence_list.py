"""Why a link is there, or was: its evidence as chips, its cues as sentences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from desktop_app.core.entities import Link
from desktop_app.shell.i18n import plural
from desktop_app.shell.models import words
from desktop_app.shell.views.chip import Chip
from desktop_app.shell.views.widgets import FlowLayout, label

LONGEST = 96
"""Characters of a chip: two or three lines of the narrowest column."""


class EvidenceList(QWidget):
    """The evidence and cues of one link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: list[tuple[str, str]] = []
        self._score: tuple[str, str] = ("", "")
        self._most: int | None = None
        self._chips = QWidget(self)
        self._flow = FlowLayout(6, self._chips)
        self._made: list[Chip] = []
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
        """Take the evidence of `link`, and show its cues; its chips come with `show_chips`."""
        heaviest = sorted(link.evidence, key=lambda piece: -piece.weight)
        said: dict[str, str] = {}
        for piece in heaviest:
            said.setdefault(words.evidence(piece), piece.text)
        self._said = list(said.items())
        whole = self.tr("score {score:.2f}").format(score=link.score)
        self._score = (whole, ", ".join(f"{part.name} {part.value:.2f}" for part in link.parts) or whole)
        self._most = None
        self._remark.setVisible(not link.is_found)
        _empty(self._cues)
        for cue in link.cues:
            _put(self._sentence(cue.text), self._cues)

    def most_of(self, chips: int) -> int:
        """Return how many chips of evidence there are where no more than so many are wanted."""
        return min(chips, len(self._said))

    def show_chips(self, most: int) -> None:
        """Show the heaviest evidence, and in one more chip how much more there is."""
        most = self.most_of(most)
        if most == self._most:
            return
        self._most = most
        said = (*self._said[:most], *self._others(self._said[most:]), self._score)
        self._take_chips(len(said))
        for chip, (text, tip) in zip(self._made, said, strict=False):
            chip.say(words.excerpt(text, LONGEST), tip)
        self._chips.updateGeometry()  # those around would else hear of another height a turn later
        self.updateGeometry()

    def _take_chips(self, count: int) -> None:
        """Show so many chips; those that were made before are kept, for the style sheet takes long to dress one."""
        if self._flow.count() == count:
            return
        self._chips.hide()  # or Qt would arrange all anew for each of them
        while self._flow.count() > count:
            self._flow.takeAt(count)
            self._made[self._flow.count()].hide()
        while self._flow.count() < count:
            place = self._flow.count()
            if place == len(self._made):
                self._made.append(Chip("", "", self._chips))
            _put(self._made[place], self._flow)
        self._chips.show()

    def _others(self, left_out: list[tuple[str, str]]) -> list[tuple[str, str]]:
        if not left_out:
            return []
        return [(plural(self.tr("%n more", "", len(left_out)), len(left_out)), "\n".join(text for text, _ in left_out))]

    def _sentence(self, text: str) -> QLabel:
        sentence = label(text, "cue", self)
        sentence.setWordWrap(True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return sentence


def _put(widget: QWidget, layout: QLayout) -> None:
    layout.addWidget(widget)
    widget.show()  # Qt would show it a turn later, and until then it takes no room


def _empty(layout: QLayout) -> None:
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
