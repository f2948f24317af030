"""What is put into a project comes out of it as it was."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.entities import Analysis, Locator, Page, Segment, SegmentKind, WordBox
from desktop_app.core.errors import UserError
from desktop_app.core.project import Project
from desktop_app.core.store.pack import segments_from_bytes, segments_to_bytes, squeeze, unsqueeze
from desktop_app.core.store.pages import pages_from_bytes, pages_to_bytes
from desktop_app.core.text.span import Span
from tests.core.store.store_builders import LEFT, RIGHT, Imported, analyses, analysis, documents, fill, imported

RELAXED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
_numbers = itertools.count()


@RELAXED
@given(one=documents())
def test_document_comes_back_as_it_was(tmp_path: Path, one: Imported) -> None:
    path = tmp_path / f"{next(_numbers)}.crossread"
    with Project.create(path, clock=lambda: "2031") as project:
        stored = project.add_document(one)
    with Project.open(path) as project:
        known = replace(one.document.provenance, imported_at="2031")
        assert project.document(stored.id) == stored == replace(one.document, provenance=known, id=stored.id)
        assert project.original(stored.id) == one.original
        assert project.check().is_sound


@RELAXED
@given(found=analyses())
def test_analysis_comes_back_as_it_was(tmp_path: Path, found: Analysis) -> None:
    path = tmp_path / f"{next(_numbers)}.crossread"
    with Project.create(path) as project:
        number = fill(project, ())
        left, right = (entry.id for entry in project.documents())
        other = project.add_comparison(right, left, replace(found, links=(), topics=(), passages=(), fainter=()))
        assert project.add_comparison(left, right, found).id == number
    with Project.open(path) as project:
        stored = project.analysis(number)
        ids = {old.id: new.id for old, new in zip(found.links, stored.links, strict=True)}
        assert [replace(link, id=0) for link in stored.links] == [replace(link, id=0) for link in found.links]
        assert [topic.links for topic in stored.topics] == [
            tuple(ids[one] for one in topic.links) for topic in found.topics
        ]
        assert [replace(link, id=0) for link in stored.fainter] == [replace(link, id=0) for link in found.fainter]
        bare = {"links": (), "topics": (), "passages": (), "fainter": ()}
        assert replace(stored, **bare) == replace(found, **bare)
        assert project.comparison(other.id).left_id == right
        assert project.check().is_sound


def test_first_analysis_keeps_its_link_ids_when_stored(project: Project) -> None:
    assert project.analysis(1) == analysis()


def test_words_of_a_long_book_are_compact_when_packed() -> None:
    starts = range(0, 60_000, 6)
    words = tuple(WordBox(Span(at, at + 5), at % 500, at % 700, at % 500 + 31.5, at % 700 + 12.25) for at in starts)
    pages = (Page(1, Span(0, 60_000), 595.0, 842.0, words), Page(2, Span(60_000, 60_000)))
    packed = pages_to_bytes(pages)
    assert pages_from_bytes(packed) == pages
    assert len(packed) < 12 * len(words)


@given(st.binary(max_size=200))
def test_packed_values_are_refused_when_they_are_something_else(data: bytes) -> None:
    for read in (pages_from_bytes, segments_from_bytes, unsqueeze):
        with pytest.raises(Exception) as caught:
            read(data)
        assert type(caught.value).__name__ in {"error", "ValueError", "TypeError", "JSONDecodeError"}


def test_packed_pages_are_refused_when_cut_off() -> None:
    packed = pages_to_bytes((Page(1, Span(0, 5), words=(WordBox(Span(0, 5), 1, 2, 3, 4),)),))
    plain = unsqueeze(packed)
    for end in range(len(plain)):
        with pytest.raises(Exception, match=r"cut off|unpack"):
            pages_from_bytes(squeeze(plain[:end]))


def test_empty_segments_come_back_when_packed() -> None:
    assert segments_from_bytes(segments_to_bytes(())) == ()


def test_labels_of_items_are_kept_and_rows_without_them_read_as_before() -> None:
    place = Locator(2, "3", True)
    segments = (Segment(SegmentKind.LIST_ITEM, Span(0, 4), place, 1, "c."), Segment(SegmentKind.LIST_ITEM, Span(5, 9)))
    assert segments_from_bytes(segments_to_bytes(segments)) == segments
    packed_before = squeeze(b'[["list_item",5,9,0,null,null,0]]')
    assert segments_from_bytes(packed_before) == segments[1:]


def test_same_bytes_are_one_document_when_imported_twice(project: Project) -> None:
    again = project.add_document(imported(LEFT, "left.txt"))
    assert again.id == 1
    assert len(project.documents()) == 2


def test_same_bytes_are_two_documents_when_read_as_other_text(project: Project) -> None:
    one = imported(LEFT, "left.txt")
    other = replace(one, document=replace(one.document, text=LEFT.upper()))
    assert project.add_document(other).id == 3


def test_document_is_refused_when_it_holds_half_characters(project: Project) -> None:
    with pytest.raises(UserError, match="half characters"):
        project.add_document(imported("broken \ud83d here", "odd.txt"))
    assert len(project.documents()) == 2


def test_entries_count_what_the_documents_hold(project: Project) -> None:
    left, right = project.documents()
    assert (left.id, left.title, left.characters, left.words) == (1, "left.txt", len(LEFT), 15)
    assert right.provenance.imported_at
    (entry,) = project.comparisons()
    assert (entry.links, entry.judged, entry.comparison.title) == (3, 0, "left.txt | right.txt")


def test_one_document_stands_on_both_sides_when_compared_with_itself(project: Project) -> None:
    comparison = project.add_comparison(1, 1, analysis(()))
    assert (comparison.left_id, comparison.right_id) == (1, 1)


@pytest.mark.parametrize("ask", ["document", "original", "comparison", "analysis"])
def test_unknown_id_is_told_with_where_to_look(project: Project, ask: str) -> None:
    with pytest.raises(UserError, match="crossread list"):
        getattr(project, ask)(99)


def test_unknown_link_is_told_with_where_to_look(project: Project) -> None:
    with pytest.raises(UserError, match="crossread list"):
        project.link(1, 99)
    with pytest.raises(UserError, match="crossread list"):
        project.link(9, 1)


def test_view_state_comes_back_when_kept(project: Project, path: Path) -> None:
    assert project.view_state("scroll") is None
    project.set_view_state("scroll", "12")
    project.set_view_state("scroll", "13")
    project.close()
    with Project.open(path) as again:
        assert again.view_state("scroll") == "13"


def test_title_changes_when_renamed(project: Project) -> None:
    assert project.title == "Ferry"
    project.rename("Crates \ud83d")
    assert project.title == "Crates ?"


@pytest.mark.parametrize(
    ("words", "hits"),
    [("harbour", 2), ("HARB", 2), ("nine crates", 2), ("ferry sail", 1), ('"', 0), ("NEAR(", 0), ("", 0), ("a\0b*", 0)],
)
def test_search_finds_paragraphs_that_hold_all_words(project: Project, words: str, hits: int) -> None:
    found = project.search(words)
    assert len(found) == hits
    assert all(one.text == (LEFT, RIGHT)[one.document_id - 1] for one in found)
