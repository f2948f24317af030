"""Pictures of pages, and that words stand on them where the document says."""

import pytest

from desktop_app.core.entities import WordBoxes
from desktop_app.core.errors import UserError
from desktop_app.core.importers.pdf import pictures
from desktop_app.core.importers.pdf.part import Part, Picture
from desktop_app.core.importers.pdf.pictures import PdfPictures
from desktop_app.core.importers.pdf.reader import read
from desktop_app.core.progress import Progress
from tests.core.importers.builders import line, make_pdf

TEXT = line("Two words", 50, 200, 20)


def whole(width: int, height: int, page: int = 0) -> Part:
    return Part(page, width, height, 0, 0, width, height)


def drawn(data: bytes, part: Part) -> Picture:
    opened = PdfPictures(data, "memo.pdf")
    try:
        return opened.draw(part)
    finally:
        opened.close()


def is_dark(picture: Picture, x: int, y: int) -> bool:
    at = 4 * (y * picture.width + x)
    return max(picture.data[at : at + 3]) < 100


def test_page_is_white_where_nothing_is_printed() -> None:
    picture = drawn(make_pdf(""), whole(30, 40))
    assert (picture.width, picture.height, len(picture.data)) == (30, 40, 4 * 30 * 40)
    assert set(picture.data) == {255}


def test_part_is_cut_from_the_page_when_drawn() -> None:
    data = make_pdf(TEXT)
    page = drawn(data, whole(300, 400))
    part = drawn(data, Part(0, 300, 400, 40, 180, 100, 30))
    rows = [page.data[4 * (y * 300 + 40) : 4 * (y * 300 + 140)] for y in range(180, 210)]
    assert part.data == b"".join(rows)


@pytest.mark.parametrize("page", ["", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox [40 30 300 400]"])
def test_ink_lies_in_the_boxes_of_words_when_the_page_is_drawn(page: str) -> None:
    data = make_pdf(TEXT, page=page)
    found = read(data, "memo.pdf", Progress(), None).pages[0]
    width, height = round(found.width_pt), round(found.height_pt)
    picture = drawn(data, whole(width, height))
    dark = {(x, y) for y in range(height) for x in range(width) if is_dark(picture, x, y)}
    assert dark
    for x, y in dark:
        assert any(
            box.left - 1 <= x <= box.right + 1 and box.bottom - 1 <= height - y <= box.top + 1
            for box in WordBoxes.of(found.words)
        )


def test_pages_are_the_same_when_the_document_is_opened_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_PAGES_BEFORE_FRESH", 2)
    data = make_pdf(TEXT, line("Other", 20, 100), TEXT, "", TEXT)
    opened = PdfPictures(data, "memo.pdf")
    try:
        first = [opened.draw(whole(60, 80, number)).data for number in range(5)]
        again = [opened.draw(whole(60, 80, number)).data for number in range(5)]
    finally:
        opened.close()
    assert first == again
    assert first[0] == first[2] == first[4] != first[1]


def test_damaged_file_is_refused_with_a_sentence() -> None:
    with pytest.raises(UserError, match=r"^memo\.pdf is damaged and cannot be read; get it again from its source\.$"):
        PdfPictures(b"%PDF-1.4 nothing %%EOF", "memo.pdf")


def test_page_that_is_not_there_is_refused_with_a_sentence() -> None:
    with pytest.raises(UserError, match=r"^Page 3 of memo\.pdf cannot be drawn: it is damaged\.$"):
        drawn(make_pdf(TEXT, TEXT), whole(30, 40, 2))


@pytest.mark.parametrize("size", [(0, 10), (100_000, 100_000)])
def test_picture_without_bounds_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="are not one picture"):
        drawn(make_pdf(TEXT), whole(*size))
