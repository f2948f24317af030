"""Where sentences begin and end."""

import re
from collections.abc import Iterator

from desktop_app.core.progress import Progress
from desktop_app.core.text import abbreviations as known
from desktop_app.core.text.span import Span
from desktop_app.core.text.speakers import is_speaker

_CJK = "。！？｡"
_STRONG = "!?‽؟۔।॥"
_CLOSER = "\"'”’»›)\\]}」』）】"
_OPENER = "\"'“‘«‹(\\[{¿¡—–\\-"
_CANDIDATE = re.compile(
    rf"(?=[().…{_STRONG}{_CJK}]|(?<=[.…])[^\S\n]\.)(?:"  # nothing else begins one; most places are passed over here
    rf"(?P<open>\()|(?P<close>\))(?!$)"
    rf"|(?P<cjk>[{_CJK}]+[{_CLOSER}]*)"
    rf"|(?P<stop>(?:[.…{_STRONG}]|(?<=[.…])[^\S\n]\.)+)"
    rf"(?P<closers>[{_CLOSER}]*(?:[ \u00a0\u202f][»›])?(?:[ ]?\[\d{{1,3}}\])*)(?=\s|$))"
)
_WITHHELD = r"\[[^\[\]]{2,80}\]|[█■▇▉▓▪▮]+|\([bk]\)[ ]?\([1-9]\)(?:\([A-Fa-f]\))?"
_NEXT = re.compile(
    rf"(?:{_WITHHELD}|[\s{_OPENER}*_>]){{0,40}}(?P<word>[^\W_]+(?:['’.][^\W_]+)*)?(?P<after>.?)", re.DOTALL
)
_HIDDEN_NEXT = re.compile(r"\s{0,9}(?:\[\s?(?:redacted|caviard|expurg|withheld|\*)|[█■])", re.IGNORECASE)
_BACKWARDS = re.compile(r"(?:[^\W_]|[.-])*")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,6}|[^\W\d_]|[ivxIVX]{1,4})\W*\Z")
_STOP_MARK = re.compile(rf"[.…{_STRONG}{_CJK}]")
_QUOTE_MARKS = re.compile(r"\A[\s\ufeff\u200b]*(?:\n[ \t]*>[>\s]*)?")
_FIRST_QUOTE_MARKS = re.compile(r"\A[\s\ufeff\u200b]*(?:>[>\s]*)?")
_ASIDE = re.compile(r"[\[(][\d\s.,-]{1,20}[\])]")
_LETTER = re.compile(r"[^\W\d_]")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_BEFORE_INITIAL = " \n\t\u00a0\u202f.([\"“«'’-"
_CLOCK = frozenset({"a.m", "p.m", "am", "pm"})
_LOOK_BACK = 40
_LONGEST_ASIDE = 400
LONGEST_SENTENCE = 4000
"""Characters; a longer stretch is no sentence but a text without stops, and is cut at line ends or spaces."""
LONGEST_PIECE = 500
"""Characters of a part that such a stretch is cut into: about what a paragraph holds."""
_BREAKS = ("\n", " ", "\t")


def split_sentences(text: str, within: Span | None = None, progress: Progress | None = None) -> list[Span]:
    """Return the sentences of `text` (or of the part `within`, one paragraph), trimmed, in order.

    A newline ends nothing: paragraphs may be wrapped. A stretch without a letter is joined to its neighbour, or
    left out where it stands alone. None is longer than LONGEST_SENTENCE. Linear in the length of the text.
    """
    found = _sentences(text, within, progress)
    if all(len(sentence) <= LONGEST_SENTENCE for sentence in found):
        return found
    return [part for sentence in found for part in _bounded(text, sentence)]


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the sentence, or the pieces it is cut into if it is overlong."""
    if len(sentence) <= LONGEST_SENTENCE:
        yield sentence
        return
    start = sentence.start
    while sentence.end - start > LONGEST_PIECE:
        least, most = start + LONGEST_PIECE // 2, start + LONGEST_PIECE
        space = next((at for mark in _BREAKS if (at := text.rfind(mark, least, most)) >= 0), -1)
        cut = most if space < 0 else space
        yield from _not_blank(text, start, cut)
        start = cut + (space >= 0)
    yield from _not_blank(text, start, sentence.end)


def _not_blank(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span without white space at its ends, unless nothing is left."""
    content = text[start:end]
    stripped = content.strip()
    if stripped:
        start += len(content) - len(content.lstrip())
        yield Span(start, start + len(stripped))


def _sentences(text: str, within: Span | None, progress: Progress | None) -> list[Span]:
    """Return the sentences, however long."""
    start, end = (within.start, within.end) if within else (0, len(text))
    spans: list[Span] = []
    stop = _STOP_MARK.search(text, start, end)
    has_one = stop is None or stop.end() == end
    if has_one and within and end - start > 1 and text[start].isalpha() and not text[end - 1].isspace():
        return [within]
    progress = progress or Progress()
    cuts = () if has_one else _cuts(text, start, end, progress)
    for cut in (*cuts, end) if has_one else progress.over((*cuts, end)):
        span = _trimmed(text, start, cut)
        if span is not None and _may_stand_alone(text, span, is_first=not spans):
            spans.append(span)
        elif span is not None and spans:
            spans[-1] = Span(spans[-1].start, span.end)
        start = cut
    return spans


