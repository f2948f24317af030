"""How much of a text is linked."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.navigation.span_index import merged
from desktop_app.core.text.span import Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the code points of a text are linked."""

    covered: int
    length: int

    @property
    def share(self) -> float:
        """The covered part, 0..1; 0 for an empty text."""
        return self.covered / self.length if self.length else 0.0


def coverage(spans: Iterable[Span], whole: Span) -> Coverage:
    """Return how much of `whole` the spans cover, each code point counted once."""
    inside = [Span(max(span.start, whole.start), min(span.end, whole.end)) for span in spans if span.overlaps(whole)]
    return Coverage(sum(len(span) for span in merged(inside)), len(whole))
