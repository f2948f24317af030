import pytest

from desktop_app.core.entities import Document
from desktop_app.core.errors import UserError
from desktop_app.core.importers.registry import read_bytes


def read(data: bytes, encoding: str | None = None) -> Document:
    return read_bytes(data, "note.txt", encoding=encoding).document


@pytest.mark.parametrize(
    ("codec", "mark", "named"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8-sig", b"", "utf-8"),
        ("utf-16", b"", "utf-16"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
        ("utf-32", b"", "utf-32"),
    ],
)
def test_text_is_read_when_its_encoding_shows(codec: str, mark: bytes, named: str) -> None:
    document = read(mark + "Café 😀\r\nnaïve".encode(codec))
    assert document.text == "Café 😀\nnaïve"
    assert document.provenance.encoding == named
    assert document.notices == ()


def test_windows_1252_is_assumed_and_said_when_it_is_not_utf_8() -> None:
    document = read("“Café” – naïve".encode("cp1252") + b"\x81")
    assert document.text.startswith("“Café” – naïve")
    assert document.provenance.encoding == "windows-1252"
    assert "Windows-1252" in document.notices[0]


def test_choice_of_the_person_counts_when_bytes_allow_another() -> None:
    assert read("Łódź".encode("cp1250"), "cp1250").text == "Łódź"
    assert read(b"\xff\xfe" + "abc".encode("utf-16-le"), "utf-16-le").text == "abc"
    assert read("\ufeffabc".encode(), "UTF-8").text == "abc"


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (b"", None, "empty"),
        (b" \r\n\t\xef\xbb\xbf", None, "blank"),
        (b"\xef\xbb\xbf", None, "blank"),
        (b"abc\0def", None, "not a text file"),
        (bytes(range(1, 32)) * 9, None, "not a text file"),
        (b"\xff\xfea", None, "damaged"),
        (b"caf\xe9", "utf-8", "choose another encoding"),
        (b"abc", "klingon", "not an encoding"),
        (b"abc", "base64", "not an encoding"),
        (b"abc", "a\0b", "not an encoding"),
    ],
)
def test_file_is_refused_with_a_sentence_when_it_is_no_text(data: bytes, encoding: str | None, said: str) -> None:
    with pytest.raises(UserError, match=said):
        read(data, encoding)


def test_line_separators_are_kept_when_they_are_not_newlines() -> None:
    text = "One.\u2028Two.\u0085Three.\x0bFour.\fFive."
    assert read(text.encode()).text == text
