"""Links below the engine's cut-off lie in the project unseen until a person says something about one."""

from dataclasses import replace
from pathlib import Path

from desktop_app.core.edits import AddLink, SetNote, SetVerdict
from desktop_app.core.entities import LinkKind, Verdict
from desktop_app.core.project import Project
from tests.core.store.store_builders import LINKS, RUN, analysis, link
from tests.core.store.test_store_opening import run_sql

FAINT = replace(LINKS[2], is_shown=False, score=0.2)
ACCEPT = SetVerdict(1, 3, Verdict.OPEN, Verdict.ACCEPTED)


def lay(project: Project, *links: object, fainter: tuple = (FAINT,)) -> None:
    project.add_comparison(1, 2, replace(analysis(tuple(links)), fainter=fainter))


def ids(links: tuple) -> list[int]:
    return [one.id for one in links]


def test_fainter_links_are_kept_apart_and_counted_nowhere(project: Project) -> None:
    lay(project, *LINKS[:2])
    found = project.analysis(1)
    assert (ids(found.links), ids(found.fainter)) == ([1, 2], [3])
    assert not found.fainter[0].is_shown
    assert project.comparisons()[0].links == 2
    assert project.check().links == 2


def test_fainter_link_is_listed_once_it_is_judged_and_no_more_when_that_is_taken_back(project: Project) -> None:
    lay(project, *LINKS[:2])
    project.apply(ACCEPT)
    assert (ids(project.analysis(1).links), project.analysis(1).fainter) == ([1, 2, 3], ())
    project.undo()
    assert (ids(project.analysis(1).links), ids(project.analysis(1).fainter)) == ([1, 2], [3])
    project.redo()
    assert ids(project.analysis(1).links) == [1, 2, 3]


def test_judged_fainter_link_keeps_its_number_and_verdict_when_linked_again(project: Project) -> None:
    lay(project, *LINKS[:2])
    project.apply(ACCEPT)
    lay(project, link(1, (20, 26), (40, 46)), fainter=(replace(FAINT, id=2), replace(LINKS[0], id=3, is_shown=False)))
    found = project.analysis(1)
    assert [(one.id, one.verdict) for one in found.links] == [(4, Verdict.OPEN), (3, Verdict.ACCEPTED)]
    assert ids(found.fainter) == [1]
    project.undo()
    assert ids(project.analysis(1).fainter) == [3, 1]


def test_link_shown_before_goes_below_the_cut_off_under_its_number(project: Project) -> None:
    project.apply(SetNote(1, 2, "", "Look again."))
    lay(project, replace(LINKS[0], id=1), fainter=(replace(LINKS[1], id=2, is_shown=False),))
    found = project.analysis(1)
    assert [(one.id, one.note, one.is_shown) for one in found.links] == [(1, "", True), (2, "Look again.", False)]


def test_link_by_hand_stays_when_the_engine_finds_it_faintly(project: Project) -> None:
    project.apply(AddLink(1, replace(link(0, (20, 26), (40, 46)), kind=LinkKind.BY_HAND)))
    lay(project, *LINKS, fainter=(link(4, (20, 26), (40, 46), is_shown=False),))
    found = project.analysis(1)
    assert [(one.id, one.kind) for one in found.links][-1] == (4, LinkKind.BY_HAND)
    assert found.fainter == ()


def test_what_lies_within_a_rejected_pair_is_not_offered_again_below_the_cut_off(project: Project) -> None:
    project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.REJECTED))
    lay(project, LINKS[0], fainter=(link(2, (50, 54), (30, 34), is_shown=False), replace(FAINT, id=3)))
    found = project.analysis(1)
    assert [(one.id, one.verdict) for one in found.links] == [(1, Verdict.OPEN), (2, Verdict.REJECTED)]
    assert ids(found.fainter) == [3]


def test_numbers_of_fainter_links_are_not_given_out_again(project: Project) -> None:
    lay(project, *LINKS[:2])
    project.apply(AddLink(1, replace(link(0, (20, 26), (40, 46)), kind=LinkKind.BY_HAND)))
    assert project.analysis(1).links[-1].id == 4


def test_old_project_has_no_mutual_best(closed: Path) -> None:
    run_sql(
        closed,
        "ALTER TABLE links DROP COLUMN is_mutual_best",
        "DELETE FROM _sqlite_migrations WHERE name = 'mutual_best'",
    )
    run_sql(closed, "PRAGMA user_version = 2")
    with Project.open(closed) as project:
        assert [one.is_mutual_best for one in project.analysis(1).links] == [False] * 3
        assert project.analysis(1).run == RUN
        lay(project, replace(LINKS[0], is_mutual_best=True), fainter=())
        assert project.analysis(1).links[0].is_mutual_best
