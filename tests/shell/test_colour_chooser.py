"""The chooser of colours, its legend, and the key that goes on."""

from pathlib import Path

import pytest

from desktop_app.core.entities import Side
from desktop_app.shell.models.colouring import ColourBy, Dress, LegendEntry, way_said
from desktop_app.shell.views.colour_chooser import ColourChooser, Legend
from tests.window_fixtures import Opened


@pytest.fixture
def reading(opened: Opened, pair: tuple[Path, Path]) -> Opened:
    opened.open(*pair)
    opened.until(lambda: bool(opened.assembly.comparison.left.pane.marks))
    return opened


def chooser(window: Opened) -> ColourChooser:
    found = window.assembly.window.findChild(ColourChooser)
    assert found is not None
    return found


def legend_of(window: Opened) -> str:
    """Return what the legend says, once the menu is about to be shown."""
    menu = chooser(window).menu()
    menu.aboutToShow.emit()
    return next(action for action in reversed(menu.actions())).defaultWidget().accessibleName()


def test_the_chooser_is_there_only_with_a_comparison(opened: Opened, pair: tuple[Path, Path]) -> None:
    assert chooser(opened).isHidden()
    opened.open(*pair)
    assert not chooser(opened).isHidden()


def test_the_key_goes_on_and_button_menu_and_highlights_follow(reading: Opened) -> None:
    pane = reading.assembly.comparison.left.pane
    spans = [mark.span for mark in pane.marks]
    for by in (ColourBy.KIND, ColourBy.VERDICT, ColourBy.NONE, ColourBy.TOPIC):
        reading.do("colour_next")
        reading.until(lambda by=by: all(mark.is_plain == (by is ColourBy.NONE) for mark in pane.marks))
        assert way_said(by).lower() in chooser(reading).text()
        assert reading.assembly.actions[f"colour_by_{by.value}"].isChecked()
        assert [mark.span for mark in pane.marks] == spans


def test_the_menu_chooses_and_the_legend_says_what_is_worn(reading: Opened) -> None:
    ways = {action.data(): action for action in chooser(reading).menu().actions() if action.data()}
    ways["verdict"].trigger()
    assert reading.assembly.colouring.value is ColourBy.VERDICT
    reading.do("next_link")
    reading.do("accept")
    said = legend_of(reading)
    assert "✓ Accepted, 1 link" in said and "? Unsure, 0 links" in said
    reading.until(lambda: any(mark.letter == "✓" for mark in reading.assembly.comparison.left.pane.marks))


def test_the_legend_of_topics_names_them(reading: Opened) -> None:
    topics = reading.assembly.desk.spread.analysis.topics
    worn = [topic for topic in topics if any(topic.id in link.topics for link in reading.assembly.desk.links())]
    said = legend_of(reading)
    assert all(f"{topic.letter} {topic.label}" in said for topic in worn)


def test_a_long_legend_ends_with_how_many_more(qtbot) -> None:
    made = Legend([LegendEntry(Dress(0, "A"), f"topic {number}", 1) for number in range(30)])
    qtbot.addWidget(made)
    assert made.sizeHint().height() < 600


def test_the_judged_passages_are_tinted_as_the_highlights_are(reading: Opened) -> None:
    reading.do("next_link")
    reading.settle()
    before = reading.assembly.detail.grab().toImage()
    reading.do("colour_by_verdict")
    reading.settle()
    assert reading.assembly.detail.grab().toImage() != before


def test_every_highlight_says_how_many_partners_its_passage_has_on_both_sides(reading: Opened) -> None:
    for side in Side:
        links = reading.assembly.desk.links()
        spans = [(link.left if side is Side.LEFT else link.right).span for link in links]
        most = max(sum(one.overlaps(other) for other in spans) for one in spans)
        told = [mark.partners for mark in reading.assembly.comparison.frame(side).pane.marks if mark.partners]
        assert (max(told) if told else 1) == most


def test_a_comparison_keeps_what_it_is_coloured_by(reading: Opened) -> None:
    comparison = reading.assembly.desk.spread.comparison
    assert comparison is not None
    reading.do("colour_by_kind")
    reading.assembly.desk.clear()
    reading.assembly.colouring.choose(ColourBy.NONE)
    reading.assembly.desk.lay_comparison(comparison.id)
    reading.until(lambda: reading.assembly.colouring.value is ColourBy.KIND)
