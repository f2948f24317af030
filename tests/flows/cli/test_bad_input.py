"""Bad input: exit 1 and one sentence, never a traceback; usage: 2; our fault: 70."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest


def make(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def xxe(folder: Path) -> Path:
    path = folder / "entity.docx"
    body = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body)
    return path


def bomb(folder: Path) -> Path:
    path = folder / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (201 * 1024 * 1024))
    return path


BAD = {
    "empty": lambda folder: make(folder, "empty.txt", b""),
    "binary named txt": lambda folder: make(folder, "picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200)),
    "zero-byte pdf": lambda folder: make(folder, "zero.pdf", b""),
    "truncated pdf": lambda folder: make(folder, "cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
    "docx that is no zip": lambda folder: make(folder, "letter.docx", b"Dear Sir or Madam"),
    "docx with an external entity": xxe,
    "docx that unpacks too far": bomb,
    "missing": lambda folder: folder / "missing.txt",
    "directory": lambda folder: folder,
    "unknown suffix": lambda folder: make(folder, "sheet.xyz", b"words"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_source_is_one_sentence(crossread: Callable, tmp_path: Path, statement: Path, case: str) -> None:
    outcome = crossread("link", BAD[case](tmp_path), statement)
    assert outcome.code == 1
    assert outcome.out == ""
    assert outcome.err.strip()
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err


BAD_PROJECTS = {
    "missing": lambda folder: folder / "missing.crossread",
    "no project": lambda folder: make(folder, "notes.crossread", b"Just some notes, no project at all.\n" * 40),
    "damaged": lambda folder: make(folder, "cut.crossread", b"SQLite format 3\0" + bytes(300)),
    "directory": lambda folder: folder,
}


@pytest.mark.parametrize("case", BAD_PROJECTS)
def test_bad_project_is_one_sentence(crossread: Callable, tmp_path: Path, case: str) -> None:
    outcome = crossread("check", BAD_PROJECTS[case](tmp_path))
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("link",),
        ("link", "only-one.txt"),
        ("link", "--batch", "pairs.jsonl"),
        ("link", "a.txt", "b.txt", "--all-scores"),
        ("report", "a.txt", "-o", "x.pdf"),
        ("report", "a.txt", "b.txt", "--project", "p", "-o", "x.pdf"),
        ("report", "a.txt", "b.txt", "--project", "p", "--comparison", "1", "-o", "x.pdf"),
        ("judge", "--project", "p", "--comparison", "1", "1", "perhaps"),
        ("--unknown",),
        ("frobnicate",),
        ("a.txt", "b.txt", "--unknown"),
    ],
)
def test_usage_is_two(crossread: Callable, arguments: tuple[str, ...]) -> None:
    outcome = crossread(*arguments)
    assert outcome.code == 2
    assert "usage:" in outcome.err


def test_our_fault_leaves_a_crash_file(
    crossread: Callable, memo: Path, statement: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr("desktop_app.core.linking.engine.find_links", broken)
    outcome = crossread("link", memo, statement)
    assert outcome.code == 70
    named = Path(outcome.err.strip().rsplit(" ", 1)[-1])
    assert "planted" in named.read_text("utf-8")


def test_output_that_cannot_be_written_is_mendable(
    crossread: Callable, memo: Path, statement: Path, tmp_path: Path
) -> None:
    outcome = crossread("link", memo, statement, "--json", tmp_path / "no" / "such" / "out.json")
    assert outcome.code == 1
    assert "folder" in outcome.err
