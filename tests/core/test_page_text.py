"""Where spans stand on pages, and what stands at a point."""

import pytest

from desktop_app.core.entities import Document, Page, Provenance, WordBox
from desktop_app.core.navigation.page_text import Box, PagedText, PageText
from desktop_app.core.text.span import Span

TEXT = "alpha beta\ngamma delta\n\nright side"
"""Two lines of a left column, one of a right."""

PROVENANCE = Provenance("memo.pdf", "", "application/pdf", "", "")


def word(text: str, left: float, top: float, width: float = 50.0) -> WordBox:
    start = TEXT.index(text)
    return WordBox(Span(start, start + len(text)), left, 400 - top - 10, left + width, 400 - top)


WORDS = (
    word("alpha", 20, 20),
    word("beta", 75, 20, 40),
    word("gamma", 20, 34),
    word("delta", 75, 34),
    word("right", 200, 20),
    word("side", 255, 20, 40),
)
PAGE = Page(1, Span(0, len(TEXT)), 300.0, 400.0, WORDS)


@pytest.fixture
def page() -> PageText:
    return PageText(TEXT, PAGE)


def test_words_of_a_line_are_one_box_when_they_stand_together(page: PageText) -> None:
    assert page.boxes(Span(0, 10)) == [Box(20, 20, 115, 30)]


def test_span_over_lines_has_a_box_on_each(page: PageText) -> None:
    assert page.boxes(Span(6, 16)) == [Box(75, 20, 115, 30), Box(20, 34, 70, 44)]


def test_columns_are_apart_when_they_share_a_height(page: PageText) -> None:
    assert len(page.runs) == 3
    assert page.boxes(Span(0, len(TEXT)))[-1] == Box(200, 20, 295, 30)


def test_part_of_a_word_has_a_part_of_its_box(page: PageText) -> None:
    (box,) = page.boxes(Span(1, 3))
    assert 20 < box.left < box.right < 70


def test_no_box_stands_for_white_space(page: PageText) -> None:
    assert page.boxes(Span(5, 6)) == []
    assert page.boxes(Span(22, 24)) == []


@pytest.mark.parametrize(
    ("point", "wanted"),
    [((21, 25), 0), ((69, 25), 5), ((-50, 25), 0), ((150, 39), 22), ((201, 25), 24), ((202, 300), 24), ((21, 300), 11)],
)
def test_place_is_the_nearest_when_a_point_is_given(page: PageText, point: tuple[float, float], wanted: int) -> None:
    assert page.offset_at(*point) == wanted


def test_points_come_back_when_places_are_asked_for_their_boxes(page: PageText) -> None:
    for offset in [0, 3, 7, 13, 20, 26, 33]:
        box = page.caret_box(offset)
        assert box is not None
        assert page.offset_at(box.left, (box.top + box.bottom) / 2) == offset


def test_right_to_left_words_are_parted_from_the_right() -> None:
    page = PageText("שלום", Page(1, Span(0, 4), 300, 400, (WordBox(Span(0, 4), 100, 300, 140, 312),)))
    (first,) = page.boxes(Span(0, 1))
    assert first.right == 140
    assert first.left > 120
    assert page.offset_at(139, 94) == 0
    assert page.offset_at(101, 94) == 4


def test_seen_text_is_what_stands_whole_between_two_heights(page: PageText) -> None:
    assert page.seen(0, 400) == Span(0, len(TEXT))
    assert page.seen(32, 60) == Span(11, 22)
    assert page.seen(22, 26) == Span(0, len(TEXT))
    assert page.seen(100, 200) is None


def test_words_without_room_are_passed_over() -> None:
    words = (WordBox(Span(0, 5), 0, 0, 0, 0), WORDS[1])
    page = PageText(TEXT, Page(1, Span(0, 10), 300, 400, words))
    assert page.boxes(Span(0, 10)) == [Box(75, 20, 115, 30)]


def test_empty_page_has_nothing_when_asked() -> None:
    page = PageText("", Page(1, Span(0, 0)))
    assert (page.boxes(Span(0, 0)), page.offset_at(5, 5), page.body, page.caret_box(0)) == ([], 0, None, None)


def test_pages_are_found_by_place_when_some_are_blank() -> None:
    spans = [Span(0, 0), Span(0, 10), Span(12, 12), Span(12, 20), Span(22, 30)]
    pages = tuple(Page(number, span) for number, span in enumerate(spans, 1))
    paged = PagedText(Document("", "x" * 30, PROVENANCE, pages=pages))
    assert [paged.page_of(offset) for offset in (0, 9, 11, 12, 29, 30)] == [1, 1, 1, 3, 4, 4]
    assert list(paged.pages_of(Span(5, 25))) == [1, 3, 4]


def test_extent_holds_both_ends_when_a_span_is_long() -> None:
    paged = PagedText(Document("", TEXT, PROVENANCE, pages=(PAGE,)))
    box = paged.extent(0, Span(0, 22))
    assert box is not None
    assert (box.top, box.bottom) == (20, 44)
    assert paged.extent(0, Span(5, 6)) is None
