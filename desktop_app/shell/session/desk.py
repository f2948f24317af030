"""The desk: the two documents being read, their comparison, the link being judged."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.core.entities import Analysis, Changes, Comparison, Document, Link
from desktop_app.core.errors import CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.core.selection import parted
from desktop_app.core.topics.show import with_kept_topics
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.spread import LAST_COMPARISON, LAST_DOCUMENT, Spread, read_last, read_spread
from desktop_app.shell.session.surface import Surface

if TYPE_CHECKING:
    from desktop_app.core.project import Project

GIVE_WAY_S = 1.0
"""How long, at most, reading links waits for texts to be painted: two threads at work take twice as long for each."""
PAINTED_AFTER_MS = 60
LONG = 400_000
"""The characters of a comparison from which on its texts are shown before its links."""


class Desk(Surface):
    """Hold what is being read, true to the project after every edit."""

    renewed = Signal()
    """The pair on the desk was linked again: documents, current link and places stay."""
    links_changed = Signal(object)
    """A frozenset of the ids of links whose words or verdict changed, came or went."""
    topics_changed = Signal()
    """The topics are others now, or look otherwise; links that belong to others than before are told of apart."""
    documents_changed = Signal()
    """What is known about a document on the desk was corrected."""
    texts_came = Signal(object)
    """A spread with the texts of a long comparison, whose links are still being read; the desk is empty until then."""
    awaited = Signal()
    """A spread is about to be laid on the empty desk."""
    _texts_read = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._put_away: dict[int, int] = {}
        self._shows_early = False
        self.prepare: Callable[[Document], None] = _leave_alone
        """What the job that reads a long document does for those who will show it."""
        self.prepare_more: Callable[[Document], None] = _leave_alone
        """What it does once the document is shown, for those who are asked about it soon."""
        self._texts_read.connect(self._show_early, Qt.ConnectionType.QueuedConnection)
        session.switched.connect(self.clear)
        session.edited.connect(self._follow)

    @property
    def session(self) -> Session:
        """The session that the desk belongs to."""
        return self._session

    def clear(self) -> None:
        """Take everything off the desk."""
        self._session.jobs.supersede("desk")
        if self._spread != Spread() or self._shows_early:
            self.lay(Spread())
        self._put_away.clear()
        self._shelf.clear()
        self._readings.clear()

    def lay_comparison(self, comparison_id: int) -> None:
        """Put a comparison on the desk: from the shelf, or else fetched from the project."""
        project = self._session.project
        kept = self._shelf.take(comparison_id)
        if kept is not None:
            self._session.jobs.take_in(kept, self.arriving, subject="desk")
        elif project is not None:
            self._fetch(lambda progress: read_spread(project, comparison_id, self.teller(progress)))

    def lay_document(self, document_id: int) -> None:
        """Fetch one document and put it on the left."""
        project = self._session.project
        if project is not None:
            self._fetch(lambda _progress: Spread(left=project.document(document_id)))

    def lay_last(self) -> None:
        """Put on the desk what lay there when the project was last open."""
        project = self._session.project
        if project is not None:
            self._fetch(lambda progress: read_last(project, progress, self.teller(progress)))

    def remember(self) -> None:
        """Store in the project what lies on the desk, behind the scenes."""
        project, spread = self._session.project, self._spread
        if project is None or project.is_read_only:
            return
        self._session.keep_view(LAST_COMPARISON, str(spread.comparison.id) if spread.comparison else "")
        self._session.keep_view(LAST_DOCUMENT, str(spread.left.id) if spread.left else "")

    def _fetch(self, work: Callable[[Progress], Spread]) -> None:
        self._session.jobs.start(
            Job(
                self.tr("Opening"),
                work,
                done=self.arriving,
                failed=self._give_up,
                subject="desk",
            )
        )

    def teller(self, progress: Progress) -> Callable[[Spread], None]:
        """Return what a job calls with the texts it has read; those of a short comparison wait for their links."""

        def tell(spread: Spread) -> None:
            held = [one for one in (spread.left, spread.right) if one is not None]
            if sum(len(one.text) for one in held) < LONG:
                return
            for one in held:
                self.prepare(one)
            progress.check()
            shown = Event()
            self._texts_read.emit(spread, shown)
            shown.wait(GIVE_WAY_S)
            for one in held:
                self.prepare_more(one)

        return tell

    def _show_early(self, spread: Spread, shown: Event) -> None:
        if self._spread.left is None and self._session.jobs.is_busy():
            self._shows_early = True
            self.texts_came.emit(spread)
            QTimer.singleShot(PAINTED_AFTER_MS, self, lambda: shown.set())  # never to a method of what a job holds
        else:
            shown.set()

    def put_texts_away(self) -> None:
        """Take texts away whose links cannot be read."""
        if self._shows_early:
            self.lay(Spread())

    def _give_up(self, error: CrossreadError) -> None:
        self._tell_current()
        self.put_texts_away()
        self._session.tell(error)

    def _lay_out(self, spread: Spread) -> None:
        self._shows_early = False
        super()._lay_out(spread)

    def laying(self, spread: Spread) -> Iterator[None]:
        """Lay a spread by steps, between which the window is alive."""
        if self._spread.left is None and spread.left is not None:
            self.awaited.emit()
            yield
        self._lay_out(spread)
        yield
        self._tell_current()

    def arriving(self, spread: Spread) -> Iterator[None]:
        """Lay a spread by steps, and keep in mind that it lies there."""
        yield from self.laying(spread)
        yield
        self.remember()

    def renew(self, comparison: Comparison, analysis: Analysis) -> None:
        """Put what was found anew for the pair in the place of what was found before, and leave all else as it is."""
        self._spread = replace(self._spread, comparison=comparison, analysis=analysis)
        self._take_links()
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
        self._shelf.heed(changes)
        comparison = self._spread.comparison
        project = self._session.project
        if project is None:
            return
        if changes.has_other_documents:
            self._follow_removal(project, changes.documents)
            return
        if self._spread.documents() & changes.documents:
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

    def _follow_removal(self, project: "Project", touched: frozenset[int]) -> None:
        """Put what was taken out of the project away, or back where it lay."""
        present = {entry.id for entry in project.documents()}
        spread, going = self._spread, touched - present
        if spread.documents() & going:
            for subject in ("desk", "link", "meaning"):
                self._session.jobs.supersede(subject)
            if spread.comparison is not None:
                self._put_away |= dict.fromkeys(going, spread.comparison.id)
            left = [one for one in (spread.left, spread.right) if one is not None and one.id in present]
            if left or not present:
                self.lay(Spread(left=left[0]) if left else Spread())
                self.remember()
            else:
                self.lay_last()
            return
        back = [self._put_away.pop(one) for one in touched & present if one in self._put_away]
        if back and any(entry.comparison.id == back[0] for entry in project.comparisons()):
            self.lay_comparison(back[0])

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


def _leave_alone(_document: Document) -> None:
    """Do nothing for a document: nobody has said what to do."""


def _again(project: "Project", document: Document | None) -> Document | None:
    return project.document(document.id) if document is not None else None


def _moved(before: Mapping[int, Link], analysis: Analysis) -> frozenset[int]:
    """Return the ids of the links of an analysis that belong to other topics than before."""
    links = (*analysis.links, *analysis.fainter)
    return frozenset(link.id for link in links if link.topics != before[link.id].topics)
