"""A linked passage as the detail shows it: cut to what matters, its evidence marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtGui import QColor

from desktop_app.core.entities import Link, Side
from desktop_app.core.navigation import merged
from desktop_app.core.text.span import Span
from desktop_app.shell.views.highlights import pointing
from desktop_app.shell.views.places import Places

LIMIT = 170
LEAST_AROUND, STEP = 18, 6
"""How many characters stand around a piece of evidence at least, and by how many that grows while there is room."""
SMALL_GAP = 14
"""What lies between two pieces is shown, not left out, where it is no longer than this."""
LONGEST_WORD = 16
"""No cut is moved further than this to keep a word whole; scripts without spaces have none to keep."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage in words: where it stands, and its text with marks as rich text."""

    place: str
    rich: str
    plain: str


def quote(places: Places, link: Link, side: Side, tint: QColor, ground: QColor, limit: int = LIMIT) -> Quote:
    """Return the passage of `link` on `side` in about `limit` characters, its evidence bold on a tint."""
    document = places.document
    passage = (link.left if side is Side.LEFT else link.right).span
    marked = merged(_evidence(link, side, passage))
    shown = shown_parts(document.text, passage, marked, limit)
    mixed = _mixed(tint, ground)
    before = "…" if shown[0].start > passage.start else ""
    after = "…" if shown[-1].end < passage.end else ""
    rich = " … ".join(_rich(document.text, part, marked, mixed).strip() for part in shown)
    plain = " … ".join(" ".join(part.of(document.text).split()) for part in shown)
    return Quote(places.at(passage), before + rich + after, before + plain + after)


def shown_parts(text: str, passage: Span, marked: Sequence[Span], limit: int) -> tuple[Span, ...]:
    """Return the parts of a passage that fit into `limit` characters, each around evidence, in order."""
    if len(passage) <= limit:
        return (passage,)
    kept = _that_fit(marked, limit) or (Span(passage.start, passage.start),)
    shown, around = _widened(text, passage, kept, LEAST_AROUND), LEAST_AROUND + STEP
    while around < limit:
        wider = _widened(text, passage, kept, around)
        if sum(len(part) for part in wider) > limit:
            break
        shown, around = wider, around + STEP
    return shown


def _evidence(link: Link, side: Side, passage: Span) -> Iterable[Span]:
    for piece in pointing(link):
        span = piece.left if side is Side.LEFT else piece.right
        if passage.contains(span) and len(span):
            yield span


def _that_fit(marked: Sequence[Span], limit: int) -> tuple[Span, ...]:
    """Return as many pieces of evidence as there is room for, the first of them in any case."""
    kept: list[Span] = []
    room = limit
    for span in marked:
        near = kept and span.start - kept[-1].end <= 2 * LEAST_AROUND
        room -= len(span) + (span.start - kept[-1].end if near else 2 * LEAST_AROUND)
        if room < 0 and kept:
            break
        kept.append(Span(span.start, min(span.end, span.start + limit)))
    return tuple(kept)


def _widened(text: str, passage: Span, kept: Sequence[Span], around: int) -> tuple[Span, ...]:
    parts: list[Span] = []
    for span in kept:
        start = _word_start(text, max(passage.start, span.start - around), passage.start)
        end = _word_end(text, min(passage.end, span.end + around), passage.end)
        if parts and start - parts[-1].end <= SMALL_GAP:
            start = parts.pop().start
        parts.append(Span(start, end))
    return tuple(parts)


def _word_start(text: str, place: int, least: int) -> int:
    for start in range(place, max(least, place - LONGEST_WORD) - 1, -1):
        if start == least or text[start - 1].isspace():
            return start
    return place


def _word_end(text: str, place: int, most: int) -> int:
    for end in range(place, min(most, place + LONGEST_WORD) + 1):
        if end == most or text[end].isspace():
            return end
    return place


def _rich(text: str, shown: Span, marked: Sequence[Span], ground: QColor) -> str:
    parts, place = [], shown.start
    for span in marked:
        start, end = max(span.start, place), min(span.end, shown.end)
        if start >= end:
            continue
        parts.append(_said(text[place:start]))
        parts.append(f'<b style="background-color:{ground.name()}">{_said(text[start:end])}</b>')
        place = end
    parts.append(_said(text[place : shown.end]))
    return "".join(parts)


def _said(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        return " " if text else ""
    lead = " " if text[0].isspace() else ""
    trail = " " if text[-1].isspace() else ""
    return escape(f"{lead}{line}{trail}")


def _mixed(tint: QColor, ground: QColor) -> QColor:
    share = tint.alphaF()
    return QColor(
        *(
            round(share * over + (1 - share) * under)
            for over, under in zip(tint.getRgb()[:3], ground.getRgb()[:3], strict=True)
        )
    )
