"""Small invented documents and analyses for the tests of reports."""

import re

from desktop_app.core.entities import (
    Analysis,
    Anchor,
    Cue,
    CueKind,
    Document,
    Evidence,
    EvidenceKind,
    Gap,
    GapKind,
    Link,
    LinkKind,
    Locator,
    Provenance,
    Redaction,
    RedactionKind,
    Run,
    ScorePart,
    Segment,
    SegmentKind,
    Topic,
    Verdict,
)
from desktop_app.core.text.span import Span

MADE_AT = "2026-03-04T05:06:07+00:00"
RUN = Run("crossread-test", "1.2", (("cut_off", "0.5"), ("most_shown", "60")), "2026-03-03T10:00:00+00:00")


def provenance(name: str = "memo.txt", **known: object) -> Provenance:
    return Provenance(name, "0123456789abcdef" * 4, "text/plain", "crossread-txt", "1", **known)  # type: ignore[arg-type]


def document(paragraphs: list[str], title: str = "A memo", **known: object) -> Document:
    """Return a document of paragraphs, each with its sentences, counted from 1."""
    segments, at = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        place = Locator(paragraph=str(number))
        segments.append(Segment(SegmentKind.PARAGRAPH, Span(at, at + len(paragraph)), place))
        for found in re.finditer(r"[^.]+\.?", paragraph):
            start = at + found.start() + len(found[0]) - len(found[0].lstrip())
            segments.append(Segment(SegmentKind.SENTENCE, Span(start, at + found.end()), place))
        at += len(paragraph) + 1
    text = "\n".join(paragraphs)
    marks = tuple(Redaction(RedactionKind.MARKER, Span(*found.span())) for found in re.finditer(r"\[REDACTED\]", text))
    return Document(title, text, provenance(**known), tuple(segments), redactions=marks)


def span_of(where: Document, words: str) -> Span:
    at = where.text.index(words)
    return Span(at, at + len(words))


def link(
    left: tuple[Document, str],
    right: tuple[Document, str],
    shared: str = "",
    number: int = 1,
    score: float = 0.5,
    verdict: Verdict = Verdict.OPEN,
    topics: tuple[int, ...] = (),
    note: str = "",
) -> Link:
    lefts, rights = span_of(*left), span_of(*right)
    evidence = ()
    if shared:
        spots = (span_of(left[0], shared), span_of(right[0], shared))
        evidence = (Evidence(EvidenceKind.TERM, *spots, shared, 0.8),)
    return Link(
        number,
        Anchor.of(left[0].text, lefts),
        Anchor.of(right[0].text, rights),
        LinkKind.WORDING,
        score,
        (ScorePart("rare_words", 0.25),),
        evidence,
        (Cue(CueKind.SPEAKER, None, None, "the office | the mission"),),
        topics,
        verdict=verdict,
        note=note,
    )


def memo() -> Document:
    base = document(
        [
            "The harbour office met the envoy on Tuesday. He denied the smuggling of amber. [REDACTED] They parted.",
            "The second paragraph speaks of weather.",
        ],
        "Memo on the harbour",
        publisher="Harbour Office",
        date="2019-04-11",
        language="en",
        guessed=frozenset({"date"}),
    )
    gap = Gap(GapKind.PARAGRAPH, (4, 5, 6, 9), span_of(base, "The second").start)
    return Document(base.title, base.text, base.provenance, base.segments, redactions=base.redactions, gaps=(gap,))


def story() -> Document:
    return document(
        ["The mission calls the tale of amber an invention.", "Nothing else was said."],
        "Mission denies tale",
        name="story.txt",
        date="--04-12",
    )


def analysis(*links: Link, **known: object) -> Analysis:
    return Analysis(RUN, tuple(links), **known)  # type: ignore[arg-type]


def amber_link(**known: object) -> Link:
    left, right = memo(), story()
    return link(
        (left, "He denied the smuggling of amber."),
        (right, "The mission calls the tale of amber an invention."),
        "amber",
        **known,  # type: ignore[arg-type]
    )


def amber_topic(number: int = 1) -> Topic:
    left, right = memo(), story()
    return Topic(number, "amber", ("amber",), (span_of(left, "amber"),), (span_of(right, "amber"),), (1,), number - 1)
