"""Title, publisher, date and language of a document: what its format states, else what its text says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from desktop_app.core.entities import Provenance, SegmentKind
from desktop_app.core.importers.base import Block, Extracted
from desktop_app.core.importers.furniture.bylines import is_agency
from desktop_app.core.importers.furniture.phrases import is_full_stamp, is_timestamp
from desktop_app.core.importers.structure.wrapping import ends_sentence
from desktop_app.core.text.dates import DateMention, find_dates
from desktop_app.core.text.language import guess_language

_TOP_BLOCKS, _END_BLOCKS = 15, 5
_LONGEST_FACE = 200
_MANY = 2
_LONGEST_TITLE = 200
_FEWEST_WORDS = 15
_FEWEST_IN_TITLE, _LONGEST_LINE = 4, 120
_DATE_FIELD = re.compile(r"(?:date|dated|date d['’]émission|issued|sent|envoyé(?: le)?)\s?:", re.IGNORECASE)
_TITLE_FIELD = re.compile(
    r"(?:subject|title|re|objet|titre|sujet|citation|référence)\s?:[ \t\u00a0]*(?P<title>[^\n]{3,200})",
    re.IGNORECASE | re.MULTILINE,
)
_PUBLISHED = re.compile(r"\b(?:published|posted|appeared|updated|publié|mis à jour|diffusé)e?\b", re.IGNORECASE)
_REPORT_BY = re.compile(
    r"(?:report|story|article|dispatch|texte|dépêche|article) (?:by|from|de|par) (?P<name>[^\W\d_][\w .'’&-]{1,50}?)"
    r" (?:was|were|has|a été|est) "
)
_DATELINE = re.compile(r"[^\W\d_]{2,}[\w .,'’/-]{0,60}?(?:\((?P<agency>[^()\n]{2,40})\))?\s?(?:—|–|--|-)\s", re.UNICODE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)\s?(?=\d{4})|copyright)\s?(?:\d{4}(?:[-–]\d{4})?,?\s)?(?P<name>[^\W\d_][^.,|\n]{2,50})", re.IGNORECASE
)
_BYLINE_TAIL = re.compile(r"(?:by|par)\s[^,|\n]{3,60}[,|]\s?(?P<name>[^\W\d_][^,|\n]{2,50})", re.IGNORECASE)
_LONGEST_READ = 2_000
"""Characters of a block that are read; more than any pattern here asks for."""


@dataclass(frozen=True, slots=True)
class Description:
    """A document's title with its provenance."""

    title: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class _Face:
    """The parts of a document that speak of the document: short blocks at its head and end.

    `head` and `end` hold all blocks there, `aside` says which are furniture.
    """

    text: str
    blocks: Sequence[Block]
    aside: Sequence[bool]

    def head(self) -> list[str]:
        """Return the first blocks' texts."""
        return [self._text_of(block) for block in self.blocks[:_TOP_BLOCKS]]

    def end(self) -> list[str]:
        """Return the last blocks' texts, last first."""
        return [self._text_of(block) for block in self.blocks[-_END_BLOCKS:][::-1]]

    def _text_of(self, block: Block) -> str:
        """Return the text of a block, or as much of an endless one as may speak of the document."""
        return self.text[block.span.start : min(block.span.end, block.span.start + _LONGEST_READ)]


def describe(
    extracted: Extracted, name: str, sha256: str, blocks: Sequence[Block], aside: Sequence[bool]
) -> Description:
    """Return title with provenance; what is not stated by the format but read off the text counts as guessed."""
    face = _Face(extracted.text, blocks, aside)
    stated = {
        "title": _one_line(extracted.title),
        "publisher": _one_line(extracted.publisher),
        "date": extracted.date,
        "language": _believable(extracted.language, extracted.text),
    }
    guesses = {
        "title": lambda: guess_title(face) or readable_name(name),
        "publisher": lambda: guess_publisher(face),
        "date": lambda: guess_date(face),
        "language": lambda: guess_language(extracted.text),
    }
    values = {field: value or guesses[field]() for field, value in stated.items()}
    guessed = frozenset(field for field, value in values.items() if value and not stated[field])
    provenance = Provenance(
        name=name,
        sha256=sha256,
        media_type=extracted.media_type,
        extractor=extracted.extractor,
        extractor_version=extracted.extractor_version,
        encoding=extracted.encoding,
        publisher=values["publisher"],
        date=values["date"],
        language=values["language"],
        guessed=guessed,
    )
    return Description(values["title"], provenance)


def _believable(language: str, text: str) -> str:
    """Return the language that the format states, or "" if the words are plainly of another: templates say theirs."""
    seen = guess_language(text) if language and text.count(" ") >= _FEWEST_WORDS else ""
    return language if not seen or seen == language[:2].lower() else ""


