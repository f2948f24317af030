"""The same loaded word, aimed at different targets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.entities import Cue, CueKind, Evidence, EvidenceKind
from desktop_app.core.i18n import tr
from desktop_app.core.linking.cues.reading import Reading
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.names import country_label
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.text.hyphens import one_line
from desktop_app.core.text.span import Span

LONGEST_LEAD = 5
"""Words between a preposition and the name it leads to: "dans les affaires intérieures de la Chine"."""
REACH = 60
"""Code points between a loaded word and whom it is aimed at."""
SHORTEST_NAME = 4
"""Code points; what is shorter and no country may be the name of a month or an hour."""
_AT = re.compile(
    r"(?:against|about|at|towards?|contre|envers|vis(?:e|ent|ant|ait)|concernant|à\sl['’]égard\sd[eu])(?![^\W_])",
    re.IGNORECASE,
)
_INTO = re.compile(r"(?:in|into|with|within|dans)(?![^\W_])", re.IGNORECASE)
_MEDDLING = ("interfer", "meddl", "ingéren", "interven")
"""Words whose target stands after "in"."""
_BY = re.compile(r"(?:by|from|par|de\sla\spart\sd[eu])(?![^\W_])", re.IGNORECASE)
_ACCUSING = re.compile(r"(?<![^\W_])(?:accus\w+|blam\w+|charg(?:ed|es|ing))(?![^\W_])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Blame:
    """Who does what a loaded word says, and to whom; None where a side does not tell."""

    by: Mention | None
    at: Mention | None


def find_mirrored(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> list[Cue]:
    """Return a cue for each loaded word that both sides use, of different doers or about different targets."""
    found: list[Cue] = []
    for piece in evidence:
        if piece.kind not in (EvidenceKind.TERM, EvidenceKind.COPY):
            continue
        here, there = _loaded(left, piece.left), _loaded(right, piece.right)
        if here is None or there is None or any(cue.left == here for cue in found):
            continue
        cue = _cue(left, right, here, there)
        if cue is not None:
            found.append(cue)
    return found[:2]


def _cue(left: Reading, right: Reading, here: Span, there: Span) -> Cue | None:
    mine, theirs = _blame(left, here), _blame(right, there)
    word = one_line(here.of(left.text))
    for first, second, said in (
        (mine.at, theirs.at, tr("“{word}” is aimed at {left} on the left, at {right} on the right.")),
        (mine.by, theirs.by, tr("“{word}” is said of {left} on the left, of {right} on the right.")),
    ):
        if first is not None and second is not None and not _are_one(left, right, first, second):
            text = said.format(word=word, left=_label(left, first), right=_label(right, second))
            return Cue(CueKind.MIRRORED, here, there, text)
    return None


def _loaded(reading: Reading, span: Span) -> Span | None:
    """Return the loaded word inside `span`."""
    beginnings = tuple(words(WordList.LOADED))
    for start, end in zip(reading.starts, reading.ends, strict=True):
        if span.start <= start < span.end and reading.text[start:end].lower().startswith(beginnings):
            return Span(start, end)
    return None


def _blame(reading: Reading, word: Span) -> _Blame:
    """Read around a loaded word who does it ("X's", "by X", "accuses X of") and to whom ("against X", "in X's")."""
    window = reading.window(word, 12, 12)
    at = _named_after(reading, _AT, word, window)
    if at is None and word.of(reading.text).lower().startswith(_MEDDLING):
        at = _named_after(reading, _INTO, word, window)
    by = _named_after(reading, _BY, word, window) or _owner(reading, word) or _accused(reading, word, window)
    return _Blame(by, at)


def _named_after(reading: Reading, lead: re.Pattern[str], word: Span, window: Span) -> Mention | None:
    """Return whom the first such preposition after the word leads to."""
    end = min(window.end, word.end + REACH)
    for match in lead.finditer(reading.text, word.end, end):
        before = reading.text[word.end : match.start()]
        if (before and not before[-1].isspace()) or "," in before:
            continue
        named = _named_at(reading, match.end())
        if named is not None:
            return named
    return None


def _owner(reading: Reading, word: Span) -> Mention | None:
    """Return the name just before a word: "China's", "Chinese"."""
    for mention in _whole_names(reading):
        between = reading.text[mention.span.end : word.start] if mention.span.end <= word.start else "x" * 99
        if len(between) <= 22 and re.fullmatch(r"(?:['’]s?)?(?:\s[a-zà-ÿ-]+)?\s", between):
            return mention
    return None


def _accused(reading: Reading, word: Span, window: Span) -> Mention | None:
    """Return whom an accusation names before it comes to the word."""
    for match in _ACCUSING.finditer(reading.text, window.start, word.start):
        for mention in _whole_names(reading):
            if match.end() <= mention.span.start and mention.span.end <= word.start:
                return mention
    return None


def _whole_names(reading: Reading) -> list[Mention]:
    """Return the names in order, a country before the word that it is."""
    told = [one for one in reading.names if one.key.startswith("@") or len(one.span) > SHORTEST_NAME]
    return sorted(told, key=lambda one: (one.span.start, not one.key.startswith("@"), one.key))


def _named_at(reading: Reading, start: int) -> Mention | None:
    """Return the first name behind a place, if but a short phrase leads to it."""
    for mention in _whole_names(reading):
        if start <= mention.span.start and reading.words_between(start, mention.span.start) <= LONGEST_LEAD:
            between = reading.text[start : mention.span.start]
            return None if "," in between or _BY.search(between) else mention
    return None


def _are_one(left: Reading, right: Reading, first: Mention, second: Mention) -> bool:
    """Say whether two mentions may name the same: by a shared key or word, on either name."""
    keys = [
        {one.key for one in reading.names if one.span.overlaps(mention.span)}
        for reading, mention in ((left, first), (right, second))
    ]
    return bool(keys[0] & keys[1])


def _label(reading: Reading, mention: Mention) -> str:
    if mention.key.startswith("@"):
        return country_label(mention.key)
    return one_line(mention.span.of(reading.text))
