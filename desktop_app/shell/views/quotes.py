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
AROUND = 50


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage in words: where it stands, and its text with marks as rich text."""

    place: str
    rich: str
    plain: str


def quote(places: Places, link: Link, side: Side, tint: QColor, ground: QColor) -> Quote:
    """Return the passage of `link` on `side`, its evidence bold on a tint."""
    document = places.document
    passage = (link.left if side is Side.LEFT else link.right).span
    marked = merged(_evidence(link, side, passage))
    shown = _window(document.text, passage, marked)
    rich = _rich(document.text, shown, marked, _mixed(tint, ground))
    before = "…" if shown.start > passage.start else ""
    after = "…" if shown.end < passage.end else ""
    plain = before + " ".join(shown.of(document.text).split()) + after
    return Quote(places.at(passage), before + rich + after, plain)


def _evidence(link: Link, side: Side, passage: Span) -> Iterable[Span]:
    for piece in pointing(link):
        span = piece.left if side is Side.LEFT else piece.right
        if passage.contains(span) and len(span):
            yield span


def _window(text: str, passage: Span, marked: Sequence[Span]) -> Span:
    if len(passage) <= LIMIT:
        return passage
    first = marked[0].start if marked else passage.start
    start = max(passage.start, first - AROUND)
    end = min(passage.end, start + LIMIT)
    start = max(passage.start, end - LIMIT)
    while start > passage.start and not text[start - 1].isspace():
        start -= 1
    while end < passage.end and not text[end].isspace():
        end += 1
    return Span(start, end)


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
