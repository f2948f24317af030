import os
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from desktop_app.core.entities import Document
from desktop_app.shell.views.reading import ReadingPane
from tests.shell.reading.builders import document_of


@pytest.fixture
def pane(qtbot) -> ReadingPane:
    made = ReadingPane()
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    return made


@pytest.fixture
def show(pane: ReadingPane) -> Callable[..., Document]:
    """Show blocks of text in the pane; return the document."""

    def shown(*blocks: str, **more: object) -> Document:
        document = document_of(*blocks, **more)
        pane.set_document(document)
        return document

    return shown
