"""What lies before the reader: two documents, what was found between them, how they are read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.entities import Analysis, Comparison, Document, Side
from desktop_app.core.progress import Progress
from desktop_app.shell.session.reading_state import ReadingState, reading_state

if TYPE_CHECKING:
    from desktop_app.core.project import Project

LAST_COMPARISON = "comparison"
LAST_DOCUMENT = "document"
CUT_OFF = "cut_off"
"""With the number of a comparison: the score from which its links are on show."""
READING = "reading"
"""With the number of a comparison: how it is read."""


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

    def document(self, side: Side) -> Document | None:
        """Return the document on `side`."""
        return self.left if side is Side.LEFT else self.right

    def documents(self) -> frozenset[int]:
        """Return the ids of the documents."""
        return frozenset(document.id for document in (self.left, self.right) if document is not None)


def read_spread(project: "Project", comparison_id: int) -> Spread:
    """Read a comparison with both its documents."""
    comparison = project.comparison(comparison_id)
    return Spread(
        project.document(comparison.left_id),
        project.document(comparison.right_id),
        comparison,
        project.analysis(comparison_id),
        read_cut_off(project, comparison_id),
        reading_state(project.view_state(f"{READING} {comparison_id}")),
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
