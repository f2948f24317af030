"""Links of neighbouring segments read as one block, in the queue, between the texts, and under judgement."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton

from desktop_app.core.entities import Verdict
from desktop_app.shell.models.roles import Role
from tests.window_fixtures import Opened

COPIED = (
    "The inspector measured the pressure in the second boiler at eleven bar. "
    "He ordered the stokers to draw the fires at once. "
    "Nobody had oiled the safety valve since the spring."
)
ALONE = "The mayor of Lintwell opened the new bridge with a silver key."


@pytest.fixture
def copied(tmp_path: Path) -> tuple[Path, Path]:
    """Two documents that share one passage of three sentences, and one sentence elsewhere."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(f"Rain fell on Quillan.\n\n{COPIED}\n\nThe harvest was poor.\n\n{ALONE}\n", encoding="utf-8")
    right.write_text(f"{ALONE}\n\nA choir sang for an hour.\n\n{COPIED}\n", encoding="utf-8")
    return left, right


def rows(opened: Opened) -> list:
    links = opened.assembly.links
    return [links.index(row).data(Role.VALUE) for row in range(links.rowCount())]


def whole(opened: Opened) -> QPushButton:
    return opened.assembly.detail.findChild(QPushButton, "wholePassage")


def passage(opened: Opened) -> tuple[int, ...]:
    return next(tuple(link.id for link in row.fellows) for row in rows(opened) if row.is_head)


def test_a_passage_is_one_entry_until_one_of_its_links_is_walked_to(opened: Opened, copied: tuple[Path, Path]) -> None:
    opened.open(*copied)
    alone, together = sorted(len(row.fellows) for row in rows(opened))
    assert alone == 0 and together >= 3
    desk, ids = opened.assembly.desk, passage(opened)
    desk.choose(ids[1])
    assert [row.link.id for row in rows(opened) if row.is_inner] == list(ids)
    other = next(link.id for link in desk.links() if link.id not in ids)
    desk.choose(other)
    assert not any(row.is_inner or row.is_open for row in rows(opened))


def test_keys_walk_the_links_one_by_one_as_they_stand(opened: Opened, copied: tuple[Path, Path]) -> None:
    opened.open(*copied)
    desk, ids = opened.assembly.desk, passage(opened)
    walked = []
    for _ in desk.links():
        opened.do("next_link")
        walked.append(desk.current)
    assert sorted(walked) == sorted(link.id for link in desk.links())
    at = walked.index(ids[0])
    assert tuple(walked[at : at + len(ids)]) == ids
    for link_id in reversed(walked[:-1]):
        opened.do("previous_link")
        assert desk.current == link_id


def test_arrows_in_the_list_walk_through_a_passage_and_out_of_it(opened: Opened, copied: tuple[Path, Path]) -> None:
    opened.open(*copied)
    desk, view = opened.assembly.desk, opened.assembly.links_panel.findChild(QListView, "links")
    walked = [link.id for link in opened.assembly.links.links()]
    desk.choose(walked[0])
    for key, wanted in ((Qt.Key.Key_Down, walked[1:]), (Qt.Key.Key_Up, walked[-2::-1])):
        for link_id in wanted:
            QTest.keyClick(view, key)
            assert desk.current == link_id


def test_a_click_on_the_entry_opens_it_at_its_first_link(opened: Opened, copied: tuple[Path, Path]) -> None:
    opened.open(*copied)
    links, view = opened.assembly.links, opened.assembly.links_panel.findChild(QListView, "links")
    head = next(at for at, row in enumerate(rows(opened)) if row.is_head)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(links.index(head)).center())
    assert opened.assembly.desk.current == passage(opened)[0]
    assert str(len(passage(opened))) in links.index(head).data(Qt.ItemDataRole.AccessibleTextRole)


def test_one_ribbon_and_one_bar_stand_for_a_passage(opened: Opened, copied: tuple[Path, Path]) -> None:
    opened.open(*copied)
    groups = opened.assembly.passages.grouped(opened.assembly.desk.links())
    made = opened.assembly.comparison.marker.highlights.ribbons(groups)
    assert sorted(len(ribbon.inner) for ribbon in made) == [0, len(passage(opened))]
    block = next(ribbon for ribbon in made if ribbon.inner)
    assert all(block.left.contains(one.left) and block.right.contains(one.right) for one in block.inner)
    for pane in (opened.assembly.comparison.left.pane, opened.assembly.comparison.right.pane):
        assert len(pane.blocks) == 1


def test_a_whole_passage_is_judged_and_taken_back_in_one_step(opened: Opened, copied: tuple[Path, Path]) -> None:
    opened.open(*copied)
    desk, ids = opened.assembly.desk, passage(opened)
    desk.choose(ids[0])
    assert whole(opened).isVisible()
    opened.do("whole_passage")
    assert whole(opened).isChecked()
    opened.do("accept")
    assert {desk.link(one).verdict for one in ids} == {Verdict.ACCEPTED}
    assert [link.id for link in desk.links() if link.verdict is Verdict.ACCEPTED] == sorted(ids)
    opened.do("undo")
    assert {desk.link(one).verdict for one in ids} == {Verdict.OPEN}


def test_the_same_verdict_on_a_passage_opens_it_again(opened: Opened, copied: tuple[Path, Path]) -> None:
    opened.open(*copied)
    desk, ids = opened.assembly.desk, passage(opened)
    desk.choose(ids[0])
    opened.do("reject")
    opened.do("whole_passage")
    opened.do("reject")
    assert {desk.link(one).verdict for one in ids} == {Verdict.REJECTED}
    opened.do("reject")
    assert {desk.link(one).verdict for one in ids} == {Verdict.OPEN}


def test_judging_is_of_single_links_again_where_another_passage_is_at_hand(
    opened: Opened, copied: tuple[Path, Path]
) -> None:
    opened.open(*copied)
    desk, ids = opened.assembly.desk, passage(opened)
    desk.choose(ids[0])
    opened.do("whole_passage")
    desk.choose(ids[1])
    assert opened.assembly.judge.is_whole
    other = next(link.id for link in desk.links() if link.id not in ids)
    desk.choose(other)
    assert not opened.assembly.judge.is_whole
    assert not whole(opened).isVisible()
    desk.choose(ids[1])
    opened.do("accept")
    assert [link.id for link in desk.links() if link.verdict is Verdict.ACCEPTED] == [ids[1]]


def test_the_entry_of_a_passage_tells_the_verdict_that_all_its_links_have(
    opened: Opened, copied: tuple[Path, Path]
) -> None:
    opened.open(*copied)
    desk, ids = opened.assembly.desk, passage(opened)

    def told() -> Verdict:
        return next(row.verdict for row in rows(opened) if row.is_head)

    for number, link_id in enumerate(ids):
        assert told() is Verdict.OPEN, number
        desk.choose(link_id)
        opened.do("unsure")
    assert told() is Verdict.UNSURE


def test_passages_follow_the_filter_and_the_cut_off(opened: Opened, copied: tuple[Path, Path]) -> None:
    opened.open(*copied)
    desk, ids = opened.assembly.desk, passage(opened)
    desk.choose(ids[0])
    opened.do("accept")
    opened.assembly.links_panel.show_verdict(Verdict.ACCEPTED)
    assert [row.is_head for row in rows(opened)] == [False]
    opened.assembly.links_panel.show_verdict(None)
    opened.assembly.cut_off.show(0)
    assert all(desk.link(one) in desk.links() for row in rows(opened) for one in (row.link.id,))
