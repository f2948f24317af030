"""Values as compact JSON, the way rows hold them; bulk goes through zlib."""

import json
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from desktop_app.core.entities import (
    Anchor,
    Cue,
    CueKind,
    Evidence,
    EvidenceKind,
    Furniture,
    FurnitureKind,
    Gap,
    GapKind,
    Link,
    LinkKind,
    Locator,
    PassagePair,
    Redaction,
    RedactionKind,
    Relation,
    ScorePart,
    Segment,
    SegmentKind,
    SetAside,
    Side,
    Verdict,
)
from desktop_app.core.text.span import Span

MOST_UNPACKED_BYTES = 1 << 29
"""What one packed value may grow to: a file made to exhaust memory is refused."""


def to_json(value: object) -> str:
    """Return `value` as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def squeeze(data: bytes) -> bytes:
    """Return `data` compressed, quickly rather than tightly."""
    return zlib.compress(data, 3)


def unsqueeze(data: bytes) -> bytes:
    """Return what `squeeze` was given. Raises: ValueError if it is more than any document needs."""
    opened = zlib.decompressobj()
    plain = opened.decompress(data, MOST_UNPACKED_BYTES)
    if not opened.eof:
        raise ValueError("packed value is cut off or too large")
    return plain


def whole(text: str) -> str:
    """Return typed text without half characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def spans_to_json(spans: Iterable[Span]) -> str:
    """Return spans as JSON."""
    return to_json([[span.start, span.end] for span in spans])


def spans_from_json(text: str) -> tuple[Span, ...]:
    """Return the spans that `spans_to_json` was given."""
    return tuple([Span(start, end) for start, end in json.loads(text)])


def strings_to_json(strings: Sequence[str]) -> str:
    """Return strings as JSON."""
    return to_json(list(strings))


def strings_from_json(text: str) -> tuple[str, ...]:
    """Return the strings that `strings_to_json` was given."""
    return tuple(str(one) for one in json.loads(text))


def ids_from_json(text: str) -> tuple[int, ...]:
    """Return ids stored as a JSON list."""
    return tuple(map(int, json.loads(text)))


def segments_to_bytes(segments: Iterable[Segment]) -> bytes:
    """Return segments packed."""
    rows = [
        [
            one.kind.value,
            one.span.start,
            one.span.end,
            one.level,
            one.locator.page,
            one.locator.paragraph,
            int(one.locator.is_numbered),
            *([one.label] if one.label else []),
        ]
        for one in segments
    ]
    return squeeze(to_json(rows).encode("utf-8"))


UNLABELLED = 7
"""So many columns has a segment that bears no label."""


def segments_from_bytes(data: bytes) -> tuple[Segment, ...]:
    """Return the segments that `segments_to_bytes` was given."""
    kinds = {kind.value: kind for kind in SegmentKind}
    locator_of = cache(lambda page, paragraph, is_numbered: Locator(page, paragraph, bool(is_numbered)))
    made: list[Segment] = []
    take = made.append  # a long text has a hundred thousand of them, and somebody waits to read it
    for row in json.loads(unsqueeze(data)):
        if len(row) == UNLABELLED:
            kind, start, end, level, page, paragraph, is_numbered = row
            take(Segment(kinds[kind], Span(start, end), locator_of(page, paragraph, is_numbered), level))
        else:
            kind, start, end, level, page, paragraph, is_numbered, label = row
            take(Segment(kinds[kind], Span(start, end), locator_of(page, paragraph, is_numbered), level, label))
    return tuple(made)


def furniture_to_json(furniture: Iterable[Furniture]) -> str:
    """Return furniture as JSON."""
    return to_json([[one.kind.value, one.span.start, one.span.end] for one in furniture])


def furniture_from_json(text: str) -> tuple[Furniture, ...]:
    """Return the furniture that `furniture_to_json` was given."""
    return tuple(Furniture(FurnitureKind(kind), Span(start, end)) for kind, start, end in json.loads(text))


def redactions_to_json(redactions: Iterable[Redaction]) -> str:
    """Return redactions as JSON."""
    return to_json([[one.kind.value, one.span.start, one.span.end, one.exemption] for one in redactions])


def redactions_from_json(text: str) -> tuple[Redaction, ...]:
    """Return the redactions that `redactions_to_json` was given."""
    return tuple(
        Redaction(RedactionKind(kind), Span(start, end), exemption) for kind, start, end, exemption in json.loads(text)
    )


def gaps_to_json(gaps: Iterable[Gap]) -> str:
    """Return gaps as JSON."""
    return to_json([[one.kind.value, list(one.missing), one.at] for one in gaps])


def gaps_from_json(text: str) -> tuple[Gap, ...]:
    """Return the gaps that `gaps_to_json` was given."""
    return tuple(Gap(GapKind(kind), tuple(missing), at) for kind, missing, at in json.loads(text))


