"""Who wears the style sheet: a window that says so, else the whole program."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from desktop_app.shell.look import Look, theme_now
from desktop_app.shell.style_sheet import stylesheet
from desktop_app.shell.theme import DARK, LIGHT


@pytest.fixture
def window(look: Look) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made).addWidget(QLabel("text"))
    look.dress(made)
    yield made
    look.let_go(made)
    made.deleteLater()


def test_a_window_wears_the_style_sheet_instead_of_the_program(window: QWidget) -> None:
    assert window.styleSheet() == stylesheet(LIGHT)
    assert QApplication.instance().styleSheet() == ""


def test_a_window_follows_the_theme_until_it_is_let_go(window: QWidget, look: Look) -> None:
    look.wear(DARK)
    assert theme_now() is DARK
    assert window.styleSheet() == stylesheet(DARK)
    look.let_go(window)
    look.wear(LIGHT)
    assert window.styleSheet() == stylesheet(DARK)
    assert QApplication.instance().styleSheet() == stylesheet(LIGHT)


def test_a_label_of_the_window_is_dressed_as_the_program_would_dress_it(window: QWidget, look: Look) -> None:
    inside, apart = window.findChild(QLabel), QLabel("text")
    inside.setProperty("role", "chip")
    apart.setProperty("role", "chip")
    look.wear(LIGHT)
    inside.ensurePolished()
    size = inside.sizeHint()
    look.let_go(window)
    look.wear(LIGHT)
    apart.ensurePolished()
    assert apart.sizeHint() == size
    apart.deleteLater()
