"""The card about a blank: its quotations are seen whole."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.core import paths
from desktop_app.shell.icons import Icons
from desktop_app.shell.views.around_card import AroundCard, QuoteButton, Said
from desktop_app.shell.views.clamped_label import ClampedLabel
from tests.window_fixtures import Opened

LONG = "The harbour master said that nobody had been told of the second vessel before it sailed. " * 3


def test_quotations_have_room_for_their_lines(qtbot: QtBot) -> None:
    card = AroundCard(Icons(paths.resources() / "icons" / "lucide"))
    qtbot.addWidget(card)
    card.resize(300, 400)
    card.tell("Blank", "para 3", [Said("Before it", "para 1", LONG, link_id=1), Said("After it", "", "Short.")])
    with qtbot.waitExposed(card):
        card.show()
    for button in card.findChildren(QuoteButton):
        words = button.findChild(ClampedLabel)
        assert words is not None
        assert words.height() >= words.heightForWidth(words.width())
        assert button.rect().contains(words.geometry())


def test_tab_goes_through_the_card_as_the_eye_does(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_blank")
    card = opened.assembly.moving.card
    opened.assembly.window.focus_by_key(card.findChild(QToolButton, "previousBlank"))
    reached = []
    for _ in range(12):
        reached.append(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    quoted = [name for name in reached if name.startswith("around")]
    assert quoted == sorted(quoted) and quoted
    assert reached[: 3 + len(quoted)] == ["previousBlank", "nextBlank", "closeAround", *quoted]
    assert reached[3 + len(quoted)] == "previousLink"
    opened.do("next_blank")
    assert all(button.accessibleName() for button in card.findChildren(QAbstractButton))
