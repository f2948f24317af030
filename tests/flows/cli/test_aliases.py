"""`--aliases FILE`: names that mean the same, for a pair, for a batch and for a project."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("The Quillan ships met the minister. Envoys of Quillan asked that a bill should pass.\n")
    right.write_text("Zhongu denied everything about the ships. Zhongu has sent none to the bay.\n")
    return left, right


def names_file(tmp_path: Path, text: str = "Quillan = Zhongu\n\nMRA, Marrow Republic Agency\n") -> Path:
    path = tmp_path / "names.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_names_link_and_the_settings_name_them(crossread: Callable, pair: tuple[Path, Path], tmp_path: Path) -> None:
    told = crossread("link", *pair, "--no-meaning", "--aliases", names_file(tmp_path), "--json", "-").json()
    assert told["engine"]["settings"]["aliases"] == "Quillan = Zhongu; MRA = Marrow Republic Agency"
    assert "Quillan = Zhongu" in {one["text"] for link in told["links"] for one in link["evidence"]}


def test_batch_takes_names(crossread: Callable, tmp_path: Path) -> None:
    pairs, out = tmp_path / "pairs.jsonl", tmp_path / "links.jsonl"
    row = {"id": "1", "doc_a": {"text": "Quillan met the ships."}, "doc_b": {"text": "Zhongu has ships."}}
    pairs.write_text(json.dumps(row) + "\n")
    scores = []
    for options in ((), ("--aliases", names_file(tmp_path))):
        crossread("link", "--no-meaning", "--batch", pairs, "--out", out, "--all-scores", *options)
        scores.append([link["score"] for link in json.loads(out.read_text())["links"]])
    assert scores[0] != scores[1]


def test_project_keeps_the_names(crossread: Callable, pair: tuple[Path, Path], tmp_path: Path) -> None:
    project = tmp_path / "case.crossread"
    crossread("import", *pair, "--project", project)
    crossread("compare", "--no-meaning", "--project", project, "1", "2", "--aliases", names_file(tmp_path))
    listed = crossread("compare", "--no-meaning", "--project", project, "1", "2")
    assert listed.out.strip() == "1"
    report = tmp_path / "report.pdf"
    crossread("report", "--project", project, "--comparison", "1", "--out", report)
    from desktop_app.core.project import Project

    with Project.open(project, read_only=True) as opened:
        assert opened.aliases() == (("Quillan", "Zhongu"), ("MRA", "Marrow Republic Agency"))
        assert dict(opened.analysis(1).run.settings)["aliases"].startswith("Quillan = Zhongu")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Quillan = Zhongu\nalone\n", "names.txt, line 2: one name alone"),
        (b"\xff\xfeQ", "names.txt is not UTF-8 text"),
        (None, "names.txt cannot be read"),
    ],
)
def test_bad_file_gives_one_sentence(
    crossread: Callable, pair: tuple[Path, Path], tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "names.txt"
    if content is not None:
        path.write_bytes(content)
    told = crossread("link", *pair, "--aliases", path)
    assert told.code == 1
    assert sentence in told.err
    assert len(told.err.strip().split("\n")) == 1
