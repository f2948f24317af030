"""What lies before the reader: two documents, what was found between them, how they are read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.entities import Analysis, Comparison, Document, Side
from desktop_app.core.progress import Progress
from desktop_app.shell.session.joining import Joined, join, on_show
from desktop_app.shell.session.reading_state import ReadingState, reading_state

if TYPE_CHECKING:
    from desktop_app.core.project import Project

LAST_COMPARISON = "comparison"
LAST_DOCUMENT = "document"
CUT_OFF = "cut_off"
"""With the number of a comparison: the score from which its links are on show."""
READING = "reading"
"""With the number of a comparison: how it is read."""
READING_ALONE = "reading document"
"""With the number of a document: how it is read when none lies beside it."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What lies on the desk: up to two documents and, where both are there, what was found between them."""

    left: Document | None = None
    right: Document | None = None
    comparison: Comparison | None = None
    analysis: Analysis | None = None
    cut_off: float | None = None
    """The score from which links are on show; None for the engine's own cut-off."""
    reading: ReadingState | None = None
    """How the comparison was read when it lay here last; None where it never did."""
    joined: Joined | None = None
    """The passages of the links on show when the spread was read; whoever shows others joins them anew."""

    def document(self, side: Side) -> Document | None:
        """Return the document on `side`."""
        return self.left if side is Side.LEFT else self.right

    @property
    def is_alone(self) -> bool:
        """Whether one document lies there, with none beside it."""
        return self.left is not None and self.right is None

    def documents(self) -> frozenset[int]:
        """Return the ids of the documents."""
        return frozenset(document.id for document in (self.left, self.right) if document is not None)


def read_spread(
    project: "Project", comparison_id: int, texts_read: Callable[[Spread], None] = lambda _spread: None
) -> Spread:
    """Read a comparison with both its documents; `texts_read` takes them before the links are read."""
    comparison = project.comparison(comparison_id)
    left, right = project.document(comparison.left_id), project.document(comparison.right_id)
    reading = reading_state(project.view_state(f"{READING} {comparison_id}"))
    texts_read(Spread(left, right, reading=reading))
    analysis, cut_off = project.analysis(comparison_id), read_cut_off(project, comparison_id)
    joined = join(left, right, analysis, on_show(analysis, cut_off))
    return Spread(left, right, comparison, analysis, cut_off, reading, joined)


def read_cut_off(project: "Project", comparison_id: int) -> float | None:
    """Read where the cut-off of a comparison was left; None where it was never moved."""
    kept = project.view_state(f"{CUT_OFF} {comparison_id}") or ""
    is_number = kept.replace(".", "", 1).isdecimal()
    return min(1.0, float(kept)) if is_number else None


def read_last(
    project: "Project", progress: Progress | None = None, texts_read: Callable[[Spread], None] = lambda _spread: None
) -> Spread:
    """Read what lay on the desk last, or else the newest comparison, or else the first document."""
    if progress is not None:
        progress.check()
    numbers = [entry.comparison.id for entry in project.comparisons()]
    kept = project.view_state(LAST_COMPARISON)
    if kept and kept.isdigit() and int(kept) in numbers:
        return read_spread(project, int(kept), texts_read)
    documents = [entry.id for entry in project.documents()]
    alone = project.view_state(LAST_DOCUMENT) if kept == "" else None
    if alone and alone.isdecimal() and int(alone) in documents:
        return Spread(left=project.document(int(alone)))
    if numbers:
        return read_spread(project, numbers[-1], texts_read)
    return Spread(left=project.document(documents[0])) if documents else Spread()
