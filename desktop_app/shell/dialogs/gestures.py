"""What keys do inside a text or a list, and what the mouse does, as it is listed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from desktop_app.shell.dialogs.stroke import Stroke

_CONTEXT = "Gestures"


def gestures() -> list[Stroke]:
    """Return what no menu holds."""
    tr = QCoreApplication.translate
    return [
        Stroke(tr(_CONTEXT, "In a text")),
        Stroke(tr(_CONTEXT, "Move the caret"), tr(_CONTEXT, "arrows")),
        Stroke(tr(_CONTEXT, "Move it by words"), f"{_native('Ctrl')}+← →"),
        Stroke(tr(_CONTEXT, "Move it by paragraphs"), f"{_native('Ctrl')}+↑ ↓"),
        Stroke(tr(_CONTEXT, "Select on the way"), tr(_CONTEXT, "with Shift")),
        Stroke(tr(_CONTEXT, "Choose the link at the caret"), tr(_CONTEXT, "Enter")),
        Stroke(tr(_CONTEXT, "Select everything"), f"{_native('Ctrl')}+A"),
        Stroke(tr(_CONTEXT, "Next thing in the window"), tr(_CONTEXT, "Tab")),
        Stroke(tr(_CONTEXT, "Back to the text, from anywhere"), tr(_CONTEXT, "Esc")),
        Stroke(tr(_CONTEXT, "With the mouse")),
        Stroke(tr(_CONTEXT, "Bring a link level"), tr(_CONTEXT, "click a highlight")),
        Stroke(tr(_CONTEXT, "Choose a link"), tr(_CONTEXT, "click a ribbon")),
        Stroke(tr(_CONTEXT, "Read the other side"), tr(_CONTEXT, "rest on a highlight")),
        Stroke(tr(_CONTEXT, "Scroll through the document"), tr(_CONTEXT, "drag the strip")),
        Stroke(tr(_CONTEXT, "Larger or smaller type"), tr(_CONTEXT, "Ctrl+wheel")),
        Stroke(tr(_CONTEXT, "Links of one topic only"), tr(_CONTEXT, "click the topic")),
        Stroke(tr(_CONTEXT, "Put a document on a side"), tr(_CONTEXT, "drag it there")),
        Stroke(tr(_CONTEXT, "What else can be done here"), tr(_CONTEXT, "right click")),
    ]


def _native(name: str) -> str:
    """Return what a modifier is called on this system."""
    written = QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_A).toString(QKeySequence.SequenceFormat.NativeText)
    return written.removesuffix("A").removesuffix("+") or name
