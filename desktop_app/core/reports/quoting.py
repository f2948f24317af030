"""Quotes of a document: a passage with its evidence, blanks and the words around it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from desktop_app.core.entities import Document, RedactionKind
from desktop_app.core.i18n import tr, trn
from desktop_app.core.reports.places import Places
from desktop_app.core.reports.values import NO_TOPIC, Ink, Quote, TextRun, TopicMark
from desktop_app.core.text.span import Span

AROUND = 110
AROUND_LONG = 45
LONG = 180
LONGEST_PASSAGE = 2400
KEPT_AT_ENDS = 500
KEPT_AT_EVIDENCE = 120
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f \x85\u2028\u2029]+")
_CUT_BEFORE = TextRun("… ", Ink.CONTEXT)
_CUT_AFTER = TextRun(" …", Ink.CONTEXT)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class Layer:
    """A span painted in one ink; `shown` replaces its words where given."""

    span: Span
    ink: Ink
    mark: TopicMark = NO_TOPIC
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Quoter:
    """Quotes passages of one document."""

    document: Document
    places: Places
    asides: Sequence[Layer] = field(default=())

    @classmethod
    def of(cls, document: Document) -> "Quoter":
        """Return the quoter of `document`."""
        furniture = [Layer(item.span, Ink.FURNITURE) for item in document.furniture]
        blanks = [
            Layer(
                item.span,
                Ink.BLANK,
                shown=tr("blacked out").replace(" ", "\u00a0") if item.kind is RedactionKind.BOX else "",
            )
            for item in document.redactions
        ]
        return cls(document, Places(document), (*furniture, *blanks))

    def passage(self, span: Span, evidence: Iterable[Layer] = ()) -> Quote:
        """Quote `span` with its evidence and some words of its paragraph around it, in quiet ink."""
        marks = join_layers(self.document.text, (layer for layer in evidence if layer.span.overlaps(span)))
        window = self._window(span)
        layers = [Layer(span, Ink.TEXT), *marks, *self._elisions(span, marks)]
        return self._with_cuts(self._quote(span, window, layers), window)

    def excerpt(self, span: Span, longest: int) -> Quote:
        """Quote `span` from its start, cut between words after `longest` code points."""
        end = span.end if len(span) <= longest else self._word_end(span.start + longest, span.start)
        cut = Span(span.start, end)
        quote = self._quote(span, cut, [Layer(cut, Ink.TEXT)])
        if end == span.end:
            return quote
        return replace(quote, runs=(*quote.runs, _CUT_AFTER))

    def around(self, span: Span) -> Quote:
        """Quote the words on both sides of `span`, and it in between; other blanks stand there as plain words."""
        window = self._window(span)
        alone = tuple(layer for layer in self.asides if layer.ink is not Ink.BLANK or layer.span == span)
        return self._with_cuts(replace(self, asides=alone)._quote(span, window, []), window)

    def _window(self, span: Span) -> Span:
        block = self.places.block(span.start) or span
        last = self.places.block(max(span.start, span.end - 1)) or span
        start, end = min(block.start, span.start), max(last.end, span.end)
        around = AROUND if len(span) < LONG else AROUND_LONG
        if span.start - start > around:
            start = self._word_start(span.start - around, span.start)
        if end - span.end > around:
            end = self._word_end(span.end + around, span.end)
        return Span(start, end)

    def _word_start(self, at: int, limit: int) -> int:
        found = _BREAKS.search(self.document.text, at, limit)
        return found.end() if found else at

    def _word_end(self, at: int, limit: int) -> int:
        text = self.document.text
        for back in range(at, max(limit, at - 40), -1):
            if _BREAKS.match(text, back - 1, back):
                return back - 1
        return at

    def _elisions(self, span: Span, marks: Sequence[Layer]) -> list[Layer]:
        if len(span) <= LONGEST_PASSAGE:
            return []
        near = [Span(max(0, mark.span.start - KEPT_AT_EVIDENCE), mark.span.end + KEPT_AT_EVIDENCE) for mark in marks]
        ends = [Span(span.start, span.start + KEPT_AT_ENDS), Span(span.end - KEPT_AT_ENDS, span.end)]
        budget, kept = LONGEST_PASSAGE, []
        for part in (*ends, *near):
            if len(part) <= budget:
                kept.append(part)
                budget -= len(part)
        return [self._elision(left_out) for left_out in _complement(span, kept)]

    @staticmethod
    def _elision(span: Span) -> Layer:
        count = len(span)
        words = trn("[{count} character left out here]", "[{count} characters left out here]", count)
        return Layer(span, Ink.ELISION, shown=f" {words.format(count=f'{count:,}')} ")

    def _quote(self, span: Span, window: Span, layers: Sequence[Layer]) -> Quote:
        text = self.document.text
        asides = [layer for layer in self.asides if layer.span.overlaps(window)]
        last = [layer for layer in layers if layer.ink is Ink.ELISION]
        rest = [layer for layer in layers if layer.ink is not Ink.ELISION]
        runs = paint(text, window, [*rest, *asides, *last])
        sample = text[window.start : min(window.end, window.start + LONGEST_PASSAGE)]
        return Quote(self.places.cite(span), tuple(runs), self._language(sample), _is_rtl(sample))

    def _with_cuts(self, quote: Quote, window: Span) -> Quote:
        before = (_CUT_BEFORE,) if self._is_inside_block(window.start) else ()
        after = (_CUT_AFTER,) if self._is_inside_block(window.end) else ()
        return replace(quote, runs=(*before, *quote.runs, *after))

    def _is_inside_block(self, at: int) -> bool:
        block = self.places.block(at)
        return block is not None and block.start < at

    def _language(self, sample: str) -> str:
        tag = self.document.provenance.language
        is_fit = _LANGUAGE.fullmatch(tag) and _is_rtl(sample) == (tag[:2] in {"ar", "fa", "he", "ur", "yi"})
        return tag if is_fit else ""


def paint(text: str, window: Span, layers: Sequence[Layer]) -> list[TextRun]:
    """Return the words of `window` as runs; a later layer covers an earlier one, the ground is context."""
    inside = [layer for layer in layers if layer.span.overlaps(window)]
    edges = {window.start, window.end}
    for layer in inside:
        edges |= {max(layer.span.start, window.start), min(layer.span.end, window.end)}
    cuts = sorted(edges)
    ground = Layer(window, Ink.CONTEXT)
    pieces: list[tuple[Layer, int, int]] = []
    for start, end in pairwise(cuts):
        top = next((layer for layer in reversed(inside) if layer.span.start <= start < layer.span.end), ground)
        if pieces and pieces[-1][0] is top:
            pieces[-1] = (top, pieces[-1][1], end)
        else:
            pieces.append((top, start, end))
    return _tidy([TextRun(top.shown or text[start:end], top.ink, top.mark) for top, start, end in pieces])


def join_layers(text: str, layers: Iterable[Layer]) -> list[Layer]:
    """Return the layers in order without overlaps, those of one mark joined across blanks."""
    joined: list[Layer] = []
    for layer in sorted(layers, key=lambda each: (each.span.start, -each.span.end, each.mark.letter)):
        last = joined[-1] if joined else None
        if last is None:
            joined.append(layer)
        elif layer.span.end <= last.span.end:
            continue
        elif layer.span.start < last.span.end or (
            layer.mark == last.mark and not text[last.span.end : layer.span.start].strip()
        ):
            joined[-1] = Layer(last.span.joined(layer.span), last.ink, last.mark)
        else:
            joined.append(layer)
    return joined


def _tidy(runs: Sequence[TextRun]) -> list[TextRun]:
    tidy: list[TextRun] = []
    after_blank = True
    for run in runs:
        words = _BREAKS.sub(" ", run.text)
        words = words.lstrip(" ") if after_blank else words
        if words:
            tidy.append(TextRun(words, run.ink, run.mark))
            after_blank = words.endswith(" ")
    if tidy and tidy[-1].text.endswith(" "):
        last = tidy.pop()
        if last.text.strip(" "):
            tidy.append(TextRun(last.text.rstrip(" "), last.ink, last.mark))
    return tidy


def _complement(span: Span, kept: Iterable[Span]) -> list[Span]:
    """Return the parts of `span` that no kept one covers, the small ones forgotten."""
    holes, at = [], span.start
    for part in sorted(kept):
        if part.start - at > KEPT_AT_EVIDENCE:
            holes.append(Span(at, part.start))
        at = max(at, part.end)
    return holes


def _is_rtl(sample: str) -> bool:
    kinds = [unicodedata.bidirectional(letter) for letter in sample]
    return sum(kind in {"R", "AL"} for kind in kinds) > sum(kind == "L" for kind in kinds)
