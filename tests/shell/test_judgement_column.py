"""The column of judgement says as much as fits, and cuts nothing."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.core.entities import Evidence, EvidenceKind
from desktop_app.core.text.span import Span
from desktop_app.shell.look import Look
from desktop_app.shell.theme import DARK, LIGHT
from desktop_app.shell.views.chip import Chip
from desktop_app.shell.views.evidence_list import EvidenceList
from desktop_app.shell.views.passage_quote import PassageQuote
from desktop_app.shell.views.quotes import shown_parts
from desktop_app.shell.views.reasons import Reasons
from desktop_app.shell.views.widgets import FittedScroll
from tests.window_fixtures import Opened

CORPUS = Path(__file__).parents[2] / "corpus" / "embassy"
LONG = "word " * 200


def test_a_cut_passage_shows_each_piece_of_evidence() -> None:
    marked = [Span(100, 104), Span(500, 504), Span(900, 904)]
    parts = shown_parts(LONG, Span(0, len(LONG)), marked, 200)
    assert all(any(part.contains(span) for part in parts) for span in marked)
    assert sum(len(part) for part in parts) <= 200
    assert [part.start for part in parts] == sorted(part.start for part in parts)
    assert all(part.start == 0 or LONG[part.start - 1] == " " for part in parts)


def test_evidence_beyond_the_room_gives_way_to_the_first() -> None:
    marked = [Span(place, place + 4) for place in range(0, 900, 100)]
    parts = shown_parts(LONG, Span(0, len(LONG)), marked, 60)
    assert parts[0].contains(marked[0])
    assert sum(len(part) for part in parts) < 120


def test_a_passage_without_spaces_is_cut_too() -> None:
    text = "字" * 3000
    (part,) = shown_parts(text, Span(0, 3000), [Span(1500, 1504)], 100)
    assert part.contains(Span(1500, 1504)) and len(part) < 150


def test_a_chip_is_as_wide_as_its_words_and_breaks_rather_than_cuts(look: Look, qtbot: object) -> None:
    chip = Chip("shared words: the agreement of 1988", "", None)
    qtbot.addWidget(chip)
    chip.ensurePolished()
    line = QFontMetrics(chip.font()).lineSpacing()
    assert chip.heightForWidth(chip.sizeHint().width()) < 2 * line
    assert chip.heightForWidth(chip.sizeHint().width() // 2) >= 2 * line


def test_what_is_left_out_is_counted(opened: Opened, pair: tuple[Path, Path], qtbot: object) -> None:
    opened.open(*pair)
    link = opened.assembly.desk.links()[0]
    many = tuple(Evidence(EvidenceKind.TERM, Span(n, n + 1), Span(n, n + 1), f"w{n}", 1 / (n + 1)) for n in range(9))
    shown = EvidenceList()
    qtbot.addWidget(shown)
    shown.show_link(replace(link, evidence=many))
    shown.show_chips(4)
    chips = [chip for chip in shown.findChildren(Chip) if not chip.isHidden()]
    assert [chip.text() for chip in chips][:1] == ["shared word: w0"]
    assert chips[4].text() == "5 more" and "shared word: w8" in chips[4].toolTip()


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900), (1920, 1200), (900, 600)])
def test_the_card_fits_its_column_for_every_link(opened: Opened, size: tuple[int, int]) -> None:
    window = opened.assembly.window
    window.resize(*size)
    opened.open(CORPUS / "memo.txt", CORPUS / "statement.txt")
    scroll = opened.assembly.detail.findChild(FittedScroll)
    buttons = [opened.assembly.detail.findChild(QPushButton, name) for name in ("accept", "reject", "unsure")]
    for _ in opened.assembly.desk.links():
        opened.do("next_link")
        for _ in range(6):
            QCoreApplication.processEvents()
        assert scroll.verticalScrollBar().maximum() <= 0
        for button in buttons:
            assert window.rect().contains(button.mapTo(window, button.rect().bottomRight()))


def test_the_note_is_one_line_until_it_is_written(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_link")
    note = opened.assembly.detail.note
    at_rest = note.height()
    assert at_rest < 2 * note.fontMetrics().lineSpacing() + 14
    opened.assembly.window.activateWindow()
    opened.do("note")
    opened.until(lambda: note.height() > at_rest)
    QTest.keyClick(note, Qt.Key.Key_Escape)
    opened.until(lambda: note.height() == at_rest)


def test_no_verdict_button_cuts_its_word(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_link")
    for name in ("accept", "reject", "unsure"):
        button = opened.assembly.detail.findChild(QPushButton, name)
        assert button.width() >= button.minimumSizeHint().width()
    labels = [one for one in opened.assembly.detail.findChildren(QLabel) if one.isVisible()]
    assert all(one.mapTo(opened.assembly.detail, QPoint(0, 0)).x() >= 0 for one in labels)


def test_quotes_follow_the_theme(opened: Opened, look: Look, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_link")
    for theme in (DARK, LIGHT, DARK):
        look.wear(theme)
        quotes = opened.assembly.detail.findChildren(PassageQuote)
        marked = [label.text() for one in quotes for label in one.findChildren(QLabel) if "<b " in label.text()]
        assert marked
        grounds = {QColor(re.search(r"background-color:(#\w+)", text)[1]).lightness() > 128 for text in marked}
        assert grounds == {not theme.is_dark}


def test_chips_are_kept_for_the_next_link(opened: Opened, pair: tuple[Path, Path], qtbot: object) -> None:
    opened.open(*pair)
    link = opened.assembly.desk.links()[0]
    many = tuple(Evidence(EvidenceKind.TERM, Span(n, n + 1), Span(n, n + 1), f"w{n}", 1 / (n + 1)) for n in range(9))
    shown = EvidenceList()
    qtbot.addWidget(shown)
    shown.show_link(replace(link, evidence=many))
    shown.show_chips(9)
    made = shown.findChildren(Chip)
    shown.show_link(replace(link, evidence=many[7:8]))
    shown.show_chips(9)
    said = [chip.text() for chip in made if not chip.isHidden()]
    assert (said[0], len(said)) == ("shared word: w7", 2) and said[1].startswith("score")
    shown.show_link(replace(link, evidence=many))
    shown.show_chips(9)
    assert shown.findChildren(Chip) == made and not any(chip.isHidden() for chip in made)


def test_reasons_are_fitted_once_for_a_link_and_a_room(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.open(CORPUS / "memo.txt", CORPUS / "statement.txt")
    measured = []
    usual = Reasons._measured
    monkeypatch.setattr(Reasons, "_measured", lambda self, width: measured.append(width) or usual(self, width))
    opened.do("next_link")
    reasons = opened.assembly.detail.findChild(Reasons)
    assert reasons.fit(300, 900) and not reasons.fit(300, 20)
    measured.clear()
    assert not reasons.fit(300, 20) and not measured
    assert reasons.fit(300, 900) and measured
    measured.clear()
    opened.do("next_link")
    assert measured
