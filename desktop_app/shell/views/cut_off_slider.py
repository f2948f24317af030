"""The slider that shows fewer links or more."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QStyleOptionSlider, QToolButton, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.models import words
from desktop_app.shell.session.cut_off import CutOff
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.theme import theme_of
from desktop_app.shell.views.widgets import label, named

PAGE = 5
"""Notches that a click beside the handle, or a page key, goes."""
_MARK_PX = 2


class NotchedSlider(QSlider):
    """A slider that the mouse wheel passes over, with a mark where the engine's own cut-off is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._own = 0
        self.setPageStep(PAGE)

    def set_notches(self, count: int, own: int) -> None:
        """Take so many notches, `own` the one that is marked."""
        self._own = own
        self.setRange(0, max(0, count - 1))
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self._mark(), QColor(theme_of(self.palette()).quiet))
        painter.end()
        super().paintEvent(event)

    def _mark(self) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        room = self.width() - handle.width()
        left = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self._own, room)
        return QRect(left + (handle.width() - _MARK_PX) // 2, 2, _MARK_PX, self.height() - 4)


class CutOffSlider(QWidget):
    """Fewer links or more, at once, and back to as many as the engine chose."""

    def __init__(self, cut_off: CutOff, desk: Desk, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cut_off = cut_off
        self._desk = desk
        self._slider = NotchedSlider(self)
        self._reset = QToolButton(self)
        named(self._slider, "cutOff", self.tr("How many links are shown"))
        named(self._reset, "resetCutOff", self.tr("As many links as Crossread chose"))
        icons.dress(self._reset, "rotate-ccw")
        self._arrange()
        self._slider.valueChanged.connect(self._move)
        self._slider.sliderReleased.connect(cut_off.keep)
        self._reset.clicked.connect(cut_off.reset)
        cut_off.changed.connect(self.refresh)
        desk.links_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _touched: object = None) -> None:
        """Show where the cut-off is, and how many links that leaves."""
        self.setVisible(self._cut_off.can_move)
        notches = self._cut_off.notches
        self._slider.blockSignals(True)
        self._slider.set_notches(len(notches.scores), notches.own)
        self._slider.setValue(self._cut_off.notch)
        self._slider.blockSignals(False)
        said = self._said()
        self._slider.setToolTip(said)
        self._slider.setAccessibleDescription(said)
        self._reset.setEnabled(not self._cut_off.is_own)

    def _arrange(self) -> None:
        self._reset.setProperty("role", "flat")
        self._reset.setStyleSheet("padding: 2px;")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(self.tr("Fewer"), "quiet", self))
        layout.addWidget(self._slider, 1)
        layout.addWidget(label(self.tr("More"), "quiet", self))
        layout.addWidget(self._reset)

    def _said(self) -> str:
        shown = words.links(len(self._desk.links()))
        if self._cut_off.is_own:
            return self.tr("{links}, as many as Crossread chose. Fewer: F, more: M.").format(links=shown)
        score = f"{self._cut_off.notches.scores[self._cut_off.notch]:.2f}"
        return self.tr("{links} from a score of {score} on. Fewer: F, more: M.").format(links=shown, score=score)

    def _move(self, notch: int) -> None:
        self._cut_off.show(notch)
        if not self._slider.isSliderDown():
            self._cut_off.keep()
