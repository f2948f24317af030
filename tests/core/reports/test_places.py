from dataclasses import replace

from desktop_app.core.entities import Locator, Page, Segment, SegmentKind
from desktop_app.core.reports.places import Places
from desktop_app.core.text.span import Span
from tests.core.reports import report_builders as build


def test_cite_names_page_and_paragraph_when_both_are_known() -> None:
    text = "One here. Two there."
    segments = (Segment(SegmentKind.PARAGRAPH, Span(0, 20), Locator(3, "5", True)),)
    document = replace(build.document([text]), segments=segments)
    assert Places(document).cite(Span(0, 9)) == "p. 3, para 5"


def test_cite_names_both_ends_when_a_passage_runs_over_paragraphs() -> None:
    document = build.document(["First words.", "Second words.", "Third words."])
    assert Places(document).cite(Span(0, 20)) == "para 1 to para 2"


def test_cite_says_counted_when_other_paragraphs_are_numbered() -> None:
    document = build.document(["First words.", "Second words."])
    first, *rest = document.segments
    mixed = replace(document, segments=(replace(first, locator=Locator(None, "7", True)), *rest))
    assert Places(mixed).cite(build.span_of(mixed, "Second words.")) == "para 2 (counted)"


def test_cite_takes_the_page_when_segments_know_none() -> None:
    document = replace(build.document(["First words.", "Second words."]), segments=())
    paged = replace(document, pages=(Page(1, Span(0, 12)), Page(2, Span(12, 26))))
    assert Places(paged).cite(build.span_of(paged, "Second")) == "p. 2"


def test_cite_is_empty_when_nothing_is_known() -> None:
    assert Places(replace(build.document(["Words."]), segments=())).cite(Span(0, 3)) == ""


def test_block_is_none_when_the_offset_lies_between_paragraphs() -> None:
    document = build.document(["One.", "Two."])
    assert Places(document).block(4) is None
