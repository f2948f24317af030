from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.core.entities import Side, Verdict
from desktop_app.core.navigation import StopKind
from desktop_app.shell.session.walker import placed
from desktop_app.shell.theme import DARK, LIGHT
from desktop_app.shell.views.reading.alone_painter import VEIL
from tests.window_fixtures import Opened

NONE = Qt.KeyboardModifier.NoModifier
BEFORE_BLANK, AFTER_BLANK = "disinformation campaign", "passengers"


def panes(opened: Opened):
    return opened.assembly.comparison.left.pane, opened.assembly.comparison.right.pane


def said_on(card) -> str:
    buttons = [text for button in card.findChildren(QPushButton) if (text := button.accessibleName())]
    return " ".join([*(label.text() for label in card.findChildren(QLabel)), *buttons])


def test_g_walks_blanks_and_gaps_and_tells_what_the_other_side_says(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    left, _right = panes(opened)
    card = opened.assembly.moving.card
    assert card.isHidden()
    opened.do("next_blank")
    assert left.selected_text() == "[REDACTED]"
    assert card.isVisible()
    assert "Blank · 1 of 2" in said_on(card)
    opened.do("next_blank")
    assert "Gap · 2 of 2" in said_on(card)
    assert "paragraph 3 is missing" in said_on(card)
    opened.do("next_blank")
    assert "Blank · 1 of 2" in said_on(card)
    opened.do("previous_blank")
    assert "Gap · 2 of 2" in said_on(card)


def test_a_click_on_a_bar_tells_of_it_and_a_quotation_leads_to_its_link(
    opened: Opened, pair: tuple[Path, Path], qtbot
) -> None:
    opened.open(*pair)
    left, _right = panes(opened)
    card = opened.assembly.moving.card
    start = left.document.redactions[0].span.start
    place = left.viewport().mapFromGlobal(left.character_rect(start + 2).center())
    qtbot.mouseClick(left.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert "Blank · 1 of 2" in said_on(card)
    before = left.verticalScrollBar().value()
    quoted = next(button for button in card.findChildren(QPushButton) if button.objectName().startswith("around"))
    qtbot.mouseClick(quoted, Qt.MouseButton.LeftButton)
    assert opened.assembly.desk.current is not None
    assert card.isVisible()
    assert left.verticalScrollBar().value() == before
    opened.do("next_link")
    assert card.isHidden()


def test_the_card_says_plainly_that_nothing_has_a_counterpart(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.assembly.desk.sift(1.1)
    opened.do("next_blank")
    assert "Nothing around this place has a counterpart on the other side." in said_on(opened.assembly.moving.card)


def test_the_card_goes_when_the_reader_goes_on_to_find(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    card, find = opened.assembly.moving.card, opened.assembly.top.find
    opened.do("next_blank")
    find.begin(selected="ferry")
    opened.until(card.isHidden)
    opened.settle()
    opened.do("next_blank")
    assert card.isVisible()
    opened.do("find_next")
    assert card.isHidden()


def test_the_card_goes_when_the_reader_walks_or_goes_back_elsewhere(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    card = opened.assembly.moving.card
    for action in ("next_only_here", "next_link", "next_link", "go_back"):
        opened.do("next_blank")
        assert card.isVisible()
        opened.do(action)
        assert card.isHidden(), action


def test_escape_puts_the_card_away(opened: Opened, pair: tuple[Path, Path], qtbot) -> None:
    opened.open(*pair)
    opened.do("next_blank")
    card = opened.assembly.moving.card
    assert opened.assembly.workspace.topics.isHidden()
    qtbot.keyClick(opened.assembly.comparison.left.pane, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert not opened.assembly.workspace.topics.isHidden()


def test_walking_where_nothing_is_withheld_says_so(opened: Opened, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The ferry left the harbour at nine.\n", encoding="utf-8")
    opened.open(tmp_path / "a.txt", tmp_path / "b.txt")
    opened.do("next_blank")
    assert "Nothing is withheld or skipped in either text." in opened.texts()


def test_only_here_marks_what_no_link_on_show_touches(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    left, right = panes(opened)
    assert left.scene.alone is None
    opened.do("only_here")
    only_here = opened.assembly.moving.only_here
    weather = right.document.text.index("The weather")
    assert any(span.start <= weather < span.end for span in only_here.passages(Side.RIGHT))
    assert right.scene.alone is not None
    linked = [link.right.span for link in opened.assembly.desk.links()]
    assert not any(span.overlaps(one) for span in only_here.passages(Side.RIGHT) for one in linked)
    assert "only on the right" in opened.assembly.status.findChild(QLabel, "counts").text()
    opened.do("only_here")
    assert right.scene.alone is None
    assert "only on the right" not in opened.assembly.status.findChild(QLabel, "counts").text()


def test_only_here_heeds_the_slider_and_verdicts(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("only_here")
    only_here = opened.assembly.moving.only_here
    before = sum(map(len, only_here.passages(Side.LEFT)))
    opened.do("next_link")
    for link in opened.assembly.desk.links():
        opened.assembly.desk.choose(link.id)
        opened.assembly.judge.decide(Verdict.REJECTED)
    rejected = sum(map(len, only_here.passages(Side.LEFT)))
    assert rejected > before
    opened.assembly.desk.sift(1.1)
    assert sum(map(len, only_here.passages(Side.LEFT))) == rejected


def test_h_turns_the_view_on_and_walks_both_sides(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_only_here")
    only_here = opened.assembly.moving.only_here
    assert only_here.is_on
    total = sum(len(only_here.passages(side)) for side in Side)
    walker = opened.assembly.moving.walker
    met = {walker.at(StopKind.ONLY_HERE)}
    for _ in range(total - 1):
        opened.do("next_only_here")
        met.add(walker.at(StopKind.ONLY_HERE))
    assert len(met) == total
    last = walker.at(StopKind.ONLY_HERE)
    opened.do("next_only_here")
    opened.do("previous_only_here")
    assert walker.at(StopKind.ONLY_HERE) == last


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_is_dimmed_can_still_be_read(theme) -> None:
    share = VEIL[theme.is_dark]
    dimmed = [_mixed(ink, pane, share) for ink, pane in zip(_parts(theme.ink), _parts(theme.pane), strict=True)]
    lighter, darker = sorted((_luminance(dimmed), _luminance(_parts(theme.pane))), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _mixed(ink: int, pane: int, share: float) -> int:
    return round(ink * (1 - share) + pane * share)


def _luminance(parts: list[int]) -> float:
    linear = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in (p / 255 for p in parts)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_y_goes_through_the_partners_of_the_passage_that_is_read(opened: Opened, tmp_path: Path) -> None:
    said = "The ambassador denied the disinformation campaign against the Lintwell ferry."
    filling = "\n\n".join(f"Sentence {number} speaks of other matters at some length." for number in range(40))
    (tmp_path / "a.txt").write_text(f"Opening words.\n\n{said}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        f"{said}\n\n{filling}\n\nAgain: {said}\n\n{filling}\n\nOnce more. {said}\n", "utf-8"
    )
    opened.open(tmp_path / "a.txt", tmp_path / "b.txt")
    left, right = panes(opened)
    left.setFocus()
    opened.do("next_link")
    first, seen = opened.assembly.desk.current, []
    before = left.verticalScrollBar().value()
    while not seen or opened.assembly.desk.current != first:
        link = opened.assembly.desk.link(opened.assembly.desk.current)
        seen.append(link.right.span)
        assert right.place_of(link.right.span) is not None
        assert left.verticalScrollBar().value() == before
        opened.do("next_partner")
    assert len(seen) == 3
    assert "Partner 1 of 3" in opened.assembly.status.findChild(QLabel, "counts").text()
    opened.do("previous_partner")
    assert opened.assembly.desk.link(opened.assembly.desk.current).right.span == seen[-1]


def test_a_click_beside_a_bar_tells_nothing(opened: Opened, pair: tuple[Path, Path], qtbot) -> None:
    opened.open(*pair)
    left, _right = panes(opened)
    qtbot.mouseClick(left.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(3, 3))
    assert opened.assembly.moving.card.isHidden()


def test_links_are_sorted_by_place_once_for_as_long_as_they_are_held(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    links = list(opened.assembly.desk.links())
    held = placed(links, Side.LEFT)
    assert placed(links, Side.LEFT) is held and placed(links, Side.RIGHT) is not held
    assert placed(list(links), Side.LEFT) is not held
    assert links[0] in held.touching(links[0].left.span)
