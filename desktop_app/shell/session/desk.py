"""The desk: the two documents being read, their comparison, the link being judged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Analysis, Changes, Comparison, Document, Link, Side
from desktop_app.core.errors import CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.core.selection import from_score, parted
from desktop_app.core.topics.show import with_kept_topics
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.project import Project

LAST_COMPARISON = "comparison"
LAST_DOCUMENT = "document"
CUT_OFF = "cut_off"
"""With the number of a comparison: the score from which its links are on show."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What lies on the desk: up to two documents and, where both are there, what was found between them."""

    left: Document | None = None
    right: Document | None = None
    comparison: Comparison | None = None
    analysis: Analysis | None = None
    cut_off: float | None = None
    """The score from which links are on show; None for the engine's own cut-off."""

    def document(self, side: Side) -> Document | None:
        """Return the document on `side`."""
        return self.left if side is Side.LEFT else self.right


class Desk(QObject):
    """Hold what is being read, true to the project after every edit."""

    laid = Signal()
    """Another spread lies on the desk."""
    renewed = Signal()
    """The pair on the desk was linked again: documents, current link and places stay."""
    links_changed = Signal(object)
    """A frozenset of the ids of links whose words or verdict changed, came or went."""
    topics_changed = Signal()
    """The topics are others now, or look otherwise; links that belong to others than before are told of apart."""
    documents_changed = Signal()
    """What is known about a document on the desk was corrected."""
    link_chosen = Signal(object)
    """The id of the link now current, or None."""
    sifted = Signal()
    """The cut-off was moved: other links are on show."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._spread = Spread()
        self._links: dict[int, Link] = {}
        self._on_show: tuple[Link, ...] = ()
        self._current: int | None = None
        session.switched.connect(self.clear)
        session.edited.connect(self._follow)

    @property
    def spread(self) -> Spread:
        """What lies on the desk."""
        return self._spread

    @property
    def current(self) -> int | None:
        """The id of the link under judgement."""
        return self._current

    def link(self, link_id: int | None) -> Link | None:
        """Return a link of the comparison by its id."""
        return self._links.get(link_id) if link_id is not None else None

    def links(self) -> tuple[Link, ...]:
        """Return the links of the comparison on show, in the order of the analysis."""
        return self._on_show

    def sift(self, cut_off: float | None) -> None:
        """Show the links from a score on; None for the engine's own cut-off."""
        if cut_off == self._spread.cut_off:
            return
        self._spread = replace(self._spread, cut_off=cut_off)
        self._sift()
        if self._current is not None and all(link.id != self._current for link in self._on_show):
            self.choose(None)
        self.sifted.emit()

    def choose(self, link_id: int | None) -> None:
        """Make a link the one under judgement."""
        self._current = link_id if link_id in self._links else None
        self.link_chosen.emit(self._current)

    def clear(self) -> None:
        """Take everything off the desk."""
        self._session.jobs.supersede("desk")
        self.lay(Spread())

    def lay(self, spread: Spread) -> None:
        """Put `spread` on the desk."""
        self._spread = spread
        analysis = spread.analysis
        self._links = {link.id: link for link in (*analysis.links, *analysis.fainter)} if analysis else {}
        self._sift()
        self._current = None
        self.laid.emit()
        self.link_chosen.emit(None)

    def lay_comparison(self, comparison_id: int) -> None:
        """Fetch a comparison and put it on the desk."""
        project = self._session.project
        if project is not None:
            self._fetch(lambda _progress: read_spread(project, comparison_id))

    def lay_document(self, document_id: int) -> None:
        """Fetch one document and put it on the left."""
        project = self._session.project
        if project is not None:
            self._fetch(lambda _progress: Spread(left=project.document(document_id)))

    def lay_last(self) -> None:
        """Put on the desk what lay there when the project was last open."""
        project = self._session.project
        if project is not None:
            self._fetch(lambda _progress: read_last(project))

    def remember(self) -> None:
        """Store in the project what lies on the desk."""
        project, spread = self._session.project, self._spread
        if project is None or project.is_read_only:
            return
        project.set_view_state(LAST_COMPARISON, str(spread.comparison.id) if spread.comparison else "")
        project.set_view_state(LAST_DOCUMENT, str(spread.left.id) if spread.left else "")

    def _fetch(self, work: Callable[[Progress], Spread]) -> None:
        self._session.jobs.start(
            Job(
                self.tr("Opening"),
                work,
                done=self._arrive,
                failed=self._session.tell,
                subject="desk",
            )
        )

    def _arrive(self, spread: Spread) -> None:
        self.lay(spread)
        self.remember()

    def renew(self, comparison: Comparison, analysis: Analysis) -> None:
        """Put what was found anew for the pair in the place of what was found before, and leave all else as it is."""
        self._spread = replace(self._spread, comparison=comparison, analysis=analysis)
        self._links = {link.id: link for link in (*analysis.links, *analysis.fainter)}
        self._sift()
        self._keep_current(comparison.id)
        self.renewed.emit()

    def _keep_current(self, comparison_id: int) -> None:
        """Leave the link under judgement on show, although it is fainter now or found no longer."""
        project, analysis, current = self._session.project, self._spread.analysis, self._current
        if project is None or analysis is None or current is None:
            return
        if current not in self._links:
            try:
                kept = self._links[current] = project.link(comparison_id, current)
            except CrossreadError:  # it was taken away
                self._current = None
                return
            self._spread = replace(self._spread, analysis=replace(analysis, links=(*analysis.links, kept)))
        if all(link.id != current for link in self._on_show):
            self._on_show = (*self._on_show, self._links[current])

    def _follow(self, changes: Changes) -> None:
        comparison = self._spread.comparison
        project = self._session.project
        if project is None:
            return
        held = {document.id for document in (self._spread.left, self._spread.right) if document is not None}
        if held & changes.documents:
            self._spread = replace(
                self._spread, left=_again(project, self._spread.left), right=_again(project, self._spread.right)
            )
            self.documents_changed.emit()
        if comparison is None:
            return
        if comparison.id in changes.comparisons:
            self._spread = replace(self._spread, comparison=project.comparison(comparison.id))
        touched = frozenset(link_id for owner, link_id in changes.links if owner == comparison.id)
        has_topics = any(owner == comparison.id for owner, _topic_id in changes.topics)
        if touched or has_topics:
            self._refresh(project, comparison.id, touched, has_topics)

    def _refresh(self, project: "Project", comparison_id: int, touched: frozenset[int], has_topics: bool) -> None:
        """Read the links touched again, and where topics were touched, those; there may be many links."""
        analysis = self._spread.analysis
        for link_id in sorted(touched):
            try:
                self._links[link_id] = project.link(comparison_id, link_id)
            except CrossreadError:  # it was taken away
                self._links.pop(link_id, None)
        if analysis is not None:
            shown, fainter = parted(self._links.values())
            analysis = replace(analysis, links=shown, fainter=fainter)
        if analysis is not None and has_topics:
            analysis = with_kept_topics(analysis, project.topics(comparison_id))
            touched |= _moved(self._links, analysis)
            self._links |= {link.id: link for link in (*analysis.links, *analysis.fainter)}
        self._spread = replace(self._spread, analysis=analysis)
        self._sift()
        if self._current not in self._links:
            self._current = None
        if has_topics:
            self.topics_changed.emit()
        if touched:
            self.links_changed.emit(touched)

    def _sift(self) -> None:
        analysis, cut_off = self._spread.analysis, self._spread.cut_off
        shown = analysis.links if analysis is not None else ()
        self._on_show = shown if cut_off is None else from_score(self._links.values(), cut_off)


