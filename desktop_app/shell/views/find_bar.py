"""Finding in both panes: the field, the counts, forward and back."""

from bisect import bisect_left
from dataclasses import dataclass

import regex
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.core.entities import Side
from desktop_app.core.text.span import Span
from desktop_app.shell.icons import Icons
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.finder import Finder, Findings
from desktop_app.shell.views.find_field import FindField
from desktop_app.shell.views.find_note import FindNote, announce, reservation
from desktop_app.shell.views.widgets import label, named

LOOK_AFTER_MS = 80
_ORDER = {Side.LEFT: 0, Side.RIGHT: 1}


@dataclass(frozen=True, slots=True)
class Found:
    """One place found, and its side."""

    side: Side
    span: Span

    @property
    def order(self) -> tuple[int, int]:
        """Where it comes on the way through both texts, the left one first."""
        return _ORDER[self.side], self.span.start


class FindBar(QWidget):
    """Looks for words on both sides; walks the places found from where the person reads, left side first."""

    found = Signal(object, object)
    """The spans found on the left and on the right."""
    stepped = Signal(object, object)
    """The side and the span now current."""
    done = Signal()
    """The person is done finding, and wants to go on reading."""

    def __init__(self, desk: Desk, finder: Finder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._places: list[Found] = []
        self._at = -1
        self._from = (0, 0)
        self._wish = 0
        self._is_tight = self._has_words = False
        self.field = FindField(icons, self)
        self._note = FindNote(self.field)
        self._counts, self._place = label("", "quiet", self), label("", "quiet", self)
        self._back, self._on = QToolButton(self), QToolButton(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(LOOK_AFTER_MS)
        self._name(icons)
        self._arrange()
        self._connect()
        desk.laid.connect(self._heed_field)

    def begin(self, side: Side = Side.LEFT, place: int = 0, selected: str = "") -> None:
        """Put the caret in the field; what is selected is looked for, from `place` of `side` on."""
        self._from = (_ORDER[side], place)
        self._at = -1
        if selected:
            is_expression = self.field.query.is_expression
            self.field.setText(regex.escape(selected, literal_spaces=True) if is_expression else selected)
            self.look()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def step(self, by: int) -> None:
        """Go to the next (or previous) place found; where a search is under way, as soon as it has ended."""
        if not self.field.text():
            self.field.recall(1)
        if self._pause.isActive():
            self.look()
        if self._finder.is_busy:
            self._wish = by
        elif self._places:
            self._at = (self._at + by) % len(self._places) if self._at >= 0 else self._nearest(by)
            self._show_place()
            self.stepped.emit(self._places[self._at].side, self._places[self._at].span)

    def look(self) -> None:
        """Find what the field says."""
        self._pause.stop()
        self._finder.look(self.field.query)

    def set_compact(self, is_compact: bool) -> None:
        """Be narrower."""
        self.field.set_compact(is_compact)

    def set_tight(self, is_tight: bool) -> None:
        """Be as narrow as can be: the menus, and the keys they tell, have the switches too."""
        self._is_tight = is_tight
        self.field.set_tight(is_tight)
        self._show_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._note.place()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._note.place()

    def _nearest(self, by: int) -> int:
        """Return the number of the first place after where the person reads, or of the last one before."""
        after = bisect_left(self._places, self._from, key=lambda place: place.order)
        return after % len(self._places) if by > 0 else (after - 1) % len(self._places)

    def _take(self, findings: Findings) -> None:
        self._places = [Found(side, span) for side in Side for span in findings.hits(side).spans]
        self._at = -1
        has_words = not findings.query.is_empty
        counts = f"{len(findings.left.spans)} | {len(findings.right.spans)}"
        self._counts.setText(counts if self._places else self.tr("Not found on either side"))
        self._show_state(has_words)
        self._note.say(reservation(findings))
        if has_words:
            announce(self.field, self._counts.text())
        self.found.emit(findings.left.spans, findings.right.spans)
        wish, self._wish = self._wish, 0
        if wish:
            self.step(wish)

    def _fail(self, sentence: str) -> None:
        self._take(Findings())
        self._note.say(sentence)

    def _show_state(self, has_words: bool) -> None:
        self._has_words = has_words
        for button in (self._back, self._on):
            button.setVisible(has_words)
            button.setEnabled(bool(self._places))
        self._show_place()

    def _show_place(self) -> None:
        self._place.setVisible(self._at >= 0)
        self._counts.setVisible(self._has_words and not (self._is_tight and self._at >= 0))
        if self._at >= 0:
            said = self.tr("{place} of {count}").format(place=self._at + 1, count=len(self._places))
            self._place.setText(said)
            announce(self.field, said)

    def _name(self, icons: Icons) -> None:
        self._counts.setObjectName("findCounts")
        self._counts.setAccessibleName(self.tr("Places found on the left and on the right"))
        self._place.setObjectName("findPlace")
        self._place.setAccessibleName(self.tr("Which place found is the current one"))
        for button, name, icon, tip in (
            (self._back, "findPrevious", "chevron-up", self.tr("Previous place (Shift+F3)")),
            (self._on, "findNext", "chevron-down", self.tr("Next place (F3)")),
        ):
            named(button, name, tip)
            button.setProperty("role", "flat")
            button.setStyleSheet("padding: 4px;")
            icons.dress(button, icon)

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._place, self._counts, self._back, self._on):
            layout.addWidget(widget)
            widget.hide()
        layout.insertSpacing(1, 4)
        layout.addWidget(self.field)

    def _connect(self) -> None:
        self._finder.found.connect(self._take)
        self._finder.failed.connect(self._fail)
        self.field.changed.connect(self._heed_field)
        self.field.asked.connect(self.step)
        self.field.left.connect(self._end)
        self._pause.timeout.connect(self.look)
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)

    def _heed_field(self) -> None:
        if self.field.text():
            self._pause.start()
        else:
            self.look()

    def _end(self) -> None:
        self.field.clear()
        self.look()
        self.done.emit()

    def _step_back(self) -> None:
        self.step(-1)

    def _step_on(self) -> None:
        self.step(1)
