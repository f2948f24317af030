import gc
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.entities import Document, GapKind, Page, Segment, SegmentKind
from desktop_app.core.importers.assemble import assemble
from desktop_app.core.importers.base import Block, Extracted
from desktop_app.core.importers.registry import read_file, read_string
from desktop_app.core.text.span import Span

SEEDS = Path(__file__).resolve().parents[3].parent / "shared" / "seeds"
BLOCKS = (SegmentKind.HEADING, SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.TABLE_ROW)
LONG = "It says a good deal about one thing and another, so that it is as long as a paragraph of a memo is."


def quotes(document: Document, *kinds: SegmentKind) -> list[str]:
    return [one.span.of(document.text) for one in document.segments if one.kind in kinds]


def segment(document: Document, start: str) -> Segment:
    return next(one for one in document.segments if one.span.of(document.text).startswith(start))


def test_paragraph_is_joined_when_its_lines_are_wrapped() -> None:
    text = (
        "It was the age of wisdom and the age of foolishness, the epoch of belief\n"
        "and the epoch of doubt, and it was the season of light. The year was\n"
        "1859. The king had a large jaw, and nothing more was known of him then.\n\n"
        "A second paragraph stands here."
    )
    document = read_string("a", text)
    assert len(quotes(document, SegmentKind.PARAGRAPH)) == 2
    assert quotes(document, SegmentKind.SENTENCE)[1] == "The year was\n1859."


def test_lines_are_paragraphs_when_each_is_a_whole_one() -> None:
    text = "\n".join([LONG, "A short one ends here.", LONG, LONG])
    assert quotes(read_string("a", text), SegmentKind.PARAGRAPH) == text.split("\n")


def test_headings_are_told_from_prose_when_they_stand_alone() -> None:
    text = f"Report on Water\n\n{LONG}\n\nThe meeting\n\n{LONG}\n\nCHAPTER II.\n\n{LONG}\n\n2.1 Further Steps\n\n{LONG}"
    assert quotes(read_string("a", text), SegmentKind.HEADING) == [
        "Report on Water",
        "The meeting",
        "CHAPTER II.",
        "2.1 Further Steps",
    ]


def test_list_items_have_depth_when_they_are_indented() -> None:
    text = f"{LONG}\n\n- one thing\n- two\n  wrapped on\n    (a) inside\n- three\n\n1) first\n2) second\n"
    items = [one for one in read_string("a", text).segments if one.kind is SegmentKind.LIST_ITEM]
    assert [item.level for item in items] == [1, 1, 2, 1, 1, 1]
    assert items[1].span.of(text) == "- two\n  wrapped on"


def test_sentence_leaves_out_the_label_when_its_block_has_one() -> None:
    text = "\n\n".join(f"{number}. Report: {LONG}" for number in (1, 2, 3)) + "\n\n- a bullet"
    sentences = quotes(read_string("a", text), SegmentKind.SENTENCE)
    assert sentences == [*[f"Report: {LONG}"] * 3, "a bullet"]


def test_initial_is_kept_when_a_name_begins_the_line() -> None:
    assert quotes(read_string("a", f"{LONG}\n\nH. Tillery"), SegmentKind.SENTENCE)[-1] == "H. Tillery"


def test_paragraph_belongs_to_the_number_before_when_the_document_is_numbered() -> None:
    text = f"Summary: {LONG}\n\n2. {LONG}\n\nMore of it.\n\n3. {LONG}\n\n5. {LONG}"
    document = read_string("a", text)
    cited = [one.locator.paragraph for one in document.segments if one.kind is SegmentKind.PARAGRAPH]
    assert cited == ["1", "2", "2", "3", "5"]
    assert segment(document, "2. ").locator.is_numbered
    assert not segment(document, "Summary").locator.is_numbered