def read_spread(project: "Project", comparison_id: int) -> Spread:
    """Read a comparison with both its documents."""
    comparison = project.comparison(comparison_id)
    return Spread(
        project.document(comparison.left_id),
        project.document(comparison.right_id),
        comparison,
        project.analysis(comparison_id),
        read_cut_off(project, comparison_id),
    )


def read_cut_off(project: "Project", comparison_id: int) -> float | None:
    """Read where the cut-off of a comparison was left; None where it was never moved."""
    kept = project.view_state(f"{CUT_OFF} {comparison_id}") or ""
    is_number = kept.replace(".", "", 1).isdecimal()
    return min(1.0, float(kept)) if is_number else None


def read_last(project: "Project", progress: Progress | None = None) -> Spread:
    """Read what lay on the desk last, or else the newest comparison, or else the first document."""
    if progress is not None:
        progress.check()
    numbers = [entry.comparison.id for entry in project.comparisons()]
    kept = project.view_state(LAST_COMPARISON)
    if kept and kept.isdigit() and int(kept) in numbers:
        return read_spread(project, int(kept))
    if numbers:
        return read_spread(project, numbers[-1])
    documents = [entry.id for entry in project.documents()]
    return Spread(left=project.document(documents[0])) if documents else Spread()


def _again(project: "Project", document: Document | None) -> Document | None:
    return project.document(document.id) if document is not None else None


def _moved(before: Mapping[int, Link], analysis: Analysis) -> frozenset[int]:
    """Return the ids of the links of an analysis that belong to other topics than before."""
    links = (*analysis.links, *analysis.fainter)
    return frozenset(link.id for link in links if link.topics != before[link.id].topics)
