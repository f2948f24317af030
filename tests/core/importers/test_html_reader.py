"""The reader of web pages."""

import pytest

from desktop_app.core.entities import FurnitureKind, SegmentKind
from desktop_app.core.errors import Cancelled
from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.html.reader import read
from desktop_app.core.progress import Progress


def extract(page: str) -> Extracted:
    return read(page.encode(), "page.html", Progress(), None)


def lines(page: str) -> list[str]:
    found = extract(page)
    return [block.span.of(found.text) for block in found.blocks]


def furniture(page: str) -> list[tuple[FurnitureKind, str]]:
    found = extract(page)
    return [(item.kind, item.span.of(found.text)) for item in found.furniture]


def test_read_collapses_space_when_a_browser_does() -> None:
    assert lines("<p>  One\n\ttwo  <b> three</b>four<i>five</i>  </p>") == ["One two threefourfive"]


def test_read_keeps_words_whole_when_inline_elements_part_them() -> None:
    assert lines("<p>inter<b>fer</b>ence<wbr>s H<sub>2</sub>O</p>") == ["interferences H2O"]


def test_read_decodes_entities_when_there_are_some() -> None:
    assert lines("<p>R&amp;D caf&eacute; &#8220;x&#x201D; a&nbsp;b &amp;lt;</p>") == ["R&D café “x” a\u00a0b &lt;"]


def test_read_breaks_lines_when_told_to() -> None:
    assert lines("<p>One<br>two <br/> three</p>") == ["One\ntwo\nthree"]


def test_read_starts_paragraphs_when_breaks_are_doubled() -> None:
    assert lines("<div>One<br><br>Two<br> <br/>Three</div>") == ["One", "Two", "Three"]


def test_read_makes_paragraphs_when_text_stands_loose() -> None:
    assert lines("Loose <div>in a div<p>para</p>tail</div> end") == ["Loose", "in a div", "para", "tail", "end"]


def test_read_gives_levels_when_there_are_headings() -> None:
    found = extract("<h1>A</h1><h3>B</h3><p>C")
    assert [(block.kind, block.level) for block in found.blocks] == [
        (SegmentKind.HEADING, 1),
        (SegmentKind.HEADING, 3),
        (SegmentKind.PARAGRAPH, 0),
    ]


def test_read_says_how_deep_paragraphs_are_quoted() -> None:
    found = extract("<p>A<blockquote>B<p>C<blockquote><p>D</blockquote>E</blockquote>F")
    assert [block.level for block in found.blocks] == [0, 1, 1, 2, 1, 0]


def test_read_numbers_items_when_the_list_is_ordered() -> None:
    page = '<ol type="a" start="3"><li>x<li>y<ul><li>z</ul><li value="9">w</ol>'
    found = extract(page)
    facts = [(block.span.of(found.text), block.level, block.number) for block in found.blocks]
    assert facts == [("x", 1, "c."), ("y", 1, "d."), ("z", 2, ""), ("w", 1, "i.")]
    assert found.text == "x\ny\nz\nw"


def test_read_keeps_items_when_they_hold_paragraphs() -> None:
    found = extract("<ul><li><div><p>One</p></div><p>More</p></li></ul>")
    assert [block.kind for block in found.blocks] == [SegmentKind.LIST_ITEM, SegmentKind.PARAGRAPH]


def test_read_joins_cells_when_a_table_has_rows() -> None:
    page = "<table><caption>Catch</caption><tr><th>Port<th>Fish<tr><td>Harbour <td><p>3</p><tr><td></td><td>4</table>"
    assert lines(page) == ["Catch", "Port | Fish", "Harbour | 3", "| 4"]


@pytest.mark.parametrize(
    ("rows", "levels"),
    [
        ("<tr><th>Port<th>Fish<tr><td>Quay<td>3", [1, 0]),
        ("<thead><tr><td>Port<td>Fish</thead><tbody><tr><th>Quay<td>3", [1, 0]),
        ("<tr><th>Port<td>Quay<tr><th>Fish<td>3", [0, 0]),
        ("<tr><td>Port<td>Fish<tr><th>All", [0, 0]),
    ],
)
def test_read_tells_which_row_heads_a_table(rows: str, levels: list[int]) -> None:
    blocks = extract(f"<table>{rows}</table>").blocks
    assert [(block.kind, block.level) for block in blocks] == [(SegmentKind.TABLE_ROW, level) for level in levels]


def test_read_takes_paragraphs_when_a_table_arranges_the_page() -> None:
    inner = "<table><tr><td>a<td>b</table>"
    assert lines(f"<table><tr><td><h1>T</h1><p>One<p>Two</td><td>{inner}</td></table>") == ["T", "One", "Two", "a | b"]


