"""Vectors are computed once for each document, and what is damaged is computed anew."""

import sqlite3
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.errors import Cancelled, UserError
from desktop_app.core.linking.encoder import Encoder
from desktop_app.core.linking.meaning import Meanings, encode_pair, unit_texts
from desktop_app.core.progress import Progress
from desktop_app.core.project import Project
from desktop_app.core.store.backup import backups_of
from desktop_app.core.store.migrations import FILE_VERSION
from desktop_app.core.store.vectors import digest_of, pack_vectors, save_vectors
from tests.core.linking.fake_encoder import Readings, fake_encoder
from tests.core.store.store_builders import RIGHT, fill, imported


def written(path: Path, *statements: str) -> None:
    """Change the file behind the project's back."""
    connection = sqlite3.connect(path)
    with connection:
        for one in statements:
            connection.execute(one)
    connection.close()


def alike(one: Meanings, other: Meanings) -> bool:
    return one.encoder == other.encoder and all(
        np.array_equal(mine, its) for mine, its in ((one.left, other.left), (one.right, other.right))
    )


def test_vectors_are_the_same_when_kept_as_when_computed(project: Project) -> None:
    readings = Readings()
    computed = project.meanings(1, 2, fake_encoder(readings))
    count = len(readings.texts)
    assert count and computed.left.dtype == np.float32 and computed.left.shape[1] == 384
    assert alike(project.meanings(1, 2, fake_encoder(readings)), computed)
    assert len(readings.texts) == count
    left, right = project.document(1), project.document(2)
    assert alike(encode_pair(left, right, fake_encoder(), Progress()), computed)


def test_vectors_of_a_document_serve_all_its_comparisons(project: Project) -> None:
    project.meanings(1, 2, fake_encoder())
    third = project.add_document(imported("A third text.", "third.txt"))
    readings = Readings()
    project.meanings(third.id, 1, fake_encoder(readings))
    assert readings.texts == ["A third text."]


def test_vectors_are_computed_anew_by_another_encoder(project: Project) -> None:
    first = project.meanings(1, 2, fake_encoder())
    readings = Readings()
    second = project.meanings(1, 2, fake_encoder(readings, "fake 2"))
    assert readings.texts and (first.encoder, second.encoder) == ("fake 1", "fake 2")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE vectors SET vectors = substr(vectors, 9)",
        "UPDATE vectors SET vectors = zeroblob(length(vectors))",
        "UPDATE vectors SET vectors = 'text'",
        "UPDATE vectors SET vectors = 7",
        "UPDATE vectors SET sha256 = ''",
        "UPDATE vectors SET units_sha256 = 'other units'",
        "DELETE FROM vectors",
        "DROP TABLE vectors",
        "ALTER TABLE vectors RENAME COLUMN vectors TO others",
    ],
)
def test_vectors_are_computed_anew_where_what_is_kept_is_damaged(closed: Path, damage: str) -> None:
    with Project.open(closed) as project:
        computed = project.meanings(1, 2, fake_encoder())
    written(closed, damage)
    readings = Readings()
    with Project.open(closed, read_only=True) as project:
        assert alike(project.meanings(1, 2, fake_encoder(readings)), computed)
    assert readings.texts


def test_vectors_that_are_no_numbers_are_computed_anew(closed: Path) -> None:
    with Project.open(closed) as project:
        computed = project.meanings(1, 2, fake_encoder())
        with project._database.writing() as database:
            texts = unit_texts(project.document(1))
            save_vectors(database, pack_vectors(1, "fake 1", texts, np.full((len(texts), 384), np.nan, np.float32)))
        assert alike(project.meanings(1, 2, fake_encoder()), computed)


def test_project_that_is_only_read_computes_and_keeps_nothing(closed: Path) -> None:
    before = closed.read_bytes()
    with Project.open(closed, read_only=True) as project:
        assert project.meanings(1, 2, fake_encoder()).left.any()
    assert closed.read_bytes() == before


def test_nothing_is_kept_of_a_document_when_the_person_stops(project: Project) -> None:
    progress = Progress()
    read = fake_encoder().read

    def stop_at_the_second(text: str) -> list[int]:
        if text in RIGHT:
            progress.cancel()
        return read(text)

    with pytest.raises(Cancelled):
        project.meanings(1, 2, Encoder("fake 1", stop_at_the_second, fake_encoder().run), progress)
    readings = Readings()
    project.meanings(1, 2, fake_encoder(readings))
    assert readings.texts == [RIGHT]


def test_vectors_are_asked_of_documents_that_are_there(project: Project) -> None:
    with pytest.raises(UserError, match="no document 9"):
        project.meanings(1, 9, fake_encoder())


def test_digest_tells_texts_apart_that_only_break_elsewhere() -> None:
    assert len({digest_of(texts) for texts in (["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], [])}) == 5


def test_comparison_says_whether_meaning_was_used(project: Project) -> None:
    settings = dict(project.compare(1, 2).run.settings)
    assert settings["meaning"] == "none"
    settings = dict(project.compare(1, 2, encoder=fake_encoder()).run.settings)
    assert settings["meaning"] == "fake 1"


def test_project_is_sound_with_vectors_in_it(project: Project) -> None:
    project.meanings(1, 2, fake_encoder())
    assert project.check().is_sound


def test_text_without_units_has_no_vectors(project: Project) -> None:
    empty = project.add_document(imported("", "empty.txt", segments=()))
    for _ in range(2):
        assert project.meanings(empty.id, 1, fake_encoder()).left.shape == (0, 384)


def test_older_project_is_given_a_place_for_vectors(closed: Path) -> None:
    written(
        closed,
        "DROP TABLE vectors",
        "DELETE FROM _sqlite_migrations WHERE name = 'vectors'",
        f"PRAGMA user_version={FILE_VERSION - 1}",
    )
    with Project.open(closed) as project:
        assert project.check().is_sound
        assert project.meanings(1, 2, fake_encoder()).left.any()
        readings = Readings()
        project.meanings(1, 2, fake_encoder(readings))
        assert not readings.texts
    assert len(backups_of(closed)) == 1
    version = sqlite3.connect(closed)
    assert version.execute("PRAGMA user_version").fetchone() == (FILE_VERSION,)
    version.close()


def test_copy_of_a_project_holds_its_vectors(path: Path, tmp_path: Path) -> None:
    with Project.create(path) as project:
        fill(project)
        project.meanings(1, 2, fake_encoder())
        project.save_as(tmp_path / "copy.crossread")
    readings = Readings()
    with Project.open(tmp_path / "copy.crossread") as project:
        project.meanings(1, 2, fake_encoder(readings))
    assert not readings.texts


def test_stop_is_answered_before_the_second_document_is_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    progress, asked, read = Progress(), [], project.document

    def read_and_stop(number: int) -> object:
        asked.append(number)
        progress.cancel()
        return read(number)

    monkeypatch.setattr(project, "document", read_and_stop)
    with pytest.raises(Cancelled):
        project.compare(1, 2, progress=progress)
    assert asked == [1]
