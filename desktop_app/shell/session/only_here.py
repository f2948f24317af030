"""Only here: the passages of both documents that have no counterpart among the links on show."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Document, Side
from desktop_app.core.navigation import Stop, StopKind, only_here
from desktop_app.core.progress import Progress
from desktop_app.core.selection import unrejected
from desktop_app.core.text.span import Span
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session

AT_ONCE = 2_000
"""Documents of at most this many segments together are looked through at once, larger ones behind the scenes."""

Passages = dict[Side, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """What stands on one side only, as spans and as stops of a walk."""

    passages: Passages
    stops: dict[Side, tuple[Stop, ...]]


class OnlyHere(QObject):
    """Know what stands on one side only; look anew whenever other links are on show.

    A rejected link is no counterpart, and what the density slider hides is none. The filters of the list do not
    matter: a link that is not listed just now is a counterpart all the same.
    """

    changed = Signal()
    """Other passages stand only on one side, or they are to be shown or no longer."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._is_on = False
        self._passages: Passages | None = None
        self._stops: dict[Side, tuple[Stop, ...]] = {}
        desk.laid.connect(self._renew)
        for signal in (desk.sifted, desk.renewed, desk.links_changed):
            signal.connect(self._renew)

    @property
    def is_on(self) -> bool:
        """Whether what stands on one side only is to be marked, and the rest dimmed."""
        return self._is_on

    @property
    def is_known(self) -> bool:
        """Whether it has been looked for with the links that are on show now."""
        return self._passages is not None

    def set_on(self, is_on: bool) -> None:
        """Mark what stands on one side only, or no longer."""
        if is_on == self._is_on:
            return
        self._is_on = is_on
        if not is_on or self._passages is not None:
            self.changed.emit()
        else:
            self.look()

    def passages(self, side: Side) -> tuple[Span, ...]:
        """Return what stands on `side` only, in order; nothing as long as it is not known."""
        return self._passages[side] if self._passages is not None else ()

    def stops(self) -> dict[Side, tuple[Stop, ...]]:
        """Return what stands on one side only as stops of a walk."""
        return self._stops

    def look(self) -> None:
        """Look for what stands on one side only, unless that is known."""
        left, right = self._desk.spread.left, self._desk.spread.right
        if self._passages is not None or left is None or right is None or self._desk.spread.analysis is None:
            return
        kept = unrejected(self._desk.links())
        work = _look(left, right, [link.left.span for link in kept], [link.right.span for link in kept])
        if len(left.segments) + len(right.segments) <= AT_ONCE:
            self._take(work(Progress()))
            return
        said = self.tr("Looking for what stands on one side only")
        self._session.jobs.start(
            Job(said, work, done=self._take, failed=self._session.tell, subject="only here", is_quiet=True)
        )

    def _take(self, found: Found) -> None:
        self._passages, self._stops = found.passages, found.stops
        self.changed.emit()

    def _renew(self, _touched: object = None) -> None:
        self._session.jobs.supersede("only here")
        self._passages, self._stops = None, {}
        if self._is_on:
            self.look()
        if self._passages is None:
            self.changed.emit()


def _look(left: Document, right: Document, lefts: list[Span], rights: list[Span]) -> Callable[[Progress], Found]:
    def work(progress: Progress) -> Found:
        progress.check()
        found = {Side.LEFT: only_here(left, lefts)}
        progress.check()
        found[Side.RIGHT] = only_here(right, rights)
        progress.check()
        stops = {side: tuple(Stop(side, span, StopKind.ONLY_HERE) for span in spans) for side, spans in found.items()}
        return Found(found, stops)

    return work
