from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import (
    Document,
    Furniture,
    FurnitureKind,
    Gap,
    GapKind,
    Locator,
    Segment,
    SegmentKind,
)
from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.paragraphs import Outline, Shape
from desktop_app.shell.views.reading.rows import PIECE
from tests.shell.reading.builders import SOURCE, document_of, span_of


def bodies(outline: Outline) -> list[str]:
    return [outline.paragraph(index).body.of(outline.document.text) for index in range(len(outline))]


@given(st.text("a\n \t\u00a0", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=4))
def test_outline_holds_every_visible_character_once_and_in_order(text: str, found: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in sorted(found) if start + length <= len(text)]
    document = Document("", text, SOURCE, tuple(Segment(SegmentKind.PARAGRAPH, span) for span in spans))
    outline = Outline(document)
    shown = "".join(text[start:end] for start, end in zip(outline.starts, outline.ends, strict=True))
    assert "".join(shown.split()) == "".join(text.split())
    assert all(end <= start for end, start in zip(outline.ends, outline.starts[1:], strict=False))


def test_outline_shows_text_outside_of_segments_as_paragraphs() -> None:
    text = "One.\n\nTwo, a block.\n\nThree\nwrapped.\n\n\nFour."
    block = Segment(SegmentKind.PARAGRAPH, Span(6, 19))
    assert bodies(Outline(Document("", text, SOURCE, (block,)))) == [
        "One.",
        "Two, a block.",
        "Three\nwrapped.",
        "Four.",
    ]


def test_outline_shows_bare_sentences_as_the_text_has_them() -> None:
    sentences = (Segment(SegmentKind.SENTENCE, Span(0, 4)), Segment(SegmentKind.SENTENCE, Span(5, 9)))
    assert bodies(Outline(Document("", "One. Two.", SOURCE, sentences))) == ["One. Two."]


def test_outline_is_empty_when_the_document_is() -> None:
    assert len(Outline(Document("", " \n\n ", SOURCE))) == 0


def test_number_hangs_when_the_paragraph_begins_with_it() -> None:
    outline = Outline(document_of("Intro text", "3. Third of them"))
    third = outline.paragraph(1)
    assert (third.hung, third.is_numbered) == ("3", True)
    assert third.body.of(outline.document.text) == "Third of them"
    assert third.span.of(outline.document.text) == "3. Third of them"


def test_number_stays_when_it_is_all_there_is() -> None:
    outline = Outline(document_of("3."))
    assert outline.paragraph(0).body.of(outline.document.text) == "3."


def test_number_hangs_once_when_the_format_prints_it() -> None:
    text = "First block.\n\nSecond block."
    place = Locator(paragraph="7", is_numbered=True)
    segments = (
        Segment(SegmentKind.PARAGRAPH, Span(0, 12), place),
        Segment(SegmentKind.PARAGRAPH, Span(14, 27), place),
    )
    outline = Outline(Document("", text, SOURCE, segments))
    assert [outline.paragraph(index).hung for index in range(2)] == ["7", ""]


def test_list_marker_hangs_beside_its_item() -> None:
    kinds = dict.fromkeys(range(4), SegmentKind.LIST_ITEM)
    outline = Outline(document_of("- a dash", "(b) letter", "iv. roman", "no marker", kinds=kinds))
    assert [outline.paragraph(index).hung for index in range(4)] == ["-", "(b)", "iv.", "•"]
    assert bodies(outline) == ["a dash", "letter", "roman", "no marker"]


def test_block_that_is_furniture_looks_like_it() -> None:
    document = document_of("BANNER", "Text with BANNER inside")
    furniture = (Furniture(FurnitureKind.BANNER, Span(0, 6)),)
    outline = Outline(Document("", document.text, SOURCE, document.segments, furniture))
    assert [outline.paragraph(index).shape for index in range(2)] == [Shape.FURNITURE, Shape.BODY]


def test_gap_stands_before_the_paragraph_that_follows_it() -> None:
    document = document_of("1. One", "4. Four")
    gap = Gap(GapKind.PARAGRAPH, (2, 3), span_of(document, "4.").start)
    outline = Outline(Document("", document.text, SOURCE, document.segments, gaps=(gap,)))
    assert [outline.paragraph(index).gap for index in range(2)] == [None, gap]


def test_giant_block_is_cut_at_spaces() -> None:
    document = document_of("word " * 4000)
    outline = Outline(document)
    assert len(outline) > 5
    assert all(end - start <= PIECE for start, end in zip(outline.starts, outline.ends, strict=True))
    assert all(outline.paragraph(index).continues for index in range(1, len(outline)))
    assert all(document.text[end - 1] == " " for end in outline.ends[:-1])


def test_giant_block_without_spaces_parts_no_accent_from_its_letter() -> None:
    text = "e\u0301" * 4000
    outline = Outline(Document("", text, SOURCE))
    assert len(outline) > 1
    assert all(text[start] == "e" for start in outline.starts)


def test_caret_at_the_end_of_a_paragraph_stands_in_it() -> None:
    outline = Outline(document_of("One", "Two"))
    assert (outline.caret_index(3), outline.caret_index(4), outline.caret_index(99)) == (0, 1, 1)
