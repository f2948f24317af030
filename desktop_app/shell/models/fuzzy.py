"""How well a few typed letters fit a name: whole words first, then initials, parts, letters in order."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.text.folding import FoldedText
from desktop_app.core.text.span import Span

WHOLE, START, INITIALS, PART, LETTERS = 100.0, 90.0, 70.0, 60.0, 25.0
LOOSEST = 4
"""Letters in order count only within this many times their own length."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a name fits, the higher the better, and which stretches of it are what was typed."""

    score: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A name, folded once: neither case nor accents matter."""

    folded: FoldedText
    plain: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Name":
        """Fold a name."""
        folded = FoldedText.of(text)
        plain = folded.text.lower() if len(folded.text.lower()) == len(folded.text) else folded.text
        starts = tuple(
            at for at, sign in enumerate(plain) if sign.isalnum() and (at == 0 or not plain[at - 1].isalnum())
        )
        return cls(folded, plain, starts)

    def fit(self, typed: tuple[str, ...]) -> Fit | None:
        """Return how the words `typed` fit, all of them, in any order; None where one does not."""
        score, spans = 0.0, list[Span]()
        for word in typed:
            found = self._word(word)
            if found is None:
                return None
            score += found.score
            spans += found.spans
        length = len(self.plain)
        return Fit(score / max(1, len(typed)) - min(length, 80) * 0.05, tuple(sorted(set(spans))))

    def _word(self, word: str) -> Fit | None:
        for at in self.starts:
            if self.plain.startswith(word, at):
                end = at + len(word)
                is_whole = end == len(self.plain) or not self.plain[end].isalnum()
                first = 5.0 if at == self.starts[0] else 0.0
                return Fit((WHOLE if is_whole else START) + first - at * 0.05, (self._span(at, end),))
        initials = tuple(_in_order(word, self.starts, self.plain))
        if len(initials) == len(word) > 1:
            return Fit(INITIALS - initials[0] * 0.05, tuple(self._span(at, at + 1) for at in initials))
        at = self.plain.find(word)
        if at >= 0:
            return Fit(PART - at * 0.05, (self._span(at, at + len(word)),))
        return self._scattered(word)

    def _scattered(self, word: str) -> Fit | None:
        """Fit a word as letters that stand near each other in its order."""
        places = tuple(_in_order(word, range(len(self.plain)), self.plain))
        if len(places) == len(word) > 1 and places[-1] - places[0] < LOOSEST * len(word):
            return Fit(LETTERS - (places[-1] - places[0]) * 0.2, tuple(self._span(at, at + 1) for at in places))
        return None

    def _span(self, start: int, end: int) -> Span:
        return self.folded.original_span(start, end)


def typed_words(text: str) -> tuple[str, ...]:
    """Return what was typed, folded, word by word."""
    return tuple(FoldedText.of(text).text.lower().split())


def _in_order(word: str, places: range | tuple[int, ...], plain: str) -> Iterator[int]:
    """Yield the places that hold the letters of `word`, one after the other."""
    left = iter(word)
    wanted = next(left, "")
    for at in places:
        if wanted and plain[at] == wanted:
            yield at
            wanted = next(left, "")
