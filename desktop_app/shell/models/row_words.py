"""What is told of a row of the queue, by a tooltip or a screen reader."""

from PySide6.QtCore import QCoreApplication

from desktop_app.core.entities import Link
from desktop_app.shell.models import words
from desktop_app.shell.models.queue import QueueRow


def tip(row: QueueRow) -> str:
    """Return what the pointer is told."""
    if row.is_head:
        return words.passage_of(len(row.fellows))
    link = row.link
    said = [words.link_kind(link.kind), f"{link.score:.2f}", words.verdict(link.verdict)]
    said += [words.mutual_best_means()] if link.is_mutual_best else []
    return " · ".join(said if link.is_found else [*said, words.no_longer_found()])


def spoken(row: QueueRow) -> str:
    """Return what a screen reader says."""
    left, right = words.excerpt(row.first_left.left.quote), words.excerpt(row.first_right.right.quote)
    if row.is_head:
        said = QCoreApplication.translate("Words", "{passage}, {verdict}. Left: {left} Right: {right}")
        return said.format(
            passage=words.passage_of(len(row.fellows)), verdict=words.verdict(row.verdict), left=left, right=right
        )
    said = QCoreApplication.translate("Words", "{kind}, {verdict}. Left: {left} Right: {right}")
    return said.format(kind=words.link_kind(row.link.kind), verdict=_judged(row.link), left=left, right=right)


def _judged(link: Link) -> str:
    said = [words.verdict(link.verdict)]
    said += [words.mutual_best()] if link.is_mutual_best else []
    return ", ".join(said if link.is_found else [*said, words.no_longer_found()])
