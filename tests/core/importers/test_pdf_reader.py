"""The reader of PDFs with a text layer."""

import threading

import pytest
import typst

from desktop_app.core.entities import RedactionKind, SegmentKind
from desktop_app.core.errors import Cancelled
from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.pdf.reader import read
from desktop_app.core.progress import Progress
from tests.core.importers.builders import box, form, line, make_pdf

LEFT = ["The harbour was quiet at that hour", "and nobody saw the boat come in", "because the fog lay on the water"]
RIGHT = [
    "A second column tells of the market",
    "where fish was sold before sunrise",
    "to those who came from the hills",
]


def extract(*contents: str, **options: str) -> Extracted:
    return read(make_pdf(*contents, **options), "memo.pdf", Progress(), None)


def typeset(source: str) -> Extracted:
    return read(typst.compile(source.encode()), "memo.pdf", Progress(), None)


def lines(found: Extracted) -> list[str]:
    return [block.span.of(found.text) for block in found.blocks]


def column(texts: list[str], left: float, top: float) -> list[str]:
    return [line(text, left, top - 12 * place, 8) for place, text in enumerate(texts)]


def test_read_joins_lines_when_they_are_one_paragraph() -> None:
    rows = [
        "This is the first line of a paragraph that is wrapped",
        "and this is its second line which is as long as that",
    ]
    found = extract(line(rows[0], 20, 300) + line(rows[1], 20, 288) + line("Another one.", 20, 260))
    assert found.text == f"{rows[0]}\n{rows[1]}\n\nAnother one."
    assert {block.kind for block in found.blocks} == {SegmentKind.PARAGRAPH}


def test_read_places_words_when_they_stand_on_the_page() -> None:
    found = extract(line("Two words", 50, 200))
    page = found.pages[0]
    assert [word.span.of(found.text) for word in page.words] == ["Two", "words"]
    assert (page.number, page.width_pt, page.height_pt) == (1, 300, 400)
    first, second = page.words
    assert 49 < first.left < first.right < second.left < 100
    assert first.bottom < 200 < first.top < 212


@pytest.mark.parametrize(("turn", "size"), [(90, (400, 300)), (180, (300, 400)), (270, (400, 300))])
def test_read_places_words_as_shown_when_the_page_is_turned(turn: int, size: tuple[int, int]) -> None:
    matrix = {90: "0 1 -1 0 250 100", 180: "-1 0 0 -1 200 300", 270: "0 -1 1 0 50 300"}[turn]
    content = f"BT /F1 10 Tf {matrix} Tm (Turned words) Tj 0 -12 Td (run on) Tj ET"
    found = extract(content, page=f"/Rotate {turn}")
    page = found.pages[0]
    assert found.text.replace("\n\n", "\n") == "Turned words\nrun on"
    assert (page.width_pt, page.height_pt) == size
    assert page.words[0].left < page.words[1].left
    assert page.words[0].bottom > page.words[2].bottom
    assert page.words[0].top - page.words[0].bottom < 16


def test_read_counts_from_the_corner_when_the_page_is_cropped() -> None:
    plain, cropped = (extract(line("Word", 100, 200), page=page) for page in ("", "/CropBox [40 30 300 400]"))
    before, after = plain.pages[0].words[0], cropped.pages[0].words[0]
    assert (before.left - after.left, before.bottom - after.bottom) == pytest.approx((40, 30))


def test_read_keeps_columns_apart_when_lines_are_drawn_across() -> None:
    rows = zip(column(LEFT * 2, 20, 300), column(RIGHT * 2, 160, 300), strict=True)
    title = line("A title that runs over both of the columns of this page", 20, 350)
    found = extract(title + "".join(left + right for left, right in rows))
    assert " ".join(found.text.split()).endswith(" ".join(LEFT * 2 + RIGHT * 2))


def test_read_keeps_rows_together_when_a_table_has_columns() -> None:
    rows = [("Harbour", "3 boats", "Monday"), ("Market", "14 boats", "Tuesday"), ("Old mole", "7 boats", "Friday")]
    content = "".join(
        line(cell, 20 + 90 * place, 300 - 14 * row)
        for row, cells in enumerate(rows)
        for place, cell in enumerate(cells)
    )
    found = extract(content)
    assert lines(found) == ["\t".join(cells) for cells in rows]
    assert {block.kind for block in found.blocks} == {SegmentKind.TABLE_ROW}


def test_read_keeps_a_foot_last_when_it_stands_in_the_first_column() -> None:
    content = "".join(column(LEFT * 2, 20, 300) + column(RIGHT * 2, 160, 300)) + line("Page 1", 20, 30, 8)
    assert lines(extract(content))[-1] == "Page 1"


