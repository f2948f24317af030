"""The list of topics: keys, menus, writing in a row, room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton

from desktop_app.core.text.span import Span
from desktop_app.shell.models.roles import Role
from desktop_app.shell.session.curator import NewTopic
from desktop_app.shell.theme import LETTERS
from desktop_app.shell.views.topics_panel import TopicList
from tests.window_fixtures import Opened


class Panel:
    """The panel of a window on a linked pair."""

    def __init__(self, opened: Opened, menus: list[QMenu]) -> None:
        self.opened = opened
        self._menus = menus
        self.assembly = opened.assembly
        self.view = opened.assembly.workspace.topics
        self.list = self.view.findChild(TopicList, "topics")
        self.list.setFocus()

    @property
    def labels(self) -> list[str]:
        return [topic.label for topic in self.assembly.curator.shown()]

    def go_to(self, row: int) -> int:
        self.list.setCurrentIndex(self.list.model().index(row, 0))
        return self.list.currentIndex().data(Role.ID)

    def menu(self) -> QMenu:
        """Ask for the context menu by the keyboard."""
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), self.list.mapToGlobal(QPoint(0, 0)))
        QApplication.sendEvent(self.list, event)
        return self._menus.pop()

    def pick(self, *way: str) -> None:
        """Choose an action of the context menu, by the beginnings of the texts on the way to it."""
        menu = self.menu()
        action = _among(menu, way[0])
        for text in way[1:]:
            action = _among(action.menu(), text)
        action.trigger()
        self.opened.settle()


def _among(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text().replace("&", "").startswith(text))


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that came up: offscreen none can, without warnings."""
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: shown.append(menu))
    return shown


@pytest.fixture
def panel(opened: Opened, pair: tuple[Path, Path], menus: list[QMenu]) -> Panel:
    opened.open(*pair)
    made = Panel(opened, menus)
    assert len(made.labels) > 3
    return made


