"""What is wrong with the layout of a window: words cut, widgets over one another or outside, buttons out of line."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRubberBand,
    QSplitterHandle,
    QToolButton,
    QWidget,
)

from desktop_app.shell.views.clamped_label import ClampedLabel
from desktop_app.shell.views.widgets import ElidedLabel

SLACK = 1
"""Pixels by which rounding may err."""
LEAST_ELIDED = 48
"""Pixels below which an elided line says nothing."""
FLOATING = ("HoverCard", "DropTarget", "Veil", "FindNote", "CommandPalette", "Rings", "QSizeGrip")
"""Classes of what lies over others on purpose, for a while."""


def complaints(window: QMainWindow) -> list[str]:
    """Return all that is wrong, a sentence for each."""
    return [
        *(sentence for widget in shown(window) for sentence in wrong_with(widget)),
        *(sentence for widget in shown(window) for sentence in wrong_inside(widget)),
    ]


def shown(window: QWidget) -> Iterator[QWidget]:
    """Yield every widget in sight that is laid out by others."""
    for widget in window.findChildren(QWidget):
        if (
            widget.isVisible()
            and not widget.isWindow()
            and not is_floating(widget)
            and widget.width()
            and widget.height()
        ):
            yield widget


def is_floating(widget: QWidget) -> bool:
    """Say whether a widget, or one that it lies in, is laid over others on purpose."""
    one: QWidget | None = widget
    while one is not None and not one.isWindow():
        if type(one).__name__ in FLOATING or isinstance(one, QRubberBand):
            return True
        one = one.parentWidget()
    return False


def wrong_with(widget: QWidget) -> Iterator[str]:
    """Yield what is wrong with one widget: it is cut, or lies outside the one it is in."""
    parent = widget.parentWidget()
    if parent is not None and not is_scrolled(widget) and not parent.rect().contains(widget.geometry()):
        yield f"{named(widget)} at {said(widget.geometry())} lies outside {named(parent)}, {said(parent.rect())}"
    wanted = wanted_width(widget)
    if wanted is not None and widget.width() + SLACK < wanted:
        yield f"{named(widget)} is {widget.width()} wide and needs {wanted}"
    tall = wanted_height(widget)
    if widget.height() + SLACK < tall:
        yield f"{named(widget)} is {widget.height()} tall and needs {tall}"


def wrong_inside(parent: QWidget) -> Iterator[str]:
    """Yield what is wrong among the children of one widget: overlaps, buttons of one row that stand out of line."""
    children = [one for one in parent.children() if isinstance(one, QWidget) and one.isVisible()]
    children = [one for one in children if not is_floating(one) and not one.isWindow()]
    children = [one for one in children if not isinstance(one, QSplitterHandle)]
    if isinstance(parent, QAbstractScrollArea | QComboBox | QLineEdit):
        return
    for one, other in combinations(children, 2):
        common = one.geometry() & other.geometry()
        if common.width() > SLACK and common.height() > SLACK:
            yield f"{named(one)} and {named(other)} overlap by {common.width()}x{common.height()} in {named(parent)}"
    buttons = [one for one in children if isinstance(one, QPushButton | QToolButton | QComboBox)]
    for one, other in combinations(buttons, 2):
        if one.y() < other.geometry().bottom() and other.y() < one.geometry().bottom():
            off = abs(one.geometry().center().y() - other.geometry().center().y())
            if off > SLACK:
                yield f"{named(one)} and {named(other)} stand in one row, {off} pixels out of line"


def wanted_width(widget: QWidget) -> int | None:
    """Return how wide a widget must be to show all its words; None where it may break or shorten them."""
    if isinstance(widget, ElidedLabel | ClampedLabel):
        text = QFontMetrics(widget.font()).horizontalAdvance(widget.text())
        return min(text, LEAST_ELIDED)
    if isinstance(widget, QLabel):
        return None if widget.wordWrap() or widget.text() == "" else widget.sizeHint().width()
    if isinstance(widget, QComboBox):
        return QFontMetrics(widget.font()).horizontalAdvance(widget.currentText()) + 24
    if isinstance(widget, QAbstractButton):
        return widget.minimumSizeHint().width() if widget.text() else None
    if isinstance(widget, QLineEdit) and not widget.text():
        return QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText())
    return None


def wanted_height(widget: QWidget) -> int:
    """Return how tall a widget must be to show all its words."""
    if isinstance(widget, QLabel) and widget.text():
        is_flowing = widget.wordWrap() and not isinstance(widget, ClampedLabel)
        return widget.heightForWidth(widget.width()) if is_flowing else QFontMetrics(widget.font()).height() - 2
    if isinstance(widget, QAbstractButton) and widget.text():
        return QFontMetrics(widget.font()).height()
    return 0


def is_scrolled(widget: QWidget) -> bool:
    """Say whether a widget is moved about by a scroll area, and may lie outside on purpose."""
    parent = widget.parentWidget()
    around = parent.parentWidget() if parent is not None else None
    return isinstance(around, QAbstractScrollArea) and around.viewport() is parent


def named(widget: QWidget) -> str:
    """Return what a person who mends it knows a widget by."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    return f"{type(widget).__name__} {widget.objectName() or words[:30]!r} at {place.x()},{place.y()}"


def said(area: QRect) -> str:
    """Return a rectangle in few letters."""
    return f"{area.width()}x{area.height()}+{area.x()}+{area.y()}"


def cut_rows(window: QMainWindow) -> list[str]:
    """Return the scroll areas that scroll sideways, where nothing should."""
    return [
        f"{named(area)} scrolls sideways"
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible()
        and area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and area.horizontalScrollBar().maximum() > 0
    ]
