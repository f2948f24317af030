import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from desktop_app.core.entities import (
    Document,
    Furniture,
    FurnitureKind,
    Gap,
    GapKind,
    Locator,
    Redaction,
    RedactionKind,
    Segment,
    SegmentKind,
)
from desktop_app.core.text.span import Span
from desktop_app.shell.reading_type import ReadingType
from desktop_app.shell.views.reading import Mark, MarkStyle, ReadingPane
from desktop_app.shell.views.reading.caret import Move
from tests.shell.reading.builders import SOURCE

PIECES = [
    *"ab \n\t\u2028\u2029\x00\x0b\x85\ud800\udc00\u00e9\u202e\u2066\u2069",
    *"\u05e9\u05e2\u0639\u0645\u4e2d\u3002\u200b\ufeff\ufffc",
    "\U0001f600", "e\u0301", "\n\n", "[REDACTED]", "1. ", "(a) ", "- ", "W" * 40,
    " | ", "| ", "|\n", "\n> ", "```\n", "\n# ", "\n---\n",
]  # fmt: skip


MEDIA = ("text/plain", "text/markdown", "text/html")


def spans_in(length: int, chance: random.Random, most: int) -> list[Span]:
    starts = sorted({chance.randrange(length) for _ in range(chance.randrange(8))}) if length else []
    return [Span(start, min(length, start + 1 + chance.randrange(most))) for start in starts]


def hostile_document(chance: random.Random) -> Document:
    """Return a document whose text, segments and the rest were made without any sense."""
    text = "".join(chance.choice(PIECES) for _ in range(chance.choice([0, 1, 6, 60, 300])))
    length = len(text)
    kinds = list(SegmentKind)
    return Document(
        "",
        text,
        replace(SOURCE, media_type=chance.choice(MEDIA)),
        tuple(
            Segment(chance.choice(kinds), span, Locator(None, "1", True), 9) for span in spans_in(length, chance, 60)
        ),
        tuple(Furniture(FurnitureKind.BANNER, span) for span in spans_in(length, chance, chance.choice([9, 90]))),
        tuple(Redaction(RedactionKind.EXEMPTION, span, "s. 1") for span in spans_in(length, chance, 12)),
        tuple(Gap(GapKind.PARAGRAPH, (2, 3), span.start) for span in spans_in(length, chance, 2)),
    )


def use(pane: ReadingPane, length: int, chance: random.Random) -> None:
    """Walk, click, select and scroll about, and see that every place is inside the text."""
    for move in Move:
        pane.move_caret(move, is_extending=chance.random() < 0.4)
        assert 0 <= pane.caret <= length
    for _ in range(4):
        point = QPointF(chance.randrange(-20, 400), chance.randrange(-20, 300))
        assert 0 <= pane.offset_at(point) <= length
        pane.mark_under(point)
        pane.place_caret(pane.offset_at(point), is_extending=True)
    for span in spans_in(length, chance, 9):
        pane.scroll_to(span)
        assert pane.band_of(span).top <= pane.band_of(span).bottom
    pane.copy()


@pytest.mark.parametrize("seed", range(20))
def test_hostile_text_does_no_harm(pane, seed: int) -> None:
    chance = random.Random(seed)
    document = hostile_document(chance)
    length = len(document.text)
    pane.set_document(document)
    styles = list(MarkStyle)
    spans = spans_in(length, chance, 30)
    pane.set_marks([Mark(number, span, number % 8, "A", styles[number % 4]) for number, span in enumerate(spans)])
    pane.set_current(1)
    pane.set_found(spans_in(length, chance, 5), 0)
    use(pane, length, chance)
    pane.grab()
    pane.set_folded(True)
    use(pane, length, chance)
    pane.grab()
    pane.resize(260, 200)
    pane.set_reading_type(ReadingType(24))
    pane.select_all()
    pane.grab()
    assert pane.selected_text() == document.text
