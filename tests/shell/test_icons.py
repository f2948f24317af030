"""Icons: what wears them follows the theme, and the find field's own clears it."""

from pathlib import Path

from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton

from desktop_app.shell.icons import scales_shown
from desktop_app.shell.look import Look
from desktop_app.shell.theme import DARK
from tests.window_fixtures import Opened


def ink_of(wearer: QAction | QPushButton | QToolButton) -> QColor:
    """Return the colour of the icon's first pixel that is fully covered."""
    picture = wearer.icon().pixmap(18, 18).toImage()
    places = ((x, y) for y in range(picture.height()) for x in range(picture.width()))
    return next(colour for x, y in places if (colour := picture.pixelColor(x, y)).alpha() == 255)


def test_icons_are_drawn_once_for_each_scale_that_a_screen_has(opened: Opened) -> None:
    assert scales_shown() == (1,)
    sizes = opened.assembly.actions["undo"].icon().availableSizes()
    assert [size.width() for size in sizes] == [18]


def test_icons_of_actions_follow_the_theme(opened: Opened, look: Look) -> None:
    action = opened.assembly.actions["find"]
    before = ink_of(action)
    look.wear(DARK)
    assert ink_of(action) == QApplication.palette().buttonText().color()
    assert ink_of(action) != before


def test_the_find_field_is_cleared_by_its_own_button_that_shows_with_words_only(
    opened: Opened, pair: tuple[Path, Path]
) -> None:
    opened.open(*pair)
    field = opened.assembly.window.findChild(QLineEdit, "find")
    clear = next(button for button in field.findChildren(QToolButton) if button.defaultAction())
    assert clear.defaultAction() is not None
    assert not clear.defaultAction().isVisible()
    QTest.keyClicks(field, "envoy")
    assert clear.defaultAction().isVisible()
    clear.click()
    assert field.text() == ""
    assert not clear.defaultAction().isVisible()
