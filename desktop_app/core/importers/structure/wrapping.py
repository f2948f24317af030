"""Which lines of a plain text run on into the next: hard-wrapped paragraphs, joined again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop_app.core.importers.structure.labels import LabelKind, find_label
from desktop_app.core.importers.structure.lines import Line

_FIELD = re.compile(r"[^\W\d_][^\n:]{0,30}:(?:\s|$)")
_QUOTED = re.compile(r"(?:>[ \t]?)+")
_ENDS = ".!?…。！？:;؟।"
_CLOSERS = "\"'”’»)]*_"
_NARROWEST, _WIDEST = 40, 140
_FULL_SHARE = 0.8
_WRAPPED_SHARE, _BROKEN_SHARE = 0.6, 0.5


def ends_sentence(text: str) -> bool:
    """Say whether a line ends as a sentence does (a colon or semicolon counts too)."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _ENDS


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width at which the text is hard-wrapped, in characters, or 0 if it is not.

    It is wrapped if most lines that break off within a sentence are so long that the first word of the next found no
    place, and not many such lines end a sentence.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not a.is_last and not _begins_anew(b.text)]
    if not pairs:
        return 0
    widths = sorted(len(a.text) + a.indent for a, _ in pairs)
    width = widths[int(0.95 * (len(widths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = [a for a, b in pairs if _is_full(a, b, width)]
    broken = sum(not ends_sentence(line.text) for line in full)
    is_wrapped = broken and broken >= _WRAPPED_SHARE * sum(not ends_sentence(line.text) for line, _ in pairs)
    return width if is_wrapped and broken >= _BROKEN_SHARE * len(full) else 0


def _begins_anew(text: str) -> bool:
    """Say whether a line begins an item or a field, whatever stands before it."""
    return find_label(text, 0, 40) is not None or _FIELD.match(text) is not None


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Say whether the first word of the following line found no place in `line`."""
    first = following.text.split(None, 1)[0] if following.text else ""
    return line.indent + len(line.text) + 1 + len(first) > _FULL_SHARE * width


def runs_on(line: Line, following: Line, width: int) -> bool:
    """Say whether `following`, which no blank line sets apart, continues the paragraph of `line`."""
    if line.is_last:
        return False
    if line.text[0] == following.text[0] == ">":
        return runs_on(_unquoted(line), _unquoted(following), width)
    if not _flows(line, following, width):
        return False
    return find_label(following.text, 0, len(following.text)) is None or _is_false_label(line, following, width)


def _unquoted(line: Line) -> Line:
    """Return a line without the marks of quotation that mail puts before it."""
    text = _QUOTED.sub("", line.text, count=1)
    return replace(line, text=text) if text else replace(line, text="\u2029", is_last=True)


def _flows(line: Line, following: Line, width: int) -> bool:
    """Say whether the two lines read on, whatever label the second may begin with."""
    begins_low = following.text[0].islower()
    is_ended = ends_sentence(line.text)
    if not is_ended and (begins_low or line.text[-1] in ",/&(" or _breaks_off(line.text)):
        return True
    if following.indent >= line.indent + 2 and is_ended != (find_label(line.text, 0, 40) is not None):
        return not is_ended  # within an item that hangs; an indented paragraph after one that has ended
    if not width or len(line.text) + line.indent > _WIDEST:
        return begins_low and not is_ended
    return _is_full(line, following, width)


def _breaks_off(text: str) -> bool:
    """Say whether a line ends with a dash or hyphen after a word; a rule of dashes does not."""
    return text[-1] in "-–—" and text[-2:-1] not in ("", "-", "–", "—", "_", "=")


def _is_false_label(line: Line, following: Line, width: int) -> bool:
    """Say whether what looks like a label is the wrapped end of a sentence, such as "2019." or "a. m."."""
    if not width or not _is_full(line, following, width):
        return False
    if following.indent > line.indent or (following.indent < line.indent and not line.is_first):
        return False
    first, label = find_label(line.text, 0, 40), find_label(following.text, 0, 40)
    if label is None or (first is not None and label.follows(first)):
        return label is None
    if ends_sentence(line.text):
        return label.kind is LabelKind.LETTER and not label.is_first and line.text.endswith(".")
    return first is None or not label.is_first
