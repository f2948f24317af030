"""The view of what stands only here: marked in both texts, counted in the line at the foot."""

from PySide6.QtCore import QObject

from desktop_app.core.entities import Side
from desktop_app.core.navigation import SpanIndex
from desktop_app.shell.i18n import plural
from desktop_app.shell.session.only_here import OnlyHere
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.status_line import StatusLine

ONLY_HERE = "only here"


class OnlyHereView(QObject):
    """Shows in both texts what has no counterpart."""

    def __init__(
        self, only_here: OnlyHere, comparison: ComparisonView, status: StatusLine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._only_here = only_here
        self._comparison = comparison
        self._status = status
        only_here.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Mark anew, or take the marks away."""
        is_shown = self._only_here.is_on and self._only_here.is_known
        for side in Side:
            pane = self._comparison.frame(side).pane
            alone = SpanIndex(self._only_here.passages(side)) if is_shown else None
            pane.scene.alone = alone
            for view in (pane, self._comparison.frame(side).view):
                view.viewport().update()
            self._comparison.frame(side).strip.set_only_here(self._only_here.passages(side) if is_shown else ())
        self._status.tell_reading(ONLY_HERE, self._said() if self._only_here.is_on else "")

    def _said(self) -> str:
        if not self._only_here.is_known:
            return self.tr("Looking for what stands on one side only…")
        left, right = (len(self._only_here.passages(side)) for side in Side)
        counted = (
            plural(self.tr("%n passage(s) only on the left", "", left), left),
            plural(self.tr("%n only on the right", "", right), right),
            self.tr("H goes to the next"),
        )
        return " · ".join(counted)
