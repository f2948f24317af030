"""A project of a corpus pair whose links are the corpus' own, so that no change of the engine moves the screens."""

import json
import re
from pathlib import Path
from typing import Any

from desktop_app.core import paths
from desktop_app.core.edits import SetVerdict
from desktop_app.core.entities import (
    Analysis,
    Anchor,
    Document,
    Evidence,
    EvidenceKind,
    Link,
    LinkKind,
    Run,
    Topic,
    Verdict,
)
from desktop_app.core.importers.registry import read_file
from desktop_app.core.project import Project
from desktop_app.core.text.span import Span

CORPUS = paths.corpus()
PAIRS = {
    "embassy": ("memo.txt", "statement.txt"),
    "releases": ("release-2016.txt", "release-2018.txt"),
    "ferry": ("inquiry.txt", "gazette.txt"),
}
LONG_WORD = re.compile(r"\w{6,}")
MOST = 14


def linked_pair(path: Path, pair: str) -> Path:
    """Make the project at `path`: both documents, linked as the gold says, the first two links judged."""
    with Project.create(path, clock=lambda: "2026-01-02T00:00:00+00:00") as project:
        left, right = (project.add_document(read_file(CORPUS / pair / name)) for name in PAIRS[pair])
        rows = json.loads((CORPUS / pair / "gold.json").read_text("utf-8"))["links"]
        comparison = project.add_comparison(left.id, right.id, gold_analysis(rows, left, right))
        project.apply(SetVerdict(comparison.id, 1, Verdict.OPEN, Verdict.ACCEPTED))
        project.apply(SetVerdict(comparison.id, 2, Verdict.OPEN, Verdict.UNSURE))
    return path


def gold_analysis(rows: list[dict[str, Any]], left: Document, right: Document) -> Analysis:
    """Return the gold links as an analysis; the label that a person gave is the topic."""
    found = [(row, evidence_of(row, left.text, right.text)) for row in rows]
    told = [(row, evidence) for row, evidence in found if evidence][:MOST]
    labels = list(dict.fromkeys(row["label"] for row, _ in told))
    links = tuple(
        Link(
            number,
            Anchor.of(left.text, span_of(row["left"])),
            Anchor.of(right.text, span_of(row["right"])),
            LinkKind.WORDING,
            1 - number / 20,
            evidence=evidence,
            topics=(labels.index(row["label"]) + 1,),
        )
        for number, (row, evidence) in enumerate(told, 1)
    )
    topics = tuple(topic_of(number, label, links) for number, label in enumerate(labels, 1))
    return Analysis(Run("by hand", "1", ()), links, topics)


def evidence_of(row: dict[str, Any], left: str, right: str) -> tuple[Evidence, ...]:
    """Return the long words that both sides of a gold link share."""
    here, there = (words_at(text, span_of(row[side])) for side, text in (("left", left), ("right", right)))
    shared = [word for word in here if word in there]
    return tuple(Evidence(EvidenceKind.TERM, here[word], there[word], word, 0.5) for word in shared)


def words_at(text: str, span: Span) -> dict[str, Span]:
    """Return the first place of each long word."""
    found: dict[str, Span] = {}
    for match in LONG_WORD.finditer(text, span.start, span.end):
        found.setdefault(match[0].casefold(), Span(*match.span()))
    return found


def span_of(place: dict[str, Any]) -> Span:
    """Return the span of a gold passage."""
    return Span(place["start"], place["end"])


def topic_of(number: int, label: str, links: tuple[Link, ...]) -> Topic:
    """Return a topic with the evidence of its links as its places."""
    own = [link for link in links if link.topics == (number,)]
    spans = [one for link in own for one in link.evidence]
    left, right = (tuple(sorted({getattr(one, side) for one in spans})) for side in ("left", "right"))
    return Topic(number, label, (label,), left, right, tuple(link.id for link in own), (number - 1) % 8)