def test_paragraphs_are_counted_when_none_is_numbered() -> None:
    document = read_string("a", f"UNCLASSIFIED\n\n{LONG}\n\n{LONG}")
    cited = [one.locator.cite() for one in document.segments if one.kind is SegmentKind.PARAGRAPH]
    assert cited == ["", "para 1", "para 2"]


def test_rows_are_told_when_cells_are_set_apart_by_tabs() -> None:
    document = read_string("a", f"{LONG}\n\nName\tAge\nAna\t41\nBo\t52\n")
    assert quotes(document, SegmentKind.TABLE_ROW) == ["Name\tAge", "Ana\t41", "Bo\t52"]


def test_marker_makes_no_sentence_when_it_stands_alone() -> None:
    document = read_string("a", "He met her there. [REDACTED]\n\n[REDACTED]\n\n████ s. 15(1)")
    assert quotes(document, SegmentKind.SENTENCE) == ["He met her there."]
    assert len(quotes(document, SegmentKind.PARAGRAPH)) == 3


def test_blocks_are_kept_when_the_format_marks_them() -> None:
    text = "Title\n\nOne here. Two here.\nA | B"
    blocks = (
        Block(SegmentKind.HEADING, Span(0, 5), 2),
        Block(SegmentKind.PARAGRAPH, Span(7, 27)),
        Block(SegmentKind.TABLE_ROW, Span(27, 32)),
    )
    document = assemble(Extracted(text, "text/html", "x", "1", blocks=blocks), "a.html", b"")
    assert [(one.kind, one.level) for one in document.segments if one.kind is SegmentKind.HEADING] == [("heading", 2)]
    assert quotes(document, SegmentKind.SENTENCE) == ["One here.", "Two here."]
    assert quotes(document, SegmentKind.TABLE_ROW) == ["A | B"]


def test_printed_number_counts_when_the_format_does_not_store_it() -> None:
    text = "\n\n".join([LONG] * 4)
    spans = [Span(at, at + len(LONG)) for at in range(0, len(text), len(LONG) + 2)]
    numbers = ("1.", "2.", "4.", "5.")
    blocks = tuple(Block(SegmentKind.LIST_ITEM, span, 1, number) for span, number in zip(spans, numbers, strict=True))
    document = assemble(Extracted(text, "x", "x", "1", blocks=blocks), "a.docx", b"")
    assert [gap.missing for gap in document.gaps] == [(3,)]
    assert segment(document, LONG).kind is SegmentKind.PARAGRAPH


PIECES = st.sampled_from(
    [
        *("For Release", "1. ", "2. ", "(a) ", "- ", "\n", "\n\n", "[REDACTED]", "■■", "s. 15(1)", "Page 1 of 2", ". "),
        *("\t", "The end", "word ", "\u2028", "\u2029", "\f", "«", "”", "[", ")", "# ", "5", "é", "中。", " "),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)))
def test_segments_keep_their_promises_when_given_any_text(text: str) -> None:
    document = read_string("a", text)
    assert document.text == text
    blocks = [one for one in document.segments if one.kind in BLOCKS]
    sentences = [one for one in document.segments if one.kind is SegmentKind.SENTENCE]
    for group in (blocks, sentences, list(document.redactions), list(document.furniture)):
        assert all(a.span.end <= b.span.start for a, b in pairwise(group))
        assert all(one.span.of(text).strip() == one.span.of(text) != "" for one in group)
    assert list(document.segments) == sorted(document.segments, key=lambda one: (one.span.start, -one.span.end))
    for sentence in sentences:
        assert any(block.span.contains(sentence.span) for block in blocks)
    assert all(0 <= gap.at <= len(text) for gap in document.gaps)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real documents are not in the repository")
def test_first_pair_reads_as_a_person_reads_it() -> None:
    memo, story = (read_file(path).document for path in sorted(SEEDS.glob("*.txt")))
    assert [one.kind.value for one in memo.furniture] == ["banner"] * 3
    assert len(memo.redactions) == memo.text.lower().count("[redacted]")
    assert [gap.missing for gap in memo.gaps if gap.kind is GapKind.PARAGRAPH] == [(4,), (6,)]
    assert [one.kind.value for one in story.furniture] == ["subscription", "byline", "byline", "byline"]
    assert story.title in quotes(story, SegmentKind.HEADING)
    assert (story.provenance.date, story.provenance.publisher) == ("2023-03-01", "The Canadian Press")


