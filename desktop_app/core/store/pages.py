"""Pages with the rectangles of their words, packed column by column."""

import struct
import sys
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import add, sub
from typing import Any

from desktop_app.core.entities import Page, WordBoxes, WordColumns
from desktop_app.core.store.pack import squeeze, unsqueeze
from desktop_app.core.text.span import Span

_HEAD = struct.Struct("<BII")
_FORMAT = 1
_PAGE_COLUMNS = "qqqddq"
"""Number, start, end, width, height, count of words."""
_WORD_COLUMNS = "iiffff"
"""Start as a step from the word before, length, left, bottom, right, top.

Rectangles are kept in single precision, as PDF readers measure them: a hundred-thousandth of a point.
"""


def pages_to_bytes(pages: Sequence[Page]) -> bytes:
    """Return pages packed; a 500-page book takes two to three megabytes."""
    words = _gathered(pages)
    page_columns = (
        [page.number for page in pages],
        [page.span.start for page in pages],
        [page.span.end for page in pages],
        [page.width_pt for page in pages],
        [page.height_pt for page in pages],
        [len(page.words) for page in pages],
    )
    word_columns = (
        _steps(words.starts),
        map(sub, words.ends, words.starts),
        words.lefts,
        words.bottoms,
        words.rights,
        words.tops,
    )
    head = _HEAD.pack(_FORMAT, len(pages), len(words.starts))
    return squeeze(
        head + _columns_to_bytes(_PAGE_COLUMNS, page_columns) + _columns_to_bytes(_WORD_COLUMNS, word_columns)
    )


def pages_from_bytes(data: bytes) -> tuple[Page, ...]:
    """Return the pages that `pages_to_bytes` was given. Raises: ValueError, struct.error if it was something else."""
    plain = memoryview(unsqueeze(data))
    form, page_count, word_count = _HEAD.unpack_from(plain)
    if form != _FORMAT:
        raise ValueError("pages are packed in an unknown way")
    page_columns, at = _columns_from_bytes(_PAGE_COLUMNS, plain, _HEAD.size, page_count)
    word_columns, at = _columns_from_bytes(_WORD_COLUMNS, plain, at, word_count)
    if at != len(plain) or sum(page_columns[-1]) != word_count:
        raise ValueError("pages are cut off")
    if min(page_columns[-1], default=0) < 0:
        raise ValueError("a page has less than no words")
    words, lasts = _words(word_columns), accumulate(page_columns[-1])
    return tuple(
        Page(number, Span(start, end), width, height, WordBoxes(words, last - count, last))
        for number, start, end, width, height, count, last in zip(*page_columns, lasts, strict=True)
    )


def _words(columns: list["array[Any]"]) -> WordColumns:
    """Return the columns of words with steps and lengths made starts and ends."""
    steps, lengths, *edges = columns
    starts = array("i", accumulate(steps))
    if min(starts, default=0) < 0 or min(lengths, default=0) < 0:
        raise ValueError("a word stands nowhere")
    return WordColumns(starts, array("i", map(add, starts, lengths)), *edges)


def _gathered(pages: Sequence[Page]) -> WordColumns:
    """Return the words of all pages as one set of columns."""
    gathered = WordColumns(array("i"), array("i"), array("f"), array("f"), array("f"), array("f"))
    for page in pages:
        words = WordBoxes.of(page.words)
        for name in WordColumns.__dataclass_fields__:
            getattr(gathered, name).extend(getattr(words.columns, name)[words.rows])
    return gathered


def _steps(starts: Sequence[int]) -> Iterable[int]:
    return [after - before for before, after in zip([0, *starts], starts, strict=False)]


def _columns_to_bytes(kinds: str, columns: Iterable[Iterable[Any]]) -> bytes:
    arrays = [array(kind, column) for kind, column in zip(kinds, columns, strict=True)]
    if sys.byteorder == "big":
        for one in arrays:
            one.byteswap()
    return b"".join(one.tobytes() for one in arrays)


def _columns_from_bytes(kinds: str, plain: memoryview, at: int, count: int) -> tuple[list["array[Any]"], int]:
    columns: list[array[Any]] = []
    for kind in kinds:
        column: array[Any] = array(kind)
        size = column.itemsize * count
        if at + size > len(plain):
            raise ValueError("pages are cut off")
        column.frombytes(plain[at : at + size])
        if sys.byteorder == "big":
            column.byteswap()
        columns.append(column)
        at += size
    return columns, at