def _may_stand_alone(text: str, span: Span, *, is_first: bool) -> bool:
    """Say whether a stretch is a sentence: it has a letter or digits, and is no number in brackets after another."""
    if _LETTER.search(text, span.start, span.end):
        return True
    return _has_digits(text, span) and (is_first or _ASIDE.fullmatch(text, span.start, span.end) is None)


def _has_digits(text: str, span: Span) -> bool:
    return any(character.isdigit() for character in text[span.start : span.end])


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without white space (or a quoted line's ">") at its ends, or None if nothing is left."""
    if end - start > 1 and text[start].isalpha() and not text[end - 1].isspace():
        return Span(start, end)
    piece = text[start:end]
    is_line_start = start == 0 or text[start - 1] == "\n"
    content = (_FIRST_QUOTE_MARKS if is_line_start else _QUOTE_MARKS).sub("", piece)
    stripped = content.strip()
    left = end - len(content.lstrip())
    return Span(left, left + len(stripped)) if stripped else None


def _cuts(text: str, start: int, end: int, progress: Progress) -> Iterator[int]:
    """Yield the places where one sentence ends before another begins."""
    opened = letter = -1
    for match in progress.over(_CANDIDATE.finditer(text, start, end)):
        if match["open"]:
            letter = _first_letter(text, max(start, letter), end)
            opened = match.start() if letter < match.start() else -1
        elif match["close"]:
            opened = -1
        elif match["cjk"] or _ends_sentence(text, match, start, end):
            if ")" in match[0]:
                opened = -1
            elif opened >= 0 and text.find(")", match.end(), min(end, opened + _LONGEST_ASIDE)) >= 0:
                continue
            if match.end() < end:
                start = match.end()
                opened = -1
                yield start


def _first_letter(text: str, start: int, end: int) -> int:
    """Return where the first letter from `start` on stands, or `end` if there is none."""
    found = _LETTER.search(text, start, end)
    return found.start() if found else end


def _ends_sentence(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Say whether the stop that was matched ends the sentence that began at `start`."""
    stop, closers = match["stop"], match["closers"]
    following = _NEXT.match(text, match.end(), end)
    word = following["word"] if following else None
    if word is None:
        return True
    if _HIDDEN_NEXT.match(text, match.end(), end):
        word = word.capitalize()  # what is withheld may well be the beginning of a sentence
    is_quiet = word[0].islower()
    if stop != ".":
        if stop[0] == "." or stop[0] == "…":
            return not is_quiet and text[match.start() - 1 : match.start()] not in ("[", "(")
        return not is_quiet
    if is_quiet:
        return False
    if closers.strip("]}"):
        return not _is_enumerator(text, start, match.start())
    return _plain_stop_ends(text, match.start(), start, word)


def _is_enumerator(text: str, start: int, stop: int) -> bool:
    """Say whether all that stands before the stop is a list marker such as "2" or "(b)"."""
    return stop - start < 12 and bool(_ENUMERATOR.match(text, start, stop))


def _plain_stop_ends(text: str, stop: int, start: int, following: str) -> bool:
    """Say whether a single full stop ends the sentence, by the words around it; `following` is not in lower case."""
    if _is_enumerator(text, start, stop) or is_speaker(text, start, stop):
        return False
    word = _word_before(text, start, stop)
    lower, next_lower = word.lower(), following.lower()
    if word.isdigit() and len(word) <= 2 and next_lower in known.AFTER_ORDINAL:
        return False
    is_starter = next_lower in known.STARTERS or next_lower.split("'")[0] in known.STARTERS
    if lower in known.NEVER_LAST:
        return False
    is_initial = len(word) == 1 and word.isupper() and text[stop - 2 : stop - 1] in _BEFORE_INITIAL
    if is_initial and lower != "m":
        return is_starter
    if lower in known.BEFORE_NUMBER or lower in known.MONTHS:
        return not following[0].isdigit() and (is_starter or not (word[0].isupper() and lower in known.BEFORE_NAME))
    if lower in _CLOCK:
        return next_lower not in known.AFTER_CLOCK
    if lower in known.BEFORE_NAME and word[0].isupper():
        return is_starter and lower not in ("mr", "mrs", "ms", "dr", "mme", "mlle")
    if lower in known.OFTEN_LAST or _DOTTED.fullmatch(word):
        return is_starter
    return not (word.isdigit() and _opens_list(text, stop - len(word), start))


def _word_before(text: str, start: int, stop: int) -> str:
    """Return the word that ends at `stop`, dots and hyphens inside it included."""
    backwards = _BACKWARDS.match(text[max(start, stop - _LOOK_BACK) : stop][::-1])
    return backwards[0][::-1].lstrip(".-") if backwards else ""


def _opens_list(text: str, number_at: int, start: int) -> bool:
    """Say whether the number that begins at `number_at` follows a colon, as in "as follows: 1. Peace"."""
    return text[max(start, number_at - 3) : number_at].rstrip().endswith(":")
