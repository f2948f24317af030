"""Pages in the whole window: by key, for the document that is read, drawn from the project."""

import threading
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.core.entities import Side
from desktop_app.shell.views.pages import PageView, ViewMode
from tests.core.importers.builders import line, make_pdf
from tests.window_fixtures import Opened

SAID = "The harbour board rejected the disinformation of the ministry about the ferry."


def make_pair(folder: Path) -> tuple[Path, Path]:
    left, right = folder / "left.pdf", folder / "right.txt"
    left.write_bytes(
        make_pdf(line(SAID[:40], 20, 300, 10) + line(SAID[40:], 20, 288, 10), line("Another page.", 20, 300))
    )
    right.write_text(f"Something else comes first.\n\n{SAID}\n", encoding="utf-8")
    return left, right


def test_pages_come_and_go_by_key_where_a_person_reads(opened: Opened, tmp_path: Path, qtbot) -> None:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    comparison = opened.assembly.comparison
    opened.do("pages")
    view = comparison.left.view
    assert isinstance(view, PageView)
    assert comparison.right.view_mode is ViewMode.TEXT
    opened.until(lambda: len(opened.assembly.pages.kept) > 0)
    assert not opened.told
    opened.do("pages")
    assert comparison.left.view is comparison.left.pane


def test_document_without_pages_says_so_when_they_are_wanted(opened: Opened, tmp_path: Path) -> None:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    opened.assembly.comparison.right.pane.setFocus()
    opened.do("pages")
    assert opened.assembly.comparison.right.view_mode is ViewMode.TEXT
    assert opened.told[-1].text.endswith("has no pages to show: only PDFs have.")


def test_link_comes_level_when_one_side_shows_pages(opened: Opened, tmp_path: Path) -> None:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    opened.do("pages")
    opened.do("next_link")
    comparison = opened.assembly.comparison
    link = opened.assembly.desk.link(opened.assembly.desk.current)
    assert link is not None
    assert comparison.left.view.place_of(link.left.span) is not None
    assert comparison.left.view.mark_box(link.id) is not None


def test_type_keys_zoom_pages_where_pages_are_read(opened: Opened, tmp_path: Path) -> None:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    opened.do("pages")
    left, right = (opened.assembly.comparison.frame(side) for side in Side)
    size = right.pane.scene.typography.size_px
    opened.do("larger")
    assert left.zoom > 1.0
    assert right.pane.scene.typography.size_px == size
    opened.do("normal_size")
    assert left.zoom == 1.0


def test_focus_stays_on_the_document_when_switched(opened: Opened, tmp_path: Path) -> None:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    opened.assembly.comparison.left.pane.setFocus(Qt.FocusReason.OtherFocusReason)
    for _ in range(2):
        opened.do("pages")
        assert QApplication.focusWidget() is opened.assembly.comparison.left.view


def test_pages_are_forgotten_when_another_project_opens(opened: Opened, tmp_path: Path) -> None:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    opened.do("pages")
    opened.until(lambda: len(opened.assembly.pages.kept) > 0)
    opened.do("new")
    opened.settle()
    assert len(opened.assembly.pages.kept) == 0


def test_no_thread_is_left_when_the_window_closes(opened: Opened, tmp_path: Path) -> None:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    opened.do("pages")
    opened.until(lambda: len(opened.assembly.pages.kept) > 0)
    opened.assembly.close()
    assert not any(thread.name == "crossread-pages" for thread in threading.enumerate())
