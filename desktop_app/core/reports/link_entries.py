"""The links of a comparison as a report shows them, grouped by verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from desktop_app.core.entities import Analysis, Evidence, EvidenceKind, Link, PassagePair, Verdict
from desktop_app.core.reports import wording
from desktop_app.core.reports.marks import TopicMarks
from desktop_app.core.reports.quoting import Layer, Quoter
from desktop_app.core.reports.values import Ink, LinkEntry, LinkGroup, Pair, PassageEntry, TopicMark
from desktop_app.core.text.span import Span

ORDER = (Verdict.ACCEPTED, Verdict.UNSURE, Verdict.OPEN, Verdict.REJECTED)
LONGEST_HEADING = 60
LONGEST_CHIP = 76
LONGEST_CUE = 240
FIRST_WORDS = 90
MOST_CHIPS = 24


@dataclass(frozen=True, slots=True)
class LinkWriter:
    """Turns links into entries, those of one passage and one verdict into one."""

    left: Quoter
    right: Quoter
    marks: TopicMarks

    def groups(self, analysis: Analysis) -> tuple[LinkGroup, ...]:
        """Return the links of each verdict that has any, numbered through."""
        groups, number = [], 1
        for verdict in ORDER:
            links = in_order(link for link in analysis.links if link.verdict is verdict)
            entries = []
            for together in by_passage(links, analysis.passages):
                entries.append(self._passage(together, number))
                number += len(together)
            if links:
                groups.append(LinkGroup(f"{wording.verdict(verdict)} ({len(links):,})", tuple(entries)))
        return tuple(groups)

    def _passage(self, links: Sequence[Link], number: int) -> PassageEntry:
        if len(links) == 1:
            alone = self._entry(links[0], number)
            return PassageEntry(alone.heading, alone.kind, alone.topics, (alone,))
        best = in_order(links)[0]
        topics = self.marks.of(tuple(dict.fromkeys(one for link in (best, *links) for one in link.topics)))
        layers = [self._layers(link) for link in links]
        left, right = covered(link.left.span for link in links), covered(link.right.span for link in links)
        return PassageEntry(
            heading=_heading(best, topics),
            kind=wording.passage_of(len(links)),
            topics=topics,
            links=tuple(self._inner(link, at) for at, link in enumerate(links, number)),
            left=self.left.passage(left, [layer for lefts, _rights in layers for layer in lefts]),
            right=self.right.passage(right, [layer for _lefts, rights in layers for layer in rights]),
        )

    def _inner(self, link: Link, number: int) -> LinkEntry:
        """Return a link of a passage: that is quoted whole already, so each is told by its first words."""
        left, right = self.left.excerpt(link.left.span, FIRST_WORDS), self.right.excerpt(link.right.span, FIRST_WORDS)
        return replace(self._entry(link, number), left=left, right=right)

    def _entry(self, link: Link, number: int) -> LinkEntry:
        topics = self.marks.of(link.topics)
        left, right = link.left.span, link.right.span
        lefts, rights = self._layers(link)
        return LinkEntry(
            number=number,
            id=link.id,
            heading=_heading(link, topics),
            kind=wording.link_kind(link.kind),
            verdict=link.verdict,
            verdict_label=wording.verdict(link.verdict),
            badge=wording.mutual_best() if link.is_mutual_best else "",
            remark="" if link.is_found else wording.no_longer_found(),
            score=f"{link.score:.2f}",
            parts=tuple(Pair(wording.part(part.name), f"{part.value:.0%}") for part in link.parts),
            relation=wording.relation(link.relation),
            note=link.note.strip(),
            topics=topics,
            left=self.left.passage(left, lefts),
            right=self.right.passage(right, rights),
            evidence=_chips(link.evidence),
            cues=tuple(
                dict.fromkeys(
                    Pair(wording.cue_kind(cue.kind), wording.short(cue.text, LONGEST_CUE)) for cue in link.cues
                )
            ),
        )

    def _layers(self, link: Link) -> tuple[list[Layer], list[Layer]]:
        lefts, rights = [], []
        for piece in link.evidence:
            if piece.kind is EvidenceKind.MEANING and _is_whole(piece, link):
                continue
            mark = self.marks.shown_by(piece.left, piece.right, link.topics)
            lefts.append(Layer(piece.left, Ink.EVIDENCE, mark))
            rights.append(Layer(piece.right, Ink.EVIDENCE, mark))
        return lefts, rights


def by_passage(links: Sequence[Link], passages: Iterable[PassagePair]) -> list[list[Link]]:
    """Return links by passage: passages in the order in which they are first met, links as they stand on the left."""
    passage_of = {number: at for at, passage in enumerate(passages) for number in passage.links}
    together: dict[int, list[Link]] = {}
    for link in links:
        together.setdefault(passage_of.get(link.id, -link.id), []).append(link)
    return [sorted(group, key=lambda link: (link.left.span, link.right.span, link.id)) for group in together.values()]


def covered(spans: Iterable[Span]) -> Span:
    """Return the span that covers all of `spans`."""
    return reduce(Span.joined, spans)


def in_order(links: Iterable[Link]) -> list[Link]:
    """Return links best score first, ties by place."""
    return sorted(links, key=lambda link: (-link.score, link.left.span, link.right.span, link.id))


def _is_whole(piece: Evidence, link: Link) -> bool:
    return _covers(piece.left, link.left.span) or _covers(piece.right, link.right.span)


def _covers(piece: Span, passage: Span) -> bool:
    return piece.contains(passage) or len(piece) >= 0.9 * len(passage)


def _heading(link: Link, topics: Sequence[TopicMark]) -> str:
    if topics:
        return ", ".join(mark.label for mark in topics[:2])
    said = [piece for piece in link.evidence if piece.kind is not EvidenceKind.MEANING]
    strongest = max(said, key=lambda piece: piece.weight, default=None)
    words = wording.short(strongest.text, LONGEST_HEADING) if strongest else ""
    return words or wording.link_kind(link.kind)


def _chips(evidence: Iterable[Evidence]) -> tuple[Pair, ...]:
    ordered = sorted(evidence, key=lambda piece: (-piece.weight, piece.left, piece.right))
    pairs = (Pair(wording.evidence_label(piece), wording.short(piece.text, LONGEST_CHIP)) for piece in ordered)
    return tuple(dict.fromkeys(pairs))[:MOST_CHIPS]
