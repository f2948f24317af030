"""The signs of marks stand after their ends, over no text."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading import Mark, ReadingPane
from desktop_app.shell.views.reading.mark_painter import PlacedSign, placed_signs
from tests.shell.reading.builders import document_of, span_of

LATIN = ("The ferry ran aground on Monday.", "ferry")
HEBREW = ("הנמל נסגר לאחר שהמעבורת עלתה על שרטון.", "שהמעבורת")


def signs_of(pane: ReadingPane, text: str, word: str, *letters: str) -> tuple[list[PlacedSign], list[QRectF]]:
    """Return the signs of marks on one word, and the boxes of the text around them."""
    document = document_of(text)
    pane.set_document(document)
    span = span_of(document, word)
    pane.set_marks([Mark(n, span, n, letter, partners=3 if n == 0 else 0) for n, letter in enumerate(letters)])
    laid = next(iter(pane.sight.laid()))
    signs = placed_signs(laid, pane.scene.marks.touching(laid.layout.span), pane.scene.typography)
    words = [Span(0, span.end - 1), Span(span.end + 1, len(text))]  # the last letter may have the room in its box
    return signs, [box for one in words for box in laid.layout.boxes(laid.part(one))]


@pytest.mark.parametrize(("text", "word"), [LATIN, HEBREW], ids=["latin", "hebrew"])
@pytest.mark.parametrize("letters", [("A",), ("A", "B"), ("B", "A", "C")])
def test_signs_stand_side_by_side_and_over_no_text(
    pane: ReadingPane, text: str, word: str, letters: tuple[str, ...]
) -> None:
    signs, boxes = signs_of(pane, text, word, *letters)
    assert [sign.text for sign in signs] == [*sorted(letters), "×3"]
    for one, other in combinations(signs, 2):
        assert one.at.x() + one.width <= other.at.x()
    for sign in signs:
        taken = QRectF(sign.at.x() + 0.5, sign.at.y() - 4, sign.width - 1, 4)
        assert not [box for box in boxes if box.adjusted(0.5, 0, -0.5, 0).intersects(taken)]
