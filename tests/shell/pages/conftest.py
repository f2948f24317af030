import os
from collections.abc import Callable, Iterator
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from desktop_app.core.entities import Document, Side
from desktop_app.core.importers.registry import read_bytes
from desktop_app.core.progress import Progress
from desktop_app.shell.session.page_drawer import PageDrawer
from desktop_app.shell.views.pages import PageView, ViewMode
from desktop_app.shell.views.pane_frame import PaneFrame
from tests.core.importers.builders import line, make_pdf

SIZE = (440, 500)


@pytest.fixture
def originals() -> dict[int, bytes]:
    return {}


@pytest.fixture
def drawer(originals: dict[int, bytes], qapp) -> Iterator[PageDrawer]:
    made = PageDrawer(originals.__getitem__)
    yield made
    made.close()


@pytest.fixture
def frame(drawer: PageDrawer, qtbot) -> PaneFrame:
    made = PaneFrame(Side.LEFT)
    qtbot.addWidget(made)
    made.views.set_drawer(drawer)
    made.resize(*SIZE)
    made.show()
    return made


@pytest.fixture
def show(frame: PaneFrame, originals: dict[int, bytes]) -> Callable[..., PageView]:
    """Show a PDF as pages; return the view."""

    def shown(data: bytes) -> PageView:
        frame.show_document(document_of(data, originals))
        frame.set_view_mode(ViewMode.PAGES)
        view = frame.view
        assert isinstance(view, PageView)
        return view

    return shown


def document_of(data: bytes, originals: dict[int, bytes]) -> Document:
    """Return the document that a PDF is read as, its bytes kept."""
    number = len(originals) + 1
    originals[number] = data
    return replace(read_bytes(data, "memo.pdf", Progress()).document, id=number)


def numbered(count: int, page: str = "") -> bytes:
    """Return a PDF whose pages say which they are, on four lines each."""
    contents = [
        "".join(line(f"Page {number} line {at} of the memo", 30, 340 - 60 * at) for at in range(4))
        for number in range(1, count + 1)
    ]
    return make_pdf(*contents, page=page)
