"""Hovering: a link shown more clearly while the pointer rests on its highlight or its ribbon."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent

from desktop_app.core.entities import Side
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.card_content import CardWriter
from desktop_app.shell.views.gutter import Gutter
from desktop_app.shell.views.hover_card import MARGIN_PX, WIDTH_PX, HoverCard, place_beside
from desktop_app.shell.views.marking import Marker
from desktop_app.shell.views.reading import ReadingPane, ReadingView

REST_MS = 380
CLOSING = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.FocusOut,
    QEvent.Type.Resize,
    QEvent.Type.Hide,
)
"""What takes the card away, besides leaving what it speaks of."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """A link that the pointer or the caret rests on; the side is None for a ribbon."""

    link_id: int
    side: Side | None


class Hovering(QObject):
    """Lifts the ribbon of the link under the pointer, and after a short rest shows its card beside it."""

    def __init__(
        self, desk: Desk, marker: Marker, left: ReadingPane, right: ReadingPane, gutter: Gutter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes: dict[Side, ReadingView] = {Side.LEFT: left, Side.RIGHT: right}
        self._gutter = gutter
        self._writer = CardWriter(desk, marker)
        self._card: HoverCard | None = None
        self._rest: _Rest | None = None
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST_MS)
        self._resting.timeout.connect(self.show_now)
        left.mark_hovered.connect(self._left_hovered)
        right.mark_hovered.connect(self._right_hovered)
        gutter.ribbon_hovered.connect(self._ribbon_hovered)
        for pane in (left, right):
            self._watch(pane)
        gutter.installEventFilter(self)
        desk.laid.connect(self.close)
        desk.link_chosen.connect(self.close)
        desk.links_changed.connect(self.close)

    def set_view(self, side: Side, view: ReadingView) -> None:
        """Place the card by another view of one side."""
        self.close()
        self._panes[side].scrolled.disconnect(self.close)
        self._panes[side] = view
        self._watch(view)

    def _watch(self, view: ReadingView) -> None:
        view.scrolled.connect(self.close)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @property
    def card(self) -> HoverCard | None:
        """The card, where it is on show."""
        return self._card if self._card is not None and self._card.isVisible() else None

    def toggle(self) -> None:
        """Show the card of the link at the caret, or else of the current one; put it away if it is there."""
        if self.card is not None:
            self.close()
            return
        for side in sorted(Side, key=lambda one: not self._panes[one].hasFocus()):
            pane = self._panes[side]
            link_id = pane.link_at_caret() if pane.hasFocus() else None
            link_id = self._desk.current if link_id is None else link_id
            if link_id is not None and pane.mark_box(link_id) is not None:
                self._rest = _Rest(link_id, side)
                self.show_now()
                if self.card is not None:
                    pane.announce(self.card.accessibleName())
                return

    def show_now(self) -> None:
        """Show the card of what the pointer rests on."""
        self._resting.stop()
        link = self._desk.link(self._rest.link_id) if self._rest is not None else None
        place = self._anchor() if link is not None else None
        if link is None or place is None or self._rest is None:
            return
        window = self._gutter.window()
        if self._card is None or self._card.parentWidget() is not window:
            self._card = HoverCard(window)
        joined = self._gutter.stands_for(link.id) if self._rest.side is None else 1
        content = self._writer.write(link, self._rest.side, self._gutter.palette(), joined)
        self._card.show_content(content)
        avoided = [box for side in Side if (box := self._box(side)) is not None]
        self._card.move(place_beside(self._card.size(), place, self._room(), self._home(), avoided))
        self._card.raise_()
        self._card.show()

    def close(self, _why: object = None) -> None:
        """Put the card away."""
        self._resting.stop()
        self._rest = None
        if self._card is not None:
            self._card.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the card at Space; put it away at Space and Escape, which then mean nothing else, and at all else."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.card is not None:
            self.close()
            return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Space)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _asks_for_card(event, watched):
            self.toggle()
            return self.card is not None
        if event.type() in CLOSING:
            self.close()
        return super().eventFilter(watched, event)

    def _left_hovered(self, link_id: int | None) -> None:
        self._begin(link_id, Side.LEFT)

    def _right_hovered(self, link_id: int | None) -> None:
        self._begin(link_id, Side.RIGHT)

    def _ribbon_hovered(self, link_id: int | None) -> None:
        self._begin(link_id, None)

    def _begin(self, link_id: int | None, side: Side | None) -> None:
        self.close()
        if side is not None:
            self._gutter.lift(link_id)
        if link_id is not None:
            self._rest = _Rest(link_id, side)
            self._resting.start()

    def _anchor(self) -> QRect | None:
        """Return what the card goes beside, in the window: the highlight, or the ribbon around the pointer."""
        if self._rest is not None and self._rest.side is not None:
            return self._box(self._rest.side)
        y = self._gutter.mapFromGlobal(QCursor.pos()).y()
        around = QRect(0, max(0, min(self._gutter.height(), y) - 12), self._gutter.width(), 24)
        return QRect(self._gutter.mapTo(self._gutter.window(), around.topLeft()), around.size())

    def _box(self, side: Side) -> QRect | None:
        """Return what the link's highlight takes up of the window on one side."""
        pane = self._panes[side]
        box = pane.mark_box(self._rest.link_id) if self._rest is not None and pane.isVisible() else None
        if box is None:
            return None
        shift = pane.viewport().mapTo(pane.window(), QPoint(0, 0))
        return box.toAlignedRect().translated(shift)

    def _home(self) -> QRect:
        """Return the part of the window in which the card stands best: the text it was asked from, or both."""
        both = self._area(self._panes[Side.LEFT]).united(self._area(self._panes[Side.RIGHT]))
        side = self._rest.side if self._rest is not None else None
        return both if side is None else self._area(self._panes[side])

    def _room(self) -> QRect:
        """Return the part of the window in which the card may stand: both texts, or all where they are too small."""
        both = self._area(self._panes[Side.LEFT]).united(self._area(self._panes[Side.RIGHT]))
        height = self._card.height() if self._card is not None else 0
        is_wide = both.width() >= WIDTH_PX + 2 * MARGIN_PX and both.height() >= 2 * height
        return both if is_wide else self._gutter.window().rect()

    @staticmethod
    def _area(view: ReadingView) -> QRect:
        widget = view.viewport()
        return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size()) if widget.isVisible() else QRect()


def _asks_for_card(event: QKeyEvent, watched: QObject) -> bool:
    """Say whether a key asks for the card of what is read; on pages Space goes on to the next screen."""
    is_space = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier
    return is_space and not event.isAutoRepeat() and isinstance(watched, ReadingPane)
