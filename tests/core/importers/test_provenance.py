import pytest

from desktop_app.core.entities import SegmentKind
from desktop_app.core.importers.assemble import assemble
from desktop_app.core.importers.base import Block, Extracted
from desktop_app.core.importers.provenance import readable_name
from desktop_app.core.importers.registry import read_bytes
from desktop_app.core.text.span import Span

PROSE = "The minister said that nothing would change before the spring, and that the talks had gone well so far."
STORY = f"Tarsenia denies all\n\nBy Ana Roe, Belmora Wire\n\nMar 1, 2023 | 9:46 AM\n\n{PROSE}\n\n{PROSE}"
MEMO = f"To: The Minister\nFrom: The Deputy\nDate: 9 August\nSubject: The cable at Farrow\n\n{PROSE}\n\n{PROSE}"


def test_all_is_guessed_when_a_story_says_it() -> None:
    document = read_bytes(STORY.encode(), "story.txt").document
    made = document.provenance
    assert (document.title, made.publisher, made.date, made.language) == (
        "Tarsenia denies all",
        "Belmora Wire",
        "2023-03-01",
        "en",
    )
    assert made.guessed == {"title", "publisher", "date", "language"}


def test_year_stays_missing_when_a_memo_gives_none() -> None:
    document = read_bytes(MEMO.encode(), "memo.txt").document
    assert (document.title, document.provenance.date) == ("The cable at Farrow", "--08-09")


def test_name_of_the_file_is_the_title_when_nothing_else_is() -> None:
    document = read_bytes(f"{PROSE}\n\n{PROSE}".encode(), "second_note-draft.txt").document
    assert document.title == "second note draft"
    assert document.provenance.date == ""


def test_first_line_is_the_title_when_a_format_marks_no_heading() -> None:
    blocks = ("The village under the water", "By Ana Roe", PROSE, PROSE)
    text, spans = "", []
    for block in blocks:
        spans.append(Block(SegmentKind.PARAGRAPH, Span(len(text), len(text) + len(block))))
        text += block + "\n\n"
    assert assemble(Extracted(text, "x", "x", "1", blocks=tuple(spans)), "a.docx", b"").title == blocks[0]


def test_masthead_is_no_title_when_a_headline_follows() -> None:
    text = f"The Carrow Gazette\n\nTwo hundred saved as ferry strikes bank\n\nSAINT WENNA, Nov. 4 — {PROSE}\n\n{PROSE}"
    document = read_bytes(text.encode(), "a.txt").document
    assert document.title == "Two hundred saved as ferry strikes bank"
    assert (document.provenance.publisher, document.provenance.date) == ("The Carrow Gazette", "--11-04")


def test_nothing_is_guessed_when_the_format_states_it() -> None:
    extracted = Extracted(STORY, "text/html", "x", "1", title="T", publisher="P", date="2020", language="en")
    document = assemble(extracted, "a.html", b"abc")
    assert (document.title, document.provenance.publisher, document.provenance.date) == ("T", "P", "2020")
    assert document.provenance.guessed == frozenset()
    assert document.provenance.sha256.startswith("ba7816bf")


@pytest.mark.parametrize(
    ("name", "title"), [("a_b-c.txt", "a b c"), ("2023-08-09 memo.pdf", "2023-08-09 memo"), ("", "")]
)
def test_readable_name_keeps_dates_when_it_opens_up_words(name: str, title: str) -> None:
    assert readable_name(name) == title
