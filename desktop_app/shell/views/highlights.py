"""Highlights and ribbons: what the links on show look like on the texts and between them."""

from collections.abc import Iterable, Mapping

from desktop_app.core.entities import Link, Side, Topic, Verdict
from desktop_app.core.text.span import Span
from desktop_app.shell.models import words
from desktop_app.shell.views.gutter import Ribbon
from desktop_app.shell.views.reading import Mark, MarkStyle

STYLES = {
    Verdict.OPEN: MarkStyle.OPEN,
    Verdict.ACCEPTED: MarkStyle.ACCEPTED,
    Verdict.UNSURE: MarkStyle.UNSURE,
    Verdict.REJECTED: MarkStyle.REJECTED,
}


def end_of(link: Link, side: Side) -> Span:
    """Return what of a link's passage is highlighted: from the first evidence to the last, or all of it."""
    passage = (link.left if side is Side.LEFT else link.right).span
    pieces = [piece.left if side is Side.LEFT else piece.right for piece in link.evidence]
    inside = [span for span in pieces if passage.contains(span) and len(span)]
    if not inside:
        return passage
    return Span(min(span.start for span in inside), max(span.end for span in inside))


def topic_of(link: Link, topics: Mapping[int, Topic], preferred: frozenset[int] = frozenset()) -> Topic | None:
    """Return the topic that gives a link its colour: one that is filtered for, or else its first."""
    known = [topics[topic_id] for topic_id in link.topics if topic_id in topics]
    chosen = [topic for topic in known if topic.id in preferred]
    return (chosen or known or [None])[0]


def marks(links: Iterable[Link], side: Side, topics: Mapping[int, Topic], preferred: frozenset[int]) -> list[Mark]:
    """Return the highlights of `links` on one side."""
    made = []
    for link in links:
        topic = topic_of(link, topics, preferred)
        made.append(
            Mark(
                link.id,
                end_of(link, side),
                topic.colour if topic else None,
                words.letter(topic.colour) if topic else "",
                STYLES[link.verdict],
            )
        )
    return made


def ribbons(links: Iterable[Link], topics: Mapping[int, Topic], preferred: frozenset[int]) -> list[Ribbon]:
    """Return the ribbons of `links`."""
    made = []
    for link in links:
        topic = topic_of(link, topics, preferred)
        made.append(
            Ribbon(
                link.id,
                end_of(link, Side.LEFT),
                end_of(link, Side.RIGHT),
                topic.colour if topic else None,
                topic.label if topic else words.link_kind(link.kind),
            )
        )
    return made
