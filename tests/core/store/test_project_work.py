"""The façade joins importers, engine and reports to the store."""

import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.core.edits import SetVerdict
from desktop_app.core.entities import Analysis, Document, Verdict
from desktop_app.core.errors import Cancelled, UserError
from desktop_app.core.progress import Progress
from desktop_app.core.project import Project
from desktop_app.core.settings import LinkSettings
from tests.core.store.store_builders import LEFT, RIGHT, Imported, analysis, imported


@dataclass
class Rooms:
    """Stand-ins for the rooms beside the store; they note what they were asked."""

    asked: list[object] = field(default_factory=list)
    found: Analysis = field(default_factory=analysis)

    def read_file(self, path: Path, progress: Progress, encoding: str | None) -> Imported:
        progress.check()
        self.asked.append((path.name, encoding))
        return imported(path.read_text(encoding="utf-8"), path.name)

    def find_links(
        self, left: Document, right: Document, settings: LinkSettings, progress: Progress, meanings: None
    ) -> Analysis:
        progress.check()
        self.asked.append((left.text, right.text, settings))
        return self.found

    def compose(self, left: Document, right: Document, found: Analysis, title: str, made_at: str) -> object:
        return (left.title, right.title, [one.verdict for one in found.links], title, made_at)

    def write_pdf(self, content: object, path: Path, _progress: Progress) -> str:
        self.asked.append(content)
        path.write_bytes(b"%PDF-")
        return "result"


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Rooms:
    rooms = Rooms()
    for module, names in (
        ("importers.registry", ("read_file",)),
        ("linking.engine", ("find_links",)),
        ("reports.content", ("compose",)),
        ("reports.pdf", ("write_pdf",)),
    ):
        stand_in = ModuleType(module)
        for name in names:
            setattr(stand_in, name, getattr(rooms, name))
        monkeypatch.setitem(sys.modules, f"desktop_app.core.{module}", stand_in)
    return rooms


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    return left, right


def test_two_files_become_a_judged_comparison_with_a_report(
    rooms: Rooms, files: tuple[Path, Path], path: Path, tmp_path: Path
) -> None:
    with Project.create(path, clock=lambda: "2031-05-06") as project:
        left, right = (project.import_file(one, encoding="utf-8") for one in files)
        comparison = project.compare(left.id, right.id)
        assert comparison.run == rooms.found.run
        project.apply(SetVerdict(comparison.id, 2, Verdict.OPEN, Verdict.ACCEPTED))
        assert project.write_report(comparison.id, tmp_path / "out.pdf") == "result"
    assert rooms.asked[:3] == [("left.txt", "utf-8"), ("right.txt", "utf-8"), (LEFT, RIGHT, LinkSettings())]
    verdicts = [Verdict.OPEN, Verdict.ACCEPTED, Verdict.OPEN]
    assert rooms.asked[3] == ("left.txt", "right.txt", verdicts, "left.txt | right.txt", "2031-05-06")


def test_nothing_is_stored_when_the_person_stops_the_work(rooms: Rooms, files: tuple[Path, Path], path: Path) -> None:
    stopped = Progress()
    stopped.cancel()
    with Project.create(path) as project:
        with pytest.raises(Cancelled):
            project.import_file(files[0], stopped)
        left, right = (project.import_file(one) for one in files)
        with pytest.raises(Cancelled):
            project.compare(left.id, right.id, progress=stopped)
        assert project.comparisons() == ()


def test_settings_of_the_person_reach_the_engine(rooms: Rooms, files: tuple[Path, Path], path: Path) -> None:
    with Project.create(path) as project:
        left, right = (project.import_file(one) for one in files)
        project.compare(left.id, right.id, LinkSettings(cut_off=0.5))
    assert rooms.asked[-1] == (LEFT, RIGHT, LinkSettings(cut_off=0.5))


def test_comparing_is_refused_when_a_document_is_not_there(rooms: Rooms, path: Path) -> None:
    with Project.create(path) as project, pytest.raises(UserError, match="no document 4"):
        project.compare(4, 4)
    assert rooms.asked == []
