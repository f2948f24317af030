"""Where the output goes: never over a source or a project, never a traceback."""

import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.cli.terminal import visible, wrapped


@pytest.fixture
def pair(memo: Path, statement: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Copies of the example that may be lost."""
    return Path(shutil.copy(memo, tmp_path)), Path(shutil.copy(statement, tmp_path))


@pytest.fixture
def project(crossread: Callable, pair: tuple[Path, Path], tmp_path: Path) -> Path:
    path = tmp_path / "p.crossread"
    crossread("import", *pair, "--project", path)
    crossread("compare", "--project", path, 1, 2)
    return path


def test_report_refuses_a_target_when_it_is_a_source(crossread: Callable, pair: tuple[Path, Path]) -> None:
    before = pair[0].read_bytes()
    outcome = crossread("report", *pair, "-o", pair[0])
    assert outcome.code == 1
    assert "no PDF" in outcome.err
    assert pair[0].read_bytes() == before


def test_report_refuses_a_target_when_it_is_a_source_that_is_a_pdf(
    crossread: Callable, memo: Path, statement: Path, tmp_path: Path
) -> None:
    source = Path(shutil.copy(memo.with_suffix(".pdf"), tmp_path))
    before = source.read_bytes()
    outcome = crossread("report", source, statement, "-o", source)
    assert (outcome.code, source.read_bytes()) == (1, before)
    assert "one of the two sources" in outcome.err


def test_report_refuses_a_target_when_it_is_the_project(crossread: Callable, project: Path) -> None:
    assert crossread("report", "--project", project, "--comparison", 1, "-o", project).code == 1
    assert crossread("check", project).code == 0


def test_report_replaces_an_older_report(crossread: Callable, pair: tuple[Path, Path], tmp_path: Path) -> None:
    for _time in range(2):
        assert crossread("report", *pair, "-o", tmp_path / "r.pdf").code == 0


def test_json_refuses_a_target_when_it_is_a_source_or_a_project(
    crossread: Callable, pair: tuple[Path, Path], project: Path
) -> None:
    before = pair[1].read_bytes()
    assert crossread("link", *pair, "--json", pair[1]).code == 1
    assert pair[1].read_bytes() == before
    assert crossread("link", *pair, "--json", project).code == 1
    assert crossread("check", project).code == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a name hold any byte")
def test_json_is_written_when_a_name_is_no_text(crossread: Callable, pair: tuple[Path, Path], tmp_path: Path) -> None:
    odd = pair[0].rename(tmp_path / os.fsdecode(b"m\xe9mo.txt"))
    out = tmp_path / "out.json"
    assert crossread("link", odd, pair[1], "--json", out).code == 0
    assert json.loads(out.read_text("utf-8"))["left"]["path"] == str(odd)


def test_batch_refuses_a_target_when_it_is_the_pairs_by_another_name(crossread: Callable, tmp_path: Path) -> None:
    pairs, other = tmp_path / "pairs.jsonl", tmp_path / "other.jsonl"
    pairs.write_text(json.dumps({"id": 1, "doc_a": {"text": "A."}, "doc_b": {"text": "B."}}) + "\n")
    os.link(pairs, other)
    before = pairs.read_bytes()
    assert crossread("link", "--batch", pairs, "--out", other).code == 1
    assert pairs.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_pipe_is_refused_when_a_file_is_asked_for(crossread: Callable, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.crossread"
    os.mkfifo(pipe)
    assert crossread("check", pipe).code == 1
    assert crossread("link", "--batch", pipe, "--out", tmp_path / "out.jsonl").code == 1


@pytest.mark.parametrize("command", [("text",), ("text", "--json")])
def test_missing_output_is_mendable(
    crossread: Callable, memo: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    outcome = crossread(*command, memo)
    assert outcome.code == 1
    assert "output cannot be written" in outcome.err


@pytest.mark.parametrize("number", ["9" * 30, "-" + "9" * 30])
def test_number_beyond_the_store_is_mendable(crossread: Callable, project: Path, number: str) -> None:
    assert crossread("judge", "--project", project, "--comparison", 1, number, "accept").code == 1
    assert crossread("report", "--project", project, "--comparison", number, "-o", "r.pdf").code == 1


def test_list_keeps_a_link_on_one_line_when_its_note_has_several(crossread: Callable, project: Path) -> None:
    note = "first\nsecond\tthird \x1b[31m"
    assert crossread("judge", "--project", project, "--comparison", 1, 1, "accept", "--note", note).code == 0
    listed = crossread("list", "--project", project).out
    (row,) = [line.split("\t") for line in listed.split("\n") if "\taccepted\t" in line]
    assert len(row) == 10
    assert row[-1] == "first second third \\x1b[31m"


def test_no_project_stays_when_no_file_could_be_imported(crossread: Callable, tmp_path: Path) -> None:
    path = tmp_path / "new.crossread"
    outcome = crossread("import", tmp_path / "nowhere.txt", "--project", path)
    assert (outcome.code, path.exists()) == (1, False)
    assert outcome.err.startswith("crossread: ")


@pytest.mark.parametrize("units", ["[[-1, 5]]", "[[5, 1]]", "[[0, 1.0]]", "[[0]]", '"ab"', "true"])
def test_units_that_are_no_pairs_are_named(crossread: Callable, tmp_path: Path, units: str) -> None:
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text(f'{{"id": 1, "doc_a": {{"text": "abcdef", "units": {units}}}, "doc_b": {{"text": "b"}}}}\n')
    outcome = crossread("link", "--batch", pairs, "--out", tmp_path / "out.jsonl")
    assert outcome.code == 1
    assert "line 1" in outcome.err
    assert "units" in outcome.err


def test_visible_escapes_what_moves_the_cursor() -> None:
    assert visible("a\x1b[2J\nb é") == "a\\x1b[2J\\nb é"


def test_list_is_as_wide_as_the_terminal_when_it_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "60")
    lines = wrapped("   < [para 1] " + "word " * 40).split("\n")
    assert max(map(len, lines)) <= 60
    assert lines[1].startswith("     word")
