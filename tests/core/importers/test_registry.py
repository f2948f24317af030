from pathlib import Path

import pytest

from desktop_app.core.entities import SegmentKind
from desktop_app.core.errors import Cancelled, UserError
from desktop_app.core.importers import registry
from desktop_app.core.importers.registry import SUFFIXES, read_bytes, read_file, read_string
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span


def test_read_file_keeps_the_bytes_when_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "Note.TXT"
    path.write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.")
    imported = read_file(path)
    assert imported.original == path.read_bytes()
    assert imported.document.text == "One.\nTwo."
    assert imported.document.provenance.name == "Note.TXT"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none.txt", "does not exist"),
        ("folder", "is a folder"),
        ("a.xyz", "choose one of .txt"),
        ("bare", "without a"),
        ("old.doc", "save it as DOCX"),
        ("a.rtf", "save it as DOCX"),
    ],
)
def test_read_file_says_what_to_do_when_it_cannot_read(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "folder").mkdir()
    for kind in ("a.xyz", "bare", "old.doc", "a.rtf"):
        (tmp_path / kind).write_bytes(b"abc")
    with pytest.raises(UserError, match=said):
        read_file(tmp_path / name)


def test_read_file_refuses_when_the_file_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2048)
    monkeypatch.setattr(registry, "LARGEST_MB", 0)
    with pytest.raises(UserError, match="split it"):
        read_file(path)


def test_read_file_stops_when_the_person_asks(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"One.")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read_file(path, progress)


def test_pdf_is_read_as_one_when_its_name_says_text() -> None:
    with pytest.raises(UserError, match="note"):
        read_bytes(b"%PDF-1.7 and then nothing", "note.txt")


def test_every_suffix_has_its_reader_when_listed() -> None:
    assert {".txt", ".md", ".html", ".docx", ".pdf"} <= set(SUFFIXES)


def test_read_string_keeps_the_text_when_it_has_marks_of_its_own() -> None:
    text = "\ufeffOne.\r\nTwo.\rThree."
    assert read_string("t", text).text == text


def test_units_are_the_segments_when_they_overlap_or_run_backwards() -> None:
    units = [Span(5, 9), Span(0, 7), Span(3, 3)]
    document = read_string("t", "Page 1 of 2", units)
    assert [one.span for one in document.segments] == units
    assert {one.kind for one in document.segments} == {SegmentKind.SENTENCE}
    assert document.furniture == ()
    assert document.title == "t"


def test_unit_is_refused_when_it_reaches_beyond_the_text() -> None:
    with pytest.raises(UserError, match="beyond"):
        read_string("t", "abc", [Span(0, 4)])


def test_text_may_be_empty_when_it_is_given_as_a_string() -> None:
    assert read_string("", "").segments == ()
