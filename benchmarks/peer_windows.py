"""What one would put together from Qt's own widgets: two texts with highlights, scrolled together by share.

    python -m benchmarks.peer_windows plain|rich FOLDER

The folder holds left.txt, right.txt and spans.json, which `reading_peers.py` writes.
"""

import html
import json
import sys
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

SIZE = (1440, 900)
TYPE_PX = 16
COLOURS = ("#cfe3f7", "#d5efe0", "#f3dbe9", "#f4e9cf", "#e2dcf5", "#f6ddd0")
Spans = Sequence[tuple[int, int]]


def plain(text: str, spans: Spans) -> QPlainTextEdit:
    """Return a text with an extra selection for each span."""
    edit = QPlainTextEdit()
    edit.setReadOnly(True)
    edit.setPlainText(text)
    selections = []
    for (start, end), colour in zip(spans, cycle(COLOURS), strict=False):
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(edit.document())
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.format = QTextCharFormat()
        selection.format.setBackground(QColor(colour))
        selections.append(selection)
    edit.setExtraSelections(selections)
    return edit


def rich(text: str, spans: Spans) -> QTextBrowser:
    """Return a text as HTML with a coloured span for each span; of two that overlap the later begins where one ends."""
    browser = QTextBrowser()
    browser.setHtml(as_html(text, spans))
    return browser


def as_html(text: str, spans: Spans) -> str:
    """Return a text as paragraphs of HTML in which spans are coloured."""
    parts, reached = ["<p>"], 0
    for (start, end), colour in zip(sorted(spans), cycle(COLOURS), strict=False):
        start = max(start, reached)
        if start >= end:
            continue
        parts.append(_escaped(text[reached:start]))
        parts.append(f'<span style="background-color:{colour}">{_escaped(text[start:end])}</span>')
        reached = end
    return "".join([*parts, _escaped(text[reached:]), "</p>"])


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("\n\n", "</p><p>")


class Pair(QWidget):
    """Two views side by side; when one is scrolled, the other goes to the same share of its own length."""

    def __init__(self, left: QAbstractScrollArea, right: QAbstractScrollArea) -> None:
        super().__init__()
        self._is_following = False
        row = QHBoxLayout(self)
        self._bars = left.verticalScrollBar(), right.verticalScrollBar()
        for view in (left, right):
            row.addWidget(view)
        self._bars[0].valueChanged.connect(self._left_moved)
        self._bars[1].valueChanged.connect(self._right_moved)
        self.resize(*SIZE)
        left.setFocus()

    def _left_moved(self) -> None:
        left, right = self._bars
        self._follow(left, right)

    def _right_moved(self) -> None:
        left, right = self._bars
        self._follow(right, left)

    def _follow(self, leader: QScrollBar, other: QScrollBar) -> None:
        if not self._is_following:
            self._is_following = True
            other.setValue(round(leader.value() / max(1, leader.maximum()) * other.maximum()))
            self._is_following = False


KINDS = {"plain": plain, "rich": rich}


def main(kind: str, folder: Path) -> int:
    """Show the two texts of a folder until the window is closed."""
    app = QApplication(["peer"])
    font = QFont(app.font())
    font.setPixelSize(TYPE_PX)
    app.setFont(font)
    spans = json.loads((folder / "spans.json").read_text())
    views = [KINDS[kind]((folder / f"{side}.txt").read_text(), spans[side]) for side in ("left", "right")]
    pair = Pair(*views)
    pair.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
