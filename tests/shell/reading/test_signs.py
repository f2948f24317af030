"""The signs of marks stand after their ends, over no text."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QRegion

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading import Mark, ReadingPane
from desktop_app.shell.views.reading.mark_painter import PlacedSign, placed_signs
from desktop_app.shell.views.reading.marks import MarkStyle
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


def test_a_narrow_band_is_painted_as_in_the_whole(qtbot) -> None:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(420, 300)
    pane.show()
    pane.set_document(document_of("Words that fill a line, and more of them. " * 30))
    styles = tuple(MarkStyle)
    pane.set_marks(
        [Mark(n, Span(n * 9, n * 9 + 30), n % 8, "AB"[n % 2], styles[n % len(styles)], n % 4) for n in range(100)]
    )
    view = pane.viewport()
    whole = view.grab().toImage()
    pieced = QImage(whole.size(), whole.format())
    for y in range(0, view.height(), 5):
        view.render(pieced, QPoint(0, y), QRegion(0, y, view.width(), 5))
    assert pieced == whole
