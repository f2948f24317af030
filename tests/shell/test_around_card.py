"""The card about a blank: its quotations are seen whole."""

from pytestqt.qtbot import QtBot

from desktop_app.core import paths
from desktop_app.shell.icons import Icons
from desktop_app.shell.views.around_card import AroundCard, QuoteButton, Said
from desktop_app.shell.views.clamped_label import ClampedLabel

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
