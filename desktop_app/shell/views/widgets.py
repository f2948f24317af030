"""Small widgets that several views are built from."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLayout,
    QLayoutItem,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from desktop_app.shell.look import theme_now
from desktop_app.shell.theme import control_font


def named(widget: QWidget, name: str, spoken: str, tip: str = "") -> None:
    """Give a widget what tests, screen readers and the pointer need to know of it."""
    widget.setObjectName(name)
    widget.setAccessibleName(spoken)
    widget.setToolTip(tip or spoken)


def label(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """Return a label that the style sheet knows by `role`; its text is never read as markup."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    return made


class WrappedLabel(QLabel):
    """Plain words broken into so many lines, with their height whatever the width.

    A label that asks for more height where it is narrow makes its layout take the height that it would like for the
    least it can do with, and squeeze fixed widgets beside it so that they overlap.
    """

    def __init__(self, text: str, role: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(24, self._lines * self.fontMetrics().lineSpacing() + margins.top() + margins.bottom())


def rule(parent: QWidget | None = None, is_upright: bool = False) -> QFrame:
    """Return a thin line."""
    line = QFrame(parent)
    line.setProperty("role", "line")
    if is_upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class ElidedLabel(QLabel):
    """A label of one line that ends in … where it does not fit."""

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        fitted = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.contentsRect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, fitted)


class KeyButton(QPushButton):
    """A button that shows the key which does the same."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = key
        self.setCheckable(True)
        self.setProperty("role", "verdict")
        self.setStyleSheet("padding: 5px 28px 5px 8px;")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(control_font(11))
        box = QRect(self.width() - 25, (self.height() - 17) // 2, 17, 17)
        painter.setPen(QColor(theme.line))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(theme.quiet))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)


class FittedList(QListView):
    """A list as tall as its rows, up to a limit from which it scrolls."""

    def __init__(self, most_rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_rows = most_rows
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_most_rows(self, most_rows: int) -> None:
        """Take another limit."""
        if most_rows != self._most_rows:
            self._most_rows = most_rows
            self.fit()

    def fit(self) -> None:
        """Take the height of the rows there are."""
        model = self.model()
        rows = min(model.rowCount(), self._most_rows) if model is not None else 0
        height = self.sizeHintForRow(0) if rows else 0
        self.setFixedHeight(rows * height)

    def setModel(self, model: QAbstractItemModel) -> None:
        super().setModel(model)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.fit)
        self.fit()


class Choice(QComboBox):
    """A choice that the mouse wheel passes over, so that scrolling changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FittedScroll(QScrollArea):
    """Scrolls its content up and down, and is never taller than it."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        content.installEventFilter(self)
        self._due = QTimer(self)  # the content knows its height only once it has been laid out
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
            self._due.start()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, min(60, self._wanted()))

    def _wanted(self) -> int:
        content = self.widget()
        return content.heightForWidth(self.viewport().width()) if content is not None else 0

    def _fit(self) -> None:
        wanted = self._wanted()
        if self.maximumHeight() != wanted or self.height() < wanted:  # it may have been laid out while all was low
            self.setMaximumHeight(wanted)
            self.updateGeometry()


class FlowLayout(QLayout):
    """Puts widgets side by side, on as many lines as they need.

    Source: after Qt's own flow layout example.
    """

    def __init__(self, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(QSize(min(item.minimumSize().width(), 80), item.minimumSize().height()))
        return size

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            width = min(item.sizeHint().width(), rect.width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if x > rect.x() and x + width > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            if not is_trial:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
            x += width + self._gap
            line = max(line, height)
        return y + line - rect.y()
