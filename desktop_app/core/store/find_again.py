"""Finding a passage again in another reading of its document, by its quote and by what stands around it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from desktop_app.core.entities import Anchor, Document, SegmentKind
from desktop_app.core.text.span import Span

LEAST_ALIKE = 0.6
"""Which share of their words two passages have in common, in order, when they are one with a few words changed."""
SHORTEST_ALONE = 12
"""Code points; a shorter quote needs its surroundings to be told from another."""
LEAST_AROUND = 8
MOST_PLACES, MOST_RARE, MOST_UNITS, MOST_WORDS = 200, 6, 12, 400
_WORD = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\\W_]+")
"""A word, or a character of a script that sets none apart."""


class PassageFinder:
    """Finds passages of an earlier reading in one document.

    Source: W3C Web Annotation, TextQuoteSelector; the passages that are alike by Ratcliff and Obershelp's measure.
    """

    def __init__(self, document: Document) -> None:
        """Take a document; its words are counted when the first passage is not there word for word."""
        self._text = document.text
        kinds = {SegmentKind.PARAGRAPH} if not _has_sentences(document) else set(SegmentKind) - {SegmentKind.PARAGRAPH}
        self._units = [one.span for one in document.segments if one.kind in kinds]
        self._words: list[list[str]] = []
        self._units_of: dict[str, list[int]] = defaultdict(list)

    def find(self, anchor: Anchor) -> Span | None:
        """Return where the passage stands, or None if nothing here is it."""
        return self._word_for_word(anchor) or self._alike(anchor)

    def _word_for_word(self, anchor: Anchor) -> Span | None:
        places = list(self._places(anchor.quote))
        if not places:
            return None
        best = max(places, key=lambda at: (self._around(anchor, at), -abs(at - anchor.span.start)))
        if len(anchor.quote) < SHORTEST_ALONE and self._around(anchor, best) < LEAST_AROUND:
            return None
        return Span(best, best + len(anchor.quote))

    def _places(self, quote: str) -> Iterator[int]:
        at = self._text.find(quote) if quote else -1
        for _count in range(MOST_PLACES):
            if at < 0:
                return
            yield at
            at = self._text.find(quote, at + 1)

    def _around(self, anchor: Anchor, at: int) -> int:
        """Return how many code points before and after `at` are those that stood around the passage."""
        end = at + len(anchor.quote)
        before = self._text[max(0, at - len(anchor.prefix)) : at]
        after = self._text[end : end + len(anchor.suffix)]
        return _in_common(before[::-1], anchor.prefix[::-1]) + _in_common(after, anchor.suffix)

    def _alike(self, anchor: Anchor) -> Span | None:
        """Return the segment that has most of the passage's words in their order."""
        self._count_words()
        said = words_of(anchor.quote)
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(said)
        best, found = (LEAST_ALIKE, 0), None
        for unit in self._near(said):
            matcher.set_seq1(self._words[unit])
            span = self._units[unit]
            if matcher.quick_ratio() < best[0]:
                continue
            rank = (round(matcher.ratio(), 6), -abs(span.start - anchor.span.start))
            if (found is None and rank[0] >= LEAST_ALIKE) or rank > best:
                best, found = rank, span
        return found

    def _near(self, said: list[str]) -> list[int]:
        """Return the segments that hold one of the passage's rarest words."""
        known = sorted({word for word in said if word in self._units_of}, key=lambda w: (len(self._units_of[w]), w))
        return sorted({unit for word in known[:MOST_RARE] for unit in self._units_of[word][:MOST_UNITS]})

    def _count_words(self) -> None:
        if self._words or not self._units:
            return
        self._words = [words_of(span.of(self._text)) for span in self._units]
        for number, said in enumerate(self._words):
            for word in dict.fromkeys(said):
                self._units_of[word].append(number)


def words_of(text: str) -> list[str]:
    """Return the words of a passage in small letters; of a very long one, those of its beginning."""
    return _WORD.findall(text[: MOST_WORDS * 12].casefold())[:MOST_WORDS]


def _has_sentences(document: Document) -> bool:
    return any(one.kind is SegmentKind.SENTENCE for one in document.segments)


def _in_common(first: str, second: str) -> int:
    """Return how many code points two texts begin with alike."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