def test_wrapped_number_is_no_item_when_it_ends_a_sentence_of_an_item() -> None:
    text = (
        "1. The ship had been within two nautical miles of the break since March\n"
        "11. Its transponder was switched off for seven hours on that night, and\n"
        "the crew slept.\n"
        "2. The owners said nothing at all about it in the whole of the month of\n"
        "3 April, and then they denied it.\n"
    )
    assert [one.split()[0] for one in quotes(read_string("a", text), *BLOCKS)] == ["1.", "2."]


def paged(*pages: str) -> Document:
    text = "\n\n".join(pages)
    starts = [sum(len(page) + 2 for page in pages[:place]) for place in range(len(pages))]
    spans = [Span(start, start + len(page)) for start, page in zip(starts, pages, strict=True)]
    blocks, at = [], 0
    for piece in text.split("\n\n"):
        blocks.append(Block(SegmentKind.PARAGRAPH, Span(at, at + len(piece))))
        at += len(piece) + 2
    extracted = Extracted(
        text=text,
        media_type="x",
        extractor="x",
        extractor_version="1",
        blocks=tuple(blocks),
        pages=tuple(Page(number, span) for number, span in enumerate(spans, 1)),
    )
    return assemble(extracted, "a.pdf", b"")


def test_sentence_is_whole_when_a_page_ends_within_it() -> None:
    document = paged("The ship lay above the cable for the whole of", "the night, and nobody saw it. It left at dawn.")
    assert len(quotes(document, SegmentKind.PARAGRAPH)) == 1
    whole, last = [one for one in document.segments if one.kind is SegmentKind.SENTENCE]
    assert whole.span.of(document.text).endswith("of\n\nthe night, and nobody saw it.")
    assert (whole.locator.page, last.locator.page) == (1, 2)


@pytest.mark.parametrize("second", ["The night was dark.", "Page 2 of 2\n\nthe night was dark."])
def test_paragraphs_stay_apart_when_a_page_begins_otherwise(second: str) -> None:
    document = paged("The ship lay above the cable for the whole of", second)
    assert len(quotes(document, SegmentKind.PARAGRAPH)) == 2 + second.count("\n\n")


def test_paragraph_belongs_to_no_number_when_a_heading_stands_between() -> None:
    text = f"1. {LONG}\n\n2. {LONG}\n\n3. {LONG}\n\nIt goes on here.\n\nAnnex: Chronology\n\nMarch 11: The ship came."
    document = read_string("a", text)
    assert segment(document, "It goes on").locator.paragraph == "3"
    assert segment(document, "March 11").locator.paragraph is None


def test_furniture_is_no_heading_when_a_format_marks_it_so() -> None:
    spans = [Span(0, 12), Span(14, 14 + len(LONG))]
    blocks = (Block(SegmentKind.HEADING, spans[0], 1), Block(SegmentKind.PARAGRAPH, spans[1]))
    extracted = Extracted(f"CONFIDENTIAL\n\n{LONG}", "x", "x", "1", blocks=blocks)
    document = assemble(extracted, "a", b"")
    assert quotes(document, SegmentKind.HEADING) == []
    assert len(document.furniture) == 1


def test_cycle_search_is_on_again_when_documents_are_read_at_once() -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(read_string, "abcdefgh", ["A line.\n" * 2000] * 8))
    assert gc.isenabled()


def test_number_is_no_sentence_when_it_has_four_digits() -> None:
    text = "\n".join(f"{number}. {LONG}" for number in range(998, 1003))
    assert quotes(read_string("a", text), SegmentKind.SENTENCE) == [LONG] * 5
