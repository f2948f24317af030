"""What a screen reader hears and can ask for, through Qt's own accessibility."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop_app.core.entities import Redaction, RedactionKind, Segment, SegmentKind, Side
from desktop_app.core.navigation.standing import Stand
from desktop_app.core.text.span import Span
from desktop_app.shell.models import words
from desktop_app.shell.models.palette import PaletteModel
from desktop_app.shell.views import spoken
from desktop_app.shell.views.reading import ReadingPane, access
from tests.window_fixtures import Opened


@pytest.fixture
def left(opened: Opened, pair: tuple[Path, Path]) -> ReadingPane:
    opened.open(*pair)
    return opened.assembly.comparison.left.pane


@pytest.fixture
def heard(left: ReadingPane, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(left, "announce", said.append)
    left.place_caret(len(left.document.text))
    left.place_caret(0)
    said.clear()
    return said


def description(pane: ReadingPane) -> str:
    return QAccessible.queryAccessibleInterface(pane).text(QAccessible.Text.Description)


def test_the_description_says_the_link_its_topic_its_partner_and_its_verdict(opened: Opened, left: ReadingPane) -> None:
    mark = left.marks[0]
    left.place_caret(mark.span.start)
    link = opened.assembly.desk.link(left.link_at_caret())
    said = description(left)
    topic = opened.assembly.comparison.marker.highlights.topic(link)
    assert topic is None or topic.label in said
    assert " ".join(link.right.quote.split()[:3]) in said
    assert "Open" in said
    opened.assembly.desk.choose(link.id)
    opened.do("accept")
    left.place_caret(0)
    left.place_caret(mark.span.start)
    assert "Accepted" in description(left)


def test_a_passage_with_several_partners_says_so(opened: Opened, left: ReadingPane) -> None:
    link = opened.assembly.desk.links()[0]
    assert spoken.link_sentence(link, Side.LEFT, "ferries", 3).endswith("One of 3 partners.")
    assert "partners" not in spoken.link_sentence(link, Side.LEFT, "ferries", 1)
    assert spoken.link_sentence(link, Side.RIGHT, "ferries").startswith("Link on ferries, Open. The other side says: ")
    assert spoken.link_sentence(link, Side.RIGHT, "").startswith(f"Link, {words.link_kind(link.kind)}, Open. ")


def test_what_is_withheld_is_heard_once_and_stays_in_the_description(left: ReadingPane, heard: list[str]) -> None:
    redaction = left.document.redactions[0]
    left.place_caret(redaction.span.start + 1)
    left.place_caret(redaction.span.start + 2)
    assert len([said for said in heard if "Redacted" in said]) == 1
    assert "Redacted" in description(left)
    left.place_caret(redaction.span.end + 5)
    assert "Redacted" not in description(left)


def test_what_is_missing_is_heard_when_the_caret_passes_it(left: ReadingPane, heard: list[str]) -> None:
    gap = left.document.gaps[0]
    left.place_caret(gap.at - 3)
    heard.clear()
    left.place_caret(gap.at)
    assert heard[0].startswith("Paragraph 3 is missing.")
    heard.clear()
    left.place_caret(gap.at - 3)
    assert "Paragraph 3 is missing." in heard[0]


def test_headings_lists_tables_and_grounds_have_words() -> None:
    span = Span(0, 4)
    heading = Stand(segment=Segment(SegmentKind.HEADING, span, level=2))
    assert spoken.stand_sentences(heading, None) == ["Heading, level 2."]
    assert spoken.stand_sentences(heading, heading) == []
    assert spoken.stand_sentences(Stand(segment=Segment(SegmentKind.LIST_ITEM, span)), heading) == ["List item."]
    assert spoken.stand_sentences(Stand(segment=Segment(SegmentKind.TABLE_ROW, span)), None) == ["Table row."]
    quoted = Stand(segment=Segment(SegmentKind.PARAGRAPH, span, level=1))
    assert spoken.stand_sentences(quoted, None) == ["Quotation."]
    held = Stand(redaction=Redaction(RedactionKind.EXEMPTION, span, "s. 15(1)"))
    assert spoken.stand_sentences(held, None) == ["Redacted: s. 15(1)."]


def test_events_carry_the_caret_the_selection_and_what_is_said(
    left: ReadingPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[object] = []

    class Listened:
        """Qt's own, but for a listener."""

        def __getattr__(self, name: str) -> object:
            return getattr(QAccessible, name)

        def isActive(self) -> bool:  # noqa: N802 - Qt's name
            return True

        def updateAccessibility(self, event: object) -> None:  # noqa: N802 - Qt's name
            events.append((type(event).__name__, event))

    monkeypatch.setattr(access, "QAccessible", Listened())
    mark = left.marks[0]
    left.place_caret(mark.span.start)
    kinds = [kind for kind, _event in events]
    assert "QAccessibleTextCursorEvent" in kinds
    said = [event.message() for kind, event in events if kind == "QAccessibleAnnouncementEvent"]
    assert any("The other side says" in one for one in said)
    events.clear()
    left.setFocus()
    QTest.keyClick(left, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "QAccessibleTextSelectionEvent" in [kind for kind, _event in events]


def test_rows_of_the_queue_and_of_the_palette_can_be_heard(opened: Opened, left: ReadingPane) -> None:
    opened.do("palette")
    for model in (opened.assembly.links, opened.assembly.window.findChild(PaletteModel)):
        assert model.rowCount()
        for row in range(model.rowCount()):
            assert model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
