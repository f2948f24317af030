"""The engine: from two documents to the links between them."""

from dataclasses import dataclass, replace

import numpy as np

from desktop_app import __version__
from desktop_app.core.collector import without_cycle_search
from desktop_app.core.entities import (
    Analysis,
    Anchor,
    Document,
    Evidence,
    EvidenceKind,
    Link,
    LinkKind,
    Run,
    ScorePart,
    SetAside,
    Side,
)
from desktop_app.core.i18n import tr
from desktop_app.core.linking.cues import find_cues
from desktop_app.core.linking.cutoff import choose_cut_off, printed_scores
from desktop_app.core.linking.evidence import gather_evidence
from desktop_app.core.linking.features import Measured, measure_pair
from desktop_app.core.linking.fuse import load_model, score_cells
from desktop_app.core.linking.index import Floats
from desktop_app.core.linking.left_out import left_out
from desktop_app.core.linking.meaning import Meanings, comparable, of_units
from desktop_app.core.linking.pair import Pair, prepare
from desktop_app.core.linking.passages import join_passages, orders
from desktop_app.core.linking.topics import find_topics, with_topics
from desktop_app.core.progress import Progress, in_order
from desktop_app.core.settings import LinkSettings
from desktop_app.core.text.span import Span

ENGINE = "crossread"
LEAST_CHANCE = 0.001
"""A cell with less chance is no candidate worth listing."""
MOST_LISTED = 200_000
LEAST_FAINTER, MOST_FAINTER = 40, 200
"""As many fainter links as are shown are kept for a person who asks for more of them, within these bounds."""
FAINTEST = 0.1
"""The least printed score that a fainter link may have."""
KIND_OF_EVIDENCE = {
    EvidenceKind.COPY: LinkKind.NEAR_COPY,
    EvidenceKind.TERM: LinkKind.WORDING,
    EvidenceKind.NAME: LinkKind.NAME,
    EvidenceKind.DATE: LinkKind.DATE,
    EvidenceKind.NUMBER: LinkKind.NUMBER,
    EvidenceKind.REFERENCE: LinkKind.REFERENCE,
    EvidenceKind.QUOTATION: LinkKind.QUOTATION,
    EvidenceKind.MEANING: LinkKind.MEANING,
}


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """Two units and how likely they belong together, shown or not."""

    left: Span
    right: Span
    score: float
    kind: LinkKind
    is_shown: bool


@dataclass(slots=True)
class _Ranked:
    """The candidates, best first: places in the measured cells, their scores, and which are shown."""

    pair: Pair
    measured: Measured
    order: list[int]
    scores: Floats
    is_shown: list[bool]


def find_links(
    left: Document,
    right: Document,
    settings: LinkSettings | None = None,
    progress: Progress | None = None,
    meanings: Meanings | None = None,
) -> Analysis:
    """Compare two documents: shown links best first, topics, passages, and what stands on one side only.

    Without `meanings`, the vectors of both, words alone link. Raises: Cancelled if the person stopped it.
    """
    with without_cycle_search():
        return _found(left, right, settings or LinkSettings(), progress or Progress(), meanings)


def _found(
    left: Document, right: Document, settings: LinkSettings, progress: Progress, meanings: Meanings | None
) -> Analysis:
    """Compare two documents."""
    progress.report(0.0, tr("Reading both sides"))
    ranked = _rank(left, right, settings, progress.stage(0.0, 0.7), meanings)
    progress.report(0.7, tr("Gathering evidence"))
    links, fainter = _links(ranked, left, right, progress.stage(0.7, 0.85))
    progress.report(0.85, tr("Finding topics"))
    topics, links = find_topics(ranked.pair, links, settings, progress)
    run = Run(ENGINE, __version__, (*settings.as_pairs(), ("meaning", meanings.encoder if meanings else "none")))
    analysis = Analysis(
        run,
        links,
        topics,
        (),
        _without_links(ranked.pair, links, Side.LEFT, progress),
        _without_links(ranked.pair, links, Side.RIGHT, progress),
        (*_set_aside(left, Side.LEFT, progress), *_set_aside(right, Side.RIGHT, progress)),
        with_topics(fainter, topics),
        notices=left_out(ranked.pair.left.language, ranked.pair.right.language),
    )
    passages = join_passages(links, *orders(left, right, analysis, progress), progress)
    progress.report(1.0, tr("Linked"))
    return replace(analysis, passages=passages)


def score_pairs(
    left: Document,
    right: Document,
    settings: LinkSettings | None = None,
    progress: Progress | None = None,
    meanings: Meanings | None = None,
) -> list[ScoredPair]:
    """Return every candidate with its score, best first, shown or not."""
    settings, progress = settings or LinkSettings(), progress or Progress()
    ranked = _rank(left, right, settings, progress, meanings)
    found: list[ScoredPair] = []
    for at, is_shown in zip(ranked.order, ranked.is_shown, strict=True):
        if len(found) % 128 == 0:
            progress.check()
        row, column = int(ranked.measured.cells.rows[at]), int(ranked.measured.cells.columns[at])
        evidence = gather_evidence(ranked.pair, row, column) if is_shown else ()
        found.append(
            ScoredPair(
                ranked.pair.left.units[row],
                ranked.pair.right.units[column],
                round(float(ranked.scores[at]), 6),
                _kind(evidence),
                bool(evidence),
            )
        )
    return found


