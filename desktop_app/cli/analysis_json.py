"""The JSON form of an analysis, which scripts rely on."""

from typing import Any

from desktop_app.core.entities import Analysis, Anchor, Cue, Document, Evidence, Link, SetAside, Topic
from desktop_app.core.text.span import Span

Json = dict[str, Any]

DIGITS = 4


def analysis_object(left: Document, right: Document, paths: tuple[str, str], analysis: Analysis) -> Json:
    """Return the object that `crossread link --json` writes; spans are half-open code points."""
    run = analysis.run
    return {
        "engine": {"name": run.engine, "version": run.version, "settings": dict(run.settings)},
        "left": _document(left, paths[0]),
        "right": _document(right, paths[1]),
        "topics": [_topic(topic) for topic in analysis.topics],
        "links": [_link(link, left, right) for link in analysis.links],
        "passages": [{"left": span(p.left), "right": span(p.right), "links": list(p.links)} for p in analysis.passages],
        "only_left": [span(one) for one in analysis.only_left],
        "only_right": [span(one) for one in analysis.only_right],
        "notices": list(analysis.notices),
        "set_aside": [_set_aside(one) for one in analysis.set_aside],
    }


def span(value: Span) -> list[int]:
    """Return a span as a pair of numbers."""
    return [value.start, value.end]


def place(document: Document, where: Span) -> Json:
    """Return a stretch of a document with its words and its place as a person cites it."""
    locator = document.locator_at(where).cite()
    return {"start": where.start, "end": where.end, "quote": where.of(document.text), "locator": locator}


def _maybe_span(value: Span | None) -> list[int] | None:
    return None if value is None else span(value)


def _document(document: Document, path: str) -> Json:
    made = document.provenance
    return {
        "path": path,
        "title": document.title,
        "sha256": made.sha256,
        "extractor": f"{made.extractor} {made.extractor_version}",
    }


def _topic(topic: Topic) -> Json:
    return {
        "id": topic.id,
        "label": topic.label,
        "terms": list(topic.terms),
        "left": len(topic.left),
        "right": len(topic.right),
        "links": list(topic.links),
    }


def _link(link: Link, left: Document, right: Document) -> Json:
    return {
        "id": link.id,
        "left": _passage(link.left, left),
        "right": _passage(link.right, right),
        "kind": link.kind.value,
        "score": round(link.score, DIGITS),
        "parts": {part.name: round(part.value, DIGITS) for part in link.parts},
        "evidence": [_evidence(one) for one in link.evidence],
        "cues": [_cue(one) for one in link.cues],
        "topics": list(link.topics),
        "is_found": link.is_found,
        "is_mutual_best": link.is_mutual_best,
    }


def _passage(anchor: Anchor, document: Document) -> Json:
    place = document.locator_at(anchor.span)
    return {"start": anchor.span.start, "end": anchor.span.end, "quote": anchor.quote, "locator": place.cite()}


def _evidence(one: Evidence) -> Json:
    return {
        "kind": one.kind.value,
        "left": span(one.left),
        "right": span(one.right),
        "text": one.text,
        "weight": round(one.weight, DIGITS),
    }


def _cue(one: Cue) -> Json:
    return {
        "kind": one.kind.value,
        "left": _maybe_span(one.left),
        "right": _maybe_span(one.right),
        "text": one.text,
    }


def _set_aside(one: SetAside) -> Json:
    return {"side": one.side.value, "span": span(one.span), "why": one.why}
