"""A made comparison to read: two texts of a given length in a project on disk, with thousands of links between them."""

import random
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.made import paragraphs
from desktop_app.core.entities import (
    TOPIC_COLOURS,
    Analysis,
    Anchor,
    Document,
    Evidence,
    EvidenceKind,
    Link,
    LinkKind,
    Run,
    SegmentKind,
    Topic,
)
from desktop_app.core.importers.registry import Imported, read_string
from desktop_app.core.project import Project
from desktop_app.core.text.span import Span, united

CHARACTERS_A_WORD = 5.42
TOPICS = 24
STRAYS = 0.15
"""The share of links that join places far from each other in the order of the texts."""
PIECES = (2, 4)
"""How many shared words a link points at."""
FAINTER = 0.1
"""How many fainter links there are for each on show."""
SEED = 5


def make_project(path: Path, characters: int, links: int) -> int:
    """Make a project with one comparison of two texts of about `characters` each; return the comparison's number."""
    project = Project.create(path)
    ids = []
    for number, name in enumerate(("left", "right")):
        text = "\n\n".join(paragraphs(random.Random(SEED + number), round(characters / CHARACTERS_A_WORD)))
        imported = Imported(read_string(name, text), text.encode())
        ids.append(project.add_document(imported).id)
    left, right = (project.document(one) for one in ids)
    comparison = project.add_comparison(*ids, make_analysis(left, right, links))
    project.set_view_state("comparison", str(comparison.id))
    project.close()
    return comparison.id


def make_analysis(left: Document, right: Document, count: int) -> Analysis:
    """Return links between sentences of two documents, most of them in the same order on both sides."""
    dice = random.Random(SEED)
    makers = _Links(left, right, dice)
    every = [makers.make(number) for number in range(1, round(count * (1 + FAINTER)) + 1)]
    every.sort(key=lambda link: -link.score)
    fainter = tuple(replace(link, is_shown=False) for link in every[count:])
    return Analysis(Run("made", "1", ()), tuple(every[:count]), makers.topics(every), fainter=fainter)


class _Links:
    """Draws links between the sentences of two documents."""

    def __init__(self, left: Document, right: Document, dice: random.Random) -> None:
        self._left, self._right, self._dice = left, right, dice
        self._sentences = [_sentences(left), _sentences(right)]

    def make(self, number: int) -> Link:
        """Return one link."""
        dice = self._dice
        place = dice.random()
        other = dice.random() if dice.random() < STRAYS else min(0.999, max(0.0, place + dice.gauss(0, 0.0005)))
        here = self._sentences[0][int(place * len(self._sentences[0]))]
        there = self._sentences[1][int(other * len(self._sentences[1]))]
        pieces = tuple(self._piece(here, there) for _ in range(dice.randint(*PIECES)))
        anchors = Anchor.of(self._left.text, here), Anchor.of(self._right.text, there)
        kind = dice.choice((LinkKind.WORDING, LinkKind.NAME, LinkKind.MEANING))
        return Link(number, *anchors, kind, round(dice.uniform(0.3, 1.0), 4), evidence=pieces)

    def _piece(self, here: Span, there: Span) -> Evidence:
        left, right = _word(self._left.text, here, self._dice), _word(self._right.text, there, self._dice)
        return Evidence(EvidenceKind.TERM, left, right, left.of(self._left.text), self._dice.random())

    def topics(self, links: Sequence[Link]) -> tuple[Topic, ...]:
        """Return the topics: each link belongs to one or two, where its first pieces of evidence stand."""
        members: dict[int, list[Link]] = {number: [] for number in range(1, TOPICS + 1)}
        for link in links:
            for number in self._dice.sample(range(1, TOPICS + 1), self._dice.randint(1, 2)):
                members[number].append(link)
        return tuple(
            Topic(
                number,
                f"Topic {number}",
                (),
                united(link.evidence[0].left for link in owned),
                united(link.evidence[0].right for link in owned),
                tuple(link.id for link in owned),
                number % TOPIC_COLOURS,
            )
            for number, owned in members.items()
        )


def _sentences(document: Document) -> list[Span]:
    return [segment.span for segment in document.segments if segment.kind is SegmentKind.SENTENCE]


def _word(text: str, sentence: Span, dice: random.Random) -> Span:
    """Return where some word of a sentence stands."""
    starts = [0, *(at + 1 for at, one in enumerate(sentence.of(text)) if one == " ")]
    start = starts[bisect_left(starts, dice.randrange(len(sentence))) - 1] + sentence.start
    end = text.find(" ", start, sentence.end)
    return Span(start, end if end > start else sentence.end)