def readable_name(name: str) -> str:
    """Return a file's name without its suffix, underscores and hyphens between letters read as spaces."""
    stem = PurePath(name).stem or name
    spaced = re.sub(r"_+|(?<=[^\W\d_])-+(?=[^\W\d_])", " ", stem)
    return " ".join(spaced.split()) or name


def guess_title(face: _Face) -> str:
    """Return the subject field of a memo, else the first heading before any prose, else a first line like one."""
    field = next((match for one in face.head() if len(one) < 600 and (match := _TITLE_FIELD.match(one))), None)
    if field is not None:
        return _one_line(field["title"])
    heads = _headings(face)
    best = [head for head in heads if not is_agency(head) and not (head.isupper() and len(heads) > 1)]
    if best and len(best) < len(heads) and is_agency(heads[0]):
        return max(best, key=len)  # below a masthead the name of a section may stand before the headline
    return (best or heads or [_first_line(face)])[0]


def _first_line(face: _Face) -> str:
    """Return the first block to be read if it stands as a title does: a few words, no sentence, with more below."""
    shown = [block for block, hidden in zip(face.blocks[:_TOP_BLOCKS], face.aside, strict=False) if not hidden]
    line = _one_line(shown[0].span.of(face.text)) if len(shown) > _MANY else ""
    is_short = line.count(" ") + 1 >= _FEWEST_IN_TITLE and len(line) <= _LONGEST_LINE
    is_line = is_short and line[:1].isupper() and line[-1].isalnum() and not is_agency(line)
    return line if is_line and not find_dates(line) else ""


def _headings(face: _Face) -> list[str]:
    """Return the headings before the first prose, or the first one if prose stands before."""
    found: list[str] = []
    for block, hidden in zip(face.blocks[:_TOP_BLOCKS], face.aside, strict=False):
        if hidden:
            continue
        content = block.span.of(face.text)
        if block.kind is SegmentKind.HEADING:
            found += [_one_line(content)] if face.text.count(f"\n{content}\n") < _MANY else []
        elif not all(map(is_agency, found)) or len(content) > _LONGEST_FACE or ends_sentence(content):
            break
    return found


def guess_date(face: _Face) -> str:
    """Return the date that a field, timestamp, dateline or note of publication gives, as far as written; else ""."""
    for one in face.head():
        if len(one) < _LONGEST_FACE and _DATE_FIELD.match(one) and (found := _first_date(one)):
            return found
    for one, hidden in zip(face.head(), face.aside, strict=False):
        is_dated = len(one) < _LONGEST_FACE and ((hidden and is_timestamp(one)) or _PUBLISHED.search(one) is not None)
        if is_dated and (found := _first_date(one)):
            return found
    for one in face.head():
        dateline = _DATELINE.match(one)
        if dateline is not None and one[:3].isupper() and (found := _first_date(dateline[0])):
            return found
    for one in face.end():
        is_dated = len(one) < _LONGEST_FACE and (is_full_stamp(one) or _PUBLISHED.search(one) is not None)
        if is_dated and (found := _first_date(one)):
            return found
    return ""


def _first_date(text: str) -> str:
    """Return the first date in a short text, the fullest one first, in ISO 8601; "" if there is none."""
    dates: list[DateMention] = find_dates(text)
    return max(dates, key=lambda date: len(date.iso)).iso if dates else ""


def guess_publisher(face: _Face) -> str:
    """Return who the text says published it: a note of publication, an agency's line, a byline, a dateline; or ""."""
    for one in (*face.end(), *face.head()):
        found = _REPORT_BY.search(one) if len(one) < _LONGEST_FACE else None
        if found is not None:
            return _one_line(found["name"])
    for one in (*face.end(), *face.head()):
        if is_agency(one):
            return _one_line(one.strip("()[]—–- "))
    return _named(face)


def _named(face: _Face) -> str:
    """Return the publisher in a byline, dateline or notice of copyright, or ""."""
    for one in face.head():
        byline = _BYLINE_TAIL.fullmatch(one) if len(one) < _LONGEST_FACE else None
        if byline is not None and is_agency(byline["name"]):
            return _one_line(byline["name"])
        dateline = _DATELINE.match(one) if one[:3].isupper() else None
        if dateline is not None and dateline["agency"] and is_agency(dateline["agency"]):
            return _one_line(dateline["agency"])
    for one in face.end():
        notice = _COPYRIGHT.match(one) if len(one) < _LONGEST_FACE else None
        if notice is not None:
            return _one_line(notice["name"])
    return ""


def _one_line(text: str) -> str:
    """Return a name or title on one line, of bearable length."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"
