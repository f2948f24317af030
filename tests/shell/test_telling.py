"""What is said aloud, and where the keyboard is shown to be."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.entities import Side
from desktop_app.core.text.span import Span
from desktop_app.shell.main_window import TAB_ORDER
from desktop_app.shell.views.clamped_label import ClampedLabel
from desktop_app.shell.views.queue_lines import LONGEST, quoted
from desktop_app.shell.views.rings import has_ring
from tests.shell.reading.builders import document_of, span_of
from tests.window_fixtures import Opened


def test_the_link_under_the_caret_is_told_once_for_each_visit(
    opened: Opened, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.open(*pair)
    comparison = opened.assembly.comparison
    pane = comparison.left.pane
    said: list[str] = []
    monkeypatch.setattr(pane, "announce", said.append)
    pane.place_caret(0)
    mark = pane.marks[0]
    pane.place_caret(mark.span.start)
    pane.place_caret(mark.span.start + 1)
    link = opened.assembly.desk.link(pane.link_at_caret())
    told = [one for one in said if "The other side says" in one]
    assert [one.endswith(comparison.teller.sentence(link, Side.LEFT)) for one in told] == [True]
    assert link.right.quote.split()[0] in told[0]
    assert "Open" in told[0]
    topic = comparison.marker.highlights.topic(link)
    assert topic is None or topic.label in told[0]
    pane.place_caret(0)
    pane.place_caret(mark.span.start)
    assert len([one for one in said if "The other side says" in one]) == 2


def test_a_ring_shows_only_where_tab_led(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    window = opened.assembly.window
    window.activateWindow()
    opened.until(window.isActiveWindow)
    opened.assembly.comparison.take_focus()
    pane = opened.assembly.comparison.left.pane
    assert pane.hasFocus()
    assert not has_ring(pane)
    QTest.keyClick(pane, Qt.Key.Key_Tab)
    reached = QApplication.focusWidget()
    assert reached is not pane
    assert has_ring(reached)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton)
    assert not has_ring(pane)
    assert not has_ring(reached)


def test_the_queue_quotes_a_passage_from_its_evidence_on() -> None:
    document = document_of(
        "The Board met for a long time on that Monday, and then it denied the disinformation campaign."
    )
    passage = Span(0, len(document.text.rstrip()))
    said = quoted(document, passage, span_of(document, "disinformation campaign"))
    assert said == "…denied the disinformation campaign."
    assert quoted(document, passage, span_of(document, "Board")).startswith("The Board met")
    assert quoted(None, passage, passage) == ""
    long = document_of("word " * 200)
    assert len(quoted(long, Span(0, 900), Span(500, 504))) <= LONGEST + 2


@pytest.mark.parametrize("text", ["", "Short", "A long title that goes on and on " * 9, "unbroken" * 60])
def test_a_title_takes_two_lines_at_most(look: object, qtbot: object, text: str) -> None:
    label = ClampedLabel(2)
    qtbot.addWidget(label)
    label.setText(text)
    label.resize(220, 60)
    label.show()
    lines = label.lines(220)
    assert 1 <= len(lines) <= 2
    assert label.heightForWidth(220) == len(lines) * label.fontMetrics().lineSpacing()
    assert all(label.fontMetrics().horizontalAdvance(line) <= 221 for line in lines)
    assert label.toolTip() == (text if lines[-1].endswith("…") else "")


def test_the_window_has_a_name_for_every_row_of_the_queue(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    for row in range(opened.assembly.links.rowCount()):
        index = opened.assembly.links.index(row)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole)
    opened.assembly.window.findChild(QWidget, "links").grab()


def test_tab_goes_through_the_window_as_the_eye_does(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_link")
    window = opened.assembly.window
    window.activateWindow()
    opened.until(window.isActiveWindow)
    first = next(one for name in TAB_ORDER if (one := window.findChild(QWidget, name)) and one.isVisible())
    first.setFocus()
    reached = [first.objectName()]
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    around = reached[: reached.index(first.objectName(), 1)]
    assert [name for name in around if name in TAB_ORDER] == [name for name in TAB_ORDER if name in around]
    assert {
        "find",
        "readingButton",
        "colourBy",
        "links",
        "leftPane",
        "rightPane",
        "topics",
        "addTopic",
        "accept",
        "note",
    } <= set(around)