def test_read_breaks_words_where_lines_break_when_they_are_hyphenated() -> None:
    found = typeset(
        '#set page(width: 90pt, height: 300pt, margin: 10pt)\n#set text(size: 9pt, hyphenate: true, lang: "en")\n'
        "#set par(justify: true)\nAn extraordinary misunderstanding of internationalization happened."
    )
    assert "-\n" in found.text
    assert found.text.replace("-\n", "").replace("\n", " ") == (
        "An extraordinary misunderstanding of internationalization happened."
    )
    assert all(word.top - word.bottom < 15 for word in found.pages[0].words)


def test_read_finds_headings_when_type_is_larger_or_bold() -> None:
    found = extract(
        line("Title", 20, 350, 18) + line("Part", 20, 320, 14) + line("Bold words", 20, 300, font="F2")
        + line("Plain text stands under it and goes on for a while.", 20, 280)
        + line("Then ends here, as it is only an example.", 20, 268)
    )  # fmt: skip
    levels = [block.level for block in found.blocks if block.kind is SegmentKind.HEADING]
    assert levels == [1, 2, 3]


def test_read_starts_items_when_lines_begin_with_marks() -> None:
    texts = ["1. First item of them", "2. Second item, which is", "(a) Third item", "\x95 Fourth item"]
    found = extract("".join(line(text, 20, 300 - 12 * place) for place, text in enumerate(texts)))
    assert [block.kind for block in found.blocks] == [SegmentKind.LIST_ITEM] * 4


def test_read_starts_paragraphs_when_first_lines_are_indented() -> None:
    full = "A full line of the text reaches the right edge of it"
    content = "".join(
        line(text, left, 300 - 12 * place)
        for place, (text, left) in enumerate(
            [(full, 20), (full, 20), ("An indented line begins another paragraph here", 34), (full, 20)]
        )
    )
    assert [text.count("\n") for text in lines(extract(content))] == [1, 1]


def test_read_joins_lines_when_a_column_fills_part_of_the_page_only() -> None:
    title = line("A title which is as wide as the page is, nearly to its edge", 20, 350)
    found = extract(title + "".join(column(LEFT * 2, 20, 300)))
    assert len(found.blocks) == 2


def test_read_keeps_lines_apart_when_they_are_an_address() -> None:
    texts = ["To: The Minister", "From: The Harbour Master of the Old Mole", "Date: 4 May", "Subject: Boats and lamps"]
    content = "".join(line(text, 20, 300 - 12 * place) for place, text in enumerate(texts))
    content += line("A line of text that is set below and runs over the page", 20, 230)
    assert lines(extract(content))[:4] == texts


def test_read_puts_a_stand_in_when_a_black_box_is_drawn() -> None:
    found = extract(line("The name is", 20, 300) + line("as we know.", 140, 300) + box(80, 298, 55, 11))
    assert found.text == "The name is █████ as we know."
    assert [item.span.of(found.text) for item in found.redactions] == ["█████"]
    assert found.redactions[0].kind is RedactionKind.BOX
    assert not found.notices


def test_read_says_so_when_text_is_left_under_a_box() -> None:
    found = extract(line("The secret name is here.", 20, 300), line("Before", 20, 300) + box(15, 297, 50, 12))
    assert not found.redactions[0].span.overlaps(found.pages[0].span)
    assert found.redactions[0].span.of(found.text) == "█████ Before"
    assert found.notices == (
        "Page 2 has black boxes with text still under them, which anyone can copy out of the file.",
    )


@pytest.mark.parametrize(
    "drawing",
    [
        box(20, 290, 200, 0.8),
        box(20, 290, 4, 4),
        box(20, 290, 100, 20, "0.8 g"),
        box(0, 0, 300, 400),
        "q 0 g 20 250 m 90 290 l 40 330 l 30 260 l f Q\n",
        box(10, 200, 150, 16) + "1 g " + line("White on black", 20, 204),
        "q 0 0 0 RG 20 290 100 20 re S Q\n",
        "q 2 w 20 290 m 200 290 l S Q\n",
    ],
)
def test_read_sees_no_redaction_when_a_shape_is_something_else(drawing: str) -> None:
    assert not extract(drawing + "0 g " + line("Some text.", 20, 350)).redactions


def test_read_puts_a_stand_in_when_a_thick_pen_has_struck_through() -> None:
    found = extract(line("Seen and", 20, 300) + "0 G 11 w 70 304 m 130 304 l S\n" + line("seen again", 140, 300))
    assert found.text == "Seen and █████ seen again"


def test_read_joins_boxes_when_they_touch() -> None:
    found = extract(line("Text", 20, 350) + box(20, 300, 40, 10) + box(60, 300, 40, 10) + box(60.5, 300.2, 39, 9))
    assert len(found.redactions) == 1


