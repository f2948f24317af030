"""The filters of the queue: one box offers verdicts and kinds of link, a chip shows the kind that is chosen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.core.entities import LinkKind, Verdict
from desktop_app.shell.icons import Icons
from desktop_app.shell.models import words
from desktop_app.shell.views.widgets import Choice, named

VERDICTS = (None, *Verdict)
KINDS = tuple(LinkKind)
_FIRST_KIND = len(VERDICTS) + 1
"""Where the kinds begin in the box, after a line that parts them from the verdicts."""


class FilterBox(Choice):
    """Shows the verdict that is chosen; a kind of link chosen in its list goes to the chip beside it."""

    verdict_chosen = Signal(object)
    """A Verdict, or None for any."""
    kind_chosen = Signal(object)
    """A LinkKind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "verdictFilter", self.tr("Show links by verdict or kind"))
        self.addItem(self.tr("All"))
        self.addItems([words.verdict(verdict) for verdict in Verdict])
        self.insertSeparator(len(VERDICTS))
        self.addItems([words.link_kind(kind) for kind in KINDS])
        self.setMaxVisibleItems(self.count())
        self._place = 0
        self.currentIndexChanged.connect(self._heed)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that is chosen; None for any."""
        return VERDICTS[self._place]

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Choose a verdict, as if in the list."""
        self.setCurrentIndex(VERDICTS.index(verdict))

    def showPopup(self) -> None:
        """Open the list, wide enough for the names of kinds, which the box itself need not hold."""
        view = self.view()
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + 12))
        super().showPopup()

    def sizeHint(self) -> QSize:
        return self._for_verdicts(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._for_verdicts(super().minimumSizeHint())

    def _for_verdicts(self, hint: QSize) -> QSize:
        """Return a size for all names without the room that the names of kinds alone would need."""
        metrics = QFontMetrics(self.font())
        wide = [metrics.horizontalAdvance(self.itemText(place)) for place in range(self.count())]
        spare = max(wide) - max(wide[: len(VERDICTS)])
        return QSize(hint.width() - spare, hint.height())

    def _heed(self, index: int) -> None:
        if index < len(VERDICTS):
            self._place = index
            self.verdict_chosen.emit(VERDICTS[index])
            return
        self.blockSignals(True)  # the box goes on to say the verdict
        self.setCurrentIndex(self._place)
        self.blockSignals(False)
        if index >= _FIRST_KIND:
            self.kind_chosen.emit(KINDS[index - _FIRST_KIND])


class KindChip(QPushButton):
    """Says which kind of link is shown alone; a click shows all kinds again. Not there while all are shown."""

    changed = Signal(object)
    """The LinkKind now chosen, or None for any."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet("padding: 2px 8px; font-size: 12px;")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(12, 12))
        icons.dress(self, "x")
        self._kind: LinkKind | None = None
        self._say()
        self.clicked.connect(self._clear)

    @property
    def kind(self) -> LinkKind | None:
        """The kind that is shown alone; None for any."""
        return self._kind

    def show_kind(self, kind: LinkKind | None) -> None:
        """Show links of one kind alone, or of any."""
        if kind is not self._kind:
            self._kind = kind
            self._say()
            self.changed.emit(kind)

    def _clear(self) -> None:
        self.show_kind(None)

    def _say(self) -> None:
        said = words.link_kind(self._kind) if self._kind is not None else ""
        named(
            self,
            "kindFilter",
            self.tr("Only links of this kind: {kind}").format(kind=said),
            self.tr("Show links of every kind again"),
        )
        self.setText(said)
        self.setVisible(self._kind is not None)
