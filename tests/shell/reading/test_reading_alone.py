"""What stands only here, marked in the pane."""

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span
from desktop_app.shell.theme import DARK, LIGHT, build_palette
from tests.shell.reading.builders import document_of, span_of


def marked(pane, document, *spans: Span) -> QImage:
    pane.set_document(document)
    pane.scene.alone = SpanIndex(spans)
    pane.viewport().update()
    return pane.viewport().grab().toImage()


def darkest(image: QImage, pane, span: Span) -> int:
    """Return the lightness of the ink of a stretch, or of the paper in the dark theme."""
    band = pane.band_of(span)
    rows = range(int(band.top) + 2, int(band.bottom) - 2)
    return min(image.pixelColor(x, y).lightness() for y in rows for x in range(40, image.width() - 40))


def test_what_has_a_counterpart_is_dimmed_and_the_rest_is_not(pane) -> None:
    document = document_of("Linked words are here.", "Nobody answers these.")
    alone, linked = span_of(document, "Nobody answers these."), span_of(document, "Linked words are here.")
    image = marked(pane, document, alone)
    assert darkest(image, pane, linked) > darkest(image, pane, alone) + 30


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_bar_stands_beside_what_stands_only_here(pane, theme) -> None:
    pane.setPalette(build_palette(theme))
    document = document_of("Linked words are here.", "Nobody answers these.")
    alone = span_of(document, "Nobody answers these.")
    image = marked(pane, document, alone)
    band = pane.band_of(alone)
    y, accent = int((band.top + band.bottom) / 2), QColor(theme.accent).rgb()
    assert any(image.pixelColor(x, y).rgb() == accent for x in range(int(pane.column_left())))


@pytest.mark.parametrize(
    "said",
    ["שלום לכולם, זה טקסט בעברית.", "這是一段中文的文字。", "word " * 40_000, "", "\u0301\u0301"],
    ids=["rtl", "cjk", "long", "empty", "marks"],
)
def test_any_text_can_be_marked(pane, said: str) -> None:
    document = document_of(said, "An end.")
    marked(pane, document, Span(0, max(1, len(said) // 2)))
    marked(pane, document)
    pane.go_to(10**9)
    pane.viewport().grab()
