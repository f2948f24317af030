"""What a screen reader hears while pages are on show: links, pages, what is selected."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.entities import Link, Side
from desktop_app.core.text.span import Span
from desktop_app.shell.views.pages import PageView
from desktop_app.shell.views.reading import access
from tests.shell.pages.test_pages_in_window import make_pair
from tests.window_fixtures import Opened

Heard = list[tuple[str, object, str]]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """The kind of each event, the widget it speaks for, and what is said."""
    events: Heard = []

    class Listened:
        """Qt's own, but for a listener."""

        def __getattr__(self, name: str) -> object:
            return getattr(QAccessible, name)

        def isActive(self) -> bool:  # noqa: N802 - Qt's name
            return True

        def updateAccessibility(self, event: object) -> None:  # noqa: N802 - Qt's name
            said = event.message() if hasattr(event, "message") else ""
            events.append((type(event).__name__, event.object(), said))

    monkeypatch.setattr(access, "QAccessible", Listened())
    return events


@pytest.fixture
def view(opened: Opened, tmp_path: Path, heard: Heard) -> PageView:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    opened.do("pages")
    made = opened.assembly.comparison.left.view
    assert isinstance(made, PageView)
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    made.text.place_caret(len(made.document.text))
    heard.clear()
    return made


@pytest.fixture
def link(opened: Opened, view: PageView) -> Link:
    made = opened.assembly.desk.links()[0]
    assert isinstance(made, Link)
    return made


def said(heard: Heard) -> list[str]:
    return [words for kind, _widget, words in heard if kind == "QAccessibleAnnouncementEvent"]


def description(view: PageView) -> str:
    return QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Description)


def test_all_that_is_said_of_pages_comes_from_the_pages_and_not_from_the_hidden_text(
    view: PageView, heard: Heard
) -> None:
    view.text.place_caret(view.marks[0].span.start)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    kinds = {kind for kind, _widget, _said in heard}
    assert {"QAccessibleTextCursorEvent", "QAccessibleTextSelectionEvent", "QAccessibleAnnouncementEvent"} <= kinds
    assert {widget for _kind, widget, _said in heard} == {view}
    assert len([kind for kind, _widget, _said in heard if kind == "QAccessibleTextCursorEvent"]) == 2


def test_text_speaks_for_itself_again_when_pages_give_way_to_it(opened: Opened, view: PageView, heard: Heard) -> None:
    opened.do("pages")
    view.text.place_caret(len(view.document.text) - 1)
    heard.clear()
    view.text.place_caret(view.text.marks[0].span.start)
    assert {widget for _kind, widget, _said in heard} == {view.text}


def test_description_of_pages_says_the_page_the_link_its_partner_and_its_verdict(
    opened: Opened, view: PageView, link: Link
) -> None:
    view.text.place_caret(view.marks[0].span.start)
    told = description(view)
    topic = opened.assembly.comparison.marker.highlights.topic(link)
    assert told.startswith("Page 1 of 2.")
    assert topic is None or topic.label in told
    assert " ".join(link.right.quote.split()[:3]) in told
    assert "Open" in told


def test_link_that_is_walked_to_is_heard_and_the_caret_goes_along(
    opened: Opened, view: PageView, link: Link, heard: Heard
) -> None:
    opened.do("next_link")
    assert view.text.caret == opened.assembly.comparison.marker.highlights.end(link, Side.LEFT).start
    told = [words for words in said(heard) if words.startswith("Link")]
    assert len(told) == 1
    assert "Open" in told[0]
    assert " ".join(link.right.quote.split()[:3]) in told[0]


def test_walking_links_leaves_a_selection_alone_and_is_heard_all_the_same(
    opened: Opened, view: PageView, heard: Heard
) -> None:
    end = len(view.document.text)
    view.text.select(Span(end - 5, end))
    heard.clear()
    opened.do("next_link")
    assert view.text.selected_span() is not None
    assert any("The other side says" in words for words in said(heard))


def test_link_chosen_in_the_queue_is_told_by_the_queue_alone(opened: Opened, view: PageView, heard: Heard) -> None:
    caret = view.text.caret
    opened.assembly.window.findChild(QWidget, "links").setFocus(Qt.FocusReason.OtherFocusReason)
    assert not view.hasFocus()
    opened.do("next_link")
    assert view.text.caret == caret
    assert not [words for words in said(heard) if words.startswith("Link")]


def test_verdict_is_heard_when_it_is_given_and_the_description_is_not_left_behind(
    opened: Opened, view: PageView, heard: Heard
) -> None:
    opened.do("next_link")
    heard.clear()
    opened.do("accept")
    opened.settle()
    assert "The link is now: Accepted." in said(heard)
    assert "Accepted" in description(view) and "Open" not in description(view)


def test_page_that_is_turned_to_is_heard_once(opened: Opened, view: PageView, heard: Heard) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    opened.until(lambda: any("Page" in words for words in said(heard)))
    assert [words for words in said(heard) if "Page" in words] == ["Page 2 of 2."]
    assert description(view).startswith("Page 2 of 2.")


def test_page_of_the_caret_is_told_while_it_is_in_view_though_more_is_seen_of_the_next(view: PageView) -> None:
    view.text.place_caret(view.marks[0].span.start)
    view.go_to(view.seen().top() + view.band_of(view.marks[0].span).top - 2)
    assert view.page_number == 2
    assert description(view).startswith("Page 1 of 2.")


def test_name_says_the_side(view: PageView) -> None:
    assert view.accessibleName() == f"Pages of {view.text.accessibleName()}"
    assert view.accessibleName().endswith("left side")


def test_f6_comes_to_the_pages_and_not_to_the_switch_above_them(opened: Opened, tmp_path: Path) -> None:
    left, right = make_pair(tmp_path)
    right.with_suffix(".pdf").write_bytes(left.read_bytes().replace(b"Another", b"Further"))
    opened.open(left, right.with_suffix(".pdf"))
    opened.settle()
    comparison = opened.assembly.comparison
    comparison.left.view.setFocus(Qt.FocusReason.OtherFocusReason)
    opened.do("next_region")
    assert QApplication.focusWidget() is comparison.right.view


def test_caret_stays_where_it_is_while_nobody_listens(opened: Opened, tmp_path: Path) -> None:
    opened.open(*make_pair(tmp_path))
    opened.settle()
    opened.do("pages")
    text = opened.assembly.comparison.left.pane
    text.place_caret(len(text.document.text))
    opened.do("next_link")
    assert text.caret == len(text.document.text)
