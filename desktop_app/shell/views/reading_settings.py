"""The small window in which a person sets type size, line height, width and letters of the texts."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QPushButton, QSlider, QToolButton, QWidget

from desktop_app.shell.reading_type import LINE_HEIGHTS, SIZES, USUAL, Face, ReadingType, Width
from desktop_app.shell.text_scale import scaled
from desktop_app.shell.theme import reading_font
from desktop_app.shell.views.reading.typography import face_font
from desktop_app.shell.views.widgets import label, named

_CONTEXT = "ReadingSettings"
_SLIDER_PX = 168
_CONTROL_PX = 30
_OPEN, _FOLDED = "open", "folded"


class Ladder(QWidget):
    """A slider over a ladder of numbers, with the number that is chosen beside it."""

    moved = Signal(float)

    def __init__(self, name: str, spoken: str, tip: str, steps: tuple[float, ...], said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps, self._said = steps, said
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        named(self.slider, name, spoken, tip)
        self.slider.setRange(0, len(steps) - 1)
        self.slider.setPageStep(1)
        self.slider.setMinimumWidth(scaled(_SLIDER_PX))
        self.value = label("", "quiet", self)
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.value.setMinimumWidth(scaled(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self.value)
        self.slider.valueChanged.connect(self._tell)

    def show_step(self, number: float) -> None:
        """Show a number without telling."""
        place = min(range(len(self._steps)), key=lambda step: abs(self._steps[step] - number))
        was_blocked = self.slider.blockSignals(True)
        self.slider.setValue(place)
        self.slider.blockSignals(was_blocked)
        self.value.setText(self._said.format(number))

    def _tell(self, place: int) -> None:
        self.value.setText(self._said.format(self._steps[place]))
        self.moved.emit(self._steps[place])


class Segments(QWidget):
    """A few choices side by side, one of them taken."""

    taken = Signal(str)

    def __init__(self, name: str, choices: dict[str, tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        last = len(choices) - 1
        for number, (key, (said, tip)) in enumerate(choices.items()):
            button = QToolButton(self)
            button.setText(said)
            named(button, f"{name}{key.capitalize()}", tip, tip)
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("place", "first" if not number else "last" if number == last else "middle")
            button.setProperty("key", key)
            button.setMinimumHeight(scaled(_CONTROL_PX))
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button, 1)
        self._group.buttonClicked.connect(self._tell)

    def show_choice(self, key: str) -> None:
        """Show which one is taken without telling."""
        self.buttons[key].setChecked(True)

    def _tell(self, button: QToolButton) -> None:
        self.taken.emit(str(button.property("key")))


class ReadingSettings(QFrame):
    """Everything about how texts are set, applied at once; goes away at a click beside it or on Escape."""

    chosen = Signal(object)
    """A ReadingType."""
    folding_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("readingSettings")
        self.setAccessibleName(self.tr("Reading"))
        self.setProperty("role", "popover")
        self._chosen = USUAL
        self.size_ladder = Ladder(
            "typeSize", self.tr("Type size"), self.tr("Type size (Ctrl++ and Ctrl+-)"), SIZES, "{:.0f} px", self
        )
        self.line_ladder = Ladder(
            "lineHeight", self.tr("Line height"), self.tr("Line height (I and Shift+I)"), LINE_HEIGHTS, "{:.1f}", self
        )
        self.widths = Segments("width", _widths(), self)
        self.faces = Segments("face", _faces(), self)
        for face, button in self.faces.buttons.items():
            button.setFont(face_font(Face(face), scaled(13)))
        self.folds = Segments("fold", _folds(), self)
        self.usual = QPushButton(self.tr("Back to the usual"), self)
        named(self.usual, "usualReading", self.tr("Set the texts in the usual way"))
        self.usual.setProperty("role", "flat")
        self._arrange()
        self._connect()
        self.show_chosen(USUAL)
        self.show_folded(False)

    def show_chosen(self, chosen: ReadingType) -> None:
        """Show how texts are set now."""
        self._chosen = chosen
        self.size_ladder.show_step(chosen.size_px)
        self.line_ladder.show_step(chosen.line_height)
        self.widths.show_choice(chosen.width.value)
        self.faces.show_choice(chosen.face.value)
        self.usual.setEnabled(chosen != USUAL)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 14, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        rows = (
            (self.tr("Size"), self.size_ladder),
            (self.tr("Lines"), self.line_ladder),
            (self.tr("Width"), self.widths),
            (self.tr("Letters"), self.faces),
            (self.tr("Set aside"), self.folds),
        )
        for number, (said, control) in enumerate(rows):
            grid.addWidget(label(said, "quiet", self), number, 0)
            grid.addWidget(control, number, 1)
        grid.addWidget(self.usual, len(rows), 1, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self.size_ladder.moved.connect(self._take_size)
        self.line_ladder.moved.connect(self._take_lines)
        self.widths.taken.connect(self._take_width)
        self.faces.taken.connect(self._take_face)
        self.folds.taken.connect(self._take_folding)
        self.usual.clicked.connect(self._take_usual)

    def show_folded(self, is_folded: bool) -> None:
        """Show whether running heads and the like are folded."""
        self.folds.show_choice(_FOLDED if is_folded else _OPEN)

    def _take_folding(self, key: str) -> None:
        self.folding_chosen.emit(key == _FOLDED)

    def _take_size(self, size_px: float) -> None:
        self._take(replace(self._chosen, size_px=int(size_px)))

    def _take_lines(self, line_height: float) -> None:
        self._take(replace(self._chosen, line_height=line_height))

    def _take_width(self, width: str) -> None:
        self._take(replace(self._chosen, width=Width(width)))

    def _take_face(self, face: str) -> None:
        self._take(replace(self._chosen, face=Face(face)))

    def _take_usual(self) -> None:
        self._take(USUAL)

    def _take(self, chosen: ReadingType) -> None:
        self.show_chosen(chosen)
        self.chosen.emit(chosen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.size_ladder.slider.setFocus(Qt.FocusReason.PopupFocusReason)


class ReadingButton(QToolButton):
    """Opens the settings of reading below itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("Aa")
        self.setFont(reading_font(scaled(14)))
        self.setFixedHeight(_CONTROL_PX)
        tip = QCoreApplication.translate(_CONTEXT, "Type size, line height, width and letters of the texts (Ctrl+,)")
        named(self, "readingButton", QCoreApplication.translate(_CONTEXT, "Reading"), tip)
        self.settings = ReadingSettings(self)
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Show the settings below the button, within the window."""
        self.settings.adjustSize()
        room = self.window().width() - self.settings.width() - 8
        left = self.mapTo(self.window(), QPoint(0, 0)).x()
        below = self.mapTo(self.window(), QPoint(0, self.height() + 4)).y()
        self.settings.move(self.window().mapToGlobal(QPoint(max(8, min(left, room)), below)))
        self.settings.show()

    def sizeHint(self) -> QSize:
        return QSize(max(super().sizeHint().width(), scaled(38)), _CONTROL_PX)


def _widths() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        Width.NARROW: (translate(_CONTEXT, "Narrow"), translate(_CONTEXT, "A narrow column (Shift+W)")),
        Width.NORMAL: (translate(_CONTEXT, "Normal"), translate(_CONTEXT, "A column of the usual width (W)")),
        Width.WIDE: (translate(_CONTEXT, "Wide"), translate(_CONTEXT, "A wide column (W)")),
        Width.FULL: (translate(_CONTEXT, "Full"), translate(_CONTEXT, "All the room there is (W)")),
    }


def _folds() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        _OPEN: (translate(_CONTEXT, "Small"), translate(_CONTEXT, "Show running heads and page numbers small (D)")),
        _FOLDED: (translate(_CONTEXT, "Folded"), translate(_CONTEXT, "Fold running heads and page numbers (D)")),
    }


def _faces() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        Face.SERIF: (translate(_CONTEXT, "Serif"), translate(_CONTEXT, "Letters with serifs (E)")),
        Face.SANS: (translate(_CONTEXT, "Sans"), translate(_CONTEXT, "Letters without serifs (E)")),
        Face.SYSTEM: (translate(_CONTEXT, "System"), translate(_CONTEXT, "The letters of your system (E)")),
    }
