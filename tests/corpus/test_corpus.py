"""The corpus keeps what its manifest promises."""

import importlib.util
import json
import zipfile
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from lxml import etree

from desktop_app.core.entities import Relation

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
MANIFEST = json.loads((CORPUS / "manifest.json").read_text(encoding="utf-8"))
PAIRS = {pair["id"]: pair for pair in MANIFEST["pairs"]}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def load_script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"corpus_{name}", CORPUS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formats")
    load_script("make_formats").make(folder)
    return folder


def pdf_pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        pages = []
        for page in pdf:
            text_page = page.get_textpage()
            pages.append(text_page.get_text_range())
            text_page.close()
            page.close()
        return pages


def docx_parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def squeezed(text: str) -> str:
    """Letters and digits alone, so that line ends and hyphens of a layout do not count."""
    return "".join(character for character in text if character.isalnum())


def read(name: str) -> str:
    return (CORPUS / name).read_text(encoding="utf-8")


def test_manifest_names_three_pairs_when_read() -> None:
    assert set(PAIRS) == {"embassy", "releases", "ferry"}
    assert [pair["id"] for pair in PAIRS.values() if pair["example"]] == ["embassy"]
    assert {pair["licence"] for pair in PAIRS.values()} == {"CC0-1.0"}


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_pair_files_exist_when_manifest_names_them(pair: dict) -> None:
    for name in (pair["left"], pair["right"], pair["gold"], *pair.get("formats", {}).values()):
        assert (CORPUS / name).stat().st_size > 0


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_texts_are_stored_as_they_stand_when_read(pair: dict) -> None:
    for side in ("left", "right"):
        raw = (CORPUS / pair[side]).read_bytes()
        assert not raw.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in raw


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_gold_quotes_stand_where_their_offsets_say_when_sliced(pair: dict) -> None:
    gold = json.loads(read(pair["gold"]))
    assert len(gold["links"]) >= 10
    for row in gold["links"] + gold.get("changes", []):
        for side in ("left", "right"):
            span = row[side]
            assert read(pair[side])[span["start"] : span["end"]] == span["quote"] != ""


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_gold_links_say_label_and_relation_once_when_read(pair: dict) -> None:
    links = json.loads(read(pair["gold"]))["links"]
    assert all(link["label"] and Relation(link["relation"]) for link in links)
    keys = [(link["label"], link["left"]["start"], link["right"]["start"]) for link in links]
    assert len(keys) == len(set(keys))


def test_releases_gold_tells_revealed_from_withheld_when_read() -> None:
    changes = json.loads(read(PAIRS["releases"]["gold"]))["changes"]
    for change in changes:
        withheld = change["left"] if change["kind"] == "revealed" else change["right"]
        shown = change["right"] if change["kind"] == "revealed" else change["left"]
        assert "[REDACTED]" in withheld["quote"]
        assert "[REDACTED]" not in shown["quote"]
    assert {change["kind"] for change in changes} == {"revealed", "withheld"}


def test_memo_has_banner_gaps_and_exemptions_when_read() -> None:
    script = load_script("make_formats")
    text = read("embassy/memo.txt")
    _, sheets = script.read_sheets(text)
    numbers = [int(e.label) for sheet in sheets for e in sheet if e.kind == "numbered"]
    assert len(sheets) == 4
    assert numbers == sorted(numbers)
    assert set(range(1, 23)) - set(numbers) == {4, 7, 13, 18, 21}
    assert all(mark in text for mark in ("[REDACTED]", "█", "■", "s. 15(1)", "s. 19(1)"))
    assert 1100 < len(text.split()) < 1600


def test_pdf_and_docx_keep_their_text_when_made_again(remade: Path) -> None:
    assert pdf_pages(remade / "memo.pdf") == pdf_pages(CORPUS / "embassy" / "memo.pdf")
    assert docx_parts(remade / "memo.docx") == docx_parts(CORPUS / "embassy" / "memo.docx")


def test_pdf_says_what_the_text_says_when_squares_are_left_out() -> None:
    pages = pdf_pages(CORPUS / "embassy" / "memo.pdf")
    assert len(pages) == 4
    assert not any("█" in page or "■" in page for page in pages)
    for page, sheet in zip(pages, memo_pages(), strict=True):
        assert "Page" in page
        assert sorted(squeezed(page)) == sorted(squeezed("Released under the Access to Records Act" + sheet))


def test_pdf_draws_boxes_when_words_are_withheld() -> None:
    with pypdfium2.PdfDocument(CORPUS / "embassy" / "memo.pdf") as pdf:
        drawn = [sum(item.type == 2 for item in page.get_objects()) for page in pdf]
    boxes = [len(load_script("make_formats").BOXES.findall(page)) for page in memo_pages()]
    assert all(found >= wanted > 0 for found, wanted in zip(drawn, boxes, strict=True))


def memo_pages() -> list[str]:
    return read("embassy/memo.txt").split("Released under the Access to Records Act\n")[1:]


def test_docx_carries_heading_table_footnote_and_insertion_when_opened() -> None:
    parts = docx_parts(CORPUS / "embassy" / "memo.docx")
    document = etree.fromstring(parts["word/document.xml"])
    inserted = "".join(document.find(f".//{WORD}ins").itertext())
    styles = {node.get(f"{WORD}val") for node in document.iter(f"{WORD}pStyle")}
    assert inserted == "the clerk of the Standing Committee, "
    assert {"Heading1", "ListParagraph"} <= styles
    assert len(list(document.iter(f"{WORD}tr"))) == 5
    assert document.find(f".//{WORD}footnoteReference").get(f"{WORD}id") == "2"
    assert b"done at Halvorn" in parts["word/footnotes.xml"]
    assert b"Released under the Access to Records Act" in parts["word/header1.xml"]
