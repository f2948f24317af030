"""Edits are written with their journal entry, and can be taken back."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.edits import (
    AddLink,
    DocumentField,
    Edit,
    RemoveDocument,
    RemoveLink,
    RenameComparison,
    SetDocumentField,
    SetNote,
    SetRelation,
    SetVerdict,
)
from desktop_app.core.entities import Anchor, Changes, LinkKind, Relation, Verdict
from desktop_app.core.errors import BugError, UserError
from desktop_app.core.project import Project
from desktop_app.core.store.edit_json import edit_from_json, edit_to_json
from desktop_app.core.text.span import Span
from tests.core.store.store_builders import LEFT, RIGHT, enum, fill, link

BY_HAND = link(0, (10, 14), (18, 24), kind=LinkKind.BY_HAND, score=1.0)
_numbers = itertools.count()


def accept(number: int) -> SetVerdict:
    return SetVerdict(1, number, Verdict.OPEN, Verdict.ACCEPTED)


def state(project: Project) -> tuple:
    """All that edits can change."""
    return project.analysis(1), project.comparison(1), [project.document(entry.id) for entry in project.documents()]


numbers = st.integers(1, 3)
notes = st.text(max_size=5)
edits = st.one_of(
    st.builds(SetVerdict, st.just(1), numbers, enum(Verdict), enum(Verdict)),
    st.builds(SetRelation, st.just(1), numbers, st.none(), st.none() | enum(Relation)),
    st.builds(SetNote, st.just(1), numbers, notes, notes),
    st.builds(RenameComparison, st.just(1), notes, notes),
    st.builds(RemoveDocument, st.integers(1, 2), notes, st.booleans(), st.booleans()),
    st.builds(
        SetDocumentField, st.integers(1, 2), enum(DocumentField), notes, notes, st.booleans(), is_guess=st.booleans()
    ),
    st.just(AddLink(1, BY_HAND)),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(edits | st.sampled_from(["undo", "redo", "reopen", "remove"]), max_size=14))
def test_everything_is_as_before_when_all_is_undone(tmp_path: Path, steps: list[Edit | str]) -> None:
    path = tmp_path / f"{next(_numbers)}.crossread"
    project = Project.create(path)
    try:
        fill(project)
        start = state(project)
        for step in steps:
            project = _take(project, step)
        end = state(project)
        undone = 0
        while project.undo() is not None:
            undone += 1
        assert state(project) == start
        for _ in range(undone):
            assert project.redo() is not None
        assert state(project) == end
    finally:
        project.close()


def _take(project: Project, step: Edit | str) -> Project:
    if step == "reopen":
        project.close()
        return Project.open(project.path)
    if step == "remove":
        drawn = [one for one in project.analysis(1).links if one.kind is LinkKind.BY_HAND]
        if drawn:
            project.apply(RemoveLink(1, drawn[0]))
    elif isinstance(step, str):
        getattr(project, step)()
    else:
        project.apply(step)
    return project


@given(edits | st.builds(RemoveLink, st.just(2), st.just(BY_HAND)))
def test_edit_comes_back_as_it_was_when_read_from_json(edit: Edit) -> None:
    assert edit_from_json(edit_to_json(edit)) == edit


def test_verdict_stays_when_the_project_is_opened_again(project: Project, path: Path) -> None:
    assert project.apply(accept(2)) == Changes(links=frozenset({(1, 2)}))
    project.close()
    with Project.open(path) as again:
        assert again.link(1, 2).verdict is Verdict.ACCEPTED
        assert again.comparisons()[0].judged == 1
        assert again.undo_label == "Accept link 2"
        assert again.undo() == Changes(links=frozenset({(1, 2)}))
        assert again.undo_label is None
        assert again.redo_label == "Accept link 2"


def test_undo_returns_none_when_nothing_was_done(project: Project) -> None:
    assert project.undo() is None
    assert project.redo() is None
    assert project.undo_label is None


def test_redo_is_gone_when_something_else_was_done(project: Project) -> None:
    project.apply(accept(1))
    project.undo()
    project.apply(accept(2))
    assert project.redo() is None


def test_undo_restores_what_stood_there_when_the_edit_was_stale(project: Project) -> None:
    project.apply(SetNote(1, 1, "", "first"))
    project.apply(SetNote(1, 1, "never there", "second"))
    project.undo()
    assert project.link(1, 1).note == "first"


def test_edit_without_effect_is_not_journaled(project: Project) -> None:
    project.apply(accept(1))
    assert project.apply(accept(1)) == Changes()
    project.undo()
    assert project.undo_label is None


def test_link_by_hand_gets_an_id_that_is_never_used_again(project: Project) -> None:
    (made,) = project.apply(AddLink(1, BY_HAND)).links
    assert made == (1, 4)
    assert project.analysis(1).links[-1] == replace(BY_HAND, id=4)
    project.apply(RemoveLink(1, project.link(1, 4)))
    (next_made,) = project.apply(AddLink(1, BY_HAND)).links
    assert next_made == (1, 5)


def test_removed_link_comes_back_with_its_verdict_when_undone(project: Project) -> None:
    project.apply(AddLink(1, BY_HAND))
    project.apply(SetNote(1, 4, "", "mine"))
    project.apply(RemoveLink(1, replace(BY_HAND, id=4)))
    project.undo()
    assert project.link(1, 4).note == "mine"


def test_link_of_the_engine_is_not_removed(project: Project) -> None:
    with pytest.raises(UserError, match="reject link 1"):
        project.apply(RemoveLink(1, project.link(1, 1)))


@pytest.mark.parametrize(
    "wrong",
    [
        replace(BY_HAND, kind=LinkKind.NAME),
        replace(BY_HAND, id=2),
        replace(BY_HAND, left=Anchor(Span(0, 3), "xyz")),
        replace(BY_HAND, right=Anchor(Span(len(RIGHT), len(RIGHT) + 3), "")),
    ],
)
def test_link_by_hand_is_refused_when_it_cannot_be(project: Project, wrong: object) -> None:
    before = state(project)
    with pytest.raises(BugError):
        project.apply(AddLink(1, wrong))
    assert state(project) == before
    assert project.undo_label is None


@pytest.mark.parametrize(
    "edit",
    [
        SetVerdict(1, 99, Verdict.OPEN, Verdict.ACCEPTED),
        SetNote(7, 1, "", "x"),
        AddLink(7, BY_HAND),
        RenameComparison(7, "", "x"),
        RemoveDocument(7, ""),
        SetDocumentField(7, DocumentField.TITLE, "", "x"),
    ],
)
def test_edit_of_an_unknown_id_changes_nothing(project: Project, edit: Edit) -> None:
    before = state(project)
    with pytest.raises(UserError, match="crossread list"):
        project.apply(edit)
    assert state(project) == before
    assert project.undo_label is None


def test_corrected_field_is_no_guess_any_more(path: Path) -> None:
    from tests.core.store.store_builders import imported

    one = imported(LEFT)
    guess = replace(one.document.provenance, date="2031", guessed=frozenset({"date", "title"}))
    with Project.create(path) as project:
        project.add_document(replace(one, document=replace(one.document, provenance=guess)))
        changes = project.apply(SetDocumentField(1, DocumentField.DATE, "2031", "2030", was_guessed=True))
        assert changes == Changes(documents=frozenset({1}))
        assert project.document(1).provenance.date == "2030"
        assert project.document(1).provenance.guessed == {"title"}
        project.undo()
        assert project.document(1).provenance.guessed == {"date", "title"}


def test_note_is_cleaned_when_it_holds_half_characters(project: Project) -> None:
    project.apply(SetNote(1, 1, "", "odd \udc00"))
    assert project.link(1, 1).note == "odd ?"
