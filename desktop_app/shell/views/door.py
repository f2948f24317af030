"""A door of the welcome page: a wide button that says what is behind it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.views.widgets import label, named

ICON = 20


class Door(QPushButton):
    """A picture, a few words, and under them a sentence on what opens."""

    def __init__(
        self, name: str, said: str, means: str, icon: str, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, name, said, f"{said}: {means}")
        self.setAccessibleDescription(means)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumWidth(180)
        self._icon, self._icons = icon, icons
        self._picture = QLabel(self)
        title, under = label(said, "title", self), label(means, "quiet", self)
        under.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(under)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(12)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        for inside in (self._picture, title, under):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def redress(self) -> None:
        """Follow the theme."""
        colour = self.palette().accent().color()
        self._picture.setPixmap(self._icons.pixmap(self._icon, ICON, colour, self.devicePixelRatioF()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.layout().heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()
