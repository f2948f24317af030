"""The chooser of what the highlights are coloured by, with the legend that says what colours and signs mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget, QWidgetAction

from desktop_app.core.entities import Verdict
from desktop_app.shell.models import words
from desktop_app.shell.models.colouring import ColourBy, Colouring, LegendEntry, legend, way_said
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.highlights import STYLES
from desktop_app.shell.views.line_sample import LineSample
from desktop_app.shell.views.swatch import Swatch
from desktop_app.shell.views.widgets import ElidedLabel, label, named

CONTROL_HEIGHT = 30
MOST_ENTRIES = 12
WIDTH_PX = 260
ARROW = """
QToolButton { padding: 5px 24px 5px 10px; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
"""


class ColourChooser(QToolButton):
    """A button with a menu: the ways of colouring, below them the legend of the present one."""

    def __init__(self, colouring: Colouring, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colouring = colouring
        self._desk = desk
        self._is_compact = False
        self._menu = QMenu(self)
        self._ways: dict[ColourBy, QAction] = {}
        self._group = QActionGroup(self)
        self._legend: QWidgetAction | None = None
        self._fill()
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setStyleSheet(ARROW)
        self._menu.aboutToShow.connect(self._show_legend)
        colouring.changed.connect(self._show_way)
        desk.laid.connect(self._show_way)
        self._show_way()

    def set_compact(self, is_compact: bool) -> None:
        """Say only the way of colouring, without the word before it."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._show_way()

    def _fill(self) -> None:
        self._menu.setObjectName("colourMenu")
        for by in ColourBy:
            action = QAction(way_said(by), self._menu)
            action.setCheckable(True)
            action.setData(by.value)
            self._group.addAction(action)
            self._menu.addAction(action)
            self._ways[by] = action
        self._group.triggered.connect(self._choose)
        self._menu.addSeparator()

    def _choose(self, action: QAction) -> None:
        self._colouring.choose(ColourBy(action.data()))

    def _show_way(self, _why: object = None) -> None:
        by = self._colouring.value
        self._ways[by].setChecked(True)
        said = self.tr("Colour: {way}").format(way=way_said(by).lower())
        self.setText(way_said(by) if self._is_compact else said)
        named(self, "colourBy", said, self.tr("What the highlights are coloured by, and what it means (C goes on)"))
        self.setVisible(self._desk.spread.comparison is not None)

    def _show_legend(self) -> None:
        """Make the legend anew, for what is on show now."""
        if self._legend is not None:
            self._menu.removeAction(self._legend)
            self._legend.deleteLater()
        analysis = self._desk.spread.analysis
        entries = legend(self._desk.links(), analysis.topics if analysis is not None else (), self._colouring.value)
        self._legend = QWidgetAction(self._menu)
        self._legend.setDefaultWidget(Legend(entries, self._menu))
        self._menu.addAction(self._legend)


class Legend(QWidget):
    """What each colour and sign means, then what each kind of line does."""

    def __init__(self, entries: Sequence[LegendEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("colourLegend")
        self.setFixedWidth(WIDTH_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 8)
        layout.setSpacing(6)
        for entry in entries[:MOST_ENTRIES]:
            layout.addLayout(self._row(Swatch(entry.dress, self), entry.label, str(entry.count)))
        if len(entries) > MOST_ENTRIES:
            more = self.tr("and {count} more").format(count=len(entries) - MOST_ENTRIES)
            layout.addWidget(label(more, "quiet", self))
        layout.addWidget(label(self.tr("Lines under the words"), "section", self))
        for verdict in Verdict:
            layout.addLayout(self._row(LineSample(STYLES[verdict], self), words.verdict(verdict)))
        layout.addLayout(self._row(label("×3", "title", self), self.tr("The passage has three partners")))
        said = [f"{entry.dress.sign} {entry.label}, {words.links(entry.count)}" for entry in entries]
        self.setAccessibleName("; ".join(said))

    def _row(self, sample: QWidget, text: str, count: str = "") -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        sample.setFixedWidth(18)
        said = ElidedLabel(text, self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(sample)
        row.addWidget(said, 1)
        if count:
            row.addWidget(label(count, "quiet", self))
        return row
