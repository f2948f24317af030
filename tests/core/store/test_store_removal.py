"""A document taken out of the project goes with its comparisons, and comes back whole."""

import sqlite3
from pathlib import Path

from desktop_app.core.edits import RemoveDocument, SetNote, SetVerdict
from desktop_app.core.entities import Verdict
from desktop_app.core.errors import UserError
from desktop_app.core.project import Holdings, Project
from tests.core.store.store_builders import LEFT, fill, imported


def numbers(project: Project) -> tuple[list[int], list[int]]:
    return [one.id for one in project.documents()], [one.comparison.id for one in project.comparisons()]


def test_removed_document_goes_with_its_comparisons(project: Project) -> None:
    project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.ACCEPTED))
    changes = project.apply(RemoveDocument(1, ""))
    assert numbers(project) == ([2], [])
    assert (changes.documents, changes.has_other_documents) == (frozenset({1}), True)
    assert project.undo_label == "Remove “left.txt”"
    assert [found.document_id for found in project.search("ferry")] == [2]
    assert project.check().is_sound


def test_removed_document_comes_back_whole_when_undone(project: Project) -> None:
    project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.REJECTED))
    before = project.analysis(1), project.documents(), project.comparisons()
    project.apply(RemoveDocument(2, ""))
    changes = project.undo()
    assert changes is not None
    assert changes.has_other_documents
    assert (project.analysis(1), project.documents(), project.comparisons()) == before
    assert project.original(2)
    project.redo()
    assert numbers(project) == ([1], [])


def test_removal_lasts_when_the_project_is_opened_again(path: Path) -> None:
    with Project.create(path) as project:
        fill(project)
        project.apply(RemoveDocument(1, ""))
    with Project.open(path) as project:
        assert numbers(project) == ([2], [])
        project.undo()
        assert numbers(project) == ([1, 2], [1])


def test_document_removed_twice_is_written_once(project: Project) -> None:
    project.apply(RemoveDocument(1, ""))
    assert not project.apply(RemoveDocument(1, "")).documents
    project.undo()
    assert project.undo_label is None


def test_removed_document_is_back_when_it_is_imported_again(project: Project) -> None:
    project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.ACCEPTED))
    project.apply(RemoveDocument(1, ""))
    again = project.add_document(imported(LEFT, "left.txt"))
    assert again.id == 1
    assert numbers(project) == ([1, 2], [1])
    assert next(one for one in project.analysis(1).links if one.id == 2).verdict is Verdict.ACCEPTED
    assert project.undo() is not None
    assert numbers(project) == ([1, 2], [1])


def test_holdings_count_what_goes(project: Project) -> None:
    assert project.holdings(1) == Holdings(1, 0, 0)
    project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.ACCEPTED))
    project.apply(SetNote(1, 3, "", "See the log."))
    assert project.holdings(1) == project.holdings(2) == Holdings(1, 1, 1)
    third = project.add_document(imported("Nothing of the kind.", "third.txt"))
    assert project.holdings(third.id) == Holdings(0, 0, 0)
    project.apply(RemoveDocument(1, ""))
    assert project.holdings(2) == Holdings(0, 0, 0)


def test_unknown_document_is_not_removed(project: Project) -> None:
    try:
        project.apply(RemoveDocument(9, ""))
    except UserError as error:
        assert "no document 9" in str(error)
    else:
        raise AssertionError
    assert project.undo_label is None


def test_older_project_keeps_its_documents(closed: Path) -> None:
    older = sqlite3.connect(closed)
    older.execute("ALTER TABLE documents DROP COLUMN is_removed")
    older.execute("DELETE FROM _sqlite_migrations WHERE name = 'removed_documents'")
    older.execute("PRAGMA user_version=5")
    older.commit()
    older.close()
    with Project.open(closed) as project:
        assert numbers(project) == ([1, 2], [1])
