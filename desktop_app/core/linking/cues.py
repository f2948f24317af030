"""Observable differences between two linked units; never a judgement."""

from desktop_app.core.entities import Cue, Evidence
from desktop_app.core.linking.pair import Pair


def find_cues(pair: Pair, row: int, column: int, evidence: tuple[Evidence, ...]) -> tuple[Cue, ...]:
    """Return the cues of one link."""
    return ()