def test_f2_writes_in_the_row_and_return_stores_it(panel: Panel) -> None:
    number = panel.go_to(1)
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    editor = panel.list.findChild(QLineEdit, "topicLabel")
    assert editor.accessibleName() == f"Name of topic {panel.assembly.topics.topic(number).letter}"
    assert editor.text() == panel.labels[1]
    editor.selectAll()
    QTest.keyClicks(editor, "  The quarrel ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    panel.opened.until(lambda: panel.labels[1] == "The quarrel")
    assert panel.assembly.actions["undo"].text() == f"&Undo: Rename topic {panel.assembly.topics.topic(number).letter}"
    assert panel.list.currentIndex().row() == 1


def test_escape_leaves_the_name_as_it_was(panel: Panel) -> None:
    before = panel.labels
    panel.go_to(0)
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    editor = panel.list.findChild(QLineEdit, "topicLabel")
    editor.setText("Nothing")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    panel.opened.settle()
    assert panel.labels == before


def test_empty_name_gives_the_engines_back(panel: Panel) -> None:
    number, before = panel.go_to(0), panel.labels[0]
    panel.assembly.curator.rename(number, "Mine")
    panel.assembly.curator.rename(number, " ")
    assert panel.labels[0] == before


def test_delete_hides_and_the_button_brings_back(panel: Panel) -> None:
    before, button = panel.labels, panel.view.findChild(QToolButton, "hiddenTopics")
    panel.go_to(1)
    assert button.isHidden()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert panel.labels == [before[0], *before[2:]]
    assert (button.isHidden(), button.text()) == (False, "Hidden topics (1)")
    button.menu().aboutToShow.emit()
    (action,) = button.menu().actions()
    assert action.text() == f"Show “{before[1]}” again"
    action.trigger()
    assert panel.labels == before
    assert button.isHidden()


def test_keys_of_the_list_do_nothing_to_links(panel: Panel) -> None:
    panel.opened.do("next_link")
    panel.go_to(0)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(panel.list, key)
        editor = panel.list.findChild(QLineEdit, "topicLabel")
        if editor is not None:
            QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert panel.opened.asker.asked == []
    assert panel.opened.texts() == []


def test_menu_colours_with_the_palette_of_eight(panel: Panel) -> None:
    number = panel.go_to(0)
    menu = panel.menu()
    colours = _among(menu, "Colour").menu()
    assert [action.text()[0] for action in colours.actions()] == list(LETTERS)
    assert [action.isChecked() for action in colours.actions()] == [True] + 7 * [False]
    panel.pick("Colour", "G: Red")
    assert panel.assembly.topics.topic(number).colour == 6


def test_menu_merges_and_splits(panel: Panel) -> None:
    before, first, second = panel.labels, panel.go_to(0), panel.go_to(1)
    panel.pick("Merge into", before[0])
    assert panel.labels == [before[0], *before[2:]]
    assert panel.assembly.topics.topic(first).merged == (second,)
    panel.go_to(0)
    panel.pick("Split again")
    assert panel.labels == before


def test_chosen_topics_merge_into_the_one_whose_menu_it_is(panel: Panel) -> None:
    ids = [panel.go_to(row) for row in (2, 1, 0)]
    for number in ids:
        panel.assembly.topics.toggle(number, is_added=True)
    panel.pick("Merge the 3 chosen topics")
    assert panel.assembly.topics.topic(ids[2]).merged == tuple(sorted(ids[:2]))
    assert panel.assembly.topics.chosen == {ids[2]}


def test_topic_is_added_from_what_is_selected(panel: Panel) -> None:
    left = panel.assembly.comparison.left.pane
    at = left.document.text.index("passengers")
    left.select(Span(at, at + len("passengers")))
    panel.opened.asker.topic_given = NewTopic("On board", ("passenger",))
    panel.opened.do("add_topic")
    panel.opened.settle()
    assert panel.opened.asker.suggested == NewTopic("passengers", ("passengers",))
    added = panel.assembly.curator.shown()[-1]
    assert (added.label, added.is_by_hand, len(added.left), len(added.right)) == ("On board", True, 1, 1)
    index = panel.list.currentIndex()
    assert index.data(Role.ID) == added.id
    assert "Added by hand" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    panel.pick("Remove")
    assert "On board" not in panel.labels


def test_person_is_told_when_no_side_has_the_words(panel: Panel) -> None:
    panel.opened.asker.topic_given = NewTopic("Zeppelins", ("zeppelin",))
    panel.view.findChild(QPushButton, "addTopic").click()
    panel.opened.settle()
    assert panel.opened.texts() == ["No side has “zeppelin”, so there is nothing to show."]
    assert "Zeppelins" not in panel.labels


def test_person_is_told_when_one_side_alone_has_the_words(panel: Panel) -> None:
    panel.assembly.curator.add(NewTopic("Weather", ("weather",)))
    panel.opened.settle()
    assert panel.opened.texts() == ["Only the right side has it."]
    assert panel.labels[-1] == "Weather"


def test_term_is_added_to_a_topic(panel: Panel) -> None:
    panel.opened.asker.words_given = "inspection"
    number = panel.go_to(0)
    before = panel.assembly.topics.topic(number)
    panel.pick("Add a term")
    after = panel.assembly.topics.topic(number)
    assert after.terms[0] == "inspection"
    assert len(after.left) > len(before.left)


def test_nothing_is_offered_when_the_project_is_read_only(
    open_window: Callable[[], Opened], pair: tuple[Path, Path], menus: list[QMenu], tmp_path: Path
) -> None:
    first = open_window()
    first.open(*pair)
    first.asker.save_given = tmp_path / "kept.crossread"
    first.do("save_as")
    first.settle()
    second = open_window()
    second.open(tmp_path / "kept.crossread")
    second.told[-1].offers[0].act()
    second.settle()
    panel = Panel(second, menus)
    assert second.assembly.session.project.is_read_only
    before, number = panel.labels, panel.go_to(0)
    menu = panel.menu()
    assert not any(action.isEnabled() for action in menu.actions() if not action.isSeparator())
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    panel.view.begin_rename(number)
    assert panel.list.findChild(QLineEdit, "topicLabel") is None
    assert panel.labels == before
    assert panel.view.findChild(QPushButton, "addTopic").isHidden()


def test_topics_fill_the_column_until_a_link_is_judged(panel: Panel) -> None:
    panel.assembly.window.resize(1280, 800)
    QCoreApplication.processEvents()
    rows = panel.list.model().rowCount()
    tall = panel.list.height()
    assert tall == min(rows, 20) * 28
    panel.opened.do("next_link")
    QCoreApplication.processEvents()
    assert 4 * 28 <= panel.list.height() <= tall
    panel.assembly.desk.choose(None)
    QCoreApplication.processEvents()
    assert panel.list.height() == tall


def test_what_is_being_written_stays_when_the_rows_are_painted_anew(panel: Panel) -> None:
    number = panel.go_to(0)
    panel.view.begin_rename(number)
    editor = panel.list.findChild(QLineEdit, "topicLabel")
    QTest.keyClicks(editor, "The qua")
    panel.opened.do("next_link")
    QTest.keyClicks(editor, "rrel")
    assert editor.text() == "The quarrel"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    panel.opened.until(lambda: panel.labels[0] == "The quarrel")
    assert panel.assembly.topics.chosen == frozenset()


def test_topic_of_the_current_link_is_in_view(panel: Panel) -> None:
    panel.assembly.window.resize(1000, 620)
    number = next(link.id for link in panel.assembly.desk.links() if link.topics)
    first_of_link = panel.assembly.desk.link(number).topics[0]
    panel.list.scrollToBottom()
    panel.assembly.desk.choose(number)
    QCoreApplication.processEvents()
    row = panel.assembly.topics.row(first_of_link)
    assert panel.list.viewport().rect().contains(panel.list.visualRect(panel.list.model().index(row, 0)))


def test_what_is_being_written_stays_when_the_topics_come_anew(panel: Panel) -> None:
    panel.view.begin_rename(panel.go_to(1))
    QTest.keyClicks(panel.list.findChild(QLineEdit, "topicLabel"), "The qua")
    panel.assembly.desk.renewed.emit()
    QCoreApplication.processEvents()
    editor = panel.list.findChildren(QLineEdit, "topicLabel")[-1]
    assert editor.text() == "The qua"
    QTest.keyClicks(editor, "rrel")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    panel.opened.until(lambda: panel.labels[1] == "The quarrel")
