"""The numbers printed before the paragraphs of a document, as memos, judgments and reports have them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.core.entities import SegmentKind
from desktop_app.core.importers.base import Block
from desktop_app.core.importers.structure.labels import Label, LabelKind, find_label, label_number

_FEWEST = 3
_LONGEST_STEP = 30
_HIGHEST_START = 30
_LONG_PARAGRAPH = 80
_KINDS = (LabelKind.DOT, LabelKind.SQUARE, LabelKind.PAREN, LabelKind.ROUND)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers printed before paragraphs: index of the block to number; empty if the document has none."""

    numbers: Mapping[int, int] = field(default_factory=dict)

    @property
    def first(self) -> int | None:
        """The first number, or None."""
        return next(iter(self.numbers.values()), None)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A block that begins with a number."""

    index: int
    number: int
    length: int


@dataclass(frozen=True, slots=True)
class _Chain:
    """The best rising sequence that ends in one candidate; `rank` counts candidates."""

    weight: float
    candidate: _Candidate
    previous: "_Chain | None"


def labels_of(text: str, blocks: Sequence[Block]) -> list[Label | None]:
    """Return what each block begins with: what the text says, else what the format prints; None for neither."""
    return [_label_of(text, block) for block in blocks]


def _label_of(text: str, block: Block) -> Label | None:
    """Return what a block begins with; a lone letter counts only where it begins an item ("H. Tillery")."""
    label = find_label(text, block.span.start, block.span.end) or label_number(block.number)
    is_initial = label is not None and label.kind is LabelKind.LETTER and block.kind is not SegmentKind.LIST_ITEM
    return None if is_initial else label


def find_numbering(blocks: Sequence[Block], labels: Sequence[Label | None]) -> Numbering:
    """Return the numbering of the paragraphs, found as the weightiest rising sequence of one way to write numbers.

    At least three numbers; most of them before paragraphs rather than short items that follow one another.
    """
    best: list[_Candidate] = []
    for kind in _KINDS:
        chain = _heaviest(_candidates(blocks, labels, kind))
        if _is_numbering(chain, blocks) and _weight(chain) > _weight(best):
            best = chain
    return Numbering({one.index: one.number for one in best})


def apply_numbering(blocks: Sequence[Block], numbering: Numbering) -> tuple[Block, ...]:
    """Return the blocks, with numbered paragraphs that look like list items told to be paragraphs."""
    return tuple(
        Block(SegmentKind.PARAGRAPH, block.span, 0, block.number)
        if index in numbering.numbers and block.kind is SegmentKind.LIST_ITEM
        else block
        for index, block in enumerate(blocks)
    )


def _candidates(blocks: Sequence[Block], labels: Sequence[Label | None], kind: LabelKind) -> list[_Candidate]:
    """Return the blocks that begin with a number written in this way."""
    return [
        _Candidate(index, label.number, len(block.span))
        for index, (block, label) in enumerate(zip(blocks, labels, strict=True))
        if label is not None and label.kind is kind and label.number is not None
        if block.kind in (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)
    ]


def _heaviest(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return the rising sequence of most weight: long blocks weigh more, small steps are preferred.

    O(n) for a longest step that is constant.
    """
    ends: dict[int, _Chain] = {}
    for one in candidates:
        steps = range(1, min(_LONGEST_STEP, one.number) + 1)
        chains = [(ends[one.number - step], step) for step in steps if one.number - step in ends]
        weight = 1.0 + min(one.length, 400) / 100
        previous = max(chains, key=lambda pair: pair[0].weight - 0.05 * pair[1], default=None)
        if previous is None and one.number > _HIGHEST_START:
            continue
        total = weight + (previous[0].weight - 0.05 * previous[1] if previous else 0.0)
        if one.number not in ends or total > ends[one.number].weight:
            ends[one.number] = _Chain(total, one, previous[0] if previous else None)
    chain = max(ends.values(), key=lambda end: end.weight, default=None)
    return _unrolled(chain)


def _unrolled(chain: _Chain | None) -> list[_Candidate]:
    """Return the candidates of a chain in order."""
    found = []
    while chain is not None:
        found.append(chain.candidate)
        chain = chain.previous
    return found[::-1]


def _weight(chain: Sequence[_Candidate]) -> int:
    """Return how much text a sequence numbers."""
    return sum(min(one.length, 400) for one in chain)


def _is_numbering(chain: Sequence[_Candidate], blocks: Sequence[Block]) -> bool:
    """Say whether a rising sequence numbers paragraphs, and not the items of a list."""
    if len(chain) < _FEWEST:
        return False
    lengths = sorted(one.length for one in chain)
    if lengths[len(lengths) // 2] < _LONG_PARAGRAPH / 2:
        return False
    reach = blocks[chain[-1].index].span.end - blocks[chain[0].index].span.start
    whole = blocks[-1].span.end - blocks[0].span.start
    return sum(lengths) / len(lengths) >= _LONG_PARAGRAPH and (reach >= 0.4 * whole or len(chain) >= 2 * _FEWEST)
