"""The commands that link use meaning where the model is, say so, and can do without."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core.linking import encoder_source
from desktop_app.core.linking.encoder import Encoder, load_encoder
from desktop_app.core.project import Project
from tests.core.linking.fake_encoder import Readings, fake_encoder

MISSING = "Linked by words alone: the meaning model is not installed."


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[Encoder]:
    """A model is installed; the list holds what was loaded of it."""
    encoders: list[Encoder] = []

    def load() -> Encoder:
        encoders.append(fake_encoder())
        return encoders[-1]

    monkeypatch.setattr(encoder_source, "load_installed", load)
    monkeypatch.setattr(encoder_source, "is_installed", lambda: True)
    return encoders


def meaning_of(crossread: Callable, *arguments: object) -> str:
    return str(crossread("link", *arguments, "--json", "-").json()["engine"]["settings"]["meaning"])


def batch(folder: Path, memo: Path, statement: Path, count: int) -> tuple[Path, Path]:
    sides = {"doc_a": {"text": memo.read_text("utf-8")}, "doc_b": {"text": statement.read_text("utf-8")}}
    pairs = folder / "pairs.jsonl"
    pairs.write_text("".join(json.dumps({"id": number, **sides}) + "\n" for number in range(count)), "utf-8")
    return pairs, folder / "links.jsonl"


@pytest.mark.usefixtures("loaded")
def test_json_names_the_encoder_in_its_settings(crossread: Callable, memo: Path, statement: Path) -> None:
    assert meaning_of(crossread, memo, statement) == "fake 1"
    assert crossread("link", memo, statement).err == ""


def test_no_meaning_loads_nothing_and_says_nothing(
    crossread: Callable, loaded: list[Encoder], memo: Path, statement: Path
) -> None:
    assert meaning_of(crossread, memo, statement, "--no-meaning") == "none"
    assert crossread("link", memo, statement, "--no-meaning").err == ""
    assert loaded == []


def test_a_missing_model_is_told_once_on_standard_error(crossread: Callable, memo: Path, statement: Path) -> None:
    outcome = crossread("link", memo, statement, "--json", "-")
    assert outcome.code == 0
    assert outcome.err.splitlines() == [MISSING]
    assert outcome.json()["engine"]["settings"]["meaning"] == "none"


def test_a_model_that_cannot_be_run_is_told(
    crossread: Callable, memo: Path, statement: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoder_source, "is_installed", lambda: True)
    outcome = crossread("link", memo, statement)
    assert outcome.code == 0
    assert outcome.err.splitlines() == ["Linked by words alone: the meaning model cannot be run here."]


def test_without_the_model_links_are_those_of_no_meaning(crossread: Callable, memo: Path, statement: Path) -> None:
    arguments = ("link", memo, statement, "--json", "-")
    assert crossread(*arguments).out == crossread(*arguments, "--no-meaning").out


def test_batch_loads_the_model_once(
    crossread: Callable, loaded: list[Encoder], memo: Path, statement: Path, tmp_path: Path
) -> None:
    pairs, out = batch(tmp_path, memo, statement, 3)
    assert crossread("link", "--batch", pairs, "--out", out).err == ""
    assert len(loaded) == 1
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == [0, 1, 2]
    assert rows[0]["links"] == rows[2]["links"] != []


def test_batch_leaves_meaning_out_when_asked(
    crossread: Callable, loaded: list[Encoder], memo: Path, statement: Path, tmp_path: Path
) -> None:
    pairs, out = batch(tmp_path, memo, statement, 1)
    assert crossread("link", "--batch", pairs, "--out", out, "--no-meaning").err == ""
    assert loaded == []


def test_batch_tells_once_that_the_model_is_missing(
    crossread: Callable, memo: Path, statement: Path, tmp_path: Path
) -> None:
    pairs, out = batch(tmp_path, memo, statement, 3)
    assert crossread("link", "--batch", pairs, "--out", out).err.splitlines() == [MISSING]


def test_compare_in_a_project_keeps_the_vectors(
    crossread: Callable, loaded: list[Encoder], memo: Path, statement: Path, tmp_path: Path
) -> None:
    path = tmp_path / "work.crossread"
    crossread("import", memo, statement, "--project", path)
    assert crossread("compare", "--project", path, 1, 2).out == "1\n"
    readings = Readings()
    with Project.open(path) as project:
        assert dict(project.comparison(1).run.settings)["meaning"] == "fake 1"
        project.meanings(1, 2, fake_encoder(readings))
    assert not readings.texts
    crossread("compare", "--project", path, 1, 2, "--no-meaning")
    assert len(loaded) == 1
    with Project.open(path) as project:
        assert dict(project.comparison(1).run.settings)["meaning"] == "none"


@pytest.mark.usefixtures("loaded")
def test_report_of_two_files_says_what_meaning_was_read_with(
    crossread: Callable, memo: Path, statement: Path, tmp_path: Path
) -> None:
    assert crossread("report", memo, statement, "-o", tmp_path / "with.pdf").code == 0
    assert crossread("report", memo, statement, "-o", tmp_path / "without.pdf", "--no-meaning").code == 0
    assert text_of(tmp_path / "with.pdf") != text_of(tmp_path / "without.pdf")
    assert "fake 1" in text_of(tmp_path / "with.pdf")


def test_a_file_that_is_not_there_is_told_without_a_word_on_the_model(crossread: Callable, memo: Path) -> None:
    outcome = crossread("link", memo, memo.with_name("nowhere.txt"))
    assert outcome.code == 1
    assert MISSING not in outcome.err


def test_the_model_of_this_checkout_links_the_example_the_same_each_time(
    crossread: Callable, memo: Path, statement: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = load_encoder()
    if encoder is None:
        pytest.skip("the meaning model is not built, or cannot be run here")
    monkeypatch.setattr(encoder_source, "load_installed", lambda: encoder)
    first = crossread("link", memo, statement, "--json", "-")
    assert first.json()["engine"]["settings"]["meaning"] == encoder.name
    assert crossread("link", memo, statement, "--json", "-").out == first.out


def text_of(path: Path) -> str:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path)
    try:
        return "".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


@pytest.mark.usefixtures("loaded")
def test_self_test_says_what_read_for_meaning(crossread: Callable) -> None:
    outcome = crossread("self-test")
    assert ", read for meaning by fake 1\n" in outcome.out
    assert outcome.code == 0
