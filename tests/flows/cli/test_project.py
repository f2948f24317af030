"""From two files to a judged comparison, its report and its check, all by commands."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest


@pytest.fixture
def project(crossread: Callable, memo: Path, statement: Path, tmp_path: Path) -> Path:
    path = tmp_path / "case file.crossread"
    assert crossread("import", memo, statement, "--project", path).code == 0
    return path


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_story_from_import_to_report(crossread: Callable, project: Path, tmp_path: Path) -> None:
    compared = crossread("compare", "--project", project, "1", "2")
    assert (compared.code, compared.out) == (0, "1\n")
    note = "The adviser again: ask for the four names."
    judged = crossread(
        "judge", "--project", project, "--comparison", 1, 1, "accept", "--relation", "disputes", "--note", note
    )
    assert judged.code == 0
    listed = crossread("list", "--project", project).out
    assert "1\t" in listed
    assert "accepted\tdisputes" in listed
    report = tmp_path / "report.pdf"
    assert crossread("report", "--project", project, "--comparison", 1, "-o", report).code == 0
    assert "ask for the four names" in pdf_text(report).replace("\r\n", " ")
    checked = crossread("check", project)
    assert checked.code == 0
    assert "judged\t1" in checked.out


def test_documents_can_be_named_by_their_file(crossread: Callable, project: Path) -> None:
    assert crossread("compare", "--project", project, "memo.txt", "statement.txt").code == 0


def test_verdicts_stay_when_the_pair_is_linked_again(crossread: Callable, project: Path) -> None:
    crossread("compare", "--project", project, "1", "2")
    crossread("judge", "--project", project, "--comparison", 1, 2, "reject")
    number = crossread("compare", "--project", project, "1", "2").out.strip()
    assert number == "1"
    assert "\trejected\t" in crossread("list", "--project", project).out


def test_one_bad_file_does_not_keep_the_others_out(crossread: Callable, memo: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.crossread"
    outcome = crossread("import", tmp_path / "nowhere.txt", memo, "--project", project)
    assert outcome.code == 1
    assert "nowhere.txt" in outcome.err
    assert "documents\t1" in crossread("check", project).out


def test_report_of_two_files_needs_no_project(crossread: Callable, memo: Path, statement: Path, tmp_path: Path) -> None:
    out = tmp_path / "two words.pdf"
    assert crossread("report", memo, statement, "-o", out).code == 0
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    "arguments",
    [
        ("judge", "--comparison", "9", "1", "accept"),
        ("judge", "--comparison", "1", "99999", "accept"),
        ("report", "--comparison", "9", "-o", "x.pdf"),
    ],
)
def test_unknown_numbers_are_mendable(crossread: Callable, project: Path, arguments: tuple[str, ...]) -> None:
    crossread("compare", "--project", project, "1", "2")
    outcome = crossread(arguments[0], "--project", project, *arguments[1:])
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1


def test_unknown_document_is_mendable(crossread: Callable, project: Path) -> None:
    outcome = crossread("compare", "--project", project, "1", "letter.txt")
    assert outcome.code == 1
    assert "letter.txt" in outcome.err
