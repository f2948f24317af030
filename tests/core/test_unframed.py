"""What stands between two places, without the furniture at its ends."""

import pytest

from desktop_app.core.entities import Document, Furniture, FurnitureKind, Provenance
from desktop_app.core.navigation import unframed
from desktop_app.core.text.span import Span

TEXT = "First.\n\nPage 3\n\nBetween.\n\nPage 4\n\nLast."


def document(*heads: str) -> Document:
    spans = [Span(TEXT.index(head), TEXT.index(head) + len(head)) for head in heads]
    furniture = tuple(Furniture(FurnitureKind.PAGE_NUMBER, span) for span in spans)
    return Document("A title", TEXT, Provenance("a.txt", "", "text/plain", "plain", "1"), furniture=furniture)


@pytest.mark.parametrize(
    ("heads", "first", "last", "said"),
    [
        (("Page 3", "Page 4"), "First.", "Last.", "Between."),
        (("Page 3",), "First.", "Last.", "Between.\n\nPage 4"),
        ((), "First.", "Between.", "Page 3"),
        (("Page 3",), "First.", "Between.", None),
        (("Page 3", "Page 4"), "Between.", "Last.", None),
    ],
)
def test_unframed_leaves_out_the_ends(heads: tuple[str, ...], first: str, last: str, said: str | None) -> None:
    found = unframed(Span(TEXT.index(first) + len(first), TEXT.index(last)), document(*heads))
    assert (found.of(TEXT) if found else None) == said


def test_unframed_of_nothing_is_nothing() -> None:
    assert unframed(Span(7, 7), document()) is None
