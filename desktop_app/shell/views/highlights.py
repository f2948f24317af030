"""Highlights and ribbons: what the links on show look like on the texts and between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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


JOINED_WITHIN = 40
"""Pieces of evidence at most this many characters apart are one highlight."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A stretch of a passage where its evidence stands close together, and how much of it."""

    span: Span
    weight: float


def patches(link: Link, side: Side) -> list[Patch]:
    """Return what of a link's passage is highlighted, in order; all of it where no evidence points inside."""
    passage = (link.left if side is Side.LEFT else link.right).span
    pieces = [Patch(piece.left if side is Side.LEFT else piece.right, piece.weight) for piece in link.evidence]
    inside = sorted((piece for piece in pieces if passage.contains(piece.span) and len(piece.span)), key=_start)
    joined: list[Patch] = []
    for piece in inside:
        if joined and piece.span.start - joined[-1].span.end <= JOINED_WITHIN:
            last = joined.pop()
            piece = Patch(last.span.joined(piece.span), last.weight + piece.weight)
        joined.append(piece)
    return joined or [Patch(passage, 1.0)]


def end_of(link: Link, side: Side) -> Span:
    """Return the patch of a link that weighs most: there its ribbon ends."""
    return max(patches(link, side), key=lambda patch: (patch.weight, -patch.span.start)).span


def _start(patch: Patch) -> Span:
    return patch.span


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
        colour, letter = (topic.colour, words.letter(topic.colour)) if topic else (None, "")
        heaviest = end_of(link, side)
        made += [
            Mark(link.id, patch.span, colour, letter if patch.span == heaviest else "", STYLES[link.verdict])
            for patch in patches(link, side)
        ]
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
