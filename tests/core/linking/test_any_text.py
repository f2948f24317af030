"""Whatever the texts, the engine answers, and all it points at lies inside them."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.entities import Analysis, Document, Link
from desktop_app.core.importers.registry import read_string
from desktop_app.core.linking.engine import find_links, score_pairs
from desktop_app.core.text.span import Span

SCRAPS = (
    " ", " ", " ", "\n", "\n\n", "\t", "\f", "\u2029", ". ", "? ", "! ", "...", "(", ")", "[", "]", "“", "”", '"', "'",
    "- ", "-\n", "> ", "# ", "| ", ": ", ", ", "$", "%", "§ ", "(b)(5)", "s. 15(1) ", "[REDACTED] ", "██████", "1. ",
    "3 May 2021", "May", "5,000", "2", "on Tuesday ", "denied ", "not ", "the ", "of ", "Ana Roe ", "Roe ", "Mr. ",
    "committee ", "Belmora ", "Wire", "the government of Farrow ", "comité ", "l’ambassade ", "здравствуй ", "שלום ",
    "中国", "。", "あ", "안녕 ", "😀", "👩‍👩‍👧", "e\u0301", "\u0301", "\u202e", "\u200b", "\ufeff", "\x01", "\x7f",
    "\u00ad", "ß", "ﬁ", "İ", "مرحبا ", "ROE ", "(a) ", "’",
)  # fmt: skip
TEXTS = st.one_of(st.lists(st.sampled_from(SCRAPS), max_size=80).map("".join), st.text(max_size=120))


def spans_of(link: Link, is_left: bool) -> Iterator[Span]:
    """Yield all that a link points at on one side."""
    yield (link.left if is_left else link.right).span
    for piece in (*link.evidence, *link.cues):
        span = piece.left if is_left else piece.right
        if span is not None:
            yield span


def spans(analysis: Analysis, is_left: bool) -> Iterator[Span]:
    """Yield all that an analysis points at on one side."""
    for link in (*analysis.links, *analysis.fainter):
        yield from spans_of(link, is_left)
    for topic in (*analysis.topics, *analysis.hidden_topics):
        yield from topic.left if is_left else topic.right
    for passage in analysis.passages:
        yield passage.left if is_left else passage.right
    yield from analysis.only_left if is_left else analysis.only_right
    for aside in analysis.set_aside:
        if (aside.side.value == "left") is is_left:
            yield aside.span


def check(left: Document, right: Document) -> Analysis:
    """Link two documents; all that the analysis points at lies inside them."""
    analysis = find_links(left, right)
    for document, is_left in ((left, True), (right, False)):
        assert all(0 <= span.start <= span.end <= len(document.text) for span in spans(analysis, is_left))
    for link in analysis.links:
        assert (link.left.quote, link.right.quote) == (link.left.span.of(left.text), link.right.span.of(right.text))
        assert 0.0 <= link.score <= 1.0
    return analysis


@settings(deadline=None, max_examples=60)
@given(TEXTS, TEXTS)
def test_find_links_answers_whatever_the_texts(left: str, right: str) -> None:
    check(read_string("left", left), read_string("right", right))


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_find_links_answers_when_both_sides_are_the_same(text: str) -> None:
    check(read_string("left", text), read_string("right", text))


@settings(deadline=None, max_examples=20)
@given(TEXTS, TEXTS)
def test_score_pairs_points_inside_whatever_the_texts(left: str, right: str) -> None:
    for pair in score_pairs(read_string("left", left), read_string("right", right)):
        assert pair.left.end <= len(left)
        assert pair.right.end <= len(right)
        assert 0.0 <= pair.score <= 1.0


BAD = {
    "nothing": "",
    "white space": " \n\t" * 500,
    "one word": "word",
    "one word over and over": "word " * 3_000,
    "one sentence over and over": "The committee of Farrow paid Ana Roe $5,000 on 3 May 2021. " * 300,
    "equal lines": "same line\n" * 3_000,
    "no stops": " ".join(f"word{number % 97} alpha" for number in range(3_000)),
    "no spaces": "abc" * 4_000,
    "capitals": "The Ministers Of Farrow And Ilvesk Met " * 300,
    "numbers": " ".join(str(number * 37 % 10_000) for number in range(3_000)),
    "dates": "On 3 May 1999. " * 40 + "In May 2001. " * 40,
    "markers": "[REDACTED] " * 1_000,
    "boxes": ("█" * 40 + "\n\n") * 200,
    "emoji": "😀👩‍👩‍👧e\u0301" * 1_000,
    "marks": "a" + "\u0301" * 5_000,
    "right to left": "שלום עולם. " * 500 + "مرحبا بالعالم. " * 500,
    "Chinese": "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(5_000)),
    "headings": "\n\n".join(f"THE {number} HEADING" for number in range(400)),
    "table": "\n".join(f"{number}\tRoe\tpaid\t{number * 3}" for number in range(400)),
    "brackets": "(" * 5_000,
    "quotation marks": "“a " * 2_000,
    "stops": ". " * 3_000,
    "broken words": "a-\n" * 2_000,
    "control characters": "\x01word\x02 " * 1_000,
}


@pytest.mark.parametrize("name", BAD)
def test_find_links_answers_when_a_text_is_bad(name: str) -> None:
    plain = read_string("plain", "The committee of Farrow paid Ana Roe $5,000 on 3 May 2021. Nobody came.")
    bad = read_string("bad", BAD[name])
    check(bad, plain)
    check(plain, bad)
    check(bad, read_string("bad too", BAD[name]))
