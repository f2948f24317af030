"""The linker: by words first, so that there is something to read, then by meaning behind the scenes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Changes, Comparison
from desktop_app.core.errors import Cancelled, CrossreadError
from desktop_app.core.linking import encoder_source
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Job
from desktop_app.shell.messages import Offer, Tone
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.renewal import RENEWAL, Renewal
from desktop_app.shell.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.project import Project

WORDS, MEANING = "link", "meaning"
"""The subjects of the two jobs."""


class Linker(QObject):
    """Link pairs of documents, and link them again."""

    changed = Signal()
    """There is something else to say of how the pair on the desk is linked."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._has_model: bool | None = None
        self._owed: dict[int, bool] = {}
        self._linking: int | None = None
        self._renewal = Renewal(session, desk, self)
        session.switched.connect(self._forget)
        desk.laid.connect(self._follow)
        desk.renewed.connect(self.changed)

    @property
    def can_link_again(self) -> bool:
        """Whether the pair on the desk can be linked again."""
        return self._desk.spread.comparison is not None and self._session.is_writable

    @property
    def is_meaning_owed(self) -> bool:
        """Whether linking the pair on the desk again would bring meaning to it, and is not under way."""
        return self.can_link_again and self._is_by_words_alone() and self._can_read_meaning()

    def said(self) -> str:
        """Return what there is to say of how the pair on the desk is linked; empty where meaning had its part."""
        if not self._is_by_words_alone():
            return ""
        return self.tr("Linked by words alone.") if self._can_read_meaning() else encoder_source.why_words_alone()

    def link(self, left_id: int, right_id: int) -> None:
        """Link two documents of the project and put them on the desk; a pair known before is linked anew there."""
        project = self._session.project
        if project is None:
            return
        known = next(
            (one.comparison for one in project.comparisons() if _sides(one.comparison) == (left_id, right_id)), None
        )
        if known is not None and self._session.is_writable:
            self._owed[known.id] = True
            self._desk.lay_comparison(known.id)
            return
        self._session.jobs.supersede(MEANING)
        self._session.jobs.start(
            Job(
                self.tr("Linking"),
                lambda progress: project.compare(left_id, right_id, progress=progress),
                self._linked,
                self._not_linked,
                subject=WORDS,
            )
        )

    def link_again(self) -> None:
        """Link the pair on the desk again, with meaning where it can be had; what was judged stays."""
        comparison = self._desk.spread.comparison
        if comparison is not None and self.can_link_again:
            self._owed[comparison.id] = True
            self._link_whole(comparison)

    def _is_by_words_alone(self) -> bool:
        analysis = self._desk.spread.analysis
        is_settled = not any(self._session.jobs.is_busy(subject) for subject in (WORDS, MEANING, RENEWAL))
        return analysis is not None and analysis.run.meaning is None and is_settled

    def _can_read_meaning(self) -> bool:
        if self._has_model is None:
            self._has_model = encoder_source.is_installed()
        return self._has_model

    def _linked(self, comparison: Comparison) -> Iterator[None]:
        """Take a pair in by steps, between which the window is alive."""
        project = self._session.project
        if project is not None and not project.title:
            self._session.rename(comparison.title)
            yield
        self._session.note_changes(Changes(comparisons=frozenset({comparison.id})))
        yield
        if self._can_read_meaning():
            self._owed[comparison.id] = False
        self._desk.lay_comparison(comparison.id)

    def _not_linked(self, error: CrossreadError) -> None:
        if not isinstance(error, Cancelled):
            self._session.tell(error)
            return
        spread = self._desk.spread
        if spread.left is None or spread.right is None or spread.comparison is not None:
            return
        pair = (spread.left.id, spread.right.id)
        offer = Offer(self.tr("Link now"), lambda: self.link(*pair))
        self._session.messages.tell(self.tr("Linking was stopped."), Tone.NOTICE, offer)

    def _follow(self) -> None:
        """Go on with the pair that now lies on the desk; what is under way for another waits until that comes back."""
        comparison = self._desk.spread.comparison
        if comparison is None or comparison.id != self._linking:
            self._session.jobs.supersede(MEANING)
            self._linking = None
            if comparison is not None and comparison.id in self._owed and self._session.is_writable:
                self._link_whole(comparison)
        self.changed.emit()

    def _link_whole(self, comparison: Comparison) -> None:
        project = self._session.project
        if project is None:
            return
        is_again = self._owed[comparison.id]
        self._linking = comparison.id
        self._session.jobs.start(
            Job(
                self.tr("Linking again") if is_again else self.tr("Reading for meaning"),
                lambda progress: link_whole(project, comparison, is_again, progress),
                self._linked_whole,
                self._not_linked_whole,
                subject=MEANING,
            )
        )
        self.changed.emit()

    def _linked_whole(self, found: Comparison | None) -> None:
        if found is None or found.run.meaning is None:
            self._has_model = False
        self._end()
        if found is not None:
            self._session.note_changes(Changes(comparisons=frozenset({found.id})))
            self._renewal.fetch(found.id)
        self.changed.emit()

    def _not_linked_whole(self, error: CrossreadError) -> None:
        self._end()
        self._session.tell(error)
        self.changed.emit()

    def _end(self) -> None:
        if self._linking is not None:
            self._owed.pop(self._linking, None)
        self._linking = None

    def _forget(self) -> None:
        """Drop what was meant for the project that was open before."""
        for subject in (WORDS, MEANING):
            self._session.jobs.supersede(subject)
        self._owed.clear()
        self._linking = None


def link_whole(project: "Project", comparison: Comparison, is_again: bool, progress: Progress) -> Comparison | None:
    """Link a pair with all there is; None where there is no encoder and words have linked it just now."""
    encoder = encoder_source.load_installed()
    if encoder is None and not is_again:
        return None
    return project.compare(*_sides(comparison), progress=progress, encoder=encoder)


def _sides(comparison: Comparison) -> tuple[int, int]:
    return comparison.left_id, comparison.right_id
