"""PDFs that are damaged, locked or strange: text or a sentence, never a traceback."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import UserError
from desktop_app.core.importers.pdf import reader
from desktop_app.core.importers.pdf.reader import read
from desktop_app.core.progress import Progress
from tests.core.importers.builders import box, line, make_pdf

GOOD = make_pdf(line("A first page of text.", 20, 300) + box(20, 250, 90, 12), line("A second page.", 20, 300))
LOCKED = make_pdf(
    line("Locked.", 20, 300),
    trailer="/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4"
    f" /O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<{'01' * 16}> <{'01' * 16}>]",
)


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read(data, "memo.pdf", Progress(), None)
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"Plain text.", "is not a PDF"),
        (bytes(5000), "is not a PDF"),
        (b"%PDF-1.7\n", "cut short"),
        (GOOD[: len(GOOD) // 2], "cut short"),
        (GOOD[:-10], "cut short"),
        (b"%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L 999999 >>\nendobj\n" + GOOD, "cut short"),
        (b"%PDF-1.7\nnothing of use\n%%EOF", "damaged"),
        (LOCKED, "protected by a password"),
        (make_pdf(""), "no text layer"),
        (make_pdf(box(20, 20, 5, 5), ""), "no text layer"),
        (GOOD.replace(b"/Kids [5 0 R 7 0 R]", b"/Kids [2 0 R 2 0 R]"), "memo.pdf"),
        (make_pdf(box(20, 20, 90, 12), box(20, 20, 90, 12)), "no text layer"),
    ],
)
def test_read_says_what_to_do_when_the_file_is_bad(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_read_refuses_when_there_are_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PAGES_MAX", 1)
    assert "pages" in refusal(GOOD)


@pytest.mark.parametrize(
    "content",
    [
        "BT /F1 1e30 Tf 1e30 1e30 Td (Far) Tj ET " + line("Near.", 20, 300),
        "BT /F1 0 Tf 20 20 Td (None) Tj ET " + line("Near.", 20, 300),
        "BT /F1 10 Tf 0 0 0 0 20 20 Tm (Flat) Tj ET " + line("Near.", 20, 300),
        "BT /F1 10 Tf 1 1 -1 1 20 20 Tm (Slanted words) Tj ET " + line("Near.", 20, 300),
        "q " * 5000 + line("Near.", 20, 300),
        box(1e20, 1e20, 1e20, 1e20) + line("Near.", 20, 300),
        box(-1e9, -1e9, 2e9, 12) + line("Near.", 20, 300),
        box(20, 300, -80, -12) * 3000 + line("Near.", 20, 300),
        "".join(box(place % 280, place % 390, 13, 6) for place in range(0, 60000, 13)) + line("Near.", 20, 395),
        "".join(line("x", place % 280, place % 390, 3) for place in range(4000)) + line("Near.", 20, 395),
    ],
)
def test_read_finds_the_text_when_drawing_is_strange(content: str) -> None:
    found = read(make_pdf(content), "memo.pdf", Progress(), None)
    assert "Near." in found.text
    assert all(word.span.of(found.text) for word in found.pages[0].words)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(GOOD) - 20))
def test_read_never_fails_otherwise_when_the_file_is_cut(end: int) -> None:
    refusal(GOOD[:end])


@settings(max_examples=250, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_read_never_fails_otherwise_when_bytes_are_changed(place: int, noise: bytes) -> None:
    try:
        found = read(GOOD[:place] + noise + GOOD[place + len(noise) :], "memo.pdf", Progress(), None)
    except UserError as error:
        assert str(error)
    else:
        assert_places_fit(found)


WORDS = st.sampled_from(["fog", "harbour", "1.", "(a)", "boats-", "market", "é", "2023"])
PLACED = st.tuples(WORDS, st.integers(0, 280), st.integers(5, 385), st.sampled_from([6, 10, 24]))


@settings(max_examples=120, deadline=None)
@given(
    st.lists(PLACED, min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 250), st.integers(0, 380)), max_size=4)
)
def test_read_loses_nothing_when_words_stand_anywhere(words: list[tuple], boxes: list[tuple[int, int]]) -> None:
    content = "".join(line(*word) for word in words) + "".join(box(left, bottom, 40, 12) for left, bottom in boxes)
    found = read(make_pdf(content), "memo.pdf", Progress(), None)
    assert_places_fit(found)


def assert_places_fit(found: reader.Extracted) -> None:
    assert found.text.strip()
    blocks = [block.span for block in found.blocks]
    assert all(before.end < after.start for before, after in pairwise(blocks))
    assert "".join("".join(span.of(found.text) for span in blocks).split()) == "".join(found.text.split())
    for page in found.pages:
        last = page.span.start
        for word in page.words:
            assert last <= word.span.start < word.span.end <= page.span.end
            last = word.span.end
    placed = "".join(word.span.of(found.text) for page in found.pages for word in page.words)
    assert placed == "".join(found.text.split())
    assert all(redaction.span.of(found.text).strip() for redaction in found.redactions)
