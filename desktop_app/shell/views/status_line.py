"""The line at the foot of the window: counts, the job under way."""

from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from desktop_app.core.entities import Link, Verdict
from desktop_app.shell.i18n import plural
from desktop_app.shell.models import words
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.linker import Linker
from desktop_app.shell.views.widgets import ElidedLabel, label, named


class StatusLine(QFrame):
    """What was found and judged; how far the job is, and a way to stop it."""

    cancelled = Signal(int)

    def __init__(self, desk: Desk, linker: Linker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setFixedHeight(29)
        self._desk = desk
        self._linker = linker
        self._jobs: dict[int, str] = {}
        self._reading: dict[str, str] = {}
        self._counted: tuple[tuple[Link, ...], int] = ((), 0)
        self._counts = ElidedLabel(self)
        self._counts.setProperty("role", "quiet")
        self._counts.setObjectName("counts")
        self._again = QPushButton(self.tr("Link again"), self)
        self._label = label("", "quiet", self)
        self._bar = QProgressBar(self)
        self._share = label("", "quiet", self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._arrange()
        self._cancel.clicked.connect(self._stop)
        desk.laid.connect(self.refresh)
        desk.links_changed.connect(self.refresh)
        desk.sifted.connect(self.refresh)
        desk.documents_changed.connect(self.refresh)
        linker.changed.connect(self.refresh)
        self._again.clicked.connect(linker.link_again)
        self.refresh()

    def refresh(self, _touched: object = None) -> None:
        """Count anew."""
        said = self._linker.said()
        notices = self._desk.spread.analysis.notices if self._desk.spread.analysis else ()
        parts = [
            part
            for part in (*self._reading.values(), self._links_said(), self._documents_said(), said, *notices)
            if part
        ]
        self._counts.setText("      ".join(parts))
        self._counts.setToolTip("\n".join(part for part in (said, *notices, self._settings_said()) if part))
        self._again.setVisible(self._linker.is_meaning_owed)

    def tell_reading(self, what: str, said: str) -> None:
        """Say something about how is read, before all else; nothing for an empty text."""
        if self._reading.get(what, "") != said:
            self._reading[what] = said
            self.refresh()

    def begin(self, number: int, said: str) -> None:
        """Show a job that has begun."""
        self._jobs[number] = said
        self._show(number, 0.0)

    def advance(self, number: int, fraction: float, _said: str) -> None:
        """Show how far a job is."""
        if number == max(self._jobs, default=0):
            self._show(number, fraction)

    def end(self, number: int) -> None:
        """Take a job off the line."""
        self._jobs.pop(number, None)
        if self._jobs:
            self._show(max(self._jobs), 0.0)
        else:
            self._set_visible(False)

    def _arrange(self) -> None:
        self._counts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        named(self._bar, "progress", self.tr("Progress of the job"))
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 4)
        named(self._cancel, "cancelJob", self.tr("Cancel the job"))
        self._cancel.setStyleSheet("padding: 1px 10px; font-size: 11px;")
        named(self._again, "linkAgain", self.tr("Link again"), self.tr("Link again, now with meaning (F5)"))
        self._again.setStyleSheet("padding: 1px 10px; font-size: 11px;")
        self._share.setMinimumWidth(36)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(12)
        layout.addWidget(self._counts, 1)
        layout.addWidget(self._again)
        for widget in (self._label, self._bar, self._share, self._cancel):
            layout.addWidget(widget)
        self._set_visible(False)

    def _set_visible(self, is_visible: bool) -> None:
        for widget in (self._label, self._bar, self._share, self._cancel):
            widget.setVisible(is_visible)

    def _show(self, number: int, fraction: float) -> None:
        percent = round(fraction * 100)
        self._label.setText(self._jobs[number])
        self._bar.setValue(percent)
        self._share.setText(self.tr("{percent} %").format(percent=percent))
        self._set_visible(True)

    def _stop(self) -> None:
        if self._jobs:
            self.cancelled.emit(max(self._jobs))

    def _links_said(self) -> str:
        if self._desk.spread.analysis is None:
            return ""
        links = self._desk.links()
        if self._counted[0] is not links:  # they are counted once, for this is said anew with each link chosen
            self._counted = links, list(map(attrgetter("verdict"), links)).count(Verdict.OPEN)
        still_open = self._counted[1]
        judged = len(links) - still_open
        return " · ".join(
            (
                words.links(len(links)),
                self.tr("{count} judged").format(count=judged),
                self.tr("{count} open").format(count=still_open),
            )
        )

    def _settings_said(self) -> str:
        analysis = self._desk.spread.analysis
        if analysis is None:
            return ""
        run = analysis.run
        return "\n".join((f"{run.engine} {run.version}", *(f"{name}: {value}" for name, value in run.settings)))

    def _documents_said(self) -> str:
        held = [document for document in (self._desk.spread.left, self._desk.spread.right) if document is not None]
        if not held:
            return ""
        aside = sum(len(document.furniture) for document in held)
        return " · ".join(
            (
                words.blanks(sum(len(document.redactions) for document in held)),
                words.gaps(sum(len(document.gaps) for document in held)),
                plural(self.tr("%n line(s) set aside", "", aside), aside),
            )
        )
