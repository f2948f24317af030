"""Pages with the rectangles of their words, packed column by column."""

import struct
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import Any

from desktop_app.core.entities import Page, WordBox
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
    words = [word for page in pages for word in page.words]
    page_columns = (
        [page.number for page in pages],
        [page.span.start for page in pages],
        [page.span.end for page in pages],
        [page.width_pt for page in pages],
        [page.height_pt for page in pages],
        [len(page.words) for page in pages],
    )
    word_columns = (
        _steps([word.span.start for word in words]),
        [len(word.span) for word in words],
        [word.left for word in words],
        [word.bottom for word in words],
        [word.right for word in words],
        [word.top for word in words],
    )
    head = _HEAD.pack(_FORMAT, len(pages), len(words))
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
    words = _words(word_columns)
    return tuple(
        Page(number, Span(start, end), width, height, tuple(islice(words, count)))
        for number, start, end, width, height, count in zip(*page_columns, strict=True)
    )


def _words(columns: list["array[Any]"]) -> Iterator[WordBox]:
    steps, lengths, lefts, bottoms, rights, tops = columns
    for start, length, left, bottom, right, top in zip(
        accumulate(steps), lengths, lefts, bottoms, rights, tops, strict=True
    ):
        yield WordBox(Span(start, start + length), left, bottom, right, top)


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
