"""Where the text of a document begins and ends between the margins of its pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.entities import Page, WordBoxes

_LOOKED_AT = 12
"""So many pages, spread evenly, tell for all."""

_STRAY = 0.01
"""The share of words at either side that may stand in the margin, such as numbers of lines."""


_ALIKE = 0.1


@dataclass(frozen=True, slots=True)
class Edges:
    """Points from the left edge of the page to both edges of the text."""

    left: float
    right: float


def is_alike(width: float, other: float) -> bool:
    """Say whether pages are about as wide as each other, so that their text stands between the same edges."""
    return abs(width - other) <= _ALIKE * other


def text_edges(pages: Sequence[Page], width: float) -> Edges | None:
    """Return the edges of the text on pages about so wide; None where they hold no words."""
    alike = [page for page in pages if is_alike(page.width_pt, width) and len(page.words)]
    looked_at = alike[:: max(1, len(alike) // _LOOKED_AT)][: 2 * _LOOKED_AT]
    lefts: list[float] = []
    rights: list[float] = []
    for page in looked_at:
        words = WordBoxes.of(page.words)
        lefts += words.columns.lefts[words.rows]
        rights += words.columns.rights[words.rows]
    stray = int(len(lefts) * _STRAY)
    if not lefts:
        return None
    left, right = sorted(lefts)[stray], sorted(rights)[-1 - stray]
    return Edges(max(0.0, left), min(width, right)) if 0 <= left < right else None
