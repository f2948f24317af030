"""Intake: files become documents, documents become a comparison, all as jobs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Changes, Document, Side
from desktop_app.core.errors import Cancelled, CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.core.warm_up import warm_up
from desktop_app.shell.i18n import plural
from desktop_app.shell.jobs import Job
from desktop_app.shell.messages import Offer, Tone
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.library import open_untitled
from desktop_app.shell.session.linker import Linker
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.spread import Spread

if TYPE_CHECKING:
    from desktop_app.core.project import Project


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import brought: the project it went to, the documents, what went wrong in whole sentences.

    `side` is the pane they were meant for, if any; `known` are the ids that the project had before.
    """

    project: "Project"
    documents: tuple[Document, ...]
    failures: tuple[str, ...]
    side: Side | None = None
    known: frozenset[int] = frozenset()


class Intake(QObject):
    """Bring files in and compare them."""

    added = Signal()
    """Documents came into the project."""
    noticed = Signal(object, str)
    """A document, and a sentence on how it was read."""
    pair_coming = Signal()
    """Two new documents are about to be read together, and what is read now is to stay open."""

    def __init__(self, session: Session, desk: Desk, linker: Linker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._linker = linker

    def take(self, paths: Sequence[Path], side: Side | None = None) -> None:
        """Import files; two, or one that finds a partner on the desk, are compared without asking.

        `side` is the pane on which they were dropped, if any.
        """
        project = self._session.project
        if project is not None and not self._session.is_writable:
            self._session.messages.problem(
                self.tr("This project is open for reading only. Save it under another name to add documents.")
            )
            return
        names = tuple(paths)
        if not names:
            return
        label = plural(self.tr("Importing %n document(s)", "", len(names)), len(names))
        self._session.jobs.start(
            Job(label, lambda progress: take_in(project, names, side, progress), self._taken, self._session.tell)
        )

    def get_ready(self) -> None:
        """Load what reads and links, which takes a moment, before the first files come."""
        label = self.tr("Getting ready")
        self._session.jobs.start(
            Job(label, warm_up, _ignore, self._session.tell, subject="ready", is_quiet=True, is_serial=True)
        )

    def put(self, side: Side, document_id: int) -> None:
        """Put a document of the project on one side, beside what lies on the other and stays where it is."""
        spread = self._desk.spread
        other_side = side.other
        here, other = spread.document(side), spread.document(other_side)
        if here is not None and here.id == document_id:
            return
        self._desk.hold(other_side)
        if other is None:
            self._desk.lay_document(document_id)
        elif side is Side.LEFT:
            self.lay_pair(document_id, other.id)
        else:
            self.lay_pair(other.id, document_id)

    def lay_pair(self, left_id: int, right_id: int) -> None:
        """Put two documents of the project on the desk: as they were compared before, or compared now."""
        project = self._session.project
        entries = project.comparisons() if project is not None else ()
        for entry in entries:
            if (entry.comparison.left_id, entry.comparison.right_id) == (left_id, right_id):
                self._desk.lay_comparison(entry.comparison.id)
                return
        if project is not None:
            self._session.jobs.start(
                Job(
                    self.tr("Opening"),
                    lambda _progress: (project.document(left_id), project.document(right_id)),
                    self._take_pair,
                    self._session.tell,
                    subject="desk",
                )
            )

    def reread(self, document: Document, encoding: str) -> None:
        """Import a document's original again in another encoding, and compare anew where it lay on the desk."""
        project = self._session.project
        if project is None:
            return
        self._session.jobs.start(
            Job(
                self.tr("Reading again"),
                lambda progress: reread(project, document, encoding, progress),
                partial(self._read_again, document),
                self._session.tell,
            )
        )

    def _taken(self, taken: Taken) -> Iterator[None]:
        """Take documents in by steps, between which the window is alive."""
        for sentence in taken.failures:
            self._session.messages.problem(sentence)
        if taken.project is not self._session.project:
            self._session.adopt(taken.project)
            yield
        if not taken.documents or taken.project is not self._session.project:
            return
        self._session.note_changes(Changes(documents=frozenset(document.id for document in taken.documents)))
        self.added.emit()
        yield
        if taken.project is not self._session.project:
            return
        yield from self._arrange(taken.documents, taken.side, taken.known)
        for document in taken.documents:
            for sentence in document.notices:
                self.noticed.emit(document, sentence)

    def _arrange(self, documents: tuple[Document, ...], side: Side | None, known: frozenset[int]) -> Iterator[None]:
        spread = self._desk.spread
        lone = spread.left if spread.right is None else None
        if lone is not None:
            pair = (documents[0], lone) if side is Side.LEFT and len(documents) == 1 else (lone, documents[0])
            yield from self._pair(*pair)
        elif len(documents) > 2 and spread.comparison is not None:
            self._session.messages.tell(
                self.tr(
                    "%n documents were added. Press Ctrl+B to read one of them beside the left text.",
                    "",
                    len(documents),
                )
            )
        elif len(documents) >= 2:
            if spread.comparison is not None:
                self.pair_coming.emit()
            yield from self._pair(documents[0], documents[1])
            if len(documents) > 2:
                self._session.messages.tell(
                    self.tr(
                        "%n documents were added, and the first two compared. To compare others, select two of them in"
                        " the list on the left.",
                        "",
                        len(documents),
                    )
                )
        elif spread.left is None:
            yield from self._desk.arriving(Spread(left=documents[0]))
        elif side is not None and self._session.is_writable:
            self.put(side, documents[0].id)
        else:
            self._offer(documents[0], spread, documents[0].id in known)

    def _offer(self, document: Document, spread: Spread, is_known: bool) -> None:
        other = spread.left
        if other is None:
            return
        pair = (other.id, document.id)
        said = self.tr("“{title}” was added to the documents.")
        if is_known:
            said = self.tr("“{title}” is one of the documents already.")
        self._session.messages.tell(
            said.format(title=document.title),
            Tone.NOTICE,
            Offer(self.tr("Compare with “{title}”").format(title=other.title), lambda: self.lay_pair(*pair)),
        )

    def _take_pair(self, pair: tuple[Document, Document]) -> Iterator[None]:
        yield from self._pair(*pair)

    def _pair(self, left: Document, right: Document) -> Iterator[None]:
        self._session.messages.sweep()
        yield from self._desk.laying(Spread(left, right))
        if left.provenance.sha256 == right.provenance.sha256:
            self._session.messages.tell(self.tr("Both sides are the same document: all of it is shared."))
        self._linker.link(left.id, right.id)

    def _read_again(self, before: Document, again: Document) -> Iterator[None]:
        self._session.note_changes(Changes(documents=frozenset({again.id})))
        spread = self._desk.spread
        left, right = (
            again if side is not None and side.id == before.id else side for side in (spread.left, spread.right)
        )
        if left is not None and right is not None:
            yield from self._pair(left, right)
        elif left is not None:
            yield from self._desk.arriving(Spread(left=left))


def _ignore(_value: object) -> None:
    """Take no notice."""


def take_in(project: "Project | None", paths: Sequence[Path], side: Side | None, progress: Progress) -> Taken:
    """Import `paths` into `project`, or into a new untitled one; a file that fails does not keep the others out."""
    documents: list[Document] = []
    failures: list[str] = []
    home = project
    known = frozenset(entry.id for entry in project.documents()) if project is not None else frozenset()
    for place, path in enumerate(paths):
        stage = progress.stage(place / len(paths), (place + 1) / len(paths))
        try:
            imported = read(path, stage)
            home = home or open_untitled()
            documents.append(home.add_document(imported))
        except Cancelled:
            if home is not None and home is not project:
                home.close()
            raise
        except CrossreadError as error:
            failures.append(str(error))
    if home is None:
        raise CrossreadError("\n".join(dict.fromkeys(failures)))
    return Taken(home, tuple(documents), tuple(failures), side, known)


def read(path: Path, progress: Progress) -> object:
    """Read one file; the readers are imported here because they are slow to load."""
    from desktop_app.core.importers.registry import read_file

    return read_file(path, progress)


def reread(project: "Project", document: Document, encoding: str, progress: Progress) -> Document:
    """Read a document's original bytes in `encoding` and add what they say as a document."""
    from desktop_app.core.importers.registry import read_bytes

    imported = read_bytes(project.original(document.id), document.provenance.name, progress, encoding)
    return project.add_document(imported)
