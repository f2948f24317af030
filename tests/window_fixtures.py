"""A whole window for tests: assembled as the program does it, asked by a stand-in instead of dialogs."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.core.entities import Document
from desktop_app.shell.assembly import Assembly
from desktop_app.shell.dialogs.asking import Asker
from desktop_app.shell.dialogs.document_properties import Corrections
from desktop_app.shell.dialogs.same_names import Groups
from desktop_app.shell.dialogs.shortcuts import Stroke
from desktop_app.shell.look import Look
from desktop_app.shell.messages import Message
from desktop_app.shell.session.curator import NewTopic
from desktop_app.shell.theme import LIGHT, load_fonts

WAIT_MS = 20_000


@dataclass
class StandIn(Asker):
    """Answers every question with what the test laid ready."""

    documents_given: list[Path] = field(default_factory=list)
    project_given: Path | None = None
    save_given: Path | None = None
    report_given: Path | None = None
    name_given: str | None = None
    corrections_given: Corrections | None = None
    topic_given: NewTopic | None = None
    words_given: str | None = None
    names_given: Groups | None = None
    suggested: NewTopic | None = None
    is_confirmed: bool = True
    questions: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def documents(self, folder: Path) -> list[Path]:
        self.asked.append("documents")
        return self.documents_given

    def project(self, folder: Path) -> Path | None:
        self.asked.append("project")
        return self.project_given

    def project_to_save(self, suggested: Path) -> Path | None:
        self.asked.append("project_to_save")
        return self.save_given

    def report_to_save(self, suggested: Path) -> Path | None:
        self.asked.append("report_to_save")
        return self.report_given

    def name(self, title: str, before: str) -> str | None:
        self.asked.append("name")
        return self.name_given

    def words(self, title: str, before: str) -> str | None:
        self.asked.append("words")
        return self.words_given

    def topic(self, suggested: NewTopic) -> NewTopic | None:
        self.asked.append("topic")
        self.suggested = suggested
        return self.topic_given

    def same_names(self, groups: Groups, found: Groups, is_writable: bool) -> Groups | None:
        self.asked.append("same_names")
        return self.names_given

    def properties(self, document: Document, is_writable: bool) -> Corrections | None:
        self.asked.append("properties")
        return self.corrections_given

    def confirm(self, question: str, said: str, verb: str) -> bool:
        self.asked.append("confirm")
        self.questions.append(f"{question} {said}")
        return self.is_confirmed

    def show_about(self) -> None:
        self.asked.append("about")

    def show_shortcuts(self, strokes: list[Stroke]) -> None:
        self.asked.append("shortcuts")


class Opened:
    """A window under test, with what it told."""

    def __init__(self, look: Look, qtbot: Any) -> None:
        self.faults: list[BaseException] = []
        self.told: list[Message] = []
        self.asker = StandIn()
        self.assembly = Assembly(look, self.faults.append, self.asker)
        self.assembly.messages.told.connect(self.told.append)
        self._qtbot = qtbot
        self.assembly.window.resize(1440, 900)
        self.assembly.window.show()

    def __getattr__(self, name: str) -> object:
        return getattr(self.assembly, name)

    def do(self, action: str) -> None:
        """Trigger an action, as its menu does."""
        assert self.assembly.actions[action].isEnabled(), f"{action} cannot be done now"
        self.assembly.actions[action].trigger()

    def settle(self) -> None:
        """Wait until no job is under way, nor one that follows from what came, and all is done that it led to."""
        jobs = self.assembly.jobs
        self._qtbot.waitUntil(lambda: not jobs.is_busy() and jobs.turns.is_idle, timeout=WAIT_MS)
        QCoreApplication.processEvents()
        self._qtbot.waitUntil(lambda: not jobs.is_busy() and jobs.turns.is_idle, timeout=WAIT_MS)
        assert not self.faults, self.faults

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def open(self, *given: Path) -> None:
        """Open files as the command line does, and wait for what follows."""
        self.assembly.open(list(given))
        self.settle()

    def texts(self) -> list[str]:
        """Return what was told, as sentences."""
        return [message.text for message in self.told]

    def close(self) -> None:
        """Close the window, and see that nothing goes on ticking."""
        self.assembly.window.close()
        ticking = [timer for timer in self.assembly.window.findChildren(QTimer) if timer.isActive()]
        named = [timer.objectName() or type(timer.parent()).__name__ for timer in ticking if timer.interval() > 0]
        window, assembly = self.assembly.window, self.assembly
        assembly.deleteLater()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not self.faults, self.faults
        assert "NoteEditor" not in named, named


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Look:
    """The program's look, made once."""
    qapp.setStyle("Fusion")
    load_fonts(paths.resources() / "fonts")
    return Look(qapp)


@contextmanager
def cycles_go_here() -> Iterator[None]:
    """Unreachable widgets go on the window's thread, as in the program, not wherever a job makes a new object."""
    was_enabled = gc.isenabled()
    gc.disable()
    yield
    gc.collect(1)
    if was_enabled:
        gc.enable()


@pytest.fixture
def look(dressed: Look) -> Iterator[Look]:
    """The program's look, light, and light again for whatever is tested next."""
    dressed.wear(LIGHT)
    with cycles_go_here():
        yield dressed
    dressed.wear(LIGHT)


@pytest.fixture
def opened(look: Look, qtbot: Any) -> Iterator[Opened]:
    """A window that is open on nothing."""
    made = Opened(look, qtbot)
    yield made
    made.close()


@pytest.fixture
def open_window(look: Look, qtbot: Any) -> Iterator[Callable[[], Opened]]:
    """Open as many windows as a story needs, one after the other or side by side."""
    all_opened: list[Opened] = []

    def open_one() -> Opened:
        all_opened.append(Opened(look, qtbot))
        return all_opened[-1]

    yield open_one
    for one in all_opened:
        one.close()


MEMO = """MEMORANDUM

Released in part

1. On 4 March 2019 the Harbour Board of Quillan met Ambassador Teodor Vance to protest the disinformation campaign
about the Lintwell ferry.

2. [REDACTED] The Board said that the accusations were baseless, and that 412 passengers had been carried safely.

4. The Ambassador promised that the embassy would inform the public about the inspection of the ferry.
"""

STORY = """Embassy denies campaign against Lintwell ferry

QUILLAN — The embassy of Marrow denied on Monday that it had run a disinformation campaign against the Lintwell ferry.

Ambassador Teodor Vance called the accusations baseless and harmful to relations between the two countries.

“We shall inform the public about the inspection,” the statement said. It put the number of passengers at 418.

The weather stayed calm along the coast all week.
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two invented documents that speak of one thing."""
    left, right = tmp_path / "memo.txt", tmp_path / "story.txt"
    left.write_text(MEMO, encoding="utf-8")
    right.write_text(STORY, encoding="utf-8")
    return left, right