def parts_to_json(parts: Iterable[ScorePart]) -> str:
    """Return the parts of a score as JSON."""
    return to_json([[one.name, one.value] for one in parts])


def parts_from_json(text: str) -> tuple[ScorePart, ...]:
    """Return the parts that `parts_to_json` was given."""
    return tuple(ScorePart(name, value) for name, value in json.loads(text))


def evidence_to_json(evidence: Iterable[Evidence]) -> str:
    """Return evidence as JSON."""
    return to_json([[one.kind.value, *_ends(one.left), *_ends(one.right), one.text, one.weight] for one in evidence])


def evidence_from_json(text: str) -> tuple[Evidence, ...]:
    """Return the evidence that `evidence_to_json` was given."""
    return tuple(
        Evidence(EvidenceKind(kind), Span(left, left_end), Span(right, right_end), said, weight)
        for kind, left, left_end, right, right_end, said, weight in json.loads(text)
    )


def cues_to_json(cues: Iterable[Cue]) -> str:
    """Return cues as JSON."""
    return to_json([[one.kind.value, _ends_or_none(one.left), _ends_or_none(one.right), one.text] for one in cues])


def cues_from_json(text: str) -> tuple[Cue, ...]:
    """Return the cues that `cues_to_json` was given."""
    return tuple(
        Cue(CueKind(kind), _span_or_none(left), _span_or_none(right), said)
        for kind, left, right, said in json.loads(text)
    )


def passages_to_json(passages: Iterable[PassagePair]) -> str:
    """Return passage pairs as JSON."""
    return to_json([[*_ends(one.left), *_ends(one.right), list(one.links)] for one in passages])


def passages_from_json(text: str) -> tuple[PassagePair, ...]:
    """Return the passage pairs that `passages_to_json` was given."""
    return tuple(
        PassagePair(Span(left, left_end), Span(right, right_end), tuple(links))
        for left, left_end, right, right_end, links in json.loads(text)
    )


def set_aside_to_json(spans: Iterable[SetAside]) -> str:
    """Return what was set aside as JSON."""
    return to_json([[one.side.value, one.span.start, one.span.end, one.why] for one in spans])


def set_aside_from_json(text: str) -> tuple[SetAside, ...]:
    """Return what `set_aside_to_json` was given."""
    return tuple(SetAside(Side(side), Span(start, end), why) for side, start, end, why in json.loads(text))


def link_to_row(link: Link) -> dict[str, Any]:
    """Return a link as the columns that describe it, those of its comparison and rank left out."""
    return {
        "id": link.id,
        "verdict": link.verdict.value,
        "relation": link.relation.value if link.relation else None,
        "note": link.note,
        **_anchor_columns("left", link.left),
        **_anchor_columns("right", link.right),
        "kind": link.kind.value,
        "score": link.score,
        "is_shown": int(link.is_shown),
        "is_found": int(link.is_found),
        "is_mutual_best": int(link.is_mutual_best),
        "parts": parts_to_json(link.parts),
        "evidence": evidence_to_json(link.evidence),
        "cues": cues_to_json(link.cues),
        "topics": to_json(list(link.topics)),
    }


def link_from_row(row: dict[str, Any]) -> Link:
    """Return the link that `link_to_row` was given."""
    return Link(
        id=row["id"],
        left=_anchor(row, "left"),
        right=_anchor(row, "right"),
        kind=LinkKind(row["kind"]),
        score=float(row["score"]),
        parts=parts_from_json(row["parts"]),
        evidence=evidence_from_json(row["evidence"]),
        cues=cues_from_json(row["cues"]),
        topics=ids_from_json(row["topics"]),
        is_shown=bool(row["is_shown"]),
        is_found=bool(row.get("is_found", True)),
        is_mutual_best=bool(row.get("is_mutual_best", False)),
        verdict=Verdict(row["verdict"]),
        relation=Relation(row["relation"]) if row["relation"] else None,
        note=row["note"],
    )


def _anchor_columns(side: str, anchor: Anchor) -> dict[str, Any]:
    return {
        f"{side}_start": anchor.span.start,
        f"{side}_end": anchor.span.end,
        f"{side}_quote": anchor.quote,
        f"{side}_prefix": anchor.prefix,
        f"{side}_suffix": anchor.suffix,
    }


def _anchor(row: dict[str, Any], side: str) -> Anchor:
    span = Span(row[f"{side}_start"], row[f"{side}_end"])
    return Anchor(span, row[f"{side}_quote"], row[f"{side}_prefix"], row[f"{side}_suffix"])


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _ends_or_none(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _span_or_none(ends: list[int] | None) -> Span | None:
    return None if ends is None else Span(*ends)
