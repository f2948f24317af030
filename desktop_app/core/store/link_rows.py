"""Links read many at a time: with tens of thousands of them, a person waits for each step that all of them take."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.core.entities import (
    Anchor,
    Cue,
    CueKind,
    Evidence,
    EvidenceKind,
    Link,
    LinkKind,
    Relation,
    ScorePart,
    Verdict,
)
from desktop_app.core.text.span import Span

if TYPE_CHECKING:
    import sqlite_utils

AT_ONCE = 128
"""So many rows are taken apart in one go: reading JSON keeps the lock of Python, and the window may want it."""
COLUMNS = (
    "id, left_start, left_end, left_quote, left_prefix, left_suffix,"
    " right_start, right_end, right_quote, right_prefix, right_suffix,"
    " kind, score, is_shown, is_found, is_mutual_best, verdict, relation, note, parts, evidence, cues, topics"
)
PACKED = 4
"""So many of the last columns hold JSON."""
_KINDS: dict[str, LinkKind] = {kind.value: kind for kind in LinkKind}
_VERDICTS: dict[str, Verdict] = {verdict.value: verdict for verdict in Verdict}
_EVIDENCE: dict[str, EvidenceKind] = {kind.value: kind for kind in EvidenceKind}
_CUES: dict[str, CueKind] = {kind.value: kind for kind in CueKind}


def read_links(database: "sqlite_utils.Database", condition: str, *values: object) -> Iterator[Link]:
    """Yield the links whose rows meet a condition, ordered as it says. Raises: ValueError and kin if one is damaged."""
    cursor = database.execute(f"SELECT {COLUMNS} FROM links WHERE {condition}", values)
    while rows := cursor.fetchmany(AT_ONCE):
        *_plain, parts, evidence, cues, topics = zip(*rows, strict=True)
        packed = zip(_unpacked(parts), _unpacked(evidence), _unpacked(cues), _unpacked(topics), strict=True)
        for row, own in zip(rows, packed, strict=True):
            yield _link(row, *own)


def _unpacked(column: Sequence[str]) -> list[list[Any]]:
    """Return what a column of JSON lists holds, row by row."""
    held = json.loads(f"[{','.join(column)}]")
    is_whole = all(text.startswith("[") and text.endswith("]") for text in column)
    if not is_whole or len(held) != len(column):
        raise ValueError("a row does not hold one list")
    return list(held)


def _link(row: tuple[Any, ...], parts: list[Any], evidence: list[Any], cues: list[Any], topics: list[Any]) -> Link:
    left, right = row[1:6], row[6:11]
    kind, score, is_shown, is_found, is_mutual_best, verdict, relation, note = row[11:-PACKED]
    return Link(
        id=row[0],
        left=Anchor(Span(left[0], left[1]), *left[2:]),
        right=Anchor(Span(right[0], right[1]), *right[2:]),
        kind=_KINDS[kind],
        score=float(score),
        parts=tuple([ScorePart(name, value) for name, value in parts]),
        evidence=tuple([_evidence(*one) for one in evidence]),
        cues=tuple([_cue(*one) for one in cues]),
        topics=tuple([int(one) for one in topics]),
        is_shown=bool(is_shown),
        is_found=bool(is_found),
        is_mutual_best=bool(is_mutual_best),
        verdict=_VERDICTS[verdict],
        relation=Relation(relation) if relation else None,
        note=note,
    )


def _evidence(kind: str, left: int, left_end: int, right: int, right_end: int, said: str, weight: float) -> Evidence:
    return Evidence(_EVIDENCE[kind], Span(left, left_end), Span(right, right_end), said, weight)


def _cue(kind: str, left: list[int] | None, right: list[int] | None, said: str) -> Cue:
    return Cue(_CUES[kind], _span_or_none(left), _span_or_none(right), said)


def _span_or_none(ends: list[int] | None) -> Span | None:
    return None if ends is None else Span(*ends)
