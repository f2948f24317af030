import string

import pytest
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


def test_markdown_is_stored_as_written_but_for_marks_inside_lines() -> None:
    document = read(SOURCE.replace("\n", "\r\n"))
    assert document.text == SOURCE.replace("**bold**", "bold")
    assert document.provenance.media_type == "text/markdown"


def test_blocks_leave_out_their_marks_when_they_have_any() -> None:
    document = read(SOURCE)
    assert quotes(document, SegmentKind.HEADING) == ["First", "Second"]
    assert quotes(document, SegmentKind.LIST_ITEM) == ["item one", "nested", "item two", "Third"]
    assert quotes(document, SegmentKind.TABLE_ROW) == ["| a | b |", "| 1 | 2 |"]
    paragraphs = ["Some bold prose. It\nwraps [REDACTED] here.", "A quote\n> of two lines.", "code = 1"]
    assert quotes(document, SegmentKind.PARAGRAPH) == paragraphs


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Some **bold**, _it_, __so__ and ***both***.", "Some bold, it, so and both."),
        ("A [text *in* it](http://a.b/c_d_e 'Title'), then <http://a.b>.", "A text in it, then http://a.b."),
        ("`co*d*e`, ``a ` b`` and \\*stars\\*.", "co*d*e, a ` b and *stars*."),
        (
            "snake_case_name, 2 * 3 * 4, f(*args, **more), a [1] note.",
            "snake_case_name, 2 * 3 * 4, f(*args, **more), a [1] note.",
        ),
        ("As [the act][law] says, [law].\n\n[law]: http://a.b", "As the act says, law."),
        ("![A *ferry*](ferry.png) leaves.", "A ferry leaves."),
        ("**[REDACTED]** and [REDACTED](s.15(1)).", "[REDACTED] and [REDACTED](s.15(1))."),
        ("> one *two\n> three* four", "one two\n> three four"),
    ],
)
def test_marks_inside_lines_are_taken_off(source: str, said: str) -> None:
    document = read(f"# A *head*\n\n{source}\n\nThe **end**.\n")
    assert quotes(document, SegmentKind.HEADING) == ["A head"]
    assert quotes(document, SegmentKind.PARAGRAPH) == [said, "The end."]


def test_code_keeps_what_would_be_marks_elsewhere() -> None:
    assert quotes(read("Text.\n\n```\na **b** [c](d)\n```\n"), SegmentKind.PARAGRAPH)[1] == "a **b** [c](d)"


def test_first_row_of_a_table_is_its_head() -> None:
    document = read("| *a* | b |\n|---|---|\n| **1** | `2` |\n")
    rows = [one for one in document.segments if one.kind is SegmentKind.TABLE_ROW]
    assert [(one.span.of(document.text), one.level) for one in rows] == [("| a | b |", 1), ("| 1 | 2 |", 0)]


def test_marks_are_taken_off_each_cell_by_itself() -> None:
    document = read("| x_a_x | *a* | _a_ | a \\| *b* |\n|---|---|---|---|\n| *a* | *a* | *a* | |\n")
    assert quotes(document, SegmentKind.TABLE_ROW) == ["| x_a_x | a | a | a \\| *b* |", "| a | a | a | |"]


def test_paragraph_of_nothing_but_marks_is_none() -> None:
    document = read("One.\n\n![](ferry.png)\n\nTwo.\n")
    assert quotes(document, SegmentKind.PARAGRAPH) == ["One.", "Two."]


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
@given(st.text(alphabet=string.ascii_letters + "#>-*`|_~=\n\t 1.)([]!\\<\u2028\f:"))
def test_blocks_stand_in_order_when_given_any_markdown(source: str) -> None:
    document = read("x " + source)
    end = 0
    for one in document.segments:
        if one.kind is not SegmentKind.SENTENCE:
            assert end <= one.span.start < one.span.end <= len(document.text)
            end = one.span.end
