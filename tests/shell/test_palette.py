"""Every text and mark of the window can be seen on what it stands on, and told apart."""

import re
from dataclasses import fields
from itertools import combinations

import pytest

from desktop_app.core import paths
from desktop_app.shell import style_sheet
from desktop_app.shell.models.colouring import KINDS, VERDICTS
from desktop_app.shell.style_sheet import stylesheet
from desktop_app.shell.theme import DARK, LIGHT, Theme
from tests.shell.colour_sight import SEEN, contrast, distance, over

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
TEXT, MARK = 4.5, 3.0
TOLD_APART = 8.5
"""CIEDE2000; about 2 can just be told side by side, and a line is seen alone."""

AREAS = ("pane", "ground", "hover", "selected")
WRITTEN = {
    "ink": (*AREAS, "found", "selection", "line"),
    "quiet": (*AREAS, "found", "selection"),
    "muted": (*AREAS, "found", "selection"),
    "accent": (*AREAS,),
    "on_accent": ("accent",),
    "on_bar": ("bar",),
}
"""Which text stands on what."""
DRAWN = {
    "topics": AREAS,
    "accent": (*AREAS, "line"),
    "quiet": AREAS,
    "ink": ("pane", "ground"),
    "edge": AREAS,
    "bar_edge": ("pane",),
    "handle": ("pane", "ground"),
}
"""Which marks, lines, bars and borders of controls stand on what."""
DECORATION = {"line"}
"""What only parts areas that differ in their content; nothing is lost with it."""
PALE = {"muted"}
"""What disabled controls are written in, which need no contrast."""


def colours(theme: Theme, name: str) -> tuple[str, ...]:
    value = getattr(theme, name)
    return value if isinstance(value, tuple) else (value,)


def too_faint(theme: Theme, pairs: dict[str, tuple[str, ...]], least: float) -> dict[str, float]:
    return {
        f"{colour} ({name}) on {ground}": round(contrast(colour, getattr(theme, ground)), 2)
        for name, grounds in pairs.items()
        for ground in grounds
        for colour in colours(theme, name)
        if contrast(colour, getattr(theme, ground)) < least
    }


@BOTH
def test_every_text_can_be_read(theme: Theme) -> None:
    assert too_faint(theme, WRITTEN, TEXT) == {}


@BOTH
def test_every_mark_can_be_seen(theme: Theme) -> None:
    assert too_faint(theme, DRAWN, MARK) == {}


@BOTH
def test_text_and_signs_can_be_read_on_every_tint(theme: Theme) -> None:
    tints = (theme.tint, theme.tint_current)
    tinted = [over(theme.pane, one, tint) for one in (*theme.topics, theme.quiet) for tint in tints]
    assert [ground for ground in tinted if contrast(theme.ink, ground) < TEXT] == []


@BOTH
def test_no_colour_of_a_theme_is_without_a_pair(theme: Theme) -> None:
    """A colour that is added must be paired above with what it stands on, or what stands on it."""
    named = {field.name for field in fields(Theme) if str(getattr(theme, field.name)).startswith(("#", "('#"))}
    paired = {
        *WRITTEN,
        *DRAWN,
        *DECORATION,
        *(ground for pairs in (WRITTEN, DRAWN) for on in pairs.values() for ground in on),
    }
    assert named == paired & named
    assert paired <= named


def test_the_style_sheet_writes_nothing_that_is_not_paired() -> None:
    """Each rule that names a colour of text with its ground must be in the table, as must each border of a control."""
    unpaired = []
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet._SHEET):
        written = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"background(?:-color)?: \$(\w+)", body)
        grounds = (ground[1],) if ground else AREAS
        if written and not ("disabled" in selector and written[1] in PALE):
            unpaired += [(selector.strip(), written[1], on) for on in grounds if on not in WRITTEN.get(written[1], ())]
    assert unpaired == []


@BOTH
@pytest.mark.parametrize("seen", SEEN)
def test_no_two_colours_of_marks_look_alike_to_any_eye(theme: Theme, seen: str) -> None:
    near = {
        (one, other): round(distance(one, other, seen), 1)
        for one, other in combinations(theme.topics, 2)
        if distance(one, other, seen) < TOLD_APART
    }
    assert near == {}


@BOTH
@pytest.mark.parametrize("worn", [KINDS, VERDICTS], ids=["kinds", "verdicts"])
@pytest.mark.parametrize("seen", SEEN)
def test_where_tints_look_alike_signs_do_not(theme: Theme, worn: dict[object, object], seen: str) -> None:
    """Tints are too pale to be told apart by every eye: what may be confused must bear another sign."""
    for tint in (theme.tint, theme.tint_current):
        for one, other in combinations(worn.values(), 2):
            painted = [over(theme.pane, theme.topic(dress.colour).name(), tint) for dress in (one, other)]
            assert distance(*painted, seen) >= TOLD_APART or one.sign != other.sign


@BOTH
def test_the_style_sheet_is_filled_in(theme: Theme) -> None:
    assert "$" not in stylesheet(theme)


def test_distances_are_those_of_the_published_table() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0, abs=0.01)
    assert distance("#ffffff", "#ffffff", "deuteranopia") == 0.0
    assert distance("#ff0000", "#00ff00", "all colours") == pytest.approx(86.6, abs=0.2)
    assert distance("#ff0000", "#808000", "deuteranopia") < distance("#ff0000", "#808000", "all colours") / 2


def test_report_gives_topics_the_colours_of_the_window() -> None:
    source = (paths.resources() / "report" / "report.typ").read_text("utf-8")
    line = next(one for one in source.splitlines() if one.startswith("#let palette"))
    assert tuple(re.findall(r"#[0-9a-f]{6}", line)) == LIGHT.topics
