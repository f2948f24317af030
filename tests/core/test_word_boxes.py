"""Words of pages, packed: the same as a tuple of them, in a tenth of the room."""

import pytest

from desktop_app.core.entities import Page, WordBox, WordBoxes
from desktop_app.core.text.span import Span

WORDS = tuple(WordBox(Span(at, at + 4), at, 10.0, at + 3.5, 22.25) for at in range(0, 50, 5))


def test_words_are_equal_when_packed() -> None:
    packed = WordBoxes.of(WORDS)
    assert packed == WORDS
    assert tuple(packed) == WORDS
    assert Page(1, Span(0, 9), words=WORDS) == Page(1, Span(0, 9), words=packed)
    assert hash(packed) == hash(WORDS)
    assert packed[-1] == WORDS[-1]
    assert packed[-1:] == WORDS[-1:]
    assert packed != WORDS[1:]


def test_words_of_a_part_are_those_of_the_part_when_read() -> None:
    part = WordBoxes(WordBoxes.of(WORDS).columns, 3, 7)
    assert tuple(part) == WORDS[3:7]
    assert len(part) == 4
    with pytest.raises(IndexError):
        part[4]


@pytest.mark.parametrize(
    ("span", "wanted"),
    [
        (Span(0, 4), [0]),
        (Span(4, 5), []),
        (Span(3, 6), [0, 1]),
        (Span(0, 100), list(range(10))),
        (Span(49, 60), []),
        (Span(48, 60), [9]),
    ],
)
def test_words_are_found_by_place_when_asked(span: Span, wanted: list[int]) -> None:
    assert list(WordBoxes.of(WORDS).touching(span)) == wanted


def test_words_of_no_page_are_none_when_packed() -> None:
    assert WordBoxes.of(()) == ()
    assert list(WordBoxes.of(()).touching(Span(0, 5))) == []
