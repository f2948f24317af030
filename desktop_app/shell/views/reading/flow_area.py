"""A scroll area over a flow of paragraphs."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScroller, QWidget

from desktop_app.core.entities import Document, Provenance
from desktop_app.core.text.span import Span
from desktop_app.shell.reading_type import USUAL
from desktop_app.shell.text_scale import text_scale
from desktop_app.shell.theme import Theme, theme_of
from desktop_app.shell.views.reading.ahead import Ahead
from desktop_app.shell.views.reading.flow import Flow, Look
from desktop_app.shell.views.reading.marks import LetterRooms, MarkIndex
from desktop_app.shell.views.reading.paragraphs import Outline
from desktop_app.shell.views.reading.scene import Scene
from desktop_app.shell.views.reading.sight import Sight
from desktop_app.shell.views.reading.typography import Typography

LEAST_MARGIN_PX = 32
_MARGIN_SHARE = 0.1
"""Beside a narrow column the margins give way, as far as numbers still hang in them."""
_LINES_A_NOTCH = 3
_NOTCH = 120
_EMPTY = Document("", "", Provenance("", "", "", "", ""))


@dataclass(frozen=True, slots=True)
class _Held:
    """The place whose line stays `depth` below the top of the sight, which stands at `value`."""

    value: int
    place: int
    depth: float


class FlowArea(QAbstractScrollArea):
    """Scrolls the paragraphs of a document; what is painted is its heirs' matter.

    The scroll bar counts pixels of the flow. Estimated heights are corrected as paragraphs come into view, always
    so that what is seen stays where it is.
    """

    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.scene = Scene(theme_of(self.palette()), Typography.chosen(USUAL, text_scale()), MarkIndex(), LetterRooms())
        self._sight = Sight(self._new_flow(Outline(_EMPTY)), 1)
        self._held: _Held | None = None
        self._is_resized = False
        self._is_settling = False
        self._wheel_rest = 0.0
        self._ahead = Ahead(self.scene, self)

    @property
    def document(self) -> Document:
        """The document that is shown."""
        return self.flow.outline.document

    @property
    def flow(self) -> Flow:
        """The paragraphs as they stand at the present width."""
        return self.sight.flow

    @property
    def sight(self) -> Sight:
        """The part of the flow that is seen."""
        if self._is_resized:
            self._take_size()
        return self._sight

    def show_outline(self, outline: Outline) -> None:
        """Show other paragraphs, from their start."""
        self._held, self._is_resized = None, False
        self._sight = Sight(self._new_flow(outline), self.viewport().height())
        self._sight.jump(0)
        self._settled()

    def reset_flow(self, outline: Outline | None = None) -> None:
        """Lay everything out anew, or another outline of the same text, keeping the place that is at the top."""
        self._held, self._is_resized = None, False
        before = self._sight
        place = before.span().start
        depth = before.line_top(place) - before.value
        self._sight = Sight(self._new_flow(outline or before.flow.outline), self.viewport().height())
        self._sight.jump(round(self._sight.line_top(place) - depth) if before.value else 0)
        self._settled()

    def take_theme(self, theme: Theme) -> None:
        """Wear another theme; no line changes its place."""
        self.scene.theme = theme
        self.flow.take_look(_look_of(self.scene))
        self.set_lines_anew()

    def set_lines_anew(self) -> None:
        """Set the lines in view again, for letters that need more room or less; the first one stays where it is."""
        sight, held = self.sight, self._held
        if held is None or held.value != sight.value:  # scrolled since lines were last set anew
            place = sight.span().start
            held = _Held(sight.value, place, sight.line_top(place) - sight.value)
        self.flow.forget_layouts()
        sight.jump(round(sight.line_top(held.place) - held.depth) if sight.value else 0)
        self._held = replace(held, value=sight.value)
        self._settled()

    def column_left(self) -> float:
        """Return where the text starts in the viewport."""
        return float(round((self.viewport().width() - self.flow.width) / 2))

    def go_to(self, y: float) -> None:
        """Scroll so that the height `y` of the flow is at the top of the viewport, as far as that can be."""
        if len(self.flow):
            self.sight.jump(round(y))
        self._settled()

    def scroll_to(self, span: Span, at_fraction: float = 0.35) -> None:
        """Scroll so that the first line of `span` stands at that fraction of the height."""
        self.sight.bring(span.start, at_fraction)
        self.go_to(self.sight.value)

    def glide_to(self, y: float) -> None:
        """Scroll to the height `y`, keeping what stays in view of a short way; both ends are met exactly."""
        wanted = round(y)
        is_far = abs(wanted - self.sight.value) >= self._sight.height
        if is_far or wanted <= 0 or wanted >= self._sight.limit:
            self.go_to(wanted)
            return
        shift = self._sight.move(wanted)
        self._set_bar()
        self.viewport().scroll(0, shift)
        self._ahead.heed(self._sight, shift)
        self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hear of another size; a window that is drawn larger tells of several, and only the last is laid out for."""
        super().resizeEvent(event)
        if not self._is_resized:
            self._is_resized = True
            QTimer.singleShot(0, self, self._take_size)

    def _take_size(self) -> None:
        """Lay out for the size that there is now, if that has not been done."""
        if not self._is_resized:
            return
        self._is_resized = False
        if self._column_width() != self._sight.flow.width:
            self.reset_flow()
        else:
            self._sight.height = self.viewport().height()
            self.go_to(self._sight.value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by exactly what a touch pad reports, or by lines for a wheel with notches."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        pixels: float = event.pixelDelta().y()
        if event.pixelDelta().isNull():
            pixels = event.angleDelta().y() / _NOTCH * _LINES_A_NOTCH * self.scene.typography.line_px
        self._wheel_rest -= pixels
        whole = int(self._wheel_rest)
        self._wheel_rest -= whole
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + whole)
        event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar; what stays in view of a short way is moved, not painted again."""
        if self._is_settling:
            return
        self.glide_to(self.verticalScrollBar().value())

    def _settled(self) -> None:
        self._set_bar()
        self.viewport().update()
        self.scrolled.emit()

    def _set_bar(self) -> None:
        """Tell the scroll bar what is so, without being told back."""
        self._is_settling = True
        bar = self.verticalScrollBar()
        bar.setRange(0, self._sight.limit)
        bar.setPageStep(max(1, self._sight.height))
        bar.setSingleStep(self.scene.typography.line_px)
        bar.setValue(self._sight.value)
        self._is_settling = False

    def _new_flow(self, outline: Outline) -> Flow:
        return Flow(outline, self.scene.typography, self._column_width(), _look_of(self.scene))

    def _column_width(self) -> float:
        typography = self.scene.typography
        room = self.viewport().width()
        margin = min(typography.margin_px, max(LEAST_MARGIN_PX, round(room * _MARGIN_SHARE)))
        return float(max(80, min(typography.column_px, room - 2 * margin)))


def _look_of(scene: Scene) -> Look:
    return Look(QColor(scene.theme.quiet), scene.rooms)
