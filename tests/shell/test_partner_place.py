"""Which partner of its passage the link leads to, said where it is judged."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from tests.window_fixtures import Opened

SAID = "The ambassador denied the disinformation campaign against the Lintwell ferry."


@pytest.fixture
def several(opened: Opened, tmp_path: Path) -> Opened:
    (tmp_path / "a.txt").write_text(f"Opening words.\n\n{SAID}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{SAID}\n\nAgain: {SAID}\n\nOnce more. {SAID}\n", encoding="utf-8")
    opened.assembly.window.resize(1280, 800)
    opened.open(tmp_path / "a.txt", tmp_path / "b.txt")
    opened.assembly.comparison.left.pane.setFocus()
    opened.do("next_link")
    return opened


def said(opened: Opened) -> QLabel:
    label = opened.assembly.detail.findChild(QLabel, "partnerPlace")
    assert isinstance(label, QLabel)
    return label


def test_partner_is_counted_beside_the_link(several: Opened) -> None:
    assert said(several).isVisible()
    met = set()
    for _ in range(3):
        met.add(said(several).text())
        several.do("next_partner")
    assert met == {"Partner 1 of 3", "Partner 2 of 3", "Partner 3 of 3"}


def test_nothing_in_the_head_is_cut_or_covers_another(several: Opened) -> None:
    detail = several.assembly.detail
    for _ in range(3):
        several.do("next_partner")
        QApplication.processEvents()
        heads = (*detail._top.findChildren(QLabel), *detail._top.findChildren(QToolButton))
        boxes = []
        for one in heads:
            if one.isVisible():
                assert one.width() >= one.sizeHint().width(), one.text()
                boxes.append(one.rect().translated(one.mapTo(detail, one.rect().topLeft())))
        for number, box in enumerate(boxes):
            assert detail.rect().contains(box)
            assert not any(box.intersects(other) for other in boxes[number + 1 :])


def test_nothing_is_counted_where_there_is_one_partner(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.assembly.comparison.left.pane.setFocus()
    opened.do("next_link")
    detail = opened.assembly.detail
    detail.show_partner(0, 0)
    assert not said(opened).isVisible()
