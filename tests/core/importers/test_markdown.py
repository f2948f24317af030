import string

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.entities import Document, SegmentKind
from desktop_app.core.importers.registry import read_bytes

SOURCE = """---
title: "A Briefing"
date: 2023-08-09
---
# First ##

Second
======

Some **bold** prose. It
wraps [REDACTED] here.

- item one
  - nested
- item two

3. Third

> A quote
> of two lines.

| a | b |
|---|---|
| 1 | 2 |

```python
code = 1
```
"""


def read(source: str) -> Document:
    return read_bytes(source.encode(), "note.md").document


def quotes(document: Document, kind: SegmentKind) -> list[str]:
    return [one.span.of(document.text) for one in document.segments if one.kind is kind]


def test_markdown_is_stored_as_written_when_it_is_read() -> None:
    document = read(SOURCE.replace("\n", "\r\n"))
    assert document.text == SOURCE
    assert document.provenance.media_type == "text/markdown"


def test_blocks_leave_out_their_marks_when_they_have_any() -> None:
    document = read(SOURCE)
    assert quotes(document, SegmentKind.HEADING) == ["First", "Second"]
    assert quotes(document, SegmentKind.LIST_ITEM) == ["item one", "nested", "item two", "Third"]
    assert quotes(document, SegmentKind.TABLE_ROW) == ["| a | b |", "| 1 | 2 |"]
    paragraphs = ["Some **bold** prose. It\nwraps [REDACTED] here.", "A quote\n> of two lines.", "code = 1"]
    assert quotes(document, SegmentKind.PARAGRAPH) == paragraphs


def test_paragraphs_say_how_deep_they_are_quoted() -> None:
    document = read("Plain.\n\n> One.\n>\n> > Two.\n>\n> - item\n\nPlain.\n")
    blocks = [one for one in document.segments if one.kind is not SegmentKind.SENTENCE]
    assert [one.level for one in blocks] == [0, 1, 2, 1, 0]
    assert blocks[3].kind is SegmentKind.LIST_ITEM


def test_front_matter_gives_title_with_date_when_it_is_there() -> None:
    document = read(SOURCE)
    assert (document.title, document.provenance.date) == ("A Briefing", "2023-08-09")
    assert document.provenance.guessed <= {"language"}


@settings(deadline=None)
@given(st.text(alphabet=string.ascii_letters + "#>-*`|_~=\n\t 1.)[]\u2028\f:"))
def test_blocks_stand_in_order_when_given_any_markdown(source: str) -> None:
    document = read("x " + source)
    end = 0
    for one in document.segments:
        if one.kind is not SegmentKind.SENTENCE:
            assert end <= one.span.start < one.span.end <= len(document.text)
            end = one.span.end
