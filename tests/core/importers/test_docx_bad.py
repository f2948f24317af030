"""Word documents that are damaged or mean harm: always a sentence, never a traceback."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import UserError
from desktop_app.core.importers.docx import package
from desktop_app.core.importers.docx.reader import read
from desktop_app.core.progress import Progress
from tests.core.importers.builders import W, lists, make_docx, make_zip, numbered, paragraph

GOOD = make_docx(
    paragraph("A first paragraph of the memo.") + numbered("An item."),
    numbering=lists(),
    core="<dc:title>Memo</dc:title>",
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
)
EXTERNAL = (
    '<!DOCTYPE d [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Read. &secret;</w:t></w:r></w:p></w:body></w:document>'
)
DEEP = "<w:sdt>" * 5000 + "</w:sdt>" * 5000


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read(data, "memo.docx", Progress(), None)
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"Plain text, no zip.", "not a Word document"),
        (b"PK\x03\x04" + bytes(40), "not a Word document"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + bytes(600), "old kind"),
        (make_zip({"mimetype": "application/epub+zip"}), "no document part"),
        (make_zip({"word/document.xml": ""}), "damaged"),
        (make_zip({"word/document.xml": "<w:document"}), "damaged"),
        (make_zip({"word/document.xml": EXTERNAL}), "nothing was read"),
        (make_zip({"word/document.xml": LAUGHS}), "nothing was read"),
        (make_zip({"word/document.xml": ("\ufeff" + EXTERNAL).encode("utf-16")}), "nothing was read"),
        (make_docx(paragraph("Text."), extra={"word/_rels/document.xml.rels": EXTERNAL}), "nothing was read"),
        (make_docx(DEEP), "damaged"),
        (make_docx(paragraph("")), "no text"),
    ],
)
def test_read_says_what_to_do_when_the_file_is_bad(data: bytes, words: str) -> None:
    sentence = refusal(data)
    assert words in sentence
    assert sentence.startswith("memo.docx ")


def test_read_refuses_when_the_parts_unpack_to_too_much() -> None:
    bomb = make_docx(paragraph("Text."), extra={"word/media/a.png": bytes(package.UNPACKED_LIMIT)})
    assert len(bomb) < 1_000_000
    assert "more than 200 MB" in refusal(bomb)


def test_read_refuses_when_one_part_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "PART_LIMIT", 1000)
    assert "too large" in refusal(make_docx(paragraph("Text. " * 1000)))


def test_read_refuses_when_a_part_holds_more_than_the_zip_says() -> None:
    data = bytearray(make_docx(paragraph("Text. " * 100)))
    place = data.rindex(b"word/document.xml") - 46 + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    assert "damaged" in refusal(bytes(data))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD) - 1))
def test_read_never_fails_otherwise_when_the_file_is_cut(end: int) -> None:
    refusal(GOOD[:end])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_read_never_fails_otherwise_when_bytes_are_changed(place: int, noise: bytes) -> None:
    try:
        read(GOOD[:place] + noise + GOOD[place + len(noise) :], "memo.docx", Progress(), None)
    except UserError as error:
        assert str(error)


XML_PIECES = st.sampled_from(
    [
        '<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>x</w:t>', '<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>',
        '</w:tc>', '<w:fldChar w:fldCharType="begin"/>',
        '<w:fldChar w:fldCharType="end"/>', '<w:ins>', '</w:ins>',
        '<w:numPr><w:numId w:val="1"/></w:numPr>', '<w:sym w:char="zz"/>', '<w:sym/>',
        '<w:footnoteReference w:id="1"/>',
        '<w:pPr><w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="1"/></w:numPr></w:pPr>', '<w:txbxContent>',
        '</w:txbxContent>', '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', '<mc:Choice/>', '<mc:AlternateContent/>',
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(XML_PIECES, max_size=12))
def test_read_never_fails_otherwise_when_elements_stand_anywhere(pieces: list[str]) -> None:
    opened: list[str] = []
    body = ""
    for piece in pieces:
        if piece.startswith("</"):
            if not opened or opened[-1] != piece[2:-1]:
                continue
            opened.pop()
        elif not piece.endswith("/>") and "</" not in piece:
            opened.append(piece[1:-1])
        body += piece
    body += "".join(f"</{name}>" for name in reversed(opened))
    try:
        found = read(make_docx(body, numbering=lists()), "memo.docx", Progress(), None)
    except UserError as error:
        assert "no text" in str(error)
    else:
        assert all(block.span.of(found.text).strip() for block in found.blocks)
