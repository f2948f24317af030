"""What is said of a place in a text to those who hear the window."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop_app.core.entities import Gap, Link, Redaction, Segment, SegmentKind, Side
from desktop_app.core.navigation.standing import Stand
from desktop_app.shell.models import words
from desktop_app.shell.views.reading.words import gap_sentence

FIRST_WORDS = 90
_CONTEXT = "Spoken"


def link_sentence(link: Link, side: Side, topic: str, partners: int = 0) -> str:
    """Return what is said of a link to a reader on `side`; `topic` is empty where it has none."""
    partner = link.right if side is Side.LEFT else link.left
    if topic:
        head = QCoreApplication.translate(_CONTEXT, "Link on {topic}, {verdict}.").format(
            topic=topic, verdict=words.verdict(link.verdict)
        )
    else:
        head = QCoreApplication.translate(_CONTEXT, "Link, {kind}, {verdict}.").format(
            kind=words.link_kind(link.kind), verdict=words.verdict(link.verdict)
        )
    other = QCoreApplication.translate(_CONTEXT, "The other side says: {words}").format(
        words=words.excerpt(partner.quote, FIRST_WORDS)
    )
    said = f"{head} {other}"
    return f"{said} {partners_sentence(partners)}".strip() if partners > 1 else said


def partners_sentence(count: int) -> str:
    """Return how many passages of the other side belong to the passage at the caret."""
    return QCoreApplication.translate(_CONTEXT, "One of {count} partners.").format(count=count)


def verdict_sentence(link: Link) -> str:
    """Return what is said when a link was judged."""
    return QCoreApplication.translate(_CONTEXT, "The link is now: {verdict}.").format(
        verdict=words.verdict(link.verdict)
    )


def stand_sentences(stand: Stand, before: Stand | None) -> list[str]:
    """Return what is said of a place, as far as it is other than where the caret was before."""
    said = []
    if stand.segment is not None and (before is None or before.segment is not stand.segment):
        said.append(_segment(stand.segment))
    if stand.furniture is not None and (before is None or before.furniture is not stand.furniture):
        said.append(QCoreApplication.translate(_CONTEXT, "Set aside."))
    if stand.redaction is not None and (before is None or before.redaction is not stand.redaction):
        said.append(_redaction(stand.redaction))
    return said


def gap_sentences(gaps: Iterable[Gap]) -> list[str]:
    """Return what is said of gaps that the caret passed."""
    return [f"{said[0].upper()}{said[1:]}." for said in map(gap_sentence, gaps)]


def _segment(segment: Segment) -> str:
    if segment.kind is SegmentKind.HEADING:
        level = QCoreApplication.translate(_CONTEXT, "Heading, level {level}.").format(level=segment.level)
        return level if segment.level else QCoreApplication.translate(_CONTEXT, "Heading.")
    if segment.kind is SegmentKind.LIST_ITEM:
        return QCoreApplication.translate(_CONTEXT, "List item.")
    if segment.kind is SegmentKind.PARAGRAPH:
        return QCoreApplication.translate(_CONTEXT, "Quotation.")
    return QCoreApplication.translate(_CONTEXT, "Table row.")


def _redaction(redaction: Redaction) -> str:
    if redaction.exemption:
        return QCoreApplication.translate(_CONTEXT, "Redacted: {exemption}.").format(exemption=redaction.exemption)
    return QCoreApplication.translate(_CONTEXT, "Redacted.")
