from itertools import product

import pytest
from PySide6.QtCore import Qt

from desktop_app.core import paths
from desktop_app.shell.style_sheet import stylesheet
from desktop_app.shell.theme import (
    DARK,
    LETTERS,
    LIGHT,
    Theme,
    build_palette,
    load_fonts,
    theme_for,
    theme_of,
)

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
TEXT, MARK = 4.5, 3.0


def channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def luminance(colour: str) -> float:
    shares = [value / 255 for value in channels(colour)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def over(ground: str, colour: str, alpha: float) -> str:
    mixed = (round(a * (1 - alpha) + b * alpha) for a, b in zip(channels(ground), channels(colour), strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)


@BOTH
def test_text_can_be_read_on_what_it_stands_on(theme: Theme) -> None:
    grounds = [theme.ground, theme.pane, theme.hover, theme.selected]
    pairs = [
        *product([theme.ink, theme.muted], grounds),
        (theme.quiet, theme.pane),
        (theme.ink, theme.selection),
        (theme.ink, theme.found),
        (theme.on_accent, theme.accent),
        (theme.on_bar, theme.bar),
        (theme.accent, theme.selected),
        (theme.accent, theme.pane),
    ]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < TEXT} == {}


@BOTH
def test_ink_can_be_read_on_every_highlight(theme: Theme) -> None:
    tinted = [over(theme.pane, one, tint) for one in theme.topics for tint in (theme.tint, theme.tint_current)]
    assert min(contrast(theme.ink, ground) for ground in tinted) >= TEXT


@BOTH
def test_marks_and_ribbons_can_be_seen(theme: Theme) -> None:
    assert min(contrast(colour, theme.pane) for colour in theme.topics) >= MARK
    assert min(contrast(colour, theme.ground) for colour in theme.topics) >= MARK


@BOTH
def test_each_letter_has_a_colour_of_its_own(theme: Theme) -> None:
    assert len(set(theme.topics)) == len(LETTERS) == 8
    spread = [max(channels(colour)) - min(channels(colour)) for colour in theme.topics]
    assert min(spread) > 60, "a grey cannot be told from purple by some"


@BOTH
def test_widgets_find_the_theme_in_their_palette(theme: Theme, qapp) -> None:
    assert theme_of(build_palette(theme)) is theme


def test_theme_follows_what_the_system_prefers() -> None:
    assert theme_for(Qt.ColorScheme.Dark) is DARK
    assert theme_for(Qt.ColorScheme.Light) is theme_for(Qt.ColorScheme.Unknown) is LIGHT


@BOTH
def test_style_sheet_leaves_no_placeholder(theme: Theme) -> None:
    assert "$" not in stylesheet(theme)


def test_fonts_come_from_the_folder_and_none_from_a_missing_one(qapp, tmp_path) -> None:
    assert "Noto Serif" in load_fonts(paths.resources() / "fonts")
    assert load_fonts(tmp_path / "missing") == ()
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert load_fonts(tmp_path) == ()
