"""A link between two passages that are each other's best counterpart bears a badge."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.window_fixtures import Opened


def badges(opened: Opened) -> list[QLabel]:
    return [
        chip
        for chip in opened.assembly.detail.findChildren(QLabel)
        if chip.text() == "mutual best" and not chip.isHidden()
    ]


def test_queue_and_detail_say_of_a_link_that_it_is_mutual_best(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    desk, links = opened.assembly.desk, opened.assembly.links
    best = next(link for link in desk.links() if link.is_mutual_best)
    desk.choose(best.id)
    (badge,) = badges(opened)
    assert badge.toolTip() == "Each is the other's best counterpart"
    index = links.index(links.place(best.id))
    assert "Each is the other's best counterpart" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "mutual best" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_no_badge_is_on_a_link_that_is_not_mutual_best(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    desk = opened.assembly.desk
    opened.assembly.cut_off.show(len(opened.assembly.cut_off.notches.scores) - 1)
    other = next(link for link in desk.links() if not link.is_mutual_best)
    desk.choose(other.id)
    opened.settle()
    assert [badge for badge in badges(opened) if badge.isVisible()] == []
