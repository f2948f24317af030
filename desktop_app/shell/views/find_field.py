"""The field in which a person writes what to look for, with how exactly as small switches."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from desktop_app.core.text.finding import Query
from desktop_app.shell.icons import Icons
from desktop_app.shell.views.widgets import named

HEIGHT = 30
IDLE_WIDTH, ACTIVE_WIDTH = 220, 330
NARROW_IDLE, NARROW_ACTIVE, TIGHT = 150, 236, 150
_SWITCH, _CLEAR = 22, 26
REMEMBERED = 20
_OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down)
OPTIONS = ("find_case", "find_accents", "find_words", "find_expression")


class FindField(QLineEdit):
    """Takes the words and the options; Up and Down bring back what was looked for before."""

    changed = Signal()
    """Something else is to be looked for."""
    asked = Signal(int)
    """The next place (1) or the previous one (-1) is wanted."""
    left = Signal()
    """The person is done."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_compact = self._is_tight = self._is_used = False
        self._past: list[str] = []
        self._recalled = -1
        self._clear = QAction(self)
        self.switches = {name: QToolButton(self) for name in OPTIONS}
        self._name(icons)
        self.setFixedHeight(HEIGHT)
        self.show_switches()
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._heed_text)
        self._clear.triggered.connect(self.clear)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.show_switches)

    @property
    def query(self) -> Query:
        """What is to be looked for."""
        case, accents, words, expression = (self.switches[name].isChecked() for name in OPTIONS)
        return Query(self.text(), expression, words, case, accents)

    def set_compact(self, is_compact: bool) -> None:
        """Be narrower."""
        self._is_compact = is_compact
        self.show_switches()

    def set_tight(self, is_tight: bool) -> None:
        """Be as narrow in use as out of it, without the switches."""
        self._is_tight = is_tight
        self.show_switches()

    def remember(self) -> None:
        """Keep what the field says for Up and Down."""
        said = self.text()
        if said.strip():
            self._past = [said, *(other for other in self._past if other != said)][:REMEMBERED]
        self._recalled = -1

    def recall(self, by: int) -> None:
        """Write what was looked for before (1), or after that (-1)."""
        wanted = self._recalled + by
        if self._recalled < 0 and self._past and self.text() == self._past[0]:
            wanted += max(0, by)
        if -1 <= wanted < len(self._past):
            self._recalled = wanted
            self.setText(self._past[wanted] if wanted >= 0 else "")
            self.changed.emit()

    def show_switches(self, *_focus: object) -> None:
        """Show the options while the field is used, and take the width they need."""
        has_focus = QApplication.focusWidget() in (self, *self.switches.values())
        is_used = has_focus or bool(self.text())
        idle, active = (NARROW_IDLE, NARROW_ACTIVE) if self._is_compact else (IDLE_WIDTH, ACTIVE_WIDTH)
        self.setFixedWidth(TIGHT if self._is_tight else active if is_used else idle)
        self._is_used = is_used
        self._place_switches()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_switches()

    def event(self, event: QEvent) -> bool:
        """Keep for the field the keys that it answers itself."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.remember()
            self.asked.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.remember()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.recall(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def _edited(self, _text: str) -> None:
        self._recalled = -1
        self.changed.emit()

    def _heed_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.show_switches()
        if not text:
            self.changed.emit()

    def _place_switches(self) -> None:
        """Put the switches at the end, unless the field is squeezed so far that no word has room beside them."""
        are_shown = self._is_used and self.width() >= NARROW_ACTIVE - _CLEAR
        self.setTextMargins(0, 0, _SWITCH * len(self.switches) if are_shown else 0, 0)
        right = self.width() - (_CLEAR if self._clear.isVisible() else 4)
        for switch in self.switches.values():
            switch.setVisible(are_shown)
        for place, switch in enumerate(reversed(self.switches.values()), 1):
            switch.setGeometry(right - place * _SWITCH, (self.height() - _SWITCH) // 2, _SWITCH, _SWITCH)

    def _name(self, icons: Icons) -> None:
        named(
            self, "find", self.tr("Find in both"), self.tr("Find in both panes (Ctrl+F). Up brings back earlier words.")
        )
        self.setPlaceholderText(self.tr("Find in both   Ctrl+F"))
        icons.dress(self._clear, "x")
        self._clear.setToolTip(self.tr("Forget what was looked for (Esc)"))
        self._clear.setVisible(False)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        looks = {
            "find_case": ("Aa", self.tr("Match case"), self.tr("Capitals and small letters must match (Alt+C)")),
            "find_accents": ("é", self.tr("Match accents"), self.tr("Accents must match (Alt+A)")),
            "find_words": ("ab", self.tr("Whole words"), self.tr("Whole words only (Alt+W)")),
            "find_expression": (".*", self.tr("Regular expression"), self.tr("Regular expression (Alt+R)")),
        }
        for name, switch in self.switches.items():
            sign, said, tip = looks[name]
            named(switch, f"{name}_switch", said, tip)
            switch.setText(sign)
            switch.setCheckable(True)
            switch.setProperty("role", "option")
            switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            switch.setCursor(Qt.CursorShape.ArrowCursor)
            switch.toggled.connect(self._switched)
        font = self.switches["find_words"].font()
        font.setUnderline(True)
        self.switches["find_words"].setFont(font)

    def _switched(self, _is_on: bool) -> None:
        self.changed.emit()
