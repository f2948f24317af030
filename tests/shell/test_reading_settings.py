"""The window in which the person says how texts are set, and what follows in the window."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo

from desktop_app.core.entities import Side
from desktop_app.shell import text_scale, theme
from desktop_app.shell.reading_type import USUAL, Face, ReadingType, Width
from desktop_app.shell.views.reading.typography import Typography
from desktop_app.shell.views.reading_settings import ReadingSettings
from tests.window_fixtures import Opened


@pytest.fixture
def settings(qtbot) -> ReadingSettings:
    made = ReadingSettings()
    qtbot.addWidget(made)
    return made


def test_each_control_says_at_once_what_was_chosen(settings: ReadingSettings) -> None:
    told: list[ReadingType] = []
    settings.chosen.connect(told.append)
    settings.size_ladder.slider.setValue(settings.size_ladder.slider.maximum())
    settings.line_ladder.slider.setValue(0)
    settings.widths.buttons[Width.FULL].click()
    settings.faces.buttons[Face.SANS].click()
    assert told[-1] == ReadingType(32, 1.3, Width.FULL, Face.SANS)
    assert settings.usual.isEnabled()
    settings.usual.click()
    assert told[-1] == USUAL
    assert not settings.usual.isEnabled()


def test_showing_what_is_so_tells_nothing(settings: ReadingSettings) -> None:
    told: list[object] = []
    settings.chosen.connect(told.append)
    settings.folding_chosen.connect(told.append)
    settings.show_chosen(ReadingType(24, 2.0, Width.NARROW, Face.SYSTEM))
    settings.show_folded(True)
    assert told == []
    assert settings.size_ladder.value.text() == "24 px"


def test_keys_set_both_texts_and_are_remembered(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    for action in ("wider", "looser", "larger", "next_face", "fold_furniture"):
        opened.do(action)
    wanted = ReadingType(18, 1.7, Width.WIDE, Face.SANS)
    panes = [opened.comparison.frame(side).pane for side in Side]
    assert [pane.reading_type for pane in panes] == [wanted, wanted]
    assert [pane.is_folded for pane in panes] == [True, True]
    assert opened.preferences.reading() == wanted
    assert opened.preferences.folds_furniture()
    opened.do("fold_furniture")
    assert not panes[0].is_folded


def test_the_found_place_is_opened_where_it_is_folded(opened: Opened, tmp_path: Path) -> None:
    page = "Words that are read by somebody on a page of their own. " * 12
    text = "\f".join(f"SECRET / LINTWELL\n\n{page}\n\nPage {number} of 9\n" for number in range(1, 10))
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text(text, encoding="utf-8")
    right.write_text(page, encoding="utf-8")
    opened.open(left, right)
    opened.do("fold_furniture")
    pane = opened.comparison.frame(Side.LEFT).pane
    document = pane.document
    place = document.furniture[-1].span
    assert pane.flow.outline.folds_in(place)
    opened.comparison.leveller.show(Side.LEFT, place)
    assert pane.flow.outline.folds_in(place) == []
    assert pane.place_of(place) is not None


@pytest.mark.parametrize("face", Face)
def test_each_face_has_its_letters(qapp, face: Face) -> None:
    typography = Typography.chosen(ReadingType(20, 1.5, Width.NARROW, face))
    assert typography.line_px == 30
    assert QFontInfo(typography.body).pixelSize() == 20
    assert typography.column_px < Typography.chosen(ReadingType(20, 1.5, Width.WIDE, face)).column_px


def test_texts_and_controls_grow_with_the_text_of_the_system(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    before = theme.control_font(13).pixelSize()
    monkeypatch.setattr(theme, "text_scale", lambda: 1.5)
    monkeypatch.setattr(text_scale, "text_scale", lambda: 1.5)
    assert (before, theme.control_font(13).pixelSize()) == (13, 20)
    assert text_scale.scaled(30) == 45
    assert text_scale.scaled_sheet("font-size: 12px; width: 12px") == "font-size: 18px; width: 12px"
    assert Typography.chosen(USUAL, 1.5).size_px == 24


def test_the_button_shows_the_settings_within_the_window(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("reading")
    settings = opened.assembly.window.findChild(ReadingSettings)
    assert settings.isVisible()
    assert opened.assembly.window.geometry().contains(settings.geometry())
    settings.hide()
