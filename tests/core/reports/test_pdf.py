import random
import re
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.core import paths
from desktop_app.core.entities import Verdict
from desktop_app.core.errors import Cancelled, UserError
from desktop_app.core.progress import Progress
from desktop_app.core.reports.content import compose
from desktop_app.core.reports.pdf import PdfResult, write_pdf
from desktop_app.core.reports.values import ReportContent
from tests.core.reports import report_builders as build

HOSTILE = '#panic("x") *a* _b_ $x$ \\ `raw` <label> @ref // c /* d */ [x] {y} = H \\u{0} #read("/etc/passwd")'


def content(*paragraphs: str, note: str = "", made_at: str = build.MADE_AT) -> ReportContent:
    left, right = build.document(list(paragraphs), paragraphs[0]), build.document(list(paragraphs))
    first = left.segments[0].span
    link = build.link((left, first.of(left.text)), (right, first.of(right.text)), note=note, verdict=Verdict.ACCEPTED)
    only = tuple(segment.span for segment in left.segments)
    return compose(left, right, build.analysis(link, only_left=only), paragraphs[0], made_at)


def amber(made_at: str = build.MADE_AT) -> ReportContent:
    link = build.amber_link(topics=(1,), note="Compare page 2.", verdict=Verdict.ACCEPTED)
    found = build.analysis(link, topics=(build.amber_topic(),))
    return compose(build.memo(), build.story(), found, "The amber", made_at)


def words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def write(said: ReportContent, folder: Path) -> tuple[PdfResult, str]:
    path = folder / "report.pdf"
    result = write_pdf(said, path, system_fonts=False)
    return result, words_of(path)


def test_write_pdf_says_everything_when_all_is_known(tmp_path: Path) -> None:
    result, said = write(amber(), tmp_path)
    for words in (
        "The amber",
        "Made on 4 March 2026, 05:06 UTC",
        "Harbour Office",
        "11 April 2019",
        "guessed",
        "0123456789abcdef",
        "He denied the smuggling of",
        "Accepted",
        "Compare page 2.",
        "1 redaction",
        "Paragraphs 4–6, 9 are missing",
        "No counterpart found",
        "crossread-test 1.2",
        f"1 / {result.pages}",
    ):
        assert words in said
    assert result.stand_ins == 0


def test_write_pdf_is_tagged_titled_and_bookmarked(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    result = write_pdf(amber(), path, system_fonts=False)
    raw = path.read_bytes()
    for mark in (rb"/MarkInfo\s*<<[^>]*/Marked true", rb"/Lang\s*\(en\)", rb"/DisplayDocTitle true", rb"pdfuaid:part"):
        assert re.search(mark, raw), mark
    document = pypdfium2.PdfDocument(path)
    try:
        assert document.get_metadata_value("Title") == "The amber"
        assert len(document) == result.pages
        marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    finally:
        document.close()
    assert (0, "Links") in marks and (1, "Accepted (1)") in marks and (2, "1. amber") in marks


def test_write_pdf_gives_the_same_bytes_when_the_content_is_the_same(tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    write_pdf(amber(), first, system_fonts=False)
    write_pdf(amber(), second, system_fonts=False)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("made_at", ["", "yesterday", "0001-01-01", "9999-12-31T23:59:59-12:00", "2026-02-03"])
def test_write_pdf_succeeds_when_the_time_is_odd(tmp_path: Path, made_at: str) -> None:
    result, _said = write(amber(made_at), tmp_path)
    assert result.pages


def test_write_pdf_prints_markup_as_it_stands(tmp_path: Path) -> None:
    result, said = write(content(HOSTILE, note=HOSTILE), tmp_path)
    assert '#panic("x") *a* _b_ $x$' in said and "root:" not in said
    assert result.stand_ins == 0


def test_write_pdf_says_so_when_characters_cannot_be_shown(tmp_path: Path) -> None:
    result, said = write(content("Control \x00 and \x07, half \ud800, cat 猫."), tmp_path)
    assert result.stand_ins >= 4
    for words in ("<U+0000>", "<U+D800>", "that no font here can show", "U+732B"):
        assert words in said


def test_write_pdf_prints_the_squares_that_stand_for_withheld_text(tmp_path: Path) -> None:
    result, said = write(content("He met ████ and ■■■ and ▇▇ on the quay."), tmp_path)
    assert result.stand_ins == 0
    assert "████" in said and "■■■" in said


def test_write_pdf_never_fails_for_a_character(tmp_path: Path) -> None:
    chance = random.Random(7)
    planes = [range(low, high) for low, high in ((0, 0x3000), (0x3000, 0x10000), (0x10000, 0x110000))]
    letters = [chr(chance.choice(chance.choice(planes))) for _ in range(6000)]
    lines = ["".join(letters[at : at + 150]).replace("\n", " ") for at in range(0, len(letters), 150)]
    result, _said = write(content(*lines), tmp_path)
    assert result.stand_ins > 1000


@pytest.mark.parametrize(
    "words",
    [
        "x" * 3000,
        "مرحبا بالعالم",
        "שלום עולם",
        "e\u0301\u0489\u20e3",
        "\u0301lone",
        "👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "\u200b\u200d\ufe0f\u00ad",
    ],
)
def test_write_pdf_succeeds_when_the_script_is_hard(tmp_path: Path, words: str) -> None:
    result, _said = write(content(words, note=words), tmp_path)
    assert result.pages


def test_titles_in_the_contents_are_parted_from_their_page_number_whatever_their_direction() -> None:
    template = (paths.resources() / "report" / "report.typ").read_text("utf-8")  # no font that comes along has Hebrew
    entry = template[template.index("show outline.entry") : template.index("it.page()")]
    assert entry.index("it.body()") < entry.index('"\\u{200E}"')


def test_write_pdf_keeps_pages_bounded_when_a_passage_is_endless(tmp_path: Path) -> None:
    result, said = write(content("word " * 60_000), tmp_path)
    assert result.pages is not None and result.pages < 12
    assert "characters left out here" in said


def test_write_pdf_writes_nothing_when_cancelled(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_pdf(amber(), tmp_path / "report.pdf", progress)
    assert list(tmp_path.iterdir()) == []


def test_write_pdf_refuses_before_it_works_when_the_folder_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_pdf(amber(), tmp_path / "none" / "report.pdf")


def test_write_pdf_reports_progress_to_the_end(tmp_path: Path) -> None:
    seen: list[float] = []
    write_pdf(amber(), tmp_path / "r.pdf", Progress(lambda share, _label: seen.append(share)), system_fonts=False)
    assert seen == sorted(seen) and seen[-1] == 1.0
