"""The words of a PDF page with their rectangles, as pdfium finds them."""

import ctypes
import math
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from desktop_app.core.importers.flow.symbol_fonts import shown_character
from desktop_app.core.importers.pdf.frame import Frame, Rectangle

_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
"""What pdfium returns for a hyphen at the end of a line, and the soft hyphen that shows there."""
_HYPHEN = ord("-")
_SPACES = frozenset({0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000, *range(0x2000, 0x200B), 0x2028, 0x2029})
_UPRIGHT_WITHIN = math.radians(20)
_BOLD_WEIGHT = 600
_BOLD_NAMES = (b"bold", b"black", b"heavy")
_NAME_SIZE = 128


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without space; `index` is that of its first character on the page.

    `is_apart` says that white space precedes it; a redaction's stand-in is a word too.
    """

    text: str
    box: Rectangle
    index: int
    is_apart: bool = True
    is_upright: bool = True
    is_box: bool = False


class PageCharacters:
    """The characters of one open page; call under the lock of pdfium only."""

    def __init__(self, page: pypdfium2.PdfPage, frame: Frame) -> None:
        """Open the text of `page`."""
        self._text = page.get_textpage()
        self._frame = frame
        self._rect = pdfium.FS_RECTF()

    def close(self) -> None:
        """Let go of the text."""
        self._text.close()

    def words(self) -> list[Word]:
        """Return the words in the order of the page's content."""
        unicode_at, text = pdfium.FPDFText_GetUnicode, self._text.raw
        words: list[Word] = []
        codes: list[int] = []
        first = last = 0
        for index in range(max(0, self._text.count_chars())):
            code = unicode_at(text, index)
            if code in _SPACES:
                if codes:
                    words.append(self._word(codes, first, last))
                    codes = []
            elif _is_character(code):
                if codes and codes[-1] == _HYPHEN and code != _HYPHEN and self._is_next_line(last, index):
                    words.append(self._word(codes, first, last))
                    codes = []
                if not codes:
                    first = index
                codes.append(_HYPHEN if code in _HYPHENS else code)
                last = index
        if codes:
            words.append(self._word(codes, first, last))
        return words

    def is_bold(self, word: Word) -> bool:
        """Say whether the word stands in a bold font."""
        if pdfium.FPDFText_GetFontWeight(self._text.raw, word.index) >= _BOLD_WEIGHT:
            return True
        name, flags = ctypes.create_string_buffer(_NAME_SIZE), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._text.raw, word.index, name, _NAME_SIZE, flags)
        return any(bold in name.raw.lower() for bold in _BOLD_NAMES)

    def brightness(self, word: Word) -> int:
        """Return how light the word's colour is, 0..255."""
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        if not pdfium.FPDFText_GetFillColor(self._text.raw, word.index, red, green, blue, alpha):
            return 0
        return int(red.value + green.value + blue.value) // 3

    def _is_next_line(self, last: int, index: int) -> bool:
        """Say whether a character starts a line, as after a hyphen: pdfium then reports no newline."""
        before, after = self._box(last, last), self._box(index, index)
        return before.shared_height(after) < 0.5 * min(before.height, after.height)

    def _word(self, codes: list[int], first: int, last: int) -> Word:
        angle = pdfium.FPDFText_GetCharAngle(self._text.raw, first)
        turned = abs(math.remainder(angle + self._frame.turn, math.tau)) if -math.tau <= angle <= math.tau else 0.0
        return Word(_decoded(codes), self._box(first, last), first, is_upright=turned < _UPRIGHT_WITHIN)

    def _box(self, first: int, last: int) -> Rectangle:
        """Return the rectangle of a word: that of its first character joined with that of its last."""
        rect, box_at, text = self._rect, pdfium.FPDFText_GetLooseCharBox, self._text.raw
        if not box_at(text, first, rect):
            return Rectangle(0.0, 0.0, 0.0, 0.0)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if last != first and box_at(text, last, rect):
            left, bottom = min(left, rect.left), min(bottom, rect.bottom)
            right, top = max(right, rect.right), max(top, rect.top)
        return self._frame.placed(left, bottom, right, top)


def _is_character(code: int) -> bool:
    """Say whether a code is one to show: no control, no noncharacter, no BOM."""
    if code in _HYPHENS:
        return True
    return code > 0x1F and not 0x7F <= code <= 0x9F and code not in (0xFEFF, 0xFFFF, 0x200B)


def _decoded(codes: list[int]) -> str:
    """Return UTF-16 units as text; half a pair becomes U+FFFD."""
    if max(codes) < 0xD800:
        return "".join(map(chr, codes))
    units = b"".join(min(code, 0xFFFD).to_bytes(2, "little") for code in codes)
    return "".join(map(shown_character, map(ord, units.decode("utf-16-le", "replace"))))
