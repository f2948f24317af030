"""How blocks look like what they are: tables, quotations, lists and marks of Markdown."""

import pytest
from PySide6.QtCore import QPointF

from desktop_app.core.entities import Document, SegmentKind
from desktop_app.core.importers.registry import read_bytes
from desktop_app.core.text.span import Span
from desktop_app.shell.theme import DARK, LIGHT, build_palette
from desktop_app.shell.views.reading import Mark
from desktop_app.shell.views.reading.caret import Move
from desktop_app.shell.views.reading.cells import cells_of
from desktop_app.shell.views.reading.flow import Laid
from desktop_app.shell.views.reading.paragraphs import Outline, Paragraph, Shape
from tests.shell.reading.builders import document_of, span_of

MARKDOWN = """---
title: A note
---

# First

## 2. Second

> Quoted words
> on two lines.
>
> > Quoted within.

- item
  - nested
3. third

| Year | Boats | Remark |
|------|------:|--------|
| 2018 | 3 | none |
| 2019 | 12 | [REDACTED] \\| more |

---

```python
code
```
"""
ROWS = (
    "Year | Boats | Remark",
    "2018 | 3 | none",
    "2019 | 12 | a remark that is long enough to be wrapped in its cell",
)


def read(source: str = MARKDOWN) -> Document:
    return read_bytes(source.encode(), "note.md").document


def paragraphs(document: Document) -> list[Paragraph]:
    outline = Outline(document)
    return [outline.paragraph(index) for index in range(len(outline))]


def table(**more: object) -> Document:
    return document_of("Before.", *ROWS, "After.", kinds=dict.fromkeys((1, 2, 3), SegmentKind.TABLE_ROW), **more)


def lay(pane, document: Document, quote: str) -> Laid:
    return pane.flow.lay(pane.flow.outline.index_at(span_of(document, quote).start))


def test_marks_of_markdown_hang_or_vanish_but_are_never_paragraphs_of_their_own() -> None:
    document = read()
    shown = [(one.shape, one.hung, one.body.of(document.text)) for one in paragraphs(document)]
    assert shown[1:4] == [
        (Shape.HEADING, "", "First"),
        (Shape.HEADING, "2", "Second"),
        (Shape.QUOTATION, "", "Quoted words\n> on two lines."),
    ]
    items = [(hung, body) for shape, hung, body in shown if shape is Shape.LIST_ITEM]
    assert items == [("•", "item"), ("•", "nested"), ("3.", "third")]
    assert [body for shape, _, body in shown if shape is Shape.RULE] == ["---"]
    assert not [body for shape, _, body in shown if shape is Shape.BODY and not any(map(str.isalpha, body))]


def test_all_that_is_not_blank_is_in_some_paragraph_of_a_markdown_source() -> None:
    document = read()
    held = {place for one in paragraphs(document) for place in range(one.span.start, one.span.end)}
    assert [place for place, letter in enumerate(document.text) if not letter.isspace() and place not in held] == []


def test_front_matter_is_set_as_what_stands_aside() -> None:
    assert paragraphs(read())[0].shape is Shape.FURNITURE


def test_quotations_say_how_deep_they_are_and_veil_their_marks() -> None:
    document = read()
    first, second = (one for one in paragraphs(document) if one.shape is Shape.QUOTATION)
    assert (first.level, second.level) == (1, 2)
    assert [span.of(document.text) for span in first.veiled] == ["> "]


def test_cells_stand_between_bars_with_escaped_ones_kept() -> None:
    row = "| a | b \\| c |  |"
    cells = cells_of(row, Span(0, len(row)), is_markdown=True)
    assert [span.of(row) for span in cells.spans] == ["a", "b \\| c", ""]
    assert cells_of("one cell", Span(0, 8), is_markdown=False).spans == ()
    empty = " | b |  | d"
    assert [span.of(empty) for span in cells_of(empty, Span(0, 11), is_markdown=False).spans] == ["", "b", "", "d"]


def test_cells_of_a_column_stand_below_each_other(pane) -> None:
    document = table()
    pane.set_document(document)
    remarks = [lay(pane, document, word).layout for word in ("Remark", "none", "a remark")]
    lefts = {
        layout.boxes(span_of(document, word))[0].left()
        for layout, word in zip(remarks, ("Remark", "none", "a remark"), strict=True)
    }
    assert len(lefts) == 1
    rights = {lay(pane, document, word).layout.boxes(span_of(document, word))[0].right() for word in ("Boats", "12")}
    assert len({round(right) for right in rights}) == 1  # numbers are set to the right


def test_cell_is_hit_where_it_is_seen_and_selected_as_text(pane) -> None:
    document = table()
    pane.set_document(document)
    laid = lay(pane, document, "a remark")
    assert len(laid.layout.lines) > 3
    for quote in ("2019", "12", "a remark", "wrapped"):
        span = span_of(document, quote)
        box = laid.layout.boxes(span)[0]
        point = QPointF(pane.column_left() + box.left() + 1, laid.top - pane.sight.value + box.center().y())
        assert pane.offset_at(point) == span.start
    pane.select(span_of(document, "12 | a remark"))
    assert pane.selected_text() == "12 | a remark"