def test_read_takes_what_is_laid_over_the_page_when_there_are_annotations() -> None:
    square = "/Type /Annot /Subtype /Square /Rect [15 297 55 309] /F 4 /AP << /N 7 0 R >>"
    field = "/Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [20 100 120 120] /AP << /N 8 0 R >>"
    drawn = [form("0 g 0 0 40 12 re f", 40, 12), form("BT /F1 10 Tf 2 4 Td (Filled in) Tj ET", 100, 20)]
    data = make_pdf(line("Secret words", 20, 300), page=f"/Annots [<< {square} >> << {field} >>]", extra=drawn)
    found = read(data, "form.pdf", Progress(), None)
    assert lines(found) == ["█████ Secret words", "Filled in"]
    assert [item.span.of(found.text) for item in found.redactions] == ["█████ Secret"]


def test_read_parts_pages_and_names_silent_ones_when_some_hold_no_text() -> None:
    found = extract(line("One.", 20, 300), "", line("Three.", 20, 300))
    assert found.text == "One.\n\nThree."
    assert [page.span.of(found.text) for page in found.pages] == ["One.", "", "Three."]
    assert found.notices == ("Page 2 has no text layer.",)


def test_read_leaves_out_controls_when_the_text_layer_has_some() -> None:
    found = typeset("Ligatures: office, ﬁsh. Astral: 𝒜𝔸😀. Quotes “x”.")
    assert all(character.isprintable() or character == "\n" for character in found.text)
    assert "𝒜𝔸" in found.text


def test_read_takes_the_title_when_it_is_no_file_name() -> None:
    text = line("Text.", 20, 300)
    assert extract(text, info="/Title (On  harbours)").title == "On harbours"
    assert extract(text, info="/Title (Microsoft Word - memo.doc)").title == ""


def test_read_gives_the_same_when_threads_read_at_once() -> None:
    data = make_pdf(*(line(f"Page number {page} of the file.", 20, 300) for page in range(20)))
    results: list[Extracted] = []
    threads = [threading.Thread(target=lambda: results.append(read(data, "a.pdf", Progress(), None))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4
    assert len(set(results)) == 1


def test_read_reports_each_page_and_stops_when_cancelled() -> None:
    seen: list[float] = []
    progress = Progress(lambda fraction, _label: (seen.append(fraction), progress.cancel())[0] if fraction else None)
    with pytest.raises(Cancelled):
        read(make_pdf(*[line("Text.", 20, 300)] * 4), "memo.pdf", progress, None)
    assert seen == [0.25]


WRAPPED = [
    "2. The ship had been near the break since the night of March",
    "11. Its lamps were out for seven hours and the crew slept.",
]


def test_read_keeps_a_paragraph_whole_when_a_wrapped_line_begins_with_a_number() -> None:
    found = extract(line(WRAPPED[0], 10, 300) + line(WRAPPED[1], 10, 288))
    assert lines(found) == ["\n".join(WRAPPED)]


def test_read_starts_an_item_when_the_next_number_follows_a_full_line() -> None:
    rows = [WRAPPED[0], "3. Its lamps were out for seven hours and the crew slept"]
    assert lines(extract(line(rows[0], 10, 300) + line(rows[1], 10, 288))) == rows


def test_read_starts_an_item_when_numbers_hang_before_a_skipped_one() -> None:
    rows = [
        line("2. the ship had been near the break since the night of the", 10, 300),
        line("storm that nobody on the whole of the island foresaw at all", 24, 288),
        line("7. the lamps were out", 10, 276),
    ]
    assert len(extract("".join(rows)).blocks) == 2


@pytest.mark.parametrize("text", ["H. Tillery", "s. 15(1) of the law", "p. 4 of it", "A. Roe"])
def test_read_sees_no_item_when_a_paragraph_begins_with_a_lone_letter(text: str) -> None:
    found = extract(line("Some words that come before it.", 10, 300) + line(text, 10, 260))
    assert [block.kind for block in found.blocks] == [SegmentKind.PARAGRAPH] * 2


def test_read_sees_items_when_letters_follow_one_another() -> None:
    found = extract(line("a. One thing", 10, 300) + line("b. Another thing", 10, 280))
    assert [block.kind for block in found.blocks] == [SegmentKind.LIST_ITEM] * 2


def test_read_keeps_a_ground_with_its_box_when_it_stands_on_the_next_line() -> None:
    rows = line("She said that the remark led to her second subject.", 10, 300) + box(243, 299, 45, 9)
    found = extract(rows + line("s. 15(1)", 10, 288))
    assert len(found.blocks) == 1
