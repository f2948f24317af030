"""A project on the welcome page."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.models import words
from desktop_app.shell.session.library import KeptProject
from desktop_app.shell.views.widgets import ElidedLabel, named

NAME_LIMIT = 46


class ProjectRow(QWidget):
    """Opens one project; throws an unsaved one away."""

    opened = Signal(object)
    discarded = Signal(object)

    def __init__(self, kept: KeptProject, can_discard: bool, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        button = QPushButton(words.excerpt(kept.name, NAME_LIMIT).replace("&", "&&"), self)
        named(button, "project", self.tr("Open {name}").format(name=kept.name), str(kept.path))
        button.setProperty("role", "flat")
        button.setStyleSheet("text-align: left; padding: 5px 8px;")
        icons.dress(button, "file-text")
        button.clicked.connect(self._open)
        place = ElidedLabel(self._place(can_discard), self)
        place.setProperty("role", "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button)
        layout.addWidget(place, 1)
        if can_discard:
            place.setAlignment(Qt.AlignmentFlag.AlignRight)
            layout.addWidget(self._bin(icons))

    def _bin(self, icons: Icons) -> QToolButton:
        button = QToolButton(self)
        named(button, "discardProject", self.tr("Throw {name} away").format(name=self._kept.name))
        button.setProperty("role", "flat")
        icons.dress(button, "trash-2")
        button.clicked.connect(self._discard)
        return button

    def _place(self, is_unsaved: bool) -> str:
        if not is_unsaved:
            return str(self._kept.path.parent)
        changed = datetime.fromtimestamp(self._kept.changed_s)
        return QLocale().toString(QDateTime(changed), "d MMM yyyy, HH:mm")

    def _open(self) -> None:
        self.opened.emit(self._kept.path)

    def _discard(self) -> None:
        self.discarded.emit(self._kept.path)