def test_read_keeps_space_when_text_is_preformatted() -> None:
    assert lines("<pre>\none\n  two\tthree\n</pre>") == ["one\n  two\tthree"]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>var a = '<p>no</p>';</script>",
        "<style>p { color: red }</style>",
        "<noscript>no</noscript>",
        "<template><p>no</p></template>",
        "<p hidden>no</p>",
        '<b style="color:red; DISPLAY : none">no</b>',
        '<span class="icon sr-only">no</span>',
        "<!-- no -->",
        "<svg><title>no</title><text>no</text></svg>",
        "<textarea>no</textarea>",
        "<select><option>no</option></select>",
        "<dialog>no</dialog>",
    ],
)
def test_read_leaves_out_what_no_reader_sees(unseen: str) -> None:
    assert extract(f"<p>Seen{unseen} too.</p>").text.replace("\n\n", " ") == "Seen too."


def test_read_marks_furniture_when_tags_or_roles_say_so() -> None:
    page = (
        "<header>The Gazette</header><nav><ul><li>Home<li>World</ul></nav><main><p>Text of the story.</p></main>"
        '<div role="contentinfo">Contact</div><aside><p>Also</p></aside><footer>All rights</footer>'
    )
    navigation = FurnitureKind.NAVIGATION
    texts = ["The Gazette", "Home\nWorld", "Contact", "Also", "All rights"]
    assert furniture(page) == [(navigation, text) for text in texts]


@pytest.mark.parametrize(
    "page",
    [
        "<article><header><h1>Title</h1><p>Lead.</p></header><p>Text.</p></article>",
        "<header><h1>Title</h1></header><p>Text.</p>",
        "<blockquote>Words.<footer>Said she</footer></blockquote>",
        '<body class="has-newsletter related"><p>Text.</p></body>',
        '<div class="with-sidebar"><h1>Title</h1><p>Text.</p></div>',
        '<div class="social"><p>All of the text stands here.</p></div>',
    ],
)
def test_read_marks_nothing_when_it_is_the_text_itself(page: str) -> None:
    assert furniture(page) == []


def test_read_marks_furniture_when_class_words_are_plain() -> None:
    page = (
        '<h1>Title</h1><p class="story-byline">By Ann Exampler</p><p>A paragraph of some length tells the story.</p>'
        '<section id="relatedLinks"><p>Read on</p></section><div class="box newsletter-box">Subscribe now</div>'
        "<p>Another paragraph ends it here.</p>"
    )
    assert furniture(page) == [
        (FurnitureKind.BYLINE, "By Ann Exampler"),
        (FurnitureKind.NAVIGATION, "Read on"),
        (FurnitureKind.SUBSCRIPTION, "Subscribe now"),
    ]


def test_read_takes_hints_when_the_head_states_them() -> None:
    found = extract(
        '<html lang="fr-CA"><head><title>Navires | Le Journal</title><meta property="og:title" content="Les  navires">'
        '<meta property="og:site_name" content="Le Journal"><meta property="article:published_time"'
        ' content="2023-08-09T10:00:00-04:00"></head><h1>Autre</h1><p>Texte.'
    )
    assert (found.title, found.publisher, found.date, found.language) == (
        "Les navires",
        "Le Journal",
        "2023-08-09",
        "fr-CA",
    )


def test_read_takes_hints_when_linked_data_states_them() -> None:
    found = extract(
        '<title>Boats sink | Gazette</title><script type="application/ld+json">'
        '{"@graph": [{"datePublished": "2020-02-03",'
        ' "publisher": {"name": "The Gazette"}}]}</script><script type="application/ld+json">{broken</script>'
        f'<script type="application/ld+json">{"[" * 100000}</script>'
        '<h1>Boats sink</h1><time datetime="1999">then</time>'
    )
    assert (found.title, found.publisher, found.date) == ("Boats sink", "The Gazette", "2020-02-03")


def test_read_states_no_date_when_it_is_none() -> None:
    assert extract('<p>Text <time datetime="P3D">three days</time>').date == ""


@pytest.mark.parametrize(
    ("data", "choice", "encoding"),
    [
        ("<p>café “x”</p>".encode(), None, "utf-8"),
        ("<p>café “x”</p>".encode("utf-8-sig"), None, "utf-8"),
        ("<p>café “x”</p>".encode("utf-16"), None, "utf-16"),
        ("<p>café “x”</p>".encode("cp1252"), None, "windows-1252"),
        ('<meta charset="iso-8859-1"><p>café “x”</p>'.encode("cp1252"), None, "windows-1252"),
        ('<meta charset="no-such"><p>café “x”</p>'.encode(), None, "utf-8"),
        ('<meta charset="utf-8"><p>café “x”</p>'.encode("cp1252"), None, "windows-1252"),
        ('<meta charset="windows-1251"><p>café “x”</p>'.encode("mac-roman"), "mac-roman", "mac-roman"),
    ],
)
def test_read_decodes_when_the_encoding_is_stated_or_not(data: bytes, choice: str | None, encoding: str) -> None:
    found = read(data, "page.html", Progress(), choice)
    assert found.text == "café “x”"
    assert found.encoding == encoding


def test_read_takes_the_declared_charset_when_it_fits() -> None:
    data = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>море</p>'.encode("koi8-r")
    assert read(data, "page.html", Progress(), None).text == "море"


def test_read_stops_when_cancelled() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read(b"<p>Text", "page.html", progress, None)
