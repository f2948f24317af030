"""Furniture that is folded away, and comes back."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop_app.core.entities import Document, Furniture, FurnitureKind, Gap, GapKind
from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading import Mark
from desktop_app.shell.views.reading.caret import Move
from desktop_app.shell.views.reading.paragraphs import Outline, Shape
from tests.shell.reading.builders import document_of, span_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def furnished(*blocks: str, **more: object) -> Document:
    """Return a document whose blocks that begin with "Aside" are furniture."""
    plain = document_of(*blocks)
    aside = [block for block in blocks if block.startswith("Aside")]
    marked = tuple(Furniture(FurnitureKind.RUNNING_HEAD, span_of(plain, block)) for block in aside)
    return document_of(*blocks, furniture=marked, **more)


PAGES = [text for number in range(60) for text in (f"Aside {number}\nsecond line", f"Words of page {number}. " * 20)]


def shapes(outline: Outline) -> list[Shape]:
    return [outline.paragraph(index).shape for index in range(len(outline))]


def test_a_run_of_furniture_is_one_row_when_folded() -> None:
    document = furnished("Aside a\nb", "Aside c", "Text", "Aside d")
    outline = Outline(document).folded()
    assert shapes(outline) == [Shape.FOLDED, Shape.BODY, Shape.FOLDED]
    assert [outline.paragraph(index).level for index in (0, 2)] == [3, 1]
    assert shapes(outline.folded(frozenset({0}))) == [Shape.FURNITURE, Shape.FURNITURE, Shape.BODY, Shape.FOLDED]
    assert shapes(outline.unfolded()) == shapes(Outline(document))


def test_a_gap_stays_before_what_is_folded() -> None:
    document = furnished("Text", "Aside a")
    at = span_of(document, "Aside a").start
    outline = Outline(furnished("Text", "Aside a", gaps=(Gap(GapKind.PAGE, (2,), at),))).folded()
    assert outline.paragraph(1).gap is not None


def test_folds_are_found_by_what_they_hold() -> None:
    document = furnished("Aside a", "Text", "Aside b")
    outline = Outline(document).folded()
    assert outline.folds_in(span_of(document, "side a")) == [0]
    assert outline.folds_in(span_of(document, "Text")) == []
    assert outline.folds_in(Span(0, len(document.text))) == [0, span_of(document, "Aside b").start]


def test_folding_keeps_the_place_and_both_ends(pane) -> None:
    document = furnished(*PAGES)
    pane.set_document(document)
    held = span_of(document, "Words of page 30.")
    pane.scroll_to(held, 0.0)
    tall = pane.flow.content
    pane.set_folded(True)
    assert abs(pane.band_of(held).top) < 40
    assert pane.flow.content < tall
    pane.set_reading_place(len(document.text))
    assert pane.sight.value == pane.sight.limit
    pane.set_reading_place(0)
    assert pane.sight.value == 0
    pane.set_folded(False)
    assert pane.flow.content > 0


def test_places_rise_with_heights_while_folded(pane) -> None:
    document = furnished(*PAGES)
    pane.set_document(document)
    pane.set_folded(True)
    heights = [pane.flow.y_of(offset) for offset in range(0, len(document.text), 97)]
    assert heights == sorted(heights)
    for y in range(0, pane.flow.content, 53):
        assert pane.flow.y_of(pane.flow.offset_at(y)) == pytest.approx(y, abs=2)


def test_going_to_folded_text_opens_that_fold_alone(pane) -> None:
    document = furnished(*PAGES)
    pane.set_document(document)
    pane.set_folded(True)
    pane.scroll_to(span_of(document, "Aside 40"))
    laid = pane.flow.lay(pane.flow.outline.index_at(span_of(document, "Aside 40").start))
    assert laid.paragraph.shape is Shape.FURNITURE
    assert pane.place_of(span_of(document, "Aside 40")) is not None
    assert pane.flow.outline.folds_in(span_of(document, "Aside 39"))


def test_a_click_on_the_quiet_line_opens_it(pane, qtbot) -> None:
    document = furnished("Aside a\nb", "Text that is read.")
    pane.set_document(document)
    pane.set_folded(True)
    laid = pane.flow.lay(0)
    point = QPoint(round(pane.column_left()) + 30, laid.layout.top + 8)
    qtbot.mouseMove(pane.viewport(), point)
    qtbot.mouseClick(pane.viewport(), LEFT, NONE, point)
    assert shapes(pane.flow.outline) == [Shape.FURNITURE, Shape.BODY]
    pane.set_folded(True)
    assert shapes(pane.flow.outline) == [Shape.FOLDED, Shape.BODY]


def test_enter_opens_the_fold_at_the_caret_which_passes_it_in_one_step(pane, qtbot) -> None:
    document = furnished("Before.", "Aside a\nb", "After.")
    pane.set_document(document)
    pane.set_folded(True)
    fold = span_of(document, "Aside a\nb")
    pane.place_caret(span_of(document, "Before.").end)
    seen = []
    for _ in range(3):
        pane.move_caret(Move.NEXT_CHARACTER)
        seen.append(pane.caret)
    assert seen == [fold.start, fold.end, span_of(document, "After.").start]
    pane.place_caret(fold.start)
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert Shape.FOLDED not in shapes(pane.flow.outline)


def test_all_can_be_selected_and_copied_while_folded(pane) -> None:
    document = furnished("Aside a", "Text", "Aside b")
    pane.set_document(document)
    pane.set_folded(True)
    pane.select_all()
    pane.grab()
    assert pane.selected_text() == document.text


def test_another_document_comes_folded_with_its_marks(pane) -> None:
    pane.set_folded(True)
    document = furnished("Aside a", "Text", "Aside b")
    pane.set_document(document)
    pane.set_marks([Mark(1, span_of(document, "Text"), 0, "A")])
    pane.set_folded(False)
    assert len(pane.marks) == 1
    pane.set_folded(True)
    assert shapes(pane.flow.outline)[0] is Shape.FOLDED
    pane.set_document(document_of())
    pane.set_folded(False)
    assert len(pane.flow) == 0
