"""Observable differences between two linked units; never a judgement."""

from desktop_app.core.entities import Cue, Evidence
from desktop_app.core.linking.cues.days import find_dates_apart
from desktop_app.core.linking.cues.figures import find_numbers_apart
from desktop_app.core.linking.cues.hedging import find_hedges
from desktop_app.core.linking.cues.mirrored import find_mirrored
from desktop_app.core.linking.cues.negation import find_negations
from desktop_app.core.linking.cues.reading import Reading
from desktop_app.core.linking.cues.speakers import find_speakers
from desktop_app.core.linking.pair import Pair
from desktop_app.core.text.span import Span

LONGEST_UNIT = 1200
"""Characters; in longer units cues would be chance."""

__all__ = ["find_cues"]


def find_cues(pair: Pair, row: int, column: int, evidence: tuple[Evidence, ...]) -> tuple[Cue, ...]:
    """Return the cues of one link, in the order of their kinds; none where there is doubt."""
    here, there = pair.left.units[row], pair.right.units[column]
    if max(len(here), len(there)) > LONGEST_UNIT or _say_the_same(pair, here, there):
        return ()
    left = Reading.of(pair, pair.left, row, pair.names.left_of(row), [piece.left for piece in evidence])
    right = Reading.of(pair, pair.right, column, pair.names.right_of(column), [piece.right for piece in evidence])
    return (
        *find_negations(left, right, evidence),
        *find_numbers_apart(left, right, evidence),
        *find_dates_apart(left, right, evidence),
        *find_speakers(left, right),
        *find_mirrored(left, right, evidence),
        *find_hedges(left, right, evidence),
    )


def _say_the_same(pair: Pair, here: Span, there: Span) -> bool:
    """Say whether two units are the same to the letter, in one language: nothing can differ in them."""
    return pair.left.language == pair.right.language and here.of(pair.left.text) == there.of(pair.right.text)
