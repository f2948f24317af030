"""Web pages that are broken or mean harm: text or a sentence, in bounded time, never a traceback."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import UserError
from desktop_app.core.importers.html import reader
from desktop_app.core.importers.html.reader import read
from desktop_app.core.importers.html.source import DEPTH_LIMIT, flatten
from desktop_app.core.progress import Progress


@pytest.mark.parametrize(
    ("data", "choice", "words"),
    [
        (b"", None, "is empty"),
        (b" \n ", None, "blank"),
        (b"<html><body> \n </body></html>", None, "no text"),
        (b"<script>only()</script>", None, "no text"),
        (b"\x7fELF\0\0\0<p>", None, "not a text file"),
        (b"<p>x\0y</p>", None, "not a text file"),
        (b"<p>x", "no-such-encoding", "choose another"),
        (b"<p>x", "zlib", "choose another"),
        ("<p>é".encode("cp1252"), "utf-8", "choose another encoding"),
        (b"<p>caf\xc3\xa9", "ascii", "choose another encoding"),
    ],
)
def test_read_says_what_to_do_when_the_page_is_bad(data: bytes, choice: str | None, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read(data, "page.html", Progress(), choice)


def test_read_refuses_when_the_page_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "SIZE_LIMIT", 10)
    with pytest.raises(UserError, match="too large"):
        read(b"<p>" + b"x" * 10, "page.html", Progress(), None)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "deep" + "</div>" * 100_000,
        "<svg>" + "<g>" * 20_000 + "<p>deep" + "<div/>" * 20_000,
        "<svg><p>" + "<g/>" * 20_000 + "deep",
        "<table><tr><td>" * 10_000 + "deep",
        "<ul><li>" * 20_000 + "deep",
        "<!-- <div> -->" + "<section>" * 20_000 + "deep",
        "<span>" * 20_000 + "deep",
        "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">deep",
    ],
)
def test_read_finds_the_text_when_elements_are_nested_deeply(page: str) -> None:
    assert read(page.encode(), "page.html", Progress(), None).text == "deep"


def test_read_does_not_copy_formatting_when_it_is_left_open() -> None:
    page = "".join(f'<font size="{number}">' for number in range(5000)) + "<p>x" * 2000
    assert len(read(page.encode(), "page.html", Progress(), None).blocks) == 2000


@pytest.mark.parametrize(
    "page",
    [
        '<p title="a > b">x</p>',
        "<p title='<b>'>x</p>",
        '<p a=b="c>x</p>',
        '<img src=x alt="> <p>">x',
        "<ul><li>a<li>b</ul>",
        "<script>if (a<b) document.write('</div>')</script><div>x</div>",
        "<div/>x",
    ],
)
def test_flatten_changes_nothing_when_a_page_is_shallow(page: str) -> None:
    assert flatten(page) == page


def test_flatten_keeps_depth_when_it_is_within_bounds() -> None:
    page = "<div>" * DEPTH_LIMIT + "x" + "</div>" * DEPTH_LIMIT
    assert flatten(page) == page
    assert flatten(f"<div>{page}</div>").count("<div>") == DEPTH_LIMIT


PIECES = st.sampled_from(
    [
        "<div>", "</div>", "<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "<li>", "<ol>", "</ol>", "<b>", "</b>",
        "<br>", "text ", "<pre>", "</pre>", "<!--", "-->", "<svg>", "</svg>", "<path/>", "<a href='", "'", '"', ">",
        "<", "<title>", "</title>", "<script>", "</script>", "<header>", "</header>", "<nav>", "<h1>", "</h1>", "&amp",
        "\u00a0", '<div class="related">', "<q>", "<li value=99999999999>", "<![CDATA[", "]]>", "<plaintext>",
        "<frameset>", "\r\n",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_read_keeps_its_promises_when_tags_stand_anywhere(pieces: list[str]) -> None:
    try:
        found = read("".join(pieces).encode(), "page.html", Progress(), None)
    except UserError:
        return
    spans = [block.span for block in found.blocks]
    assert all(span.of(found.text).strip() for span in spans)
    assert all(before.end < after.start for before, after in pairwise(spans))
    assert "\r" not in found.text


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_read_never_fails_otherwise_when_bytes_are_random(data: bytes) -> None:
    try:
        assert read(data, "page.html", Progress(), None).text
    except UserError as error:
        assert str(error)
