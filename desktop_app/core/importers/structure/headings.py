"""Which lines of a plain text are headings."""

import re
from dataclasses import dataclass

from desktop_app.core.importers.structure.labels import Label, LabelKind
from desktop_app.core.importers.structure.lines import Line
from desktop_app.core.importers.structure.wrapping import ends_sentence
from desktop_app.core.text.sentences import split_sentences
from desktop_app.core.text.speakers import begins_speech
from desktop_app.core.text.word_lists import word_set

_LONGEST, _MOST_WORDS = 150, 20
_SHORT_WORDS = 10
_NAMED = re.compile(
    r"(?:chapter|part|section|appendix|annex|schedule|article|chapitre|partie|annexe|titre)\s+"
    r"(?:\d{1,3}|[ivxlc]{1,6}|[a-z])\b|(?:annex|appendix|annexe|schedule)\s?[:—–-]\s?\S",
    re.IGNORECASE,
)
_SMALL_WORDS = word_set(
    "a an and as at but by for from in into is nor of on or the to via vs with within "
    "à au aux avec dans de des du en et la le les l d ou par pour sur un une"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BRACKETS = re.compile(r"\[[^\[\]]{0,80}\]")
_HEAD_FIELD = re.compile(
    r"(?:to|from|contacts?|present|regrets|attendance|attendees|participants|absent"
    r"|location|présents?|absents?|citation|docket|case no|file no|sent|attachments?|tags|phone|tel"
    r"|telephone|e-?mail|date|dated|subject|re|cc|bcc|attn|attention|file|ref|reference|our ref|your ref|classification"
    r"|through|via"
    r"|(?:prepared|approved|drafted|reviewed|submitted) (?:by|for)|author|title|à|de|objet|réf(?:érence)?|dossier"
    r"|expéditeur"
    r"|destinataires?|préparé par|approuvé par)\s?:",
    re.IGNORECASE,
)
_SENTENCE_INSIDE = re.compile(r"[^\W_]{2}[.!?][\"'”’»)]{0,2}\s")
_COUNTED = re.compile(r"[^\W\d_]{2,15} \d{1,3}\. ")
_FIELD = re.compile(r"[^\W\d_][^\n:]{0,30}:\s*\S")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a block: the last lines of the neighbouring blocks that are not furniture.

    `is_apart` says that blank lines, furniture or paragraphs of one long line stand on both sides; `is_head` that the
    block is among the first, and prose follows but has not begun.
    """

    before: Line | None
    after: Line | None
    is_apart: bool
    is_head: bool


def heading_level(line: Line, label: Label | None, around: Surroundings) -> int:
    """Return 1..6 if a block that is one line is a heading, else 0."""
    text, after = line.text, around.after
    if after is None or len(text) > _LONGEST:
        return 0
    is_above = around.is_apart or line.is_first
    if is_above and _NAMED.match(text) and text.count(" ") < _SHORT_WORDS and text[-1] not in "?!;,":
        return 1
    if ends_sentence(text.rstrip("?")) or text[-1] in ",-–—":
        return 0
    bare = _BRACKETS.sub(" ", text[label.length :] if label else text)
    words = _WORD.findall(bare)
    letters = sum(character.isalpha() for character in bare)
    if not words or len(words) > _MOST_WORDS or letters < 2 or letters < 0.4 * len(bare.replace(" ", "")):
        return 0
    return _level_by_look(line, bare, words, label, around, after)


def _level_by_look(
    line: Line, bare: str, words: list[str], label: Label | None, around: Surroundings, after: Line
) -> int:
    """Return the level of a short line without a stop that stands before another block, or 0."""
    if label is not None and label.kind is LabelKind.BULLET:
        return 0
    if bare.lstrip()[:1].islower() or (_HEAD_FIELD if around.is_head else _FIELD).match(bare):
        return 0
    if not around.is_apart and not (line.is_first and _is_title_like(words, bare)):
        return 0
    if label is not None:
        return _numbered_level(label, words) if is_prose(after) and _is_title_like(words, bare) else 0
    if around.is_head:
        return 1
    if bare.isupper() and len(words) > 1:
        return 2
    if begins_speech(bare) or (len(split_sentences(bare)) > 1 and not _COUNTED.match(bare)):
        return 0
    if len(words) <= _SHORT_WORDS and is_prose(after) and (_is_title_like(words, bare) or _is_closed(around.before)):
        return 2
    return 0


def _numbered_level(label: Label, words: list[str]) -> int:
    """Return the level that a number such as "2.1" gives a heading."""
    if label.kind is LabelKind.SECTION:
        return min(1 + label.text.strip(".").count("."), 6)
    return 2 if len(words) <= _SHORT_WORDS else 0


def _is_title_like(words: list[str], bare: str) -> bool:
    """Say whether the words are capitalised as in a title, or all of them capitals."""
    if bare.isupper():
        return True
    chief = [word for word in words if word.lower() not in _SMALL_WORDS]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in chief)
    return bool(chief) and words[0][0].isupper() and (capitals >= 0.7 * len(chief) or len(words) <= 3)


def is_prose(line: Line) -> bool:
    """Say whether a block that ends with this line reads as sentences."""
    return ends_sentence(line.text) or len(line.text) > _LONGEST or bool(_SENTENCE_INSIDE.search(line.text))


def _is_closed(line: Line | None) -> bool:
    """Say whether nothing runs on from a block that ends with this line."""
    return line is None or ends_sentence(line.text) or len(line.text) < 60
