"""What is remembered of where spans stand is what would be found anew."""

import random

import pytest

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import DARK
from desktop_app.shell.views.reading import Mark, ReadingPane
from desktop_app.shell.views.reading.span_edges import SpanEdges
from tests.shell.reading.builders import document_of

BLOCKS = [f"{number}. " + "Words that fill a line. " * (number % 13) for number in range(1, 120)]
DICE = random.Random(7)
SPANS = [Span(at, at + DICE.randrange(1, 400)) for at in (DICE.randrange(15_000) for _ in range(60))]


def is_as_found_anew(pane: ReadingPane, kept: SpanEdges) -> bool:
    fresh = SpanEdges(pane.flow)
    return all(kept.of(span) == fresh.of(span) for span in SPANS)


@pytest.mark.parametrize("seed", range(4))
def test_scrolling_about_changes_nothing_that_is_remembered(pane: ReadingPane, seed: int) -> None:
    pane.set_document(document_of(*BLOCKS))
    dice, kept = random.Random(seed), SpanEdges(pane.flow)
    for _ in range(25):
        pane.verticalScrollBar().setValue(dice.randrange(pane.verticalScrollBar().maximum()))
        assert is_as_found_anew(pane, kept)


def test_marks_and_theme_that_set_lines_anew_are_heeded(pane: ReadingPane) -> None:
    pane.set_document(document_of(*BLOCKS))
    kept = SpanEdges(pane.flow)
    assert is_as_found_anew(pane, kept)
    pane.set_marks([Mark(n, span, n % 8, "A") for n, span in enumerate(SPANS)])
    assert is_as_found_anew(pane, kept)
    pane.take_theme(DARK)
    assert is_as_found_anew(pane, kept)


def test_span_of_the_last_letters_and_an_empty_one_have_a_line(pane: ReadingPane) -> None:
    pane.set_document(document_of("One line."))
    edges = SpanEdges(pane.flow)
    top, bottom = edges.of(Span(3, 3))
    assert top < bottom
    assert edges.of(Span(8, 9)) == (top, bottom)