def test_caret_walks_up_and_down_through_a_table_and_out_of_it(pane) -> None:
    document = table()
    pane.set_document(document)
    for word, end in (("Year", "After."), ("Remark", "After.")):
        pane.place_caret(span_of(document, word).start)
        seen = [pane.caret]
        for _ in range(9):
            pane.move_caret(Move.NEXT_LINE)
            seen.append(pane.caret)
        assert seen == sorted(seen)
        assert pane.caret >= span_of(document, end).start
        for _ in range(9):
            pane.move_caret(Move.PREVIOUS_LINE)
        assert pane.caret <= span_of(document, "Before.").end


def test_every_place_of_a_table_is_reached_by_stepping(pane) -> None:
    document = table()
    pane.set_document(document)
    pane.place_caret(0)
    for _ in range(len(document.text)):
        pane.move_caret(Move.NEXT_CHARACTER)
    assert pane.caret >= len(document.text) - 2


def test_table_too_wide_for_the_page_is_running_text(pane) -> None:
    row = " | ".join(str(number) for number in range(20))
    document = document_of(row, row, kinds={0: SegmentKind.TABLE_ROW, 1: SegmentKind.TABLE_ROW})
    pane.set_document(document)
    assert lay(pane, document, "0 | 1").layout.columns == ()


def test_code_between_fences_keeps_its_lines(pane) -> None:
    document = read("Before.\n\n```python\na = 1\n  b\n```\n\nNo code.\n\n```\nc\n```\n")
    pane.resize(500, 600)
    pane.set_document(document)
    laid = lay(pane, document, "a = 1")
    assert (laid.paragraph.shape, len(laid.layout.lines)) == (Shape.CODE, 2)
    assert lay(pane, document, "No code").paragraph.shape is Shape.BODY
    assert pane.offset_at(QPointF(9999, laid.top + laid.layout.lines[0].top + 2)) == span_of(document, "a = 1").end


def test_numbers_that_a_web_page_prints_hang_beside_its_items() -> None:
    document = read_bytes(b"<p>Text.<ol start=3><li>one<li>two<ul><li>in</ul></ol>", "a.html").document
    assert [one.hung for one in paragraphs(document) if one.shape is Shape.LIST_ITEM] == ["3.", "4.", "\u2022"]


def test_lines_that_a_web_page_breaks_are_kept(pane) -> None:
    document = read_bytes(b"<p>A poem<br>in <b>three</b><br>lines", "a.html").document
    pane.resize(500, 600)
    pane.set_document(document)
    assert len(lay(pane, document, "A poem").layout.lines) == 3
    pane.select_all()
    assert pane.selected_text() == document.text


def test_a_word_that_the_end_of_a_line_parts_has_no_blank_inside(pane) -> None:
    document = document_of("The Hydro-\ngraphic Service - \nand 3-\n4 of them")
    pane.resize(500, 300)
    pane.set_document(document)
    laid = lay(pane, document, "The Hydro")
    end = span_of(document, "Hydro-").end
    assert laid.paragraph.veiled == (Span(end, end + 1),)
    assert laid.layout.caret_box(end).x() == laid.layout.caret_box(end + 1).x()


def test_a_right_to_left_item_is_indented_from_the_right(pane) -> None:
    words = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"
    document = document_of(f"- {words}", words, kinds={0: SegmentKind.LIST_ITEM})
    pane.set_document(document)
    item, plain = pane.flow.lay(0), pane.flow.lay(1)
    right = [laid.indent + laid.layout.boxes(laid.layout.span)[0].right() for laid in (item, plain)]
    assert right[0] < right[1] - 8
    assert item.indent == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_shape_can_be_painted(pane, theme) -> None:
    pane.setPalette(build_palette(theme))
    pane.resize(500, 1200)
    pane.set_document(read())
    assert not pane.grab().isNull()
    pane.resize(120, 300)
    assert not pane.grab().isNull()


def test_row_that_heads_a_table_is_bold_and_its_columns_have_room_for_it(pane) -> None:
    source = "| Harbour master | Boats |\n|---|---|\n| A | 3 |\n| B | 12 |\n"
    document = read(source)
    rows = [one for one in paragraphs(document) if one.shape is Shape.TABLE_ROW]
    assert [one.is_head for one in rows] == [True, False, False]
    pane.set_document(document)
    head, row = lay(pane, document, "Harbour master"), lay(pane, document, "A |")
    typography = pane.scene.typography
    assert typography.setting(head.paragraph).font.bold()
    assert not typography.setting(row.paragraph).font.bold()
    assert len({line.top for line in head.layout.lines}) == 1


def test_cell_that_bears_the_sign_of_a_link_stays_on_one_line_where_there_is_room(pane) -> None:
    document = read("| Ferry | Passengers |\n|---|---|\n| Lintwell | 412 |\n")
    pane.set_document(document)
    marked = span_of(document, "Passengers"), span_of(document, "Lintwell")
    pane.set_marks([Mark(n, span, n, "B", partners=3) for n, span in enumerate(marked)])
    for quote in ("Passengers", "Lintwell"):
        assert len({line.top for line in lay(pane, document, quote).layout.lines}) == 1


def test_words_of_a_narrow_table_stay_whole_as_long_as_all_longest_words_find_room(pane) -> None:
    pane.resize(360, 300)
    document = read("| Ferry | Passengers | Date |\n|---|---|---|\n| Lintwell | 412 | 4 March 2019, at noon sharp |\n")
    pane.set_document(document)
    head = lay(pane, document, "Passengers")
    assert len({line.top for line in head.layout.lines}) == 1
