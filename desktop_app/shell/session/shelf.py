"""The shelf: spreads that lay on the desk a moment ago, at hand without being fetched."""

from desktop_app.core.entities import Changes, Document
from desktop_app.shell.session.spread import Spread

MOST_SPREADS = 6
MOST_CHARACTERS = 12_000_000
"""How much text is kept at hand at most: a spread of long documents is fetched again sooner than it fills memory."""


class Shelf:
    """A few spreads by the id of their comparison, the latest last; what an edit touched is taken away."""

    def __init__(self) -> None:
        self._spreads: dict[int, Spread] = {}

    def put(self, spread: Spread) -> None:
        """Keep a spread at hand, if it has what was found; the oldest make room."""
        if spread.comparison is None or spread.analysis is None:
            return
        self._spreads.pop(spread.comparison.id, None)
        self._spreads[spread.comparison.id] = spread
        while len(self._spreads) > MOST_SPREADS or (self._spreads and self._characters() > MOST_CHARACTERS):
            self._spreads.pop(next(iter(self._spreads)))

    def take(self, comparison_id: int) -> Spread | None:
        """Return the spread of a comparison, which is on the shelf no longer; None if it was not."""
        return self._spreads.pop(comparison_id, None)

    def heed(self, changes: Changes) -> None:
        """Take away what is true no longer."""
        touched = {*changes.comparisons, *(owner for owner, _ in (*changes.links, *changes.topics))}
        for comparison_id, spread in list(self._spreads.items()):
            if comparison_id in touched or spread.documents() & changes.documents:
                del self._spreads[comparison_id]

    def clear(self) -> None:
        """Take everything away."""
        self._spreads.clear()

    def _characters(self) -> int:
        texts = {document.id: len(document.text) for one in self._spreads.values() for document in _both(one)}
        return sum(texts.values())


def _both(spread: Spread) -> list[Document]:
    return [document for document in (spread.left, spread.right) if document is not None]