def _rank(
    left: Document, right: Document, settings: LinkSettings, progress: Progress, meanings: Meanings | None
) -> _Ranked:
    """Measure and score all candidates and choose which are shown."""
    pair = prepare(left, right, settings, progress.stage(0.0, 0.6))
    if meanings is not None:
        first, second = pair.left.units, pair.right.units
        meanings = replace(
            meanings, left=of_units(meanings.left, left, first), right=of_units(meanings.right, right, second)
        )
    pair = replace(pair, meanings=comparable(meanings, (pair.left.language, pair.right.language)))
    measured = measure_pair(pair, progress.stage(0.6, 0.9))
    chances = score_cells(measured, load_model(pair.meanings is not None), settings.uses_neighbours, progress)
    progress.check()
    runs = np.expm1(measured.column("run"))
    cut_off = choose_cut_off(chances, runs, measured.sizes, settings.most_shown, settings.cut_off)
    order = np.lexsort((measured.cells.columns, measured.cells.rows, -np.round(chances, 6)))
    order = order[chances[order] >= LEAST_CHANCE][:MOST_LISTED]
    scores = printed_scores(chances, cut_off.usual)
    return _Ranked(pair, measured, order.tolist(), scores, cut_off.is_shown[order].tolist())


def _links(
    ranked: _Ranked, left: Document, right: Document, progress: Progress
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Return the links shown, then the fainter ones below the cut-off, each best first with evidence and cues."""
    shown: list[Link] = []
    fainter: list[Link] = []
    mutual = _mutual(ranked)
    to_show = sum(ranked.is_shown)
    most = min(MOST_FAINTER, max(LEAST_FAINTER, to_show))
    for number, (at, is_shown) in enumerate(zip(ranked.order, ranked.is_shown, strict=True)):
        if number % 8 == 0:
            progress.check()
        is_full = len(fainter) == most or ranked.scores[at] < FAINTEST
        if not is_shown and is_full and to_show:
            continue
        if not is_shown and is_full:
            break
        to_show -= is_shown
        row, column = int(ranked.measured.cells.rows[at]), int(ranked.measured.cells.columns[at])
        evidence = gather_evidence(ranked.pair, row, column)
        if not evidence:
            continue
        link = Link(
            0,
            Anchor.of(left.text, ranked.pair.left.units[row]),
            Anchor.of(right.text, ranked.pair.right.units[column]),
            _kind(evidence),
            round(float(ranked.scores[at]), 4),
            _parts(evidence),
            evidence,
            find_cues(ranked.pair, row, column, evidence),
            is_shown=is_shown,
            is_mutual_best=at in mutual,
        )
        (shown if is_shown else fainter).append(link)
    numbered = [replace(link, id=number) for number, link in enumerate(progress.over([*shown, *fainter]), 1)]
    return tuple(numbered[: len(shown)]), tuple(numbered[len(shown) :])


def _mutual(ranked: _Ranked) -> frozenset[int]:
    """Return the candidates that are the best of their row and of their column; of equal ones the first counts."""
    order = np.asarray(ranked.order, dtype=np.int64)
    of_rows = np.unique(ranked.measured.cells.rows[order], return_index=True)[1]
    of_columns = np.unique(ranked.measured.cells.columns[order], return_index=True)[1]
    return frozenset(order[np.intersect1d(of_rows, of_columns)].tolist())


def _kind(evidence: tuple[Evidence, ...]) -> LinkKind:
    """Return the kind of the signal that weighs most."""
    totals: dict[EvidenceKind, float] = {}
    for piece in evidence:
        totals[piece.kind] = totals.get(piece.kind, 0.0) + piece.weight
    if not totals:
        return LinkKind.WORDING
    return KIND_OF_EVIDENCE[min(totals, key=lambda kind: (-totals[kind], kind.value))]


def _parts(evidence: tuple[Evidence, ...]) -> tuple[ScorePart, ...]:
    """Return what share of the evidence each signal brings, largest first."""
    totals: dict[str, float] = {}
    for piece in evidence:
        totals[piece.kind.value] = totals.get(piece.kind.value, 0.0) + piece.weight
    whole = sum(totals.values()) or 1.0
    return tuple(
        ScorePart(name, round(v / whole, 4)) for name, v in sorted(totals.items(), key=lambda t: (-t[1], t[0]))
    )


def _without_links(pair: Pair, links: tuple[Link, ...], side: Side, progress: Progress) -> tuple[Span, ...]:
    """Return the units of one side that no shown link touches; headings and wordless units are no content."""
    index = pair.left if side is Side.LEFT else pair.right
    linked = {link.left.span if side is Side.LEFT else link.right.span for link in progress.over(links)}
    return tuple(
        span
        for span, is_heading in progress.over(zip(index.units, index.is_heading, strict=True), 4096)
        if span not in linked and not is_heading
    )


def _set_aside(document: Document, side: Side, progress: Progress) -> tuple[SetAside, ...]:
    """Return the spans of one side that took no part, with the reason."""
    reasons = {
        "banner": tr("banner"),
        "running_head": tr("running head"),
        "page_number": tr("page number"),
        "subscription": tr("subscription line"),
        "byline": tr("byline"),
        "navigation": tr("navigation"),
    }
    found = [SetAside(side, f.span, reasons.get(f.kind.value, f.kind.value)) for f in progress.over(document.furniture)]
    found += [SetAside(side, r.span, tr("withheld")) for r in progress.over(document.redactions)]
    ordered = in_order(((one.span, one.why, at) for at, one in enumerate(found)), progress)
    return tuple(found[at] for _span, _why, at in ordered)
