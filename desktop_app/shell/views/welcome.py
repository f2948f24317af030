"""The welcome page: drop two documents, or open something."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.session.library import KeptProject
from desktop_app.shell.views.drops import dropped_paths
from desktop_app.shell.views.project_row import ProjectRow
from desktop_app.shell.views.widgets import label, named

COLUMN = 560
MOST_UNSAVED = 3
MOST_RECENT = 5


class Welcome(QWidget):
    """What a person sees before any document is open."""

    files_dropped = Signal(object)
    choose_wanted = Signal()
    example_wanted = Signal()
    project_wanted = Signal()
    project_opened = Signal(object)
    project_discarded = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAcceptDrops(True)
        self._icons = icons
        self._target = QFrame(self)
        self._picture = QLabel(self._target)
        self._lists = QVBoxLayout()
        self._arrange()

    def show_projects(self, unsaved: list[KeptProject], recent: list[KeptProject]) -> None:
        """List the projects that can be opened from here."""
        while self._lists.count():
            widget = self._lists.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._list(self.tr("Unsaved work"), unsaved[:MOST_UNSAVED], can_discard=True)
        self._list(self.tr("Recent projects"), recent[:MOST_RECENT], can_discard=False)

    def _list(self, head: str, projects: list[KeptProject], can_discard: bool) -> None:
        if not projects:
            return
        title = label(head, "section", self)
        title.setContentsMargins(8, 12, 8, 2)
        self._lists.addWidget(title)
        for kept in projects:
            row = ProjectRow(kept, can_discard, self._icons, self)
            row.opened.connect(self.project_opened)
            row.discarded.connect(self.project_discarded)
            self._lists.addWidget(row)

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._heading())
        column.addSpacing(8)
        column.addWidget(self._drop_target())
        column.addSpacing(8)
        column.addLayout(self._doors())
        column.addLayout(self._lists)
        column.addStretch(3)
        self._lists.setSpacing(2)
        inner = QWidget(self)
        inner.setMaximumWidth(COLUMN)
        inner.setLayout(column)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 8, 24, 8)
        outer.addStretch(1)
        outer.addWidget(inner, 100)
        outer.addStretch(1)

    def _heading(self) -> QWidget:
        made = QWidget(self)
        name = label("Crossread", "", made)
        name.setStyleSheet("font-size: 26px; font-weight: 600;")
        what = label(self.tr("Two sources side by side, with what they share."), "quiet", made)
        what.setStyleSheet("font-size: 14px;")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(name)
        layout.addWidget(what)
        return made

    def _drop_target(self) -> QFrame:
        self._target.setObjectName("dropTarget")
        self._light(False)
        said = label(self.tr("Drop two documents here"), "title", self._target)
        said.setStyleSheet("font-size: 16px;")
        kinds = label(self.tr("Text, Markdown, HTML, Word or PDF. They stay on this computer."), "quiet", self._target)
        choose = QPushButton(self.tr("Choose documents…"), self._target)
        named(choose, "chooseDocuments", self.tr("Choose documents"), self.tr("Choose documents (Ctrl+O)"))
        choose.setProperty("role", "primary")
        choose.clicked.connect(self.choose_wanted)
        layout = QVBoxLayout(self._target)
        layout.setContentsMargins(24, 28, 24, 28)
        layout.setSpacing(6)
        for widget in (self._picture, said, kinds):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignHCenter)
        return self._target

    def _doors(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(8)
        doors = (
            ("openExample", self.tr("Open the example"), "book-open", self.example_wanted),
            ("openProject", self.tr("Open a project…"), "folder-open", self.project_wanted),
        )
        for name, said, icon, signal in doors:
            button = QPushButton(f" {said}", self)
            named(button, name, said)
            self._icons.dress(button, icon)
            button.setIconSize(QSize(16, 16))
            button.clicked.connect(signal)
            layout.addWidget(button, 1)
        return layout

    def redress(self) -> None:
        """Follow the theme."""
        palette = self.palette()
        scale = self.devicePixelRatioF()
        self._picture.setPixmap(self._icons.pixmap("columns-2", 36, palette.accent().color(), scale))
        self._light(False)

    def _light(self, is_lit: bool) -> None:
        palette = self.palette()
        edge = palette.accent().color().name() if is_lit else palette.mid().color().name()
        ground = palette.light().color().name() if is_lit else palette.base().color().name()
        self._target.setStyleSheet(
            f"QFrame#dropTarget {{ border: 2px dashed {edge}; border-radius: 12px; background: {ground}; }}"
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_paths(event.mimeData()))
