"""What keys do inside a text or a list, and what the mouse does, as it is listed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from desktop_app.shell.dialogs.stroke import Stroke

_CONTEXT = "Gestures"


def gestures() -> list[Stroke]:
    """Return what no menu holds."""
    return [*_in_a_text(), *_with_the_mouse()]


def _in_a_text() -> list[Stroke]:
    return [
        Stroke(QCoreApplication.translate(_CONTEXT, "In a text")),
        Stroke(QCoreApplication.translate(_CONTEXT, "Move the caret"), QCoreApplication.translate(_CONTEXT, "arrows")),
        Stroke(QCoreApplication.translate(_CONTEXT, "Move it by words"), f"{_native('Ctrl')}+← →"),
        Stroke(QCoreApplication.translate(_CONTEXT, "Move it by paragraphs"), f"{_native('Ctrl')}+↑ ↓"),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Select on the way"),
            QCoreApplication.translate(_CONTEXT, "with Shift"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Choose the link at the caret"),
            QCoreApplication.translate(_CONTEXT, "Enter"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Other side of the link at the caret"),
            QCoreApplication.translate(_CONTEXT, "Space"),
        ),
        Stroke(QCoreApplication.translate(_CONTEXT, "Select everything"), f"{_native('Ctrl')}+A"),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Next thing in the window"),
            QCoreApplication.translate(_CONTEXT, "Tab"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Back to the text, from anywhere"),
            QCoreApplication.translate(_CONTEXT, "Esc"),
        ),
    ]


def _with_the_mouse() -> list[Stroke]:
    return []


def _with_the_mouse() -> list[Stroke]:
    return [
        Stroke(QCoreApplication.translate(_CONTEXT, "With the mouse")),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Bring a link level"),
            QCoreApplication.translate(_CONTEXT, "click a highlight"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Choose a link"),
            QCoreApplication.translate(_CONTEXT, "click a ribbon"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Read the other side"),
            QCoreApplication.translate(_CONTEXT, "rest on a highlight"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Scroll through the document"),
            QCoreApplication.translate(_CONTEXT, "drag the strip"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Larger or smaller type"),
            QCoreApplication.translate(_CONTEXT, "Ctrl+wheel"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Links of one topic only"),
            QCoreApplication.translate(_CONTEXT, "click the topic"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "Put a document on a side"),
            QCoreApplication.translate(_CONTEXT, "drag it there"),
        ),
        Stroke(
            QCoreApplication.translate(_CONTEXT, "What else can be done here"),
            QCoreApplication.translate(_CONTEXT, "right click"),
        ),
    ]


def _native(name: str) -> str:
    """Return what a modifier is called on this system."""
    written = QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_A).toString(QKeySequence.SequenceFormat.NativeText)
    return written.removesuffix("A").removesuffix("+") or name
