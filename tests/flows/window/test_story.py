"""The main job through the window: two files in, links judged, a PDF out."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListView, QPushButton, QWidget

from desktop_app.core.edits import DocumentField
from desktop_app.core.entities import Side, Verdict
from desktop_app.core.progress import Progress
from desktop_app.core.project import Project
from desktop_app.shell.dialogs.document_properties import Correction, Corrections
from desktop_app.shell.models.words import link_kind
from tests.window_fixtures import Opened

Open = Callable[[], Opened]


def drop(widget: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop_data(widget, data)


def drop_data(widget: QWidget, data: QMimeData) -> None:
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(50, 50), *what))
    QApplication.sendEvent(widget, QDropEvent(QPointF(50, 50), *what))


def press(window: Opened, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as a person does: the window has its turn before the next."""
    QTest.keyClick(window.assembly.window, key, modifiers)
    QCoreApplication.processEvents()


def test_two_files_become_a_judged_comparison_and_a_report_when_dropped(
    open_window: Open, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    first = open_window()
    one = first.assembly
    drop(one.welcome, *pair)
    first.settle()
    assert one.desk.spread.comparison is not None
    assert one.desk.links(), "the pair shares names and words"
    assert first.asker.asked == []

    press(first, Qt.Key.Key_J)
    judged = one.desk.current
    assert judged is not None
    press(first, Qt.Key.Key_A)
    assert one.desk.link(judged).verdict is Verdict.ACCEPTED
    press(first, Qt.Key.Key_J)
    rejected = one.desk.current
    press(first, Qt.Key.Key_R)
    assert one.desk.link(rejected).verdict is Verdict.REJECTED
    press(first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert one.desk.link(rejected).verdict is Verdict.OPEN
    press(first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert one.desk.link(rejected).verdict is Verdict.REJECTED

    press(first, Qt.Key.Key_K)
    assert one.desk.current == judged
    press(first, Qt.Key.Key_N)
    QTest.keyClicks(one.detail.note, "Same meeting, told twice.")
    QTest.keyClick(one.detail.note, Qt.Key.Key_Escape)
    assert one.desk.link(judged).note == "Same meeting, told twice."
    assert one.comparison.left.pane.hasFocus()

    first.asker.report_given = tmp_path / "report.pdf"
    press(first, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    first.settle()
    assert first.asker.report_given.read_bytes().startswith(b"%PDF")
    assert str(first.asker.report_given) in first.texts()[-1]

    first.asker.save_given = tmp_path / "judged.crossread"
    press(first, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    first.settle()
    one.window.close()

    second = open_window()
    second.open(tmp_path / "judged.crossread")
    two = second.assembly
    assert two.desk.link(judged).verdict is Verdict.ACCEPTED
    assert two.desk.link(judged).note == "Same meeting, told twice."
    assert two.desk.link(rejected).verdict is Verdict.REJECTED


def test_the_partner_comes_level_when_a_highlight_is_clicked(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    one = opened.assembly
    left, right = one.comparison.left.pane, one.comparison.right.pane
    mark = left.marks[0]
    left.scroll_to(mark.span, 0.4)
    top = left.band_of(mark.span).top
    left.link_clicked.emit(mark.link_id)
    assert one.desk.current == mark.link_id
    assert left.current == right.current == mark.link_id
    assert left.band_of(mark.span).top == pytest.approx(top)
    partner = next(one for one in right.marks if one.link_id == mark.link_id)
    assert right.place_of(partner.span) is not None


def test_one_file_fills_the_left_pane_and_the_right_one_asks(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(pair[0])
    one = opened.assembly
    assert one.desk.spread.left is not None
    assert one.desk.spread.right is None
    assert one.comparison.right.empty.isVisible()
    drop(one.comparison.right, pair[1])
    opened.settle()
    assert one.desk.spread.comparison is not None
    assert one.desk.spread.left.provenance.name == "memo.txt"


def test_a_third_document_takes_the_place_of_the_one_it_is_dropped_on(
    opened: Opened, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    opened.open(*pair)
    third = tmp_path / "third.txt"
    third.write_text("The Harbour Board of Quillan met again about the Lintwell ferry.\n", encoding="utf-8")
    drop(opened.assembly.comparison.right, third)
    opened.settle()
    assert len(opened.assembly.session.project.documents()) == 3
    assert len(opened.assembly.session.project.comparisons()) == 2
    spread = opened.assembly.desk.spread
    assert spread.left.provenance.name == "memo.txt"
    assert spread.right.provenance.name == "third.txt"
    drop(opened.assembly.comparison.right, pair[1])
    opened.settle()
    assert len(opened.assembly.session.project.documents()) == 3
    assert opened.assembly.desk.spread.right.provenance.name == "story.txt"


def test_another_pair_is_laid_when_a_document_is_dragged_from_the_list_onto_a_side(
    opened: Opened, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    third = tmp_path / "third.txt"
    third.write_text("The Harbour Board of Quillan met again about the Lintwell ferry.\n", encoding="utf-8")
    opened.open(*pair, third)
    one = opened.assembly
    first = one.desk.spread.comparison.id
    documents = one.window.findChild(QListView, "documents")
    model = documents.model()
    drop_data(one.comparison.right, model.mimeData([model.index(2, 0)]))
    opened.settle()
    assert one.desk.spread.right.provenance.name == "third.txt"
    assert one.desk.spread.left.provenance.name == "memo.txt"
    drop_data(one.comparison.right, model.mimeData([model.index(1, 0)]))
    opened.settle()
    assert one.desk.spread.comparison.id == first, "a pair compared before is not compared again"
    one.sidebar.select_documents([entry.id for entry in one.session.project.documents()][1:])
    one.window.findChild(QWidget, "compareSelected").click()
    opened.settle()
    assert one.desk.spread.left.provenance.name == "story.txt"
    assert len(one.session.project.comparisons()) == 3


def test_an_untitled_project_is_offered_again_when_the_window_was_closed(
    open_window: Open, pair: tuple[Path, Path]
) -> None:
    first = open_window()
    first.open(*pair)
    first.assembly.window.close()
    second = open_window()
    second.open()
    second.until(lambda: bool(second.assembly.welcome.findChildren(QWidget, "project")))
    row = second.assembly.welcome.findChild(QWidget, "project")
    row.click()
    second.settle()
    assert second.assembly.desk.spread.comparison is not None


def test_an_untitled_project_comes_back_by_itself_when_the_program_ended_without_closing(
    open_window: Open, pair: tuple[Path, Path]
) -> None:
    first = open_window()
    first.open(*pair)
    path = first.assembly.session.path
    first.assembly.window.close()
    first.assembly.preferences.set_last_project(path)  # as it stands after a crash
    second = open_window()
    second.open()
    assert second.assembly.session.path == path
    assert second.assembly.desk.spread.comparison is not None


def test_a_link_is_drawn_by_hand_when_both_sides_are_selected(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    one = opened.assembly
    before = len(one.desk.links())
    for side, words in ((Side.LEFT, "412 passengers"), (Side.RIGHT, "number of passengers at 418")):
        pane = one.comparison.frame(side).pane
        pane.select(pane.find(words)[0])
    opened.do("draw")
    assert len(one.desk.links()) == before + 1
    drawn = one.desk.link(one.desk.current)
    assert drawn.left.quote == "412 passengers"
    opened.do("remove")
    assert len(one.desk.links()) == before
    opened.do("undo")
    assert len(one.desk.links()) == before + 1


def test_both_sides_may_be_the_same_document_and_it_is_said(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(pair[0], pair[0])
    assert any("same document" in text for text in opened.texts())
    assert opened.assembly.desk.spread.comparison is not None


def test_finding_counts_on_both_sides_and_steps(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    one = opened.assembly
    opened.do("find")
    field = one.window.findChild(QWidget, "find")
    QTest.keyClicks(field, "ferry")
    QTest.keyClick(field, Qt.Key.Key_Return)
    opened.settle()
    assert one.window.findChild(QWidget, "findCounts").text() == "2 | 2"
    assert len(one.comparison.left.pane.found) == 2
    field.selectAll()
    QTest.keyClicks(field, "zebra")
    QTest.keyClick(field, Qt.Key.Key_Return)
    opened.settle()
    assert "Not found" in one.window.findChild(QWidget, "findCounts").text()
    field.selectAll()
    QTest.keyClicks(field, "ferry")
    opened.do("find_next")
    opened.do("find_next")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert one.comparison.left.pane.found == ()
    assert one.comparison.left.pane.hasFocus()


def test_a_kind_narrows_the_queue_beside_the_verdict(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    one = opened.assembly
    box = one.window.findChild(QComboBox, "verdictFilter")
    chip = one.window.findChild(QPushButton, "kindFilter")
    all_links = one.links.links()
    kind = all_links[0].kind
    width = box.sizeHint().width()
    assert chip.isHidden()
    assert len({link.kind for link in all_links}) > 1
    box.setCurrentText(link_kind(kind))
    assert box.currentText() == "All"
    assert box.sizeHint().width() == width
    assert chip.isVisible()
    assert chip.text() == link_kind(kind)
    assert [link.id for link in one.links.links()] == [link.id for link in all_links if link.kind is kind]
    opened.do("next_link")
    opened.do("accept")
    one.links_panel.show_verdict(Verdict.ACCEPTED)
    assert len(one.links.links()) == 1
    one.links_panel.show_verdict(Verdict.REJECTED)
    assert not one.links.links()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isHidden()
    one.links_panel.show_verdict(None)
    assert len(one.links.links()) == len(all_links)


def test_topics_and_verdicts_narrow_the_queue(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    one = opened.assembly
    total = len(one.links.links())
    opened.do("next_link")
    opened.do("accept")
    one.links_panel.show_verdict(Verdict.ACCEPTED)
    assert len(one.links.links()) == 1
    one.links_panel.show_verdict(None)
    assert len(one.links.links()) == total
    for topic in one.desk.spread.analysis.topics[:1]:
        one.topics.toggle(topic.id)
        assert {link.id for link in one.links.links()} == {
            link.id for link in one.desk.links() if topic.id in link.topics
        }
        one.topics.clear()
    assert len(one.links.links()) == total


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(32)) * 40),
        ("truncated.pdf", b"%PDF-1.7\n1 0 obj"),
        ("nozip.docx", b"not a zip"),
        ("unknown.xyz", b"words"),
        ("broken.crossread", b"no project at all" * 300),
    ],
)
def test_bad_input_is_told_in_one_sentence_and_nothing_else_happens(
    opened: Opened, tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    opened.open(path)
    assert len(opened.told) == 1
    assert opened.told[0].text
    assert "Traceback" not in opened.told[0].text
    assert opened.assembly.session.project is None
    assert opened.assembly.welcome.isVisible()


def test_the_good_file_comes_in_when_the_other_is_missing(
    opened: Opened, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    opened.open(tmp_path / "absent.txt", pair[1])
    assert opened.assembly.desk.spread.left.provenance.name == "story.txt"
    assert "absent.txt" in opened.texts()[0]


def test_a_project_open_elsewhere_is_offered_for_reading_only(
    open_window: Open, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    first, second = open_window(), open_window()
    first.open(*pair)
    first.asker.save_given = tmp_path / "held.crossread"
    first.do("save_as")
    first.settle()
    second.open(tmp_path / "held.crossread")
    assert second.assembly.session.project is None
    second.told[-1].offers[0].act()
    second.settle()
    assert second.assembly.session.project.is_read_only
    second.assembly.links.step(1)
    assert not second.assembly.actions["accept"].isEnabled()
    assert "reading only" in second.assembly.window.windowTitle()


def test_a_text_is_read_again_when_its_encoding_is_changed(
    opened: Opened, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Le café du port a fermé. Le traversier reste à quai jusqu’à demain.\n".encode("cp1252"))
    opened.open(path)
    opened.asker.corrections_given = Corrections(encoding="mac-roman")
    opened.told[-1].offers[0].act()
    opened.settle()
    assert "café" not in opened.assembly.desk.spread.left.text
    assert opened.assembly.desk.spread.left.provenance.encoding.replace("_", "-") == "mac-roman"


def test_the_project_is_named_after_its_file_and_can_be_renamed(
    opened: Opened, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    opened.open(*pair)
    opened.asker.save_given = tmp_path / "Harbour file.crossread"
    opened.do("save_as")
    opened.settle()
    assert opened.assembly.window.windowTitle().startswith("Harbour file")
    opened.asker.name_given = "The ferry"
    opened.do("rename_project")
    assert opened.assembly.window.windowTitle().startswith("The ferry")
    opened.do("rename")
    assert opened.assembly.desk.spread.comparison.title == "The ferry"
    opened.do("undo")
    assert opened.assembly.desk.spread.comparison.title != "The ferry"


def test_the_example_opens_from_the_welcome_page(opened: Opened) -> None:
    opened.assembly.welcome.findChild(QWidget, "openExample").click()
    opened.settle()
    assert opened.assembly.desk.spread.comparison is not None
    assert opened.assembly.desk.links()


def test_a_corrected_title_is_no_longer_a_guess(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.asker.corrections_given = Corrections((Correction(DocumentField.TITLE, "Memo of the Board"),))
    opened.do("properties")
    left = opened.assembly.desk.spread.left
    assert left.title == "Memo of the Board"
    assert "title" not in left.provenance.guessed
    assert opened.assembly.comparison.left.header.title == "Memo of the Board"
    opened.do("undo")
    assert opened.assembly.comparison.left.header.title != "Memo of the Board"


def test_linking_can_be_stopped_and_started_again(
    opened: Opened, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def wait(_project: Project, _left: int, _right: int, progress: Progress) -> None:
        begun.set()
        progress.stop.wait(20)
        progress.check()

    with monkeypatch.context() as patch:
        patch.setattr(Project, "compare", wait)
        opened.assembly.open(list(pair))
        opened.until(begun.is_set)
        assert opened.assembly.window.findChild(QWidget, "progress").isVisible()
        opened.assembly.window.findChild(QWidget, "cancelJob").click()
        opened.settle()
    assert opened.assembly.desk.spread.right is not None
    assert "stopped" in opened.texts()[-1]
    opened.told[-1].offers[0].act()
    opened.settle()
    assert opened.assembly.desk.spread.comparison is not None
