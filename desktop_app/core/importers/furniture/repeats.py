"""Short lines that come back through a document: banners, and page numbers that stand alone."""

import re
from collections.abc import Sequence
from itertools import pairwise

from desktop_app.core.importers.structure.labels import find_label
from desktop_app.core.importers.structure.lines import Line

_LONGEST, _MOST_WORDS = 80, 10
_FEWEST = 3
_MOST_BANNERS = 3
_LEAST_DISTANCE = 300
_LARGEST_SHARE = 0.4
_PAGE_LENGTHS = (300, 8000)
_LONE_NUMBER = re.compile(r"\d{1,4}")
_MARKER = re.compile(r"\W*(?:redacted|caviardée?s?|expurgée?s?|withheld|x+)?\W*", re.IGNORECASE)
_SPEAKER = re.compile(
    r"(?:the |le |la |l['’])?(?:(?:vice-)?chair\w*|speaker|witness|court|(?:vice-)?president|moderator|interviewer"
    r"|clerk"
    r"|mr|ms|mrs|dr|hon|sen|rt|sir|madam|lord|lady|président\w*|mm?\.|mmes?|greffi\w+|some hon|une voix|des voix)\b",
    re.IGNORECASE,
)


def banner_key(text: str) -> str:
    """Return what is the same in all occurrences of a banner: case, digits and spacing do not count."""
    return re.sub(r"\d+", "#", " ".join(text.casefold().split()))


def repeated_banners(lines: Sequence[Line]) -> list[int]:
    """Return the indices of short lines without a stop that stand alone at least three times, well apart.

    What makes up a large part of the document is no banner, nor is anything that reads as a sentence, a list item
    or a marker of something withheld.
    """
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.is_alone and _looks_like_banner(line.text):
            places.setdefault(banner_key(line.text), []).append(index)
    repeated = [
        indices
        for indices in places.values()
        if _FEWEST <= len(indices) <= _LARGEST_SHARE * len(lines) and _are_apart(lines, indices)
    ]
    if len(repeated) > _MOST_BANNERS:
        return []  # so many are the speakers of a transcript, or the headings of a form
    return sorted(index for indices in repeated for index in indices)


def _looks_like_banner(text: str) -> bool:
    """Say whether a line is short, no sentence, and more than a marker."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or text[-1] in ".,!?;:…":
        return False
    if _MARKER.fullmatch(text) or not any(character.isalpha() for character in text):
        return False
    return find_label(text, 0, len(text)) is None and _SPEAKER.match(text) is None


def _are_apart(lines: Sequence[Line], indices: Sequence[int]) -> bool:
    """Say whether most neighbours among the lines stand at least a few sentences apart."""
    distances = sorted(lines[b].start - lines[a].end for a, b in pairwise(indices))
    return distances[len(distances) // 2] >= _LEAST_DISTANCE


def lone_numbers(lines: Sequence[Line]) -> list[int]:
    """Return the indices of lines that are page numbers: bare numbers, rising by one or little more, a page apart."""
    numbers = [
        (index, int(line.text))
        for index, line in enumerate(lines)
        if line.is_alone and _LONE_NUMBER.fullmatch(line.text)
    ]
    run: list[tuple[int, int]] = []
    best: list[tuple[int, int]] = []
    for one in numbers:
        if run and not (0 < one[1] - run[-1][1] <= 5 and _is_page_apart(lines[run[-1][0]], lines[one[0]])):
            run = []
        run.append(one)
        best = run if len(run) > len(best) else best
    return [index for index, _ in best] if len(best) >= _FEWEST else []


def _is_page_apart(before: Line, after: Line) -> bool:
    """Say whether about a page lies between the two lines."""
    return _PAGE_LENGTHS[0] <= after.start - before.end <= _PAGE_LENGTHS[1]
