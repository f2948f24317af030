"""A label of a few lines at most."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

MOST_KNOWN = 8
"""Widths for which a label remembers its lines."""
_NEVER = 1 << 24


class ClampedLabel(QLabel):
    """A label that breaks into `most_lines` at most; the last ends in … where there is more, and a tooltip says all."""

    def __init__(self, most_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_lines = most_lines
        self._known_for: tuple[str, QFont] | None = None
        self._known: dict[int, list[str]] = {}
        self._natural_px = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lines(self, width: int) -> list[str]:
        """Return the lines that are shown at a width; layouts ask for the same many times."""
        text, font = self.text(), self.font()
        if (text, font) != self._known_for:
            self._known_for, self._known = (text, font), {}
            self._natural_px = QFontMetrics(font).horizontalAdvance(text) + 1 if "\n" not in text else _NEVER
        if self._natural_px <= width:
            return [text]
        if width not in self._known:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[width] = self._broken(width)
        return self._known[width]

    def _broken(self, width: int) -> list[str]:
        metrics = QFontMetrics(self.font())
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        shown: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            rest = self.text()[line.textStart() :]
            if len(shown) == self._most_lines - 1:
                shown.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
                break
            shown.append(rest[: line.textLength()].rstrip())
        layout.endLayout()
        return shown or [""]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self.lines(width)) * QFontMetrics(self.font()).lineSpacing()

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, QFontMetrics(self.font()).lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    def _explain(self) -> None:
        is_cut = self.lines(self.width())[-1].endswith("…") and not self.text().endswith("…")
        self.setToolTip(self.text() if is_cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetrics(self.font())
        for number, line in enumerate(self.lines(self.width())):
            painter.drawText(QPointF(0, number * metrics.lineSpacing() + metrics.ascent()), line)
