"""The queue as a model: passages that open and fold, however many rows there are."""

import sys
from collections import Counter
from types import FrameType

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from desktop_app.core.entities import Anchor, Document, Link, LinkKind, Provenance, Segment, SegmentKind
from desktop_app.core.text.span import Span
from desktop_app.shell.models.folding import FoldingModel
from desktop_app.shell.models.queue import Queue
from desktop_app.shell.models.roles import Role
from desktop_app.shell.views.places import Places, places_of

MANY = 3_000
TEXT = "Some words of a text. " * 4


def link(number: int) -> Link:
    anchor = Anchor.of(TEXT, Span(0, 10 + number % 20))
    return Link(number, anchor, anchor, LinkKind.WORDING, 0.5)


def queue(passages: int) -> Queue:
    """Return passages of three links, and of one, by turns."""
    numbers = iter(range(1, 4 * passages))
    return Queue([[link(next(numbers)) for _ in range(3 if at % 2 else 1)] for at in range(passages)])


def shown(model: FoldingModel) -> list[tuple[int, bool, bool]]:
    rows = [model.index(row).data(Role.VALUE) for row in range(model.rowCount())]
    return [(row.link.id, row.is_open, row.is_inner) for row in rows]


def test_a_passage_opens_below_its_head_and_folds_again(qtbot: QtBot) -> None:
    model = FoldingModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(queue(4), None)
    folded = shown(model)
    assert folded == [(1, False, False), (2, False, False), (5, False, False), (6, False, False)]
    model.open_for(7)
    opened = [(1, False, False), (2, False, False), (5, False, False), (6, True, False)]
    assert shown(model) == [*opened, (6, False, True), (7, False, True), (8, False, True)]
    assert model.place(7) == 5
    model.open_for(3)
    assert [number for number, _, is_inner in shown(model) if is_inner] == [2, 3, 4]
    model.open_for(None)
    assert shown(model) == folded


def test_rows_are_the_new_ones_when_a_view_hears_of_them(qtbot: QtBot) -> None:
    model, heard = FoldingModel(), []
    model.take(queue(4), None)

    def note(_parent: QModelIndex, first: int, last: int) -> None:
        heard.append([model.index(row).data(Role.ID) for row in range(first, last + 1)])

    model.rowsAboutToBeRemoved.connect(note)
    model.rowsInserted.connect(note)
    model.open_for(7)
    model.open_for(3)
    assert heard == [[6, 7, 8], [6, 7, 8], [2, 3, 4]]


def test_rows_can_be_chosen_and_not_written_over(qtbot: QtBot) -> None:
    model = FoldingModel()
    model.take(queue(4), 7)
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert not model.flags(model.index(0)) & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled)
    assert model.flags(model.index(3)) == Qt.ItemFlag.NoItemFlags


def test_opening_a_passage_asks_python_of_few_rows(qtbot: QtBot) -> None:
    model, view = FoldingModel(), QListView()
    qtbot.addWidget(view)
    view.setUniformItemSizes(True)
    view.setModel(model)
    model.take(queue(MANY), None)
    view.resize(200, 400)
    view.show()
    view.scrollToBottom()
    asked: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename == sys.modules[FoldingModel.__module__].__file__:
            asked[frame.f_code.co_name] += 1

    sys.setprofile(count)
    try:
        model.open_for(2)
        view.setCurrentIndex(model.index(model.place(3)))
        view.doItemsLayout()
        view.grab()
    finally:
        sys.setprofile(None)
    assert view.currentIndex().row() == 3
    assert 0 < asked.total() < MANY // 4


def test_a_link_is_numbered_and_its_neighbours_are_found() -> None:
    links = queue(4)
    assert [links.number(one) for one in (1, 4, 8, 99, None)] == [1, 4, 8, 0, 0]
    assert [links.beside(4, by) for by in (-1, 1, 99, -99)] == [3, 5, 8, 1]
    assert (links.beside(None, 1), links.beside(None, -1), Queue().beside(None, 1)) == (1, 8, None)


def test_places_of_a_document_are_found_once_for_all_who_hold_them() -> None:
    document = Document("A", TEXT, Provenance("a.txt", "", "text/plain", "text", "1"), ())
    held = places_of(document)
    assert places_of(document) is held
    other = Document("B", TEXT, document.provenance, (Segment(SegmentKind.PARAGRAPH, Span(0, 5)),))
    assert places_of(other) is not held
    assert isinstance(places_of(other), Places)
