"""How the reading room is measured beside other programs."""

from pathlib import Path

from benchmarks import rivals
from benchmarks.peer_windows import as_html
from benchmarks.reading_pair import make_project
from benchmarks.reading_peers import Found, has_text
from benchmarks.rivals import Rival

BLACK, WHITE = bytes([0, 0, 0, 0]), bytes([255, 255, 255, 0])


def test_text_is_some_ink_on_a_page_and_neither_a_black_screen_nor_an_empty_window() -> None:
    assert has_text(BLACK * 8 + WHITE * 92)
    assert not has_text(BLACK * 100)
    assert not has_text(WHITE * 100)


def test_highlights_of_html_do_not_overlap_and_keep_the_text() -> None:
    made = as_html("one <two>\n\nthree four", [(4, 9), (0, 6), (4, 9)])
    assert made.count("<span") == 2
    assert "&lt;two&gt;" in made.replace('</span><span style="background-color:#d5efe0">', "")
    assert made.startswith("<p><span") and "</p><p>three four</p>" in made


def test_a_cell_says_median_and_how_many_times_ours_it_is() -> None:
    ours, other = Found(Rival("ours", ())), Found(Rival("other", ()))
    ours.add("wheel", *[10.0] * 8)
    other.add("wheel", *[20.0] * 8)
    assert ours.cell("wheel", ours) == "10.0 / 10.0"
    assert other.cell("wheel", ours) == "20.0 / 20.0 (2 x)"
    assert other.cell("page", ours) == "-"


def test_every_rival_is_given_the_same_texts_and_as_many_highlights_as_ours(tmp_path: Path) -> None:
    project = tmp_path / "made.crossread"
    make_project(project, 4_000, 20)
    found = rivals.with_texts(project, tmp_path)
    assert [one.name for one in found] == ["Crossread", "two QPlainTextEdit", "two QTextBrowser", "Meld"]
    assert found[0].project == project
    spans = (tmp_path / "spans.json").read_text()
    assert spans.count("[") == 2 * 21


def test_what_is_not_installed_is_told_and_not_measured(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    project = tmp_path / "made.crossread"
    make_project(project, 4_000, 20)
    meld = rivals.with_texts(project, tmp_path)[-1]
    assert meld.lacking == "Meld is not measured: the Debian package meld is not here."
