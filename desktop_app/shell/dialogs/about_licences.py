"""The parts of the program beside the licence of the one chosen."""

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.shell.dialogs.about_parts import ShippedPart, shipped_parts
from desktop_app.shell.views.widgets import label, named

SLICE_MS = 12
"""How long the list may be filled at a stretch; then the window has its turn."""

LICENCE_WIDTH = 130
KINDS = ("program", "runtime", "module", "library", "system", "data", "font", "crate")
CLOSED = ("crate",)
PART_ROLE = Qt.ItemDataRole.UserRole


class LicenceView(QSplitter):
    """A list of parts by kind, that can be searched, and the words of the chosen one."""

    def __init__(self, root: Path, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._waiting: Iterator[ShippedPart] = shipped_parts(root)
        self._groups: dict[str, QTreeWidgetItem] = {}
        self.is_filled = False
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find a part or a licence"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._enter_list)
        named(self.search, "find_part", self.tr("Find a part or a licence"))
        self.tree = self._make_tree()
        self.title = label("", "title", self)
        self.licence = label("", "quiet", self)
        self.licence.setWordWrap(True)
        self.text = self._make_text()
        self.addWidget(self._left_side())
        self.addWidget(self._right_side())
        self.setStretchFactor(0, 2)
        self.setStretchFactor(1, 3)
        self.setSizes([400, 600])
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._fill)
        self._timer.start(0)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Part"), self.tr("Licence")])
        tree.setUniformRowHeights(True)
        tree.setIndentation(10)
        tree.setAllColumnsShowFocus(True)
        tree.setStyleSheet("QTreeView::item { border-radius: 0; border-left: none; border-right: none; padding: 4px; }")
        tree.header().setStretchLastSection(False)
        tree.header().setMinimumSectionSize(60)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().resizeSection(1, LICENCE_WIDTH)
        tree.currentItemChanged.connect(self._show)
        named(tree.header(), "parts_header", self.tr("Headings of the list of parts"))
        named(tree, "parts", self.tr("Parts of the program"), self.tr("Choose a part to read its licence (↑, ↓)"))
        return tree

    def _make_text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setReadOnly(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        font = QFont()
        font.setFamilies(["Noto Sans Mono", "monospace"])
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(11)
        text.document().setDefaultFont(font)
        named(text, "licences", self.tr("Licences"))
        return text

    def _left_side(self) -> QWidget:
        side = QWidget(self)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("Licences"), "section", side))
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        return side

    def _right_side(self) -> QWidget:
        side = QWidget(self)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(10, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.licence)
        layout.addWidget(self.text, 1)
        return side

    def _fill(self) -> None:
        """Take parts into the list for a short while; choose the first when all are in."""
        end = time.monotonic() + SLICE_MS / 1000
        while time.monotonic() < end:
            part = next(self._waiting, None)
            if part is None:
                self._end()
                return
            self._add(part)

    def _add(self, part: ShippedPart) -> None:
        group = self._groups.get(part.kind) or self._make_group(part.kind)
        item = QTreeWidgetItem(group, [f"{part.name} {part.version}".strip(), part.licence])
        item.setData(0, PART_ROLE, part)
        item.setToolTip(0, item.text(0))
        item.setToolTip(1, part.licence)

    def _make_group(self, kind: str) -> QTreeWidgetItem:
        later = [known for known in KINDS[KINDS.index(kind) + 1 :] if known in self._groups]
        group = QTreeWidgetItem([heading(kind)])
        below = self.tree.indexOfTopLevelItem(self._groups[later[0]]) if later else self.tree.topLevelItemCount()
        self.tree.insertTopLevelItem(below, group)
        group.setFirstColumnSpanned(True)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setExpanded(kind not in CLOSED)
        self._groups[kind] = group
        return group

    def _end(self) -> None:
        self._timer.stop()
        self.is_filled = True
        for group in self._groups.values():
            group.addChildren(sorted(group.takeChildren(), key=lambda item: item.text(0).casefold()))
        self._filter(self.search.text())

    def _show(self, item: QTreeWidgetItem | None) -> None:
        part = item.data(0, PART_ROLE) if item else None
        known = isinstance(part, ShippedPart)
        self.title.setText(f"{part.name} {part.version}".strip() if known else "")
        self.licence.setText(licence_line(part) if known else "")
        self.text.setPlainText(words_of(part) if known else "")

    def _enter_list(self) -> None:
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _filter(self, wanted: str) -> None:
        """Show the parts whose name or licence has the words; choose the first of them if the one chosen is hidden."""
        if not self.is_filled:
            return
        needle = wanted.strip().casefold()
        shown = [item for kind in KINDS if kind in self._groups for item in self._filter_group(kind, needle)]
        current = self.tree.currentItem()
        if current is None or not any(item is current for item in shown):
            self.tree.setCurrentItem(shown[0] if shown else None)

    def _filter_group(self, kind: str, needle: str) -> list[QTreeWidgetItem]:
        group = self._groups[kind]
        rows = [group.child(row) for row in range(group.childCount())]
        shown = [item for item in rows if needle in f"{item.text(0)} {item.text(1)}".casefold()]
        for item in rows:
            item.setHidden(True)
        for item in shown:
            item.setHidden(False)
        group.setText(0, f"{heading(kind)} ({len(shown)})")
        group.setHidden(not shown)
        group.setExpanded(bool(needle) or kind not in CLOSED)
        return shown


def heading(kind: str) -> str:
    """Return the name of a kind of part for people."""
    names = {
        "program": QCoreApplication.translate("LicenceView", "The program"),
        "runtime": QCoreApplication.translate("LicenceView", "What runs it"),
        "module": QCoreApplication.translate("LicenceView", "Modules of Python"),
        "library": QCoreApplication.translate("LicenceView", "Libraries in these modules"),
        "system": QCoreApplication.translate("LicenceView", "Libraries of the system"),
        "data": QCoreApplication.translate("LicenceView", "Data and icons"),
        "font": QCoreApplication.translate("LicenceView", "Fonts"),
        "crate": QCoreApplication.translate("LicenceView", "Rust crates in these modules"),
    }
    return names.get(kind, kind)


def licence_line(part: ShippedPart) -> str:
    """Return under which licence a part is used, from which it was chosen, and what it is in."""
    said = part.licence or QCoreApplication.translate("LicenceView", "No licence stated")
    if part.offered:
        choice = QCoreApplication.translate("LicenceView", "{licence}, chosen from: {offered}")
        said = choice.format(licence=said, offered=part.offered.replace(" OR ", ", "))
    if not part.inside:
        return said
    inside = QCoreApplication.translate("LicenceView", "in {part}").format(part=part.inside)
    return f"{said} · {inside}"


def words_of(part: ShippedPart) -> str:
    """Return what is read of a part: whose it is, where its source is, the texts of its licence."""
    source = QCoreApplication.translate("LicenceView", "Source: {place}").format(place=part.source)
    is_told = not part.source or part.source in part.note
    head = [*part.copyright, part.note, "" if is_told else source]
    texts = part.read() or QCoreApplication.translate("LicenceView", "It brings no text of its licence.")
    return "\n\n\n".join(block for block in ("\n".join(line for line in head if line), texts) if block)
