"""Every widget that can be used has a name for tests, for screen readers, for the pointer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from desktop_app.core.entities import Document, Provenance
from desktop_app.shell.actions.table import MENUS
from desktop_app.shell.dialogs.about import About
from desktop_app.shell.dialogs.document_properties import DocumentProperties
from desktop_app.shell.dialogs.new_topic import NewTopicDialog
from desktop_app.shell.dialogs.same_names import SameNames
from desktop_app.shell.dialogs.shortcuts import CheatSheet
from desktop_app.shell.look import Look
from desktop_app.shell.session.curator import NewTopic
from desktop_app.shell.views.reading import ReadingPane
from tests.window_fixtures import Opened

USABLE = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, QTabBar)


def usable(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        around = (widget.parentWidget(), widget.parentWidget().parentWidget())
        is_inner = any(isinstance(one, QLineEdit | QComboBox | QDialogButtonBox | QTabBar) for one in around)
        is_inner = is_inner or isinstance(widget, QScrollBar)
        if isinstance(widget, USABLE) and not is_inner and not widget.objectName().startswith("qt_"):
            yield widget


def unnamed(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parentWidget()).__name__}"
        for widget in usable(root)
        if not (widget.objectName() and widget.accessibleName() and widget.toolTip())
    ]


def test_every_usable_widget_is_named_on_every_page(opened: Opened, pair: tuple[Path, Path]) -> None:
    assert unnamed(opened.assembly.window) == []
    opened.open(*pair)
    opened.do("next_link")
    opened.assembly.messages.problem("Something to close.")
    assert len(list(usable(opened.assembly.window))) > 20
    opened.do("palette")
    CheatSheet(opened.assembly.window, opened.assembly.actions.strokes()).open_sheet()
    assert unnamed(opened.assembly.window) == []
    for pane in opened.assembly.window.findChildren(ReadingPane):
        assert pane.accessibleName()


def test_every_usable_widget_is_named_in_the_dialogs(look: Look) -> None:
    document = Document("Memo", "Words.", Provenance("memo.txt", "0" * 64, "text/plain", "text", "1", "utf-8"))
    given = (NewTopicDialog(NewTopic("", ())), SameNames((("PRC", "China"),), (("Vance", "Ambassador Vance"),)))
    for dialog in (DocumentProperties(document), About(), *given):
        assert unnamed(dialog) == []
        dialog.deleteLater()


def test_no_two_actions_share_a_key() -> None:
    keys = [key for menu in MENUS for spec in menu.actions if spec is not None for key in spec.shortcuts]
    assert len(keys) == len(set(keys))


def test_every_action_has_a_name_of_its_own_and_a_text() -> None:
    specs = [spec for menu in MENUS for spec in menu.actions if spec is not None]
    assert len({spec.name for spec in specs}) == len(specs)
    assert all(spec.text for spec in specs)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_icon_named_in_the_table_can_be_drawn(opened: Opened, theme: str) -> None:
    for menu in MENUS:
        for spec in menu.actions:
            if spec is not None and spec.icon:
                assert not opened.assembly.icons.icon(spec.icon).isNull()
