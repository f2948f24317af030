"""Several links judged at once are one step: in the journal, for undo, and for the next run."""

from pathlib import Path

import pytest

from desktop_app.core.edits import SetVerdict, SetVerdicts
from desktop_app.core.entities import Changes, Verdict
from desktop_app.core.errors import UserError
from desktop_app.core.project import Project
from tests.core.store.store_builders import LINKS, analysis

BOTH = SetVerdicts(1, tuple(SetVerdict(1, number, Verdict.OPEN, Verdict.ACCEPTED) for number in (1, 2)))


def verdicts(project: Project) -> list[Verdict]:
    return [one.verdict for one in project.analysis(1).links]


def test_several_links_are_judged_and_taken_back_in_one_step(project: Project) -> None:
    changes = project.apply(BOTH)
    assert changes == Changes(links=frozenset({(1, 1), (1, 2)}))
    assert verdicts(project) == [Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.OPEN]
    assert project.undo_label == "Accept 2 links"
    assert project.undo() == changes
    assert verdicts(project) == [Verdict.OPEN] * 3
    project.redo()
    assert verdicts(project) == [Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.OPEN]


def test_each_link_gets_back_the_verdict_that_really_stood_there(project: Project) -> None:
    project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.REJECTED))
    project.apply(BOTH)
    project.undo()
    assert verdicts(project) == [Verdict.OPEN, Verdict.REJECTED, Verdict.OPEN]


def test_nothing_is_written_where_all_have_the_verdict(project: Project) -> None:
    project.apply(BOTH)
    assert project.apply(BOTH) == Changes()
    project.undo()
    assert project.undo_label is None


def test_nothing_is_written_where_one_link_is_not_there(project: Project) -> None:
    with pytest.raises(UserError):
        project.apply(SetVerdicts(1, (*BOTH.verdicts, SetVerdict(1, 99, Verdict.OPEN, Verdict.ACCEPTED))))
    assert verdicts(project) == [Verdict.OPEN] * 3


def test_undo_reaches_links_that_a_later_run_no_longer_found(closed: Path) -> None:
    with Project.open(closed) as project:
        project.apply(BOTH)
        project.undo()
        project.add_comparison(1, 2, analysis((LINKS[2],)))
    with Project.open(closed) as project:
        project.redo()
        assert {one.id: one.verdict for one in project.analysis(1).links} == {
            3: Verdict.OPEN,
            1: Verdict.ACCEPTED,
            2: Verdict.ACCEPTED,
        }
        assert project.check().is_sound
