"""The welcome page: drop two documents, or open something."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.session.library import KeptProject
from desktop_app.shell.views.door import Door
from desktop_app.shell.views.drops import dropped_paths
from desktop_app.shell.views.emblem import Emblem
from desktop_app.shell.views.project_row import ProjectRow
from desktop_app.shell.views.widgets import label, named

COLUMN = 688
ROOMY = 560
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
        self._emblem = Emblem(self._target)
        self._lists = QVBoxLayout()
        self._has_projects = False
        self._arrange()

    def show_projects(self, unsaved: list[KeptProject], recent: list[KeptProject]) -> None:
        """List the projects that can be opened from here."""
        while self._lists.count():
            widget = self._lists.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._has_projects = bool(unsaved or recent)
        self._make_room()
        self._list(self.tr("Unsaved work"), unsaved[:MOST_UNSAVED], can_discard=True)
        self._list(self.tr("Recent projects"), recent[:MOST_RECENT], can_discard=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the picture out where there are projects to be seen, or the window is low."""
        self._emblem.setVisible(not self._has_projects and self.height() >= ROOMY)

    def _list(self, head: str, projects: list[KeptProject], can_discard: bool) -> None:
        if not projects:
            return
        title = label(head, "section", self)
        title.setContentsMargins(8, 0, 8, 2)
        self._lists.addWidget(title)
        for kept in projects:
            row = ProjectRow(kept, can_discard, self._icons, self)
            row.opened.connect(self.project_opened)
            row.discarded.connect(self.project_discarded)
            self._lists.addWidget(row)

    def _arrange(self) -> None:
        self._lists.setSpacing(2)
        column = QVBoxLayout()
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._heading())
        column.addWidget(self._drop_target())
        column.addLayout(self._doors())
        column.addLayout(self._lists)
        column.addWidget(self._promise())
        column.addStretch(3)
        middle = QWidget(self)
        middle.setMaximumWidth(COLUMN)
        middle.setLayout(column)
        page = QWidget(self)
        sides = QHBoxLayout(page)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addWidget(middle, 100)
        sides.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        for plain in (page, scroll.viewport()):
            plain.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _heading(self) -> QWidget:
        made = QWidget(self)
        name = label("Crossread", "", made)
        name.setStyleSheet("font-size: 30px; font-weight: 700;")
        what = label(self.tr("Two sources side by side, with what they share."), "quiet", made)
        what.setStyleSheet("font-size: 15px;")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(name)
        layout.addWidget(what)
        return made

    def _drop_target(self) -> QFrame:
        self._target.setObjectName("dropTarget")
        self._light(False)
        said = label(self.tr("Drop two documents here"), "title", self._target)
        said.setStyleSheet("font-size: 18px;")
        kinds = label(self.tr("Text, Markdown, HTML, Word or PDF"), "quiet", self._target)
        kinds.setStyleSheet("font-size: 13px;")
        choose = QPushButton(self.tr("Choose documents…"), self._target)
        named(choose, "chooseDocuments", self.tr("Choose documents"), self.tr("Choose documents (Ctrl+O)"))
        choose.setProperty("role", "primary")
        choose.setFixedHeight(34)
        choose.clicked.connect(self.choose_wanted)
        layout = QVBoxLayout(self._target)
        layout.setContentsMargins(24, 28, 24, 28)
        layout.setSpacing(4)
        centred = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._emblem, 0, centred)
        layout.addSpacing(12)
        layout.addWidget(said, 0, centred)
        layout.addWidget(kinds, 0, centred)
        layout.addSpacing(10)
        layout.addWidget(choose, 0, centred)
        return self._target

    def _doors(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(16)
        doors = (
            (
                "openExample",
                self.tr("Open the example"),
                self.tr("A redacted memo and an embassy’s statement, both invented."),
                "book-open",
                self.example_wanted,
            ),
            (
                "openProject",
                self.tr("Open a project…"),
                self.tr("Documents, links and verdicts in one file."),
                "folder-open",
                self.project_wanted,
            ),
        )
        for name, said, means, icon, signal in doors:
            door = Door(name, said, means, icon, self._icons, self)
            door.clicked.connect(signal)
            layout.addWidget(door, 1)
        return layout

    def _promise(self) -> QLabel:
        said = self.tr("Everything stays on this computer. Crossread asks for no account and no network.")
        promise = label(said, "quiet", self)
        promise.setWordWrap(True)
        promise.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return promise

    def redress(self) -> None:
        """Follow the theme."""
        for door in self.findChildren(Door):
            door.redress()
        self._emblem.update()
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
