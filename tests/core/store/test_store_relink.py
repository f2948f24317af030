"""What a person decided stays when the same pair is linked again."""

from dataclasses import replace

import pytest

from desktop_app.core.edits import AddLink, RemoveLink, SetNote, SetVerdict
from desktop_app.core.entities import LinkKind, PassagePair, Topic, Verdict
from desktop_app.core.errors import UserError
from desktop_app.core.project import Project
from desktop_app.core.text.span import Span
from tests.core.store.store_builders import LINKS, analysis, link

REJECT = SetVerdict(1, 2, Verdict.OPEN, Verdict.REJECTED)


def again(project: Project, *links: object, **more: object) -> None:
    assert project.add_comparison(1, 2, analysis(tuple(links), **more)).id == 1


def test_verdict_stays_when_the_link_is_found_again(project: Project) -> None:
    project.apply(REJECT)
    again(project, replace(LINKS[1], id=1, score=0.9), replace(LINKS[0], id=2))
    first, second = project.analysis(1).links
    assert (first.id, first.verdict, first.score) == (2, Verdict.REJECTED, 0.9)
    assert (second.id, second.verdict) == (1, Verdict.OPEN)


def test_verdict_stays_when_most_of_the_link_is_found_again(project: Project) -> None:
    project.apply(REJECT)
    again(project, link(1, (50, 59), (28, 37)))
    (only,) = project.analysis(1).links
    assert (only.id, only.verdict) == (2, Verdict.REJECTED)


def test_verdict_is_not_carried_when_only_one_side_is_alike(project: Project) -> None:
    project.apply(REJECT)
    again(project, link(1, (50, 57), (61, 67)))
    new, old = project.analysis(1).links
    assert (new.id, new.verdict) == (4, Verdict.OPEN)
    assert (old.id, old.verdict) == (2, Verdict.REJECTED)


def test_nearest_link_takes_the_verdict_when_two_overlap(project: Project) -> None:
    project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.ACCEPTED))
    again(project, link(1, (50, 59), (28, 37)), link(2, (50, 57), (30, 38)))
    verdicts = {one.id: one.verdict for one in project.analysis(1).links}
    assert verdicts == {4: Verdict.OPEN, 2: Verdict.ACCEPTED}


def test_open_links_go_when_they_are_no_longer_found(project: Project) -> None:
    again(project, LINKS[0])
    assert [one.id for one in project.analysis(1).links] == [1]
    assert project.comparisons()[0].links == 1


def test_open_link_that_went_comes_back_under_its_id_when_the_next_run_finds_it(project: Project) -> None:
    again(project, LINKS[0])
    again(project, LINKS[0], replace(LINKS[1], id=2))
    assert [one.id for one in project.analysis(1).links] == [1, 2]


def test_open_link_that_went_can_still_be_judged(project: Project) -> None:
    again(project, LINKS[0])
    assert not project.link(1, 2).is_found
    project.apply(REJECT)
    assert [(one.id, one.verdict) for one in project.analysis(1).links][-1] == (2, Verdict.REJECTED)


def test_ids_are_not_given_out_again_when_links_are_gone_for_good(project: Project) -> None:
    again(project, LINKS[0])
    again(project, LINKS[0])
    with pytest.raises(UserError):
        project.link(1, 2)
    again(project, LINKS[0], replace(LINKS[1], id=2))
    assert [one.id for one in project.analysis(1).links] == [1, 4]


def test_topics_and_passages_follow_the_links_to_their_ids(project: Project) -> None:
    topic = Topic(1, "ferry", ("ferry",), (Span(4, 9),), (Span(12, 17),), (1, 2))
    passage = PassagePair(Span(0, 9), Span(0, 17), (2,))
    again(project, link(1, (0, 3), (0, 2)), replace(LINKS[0], id=2), topics=(topic,), passages=(passage,))
    stored = project.analysis(1)
    assert stored.topics[0].links == (4, 1)
    assert stored.passages[0].links == (1,)


def test_undo_reaches_behind_the_new_run(project: Project) -> None:
    project.apply(REJECT)
    project.undo()
    again(project, LINKS[0])
    assert [one.id for one in project.analysis(1).links] == [1]
    project.redo()
    assert [(one.id, one.verdict) for one in project.analysis(1).links][-1] == (2, Verdict.REJECTED)


def test_link_by_hand_stays_when_the_pair_is_linked_again(project: Project) -> None:
    drawn = link(0, (10, 14), (18, 24), kind=LinkKind.BY_HAND, score=1.0)
    project.apply(AddLink(1, drawn))
    again(project, *LINKS)
    assert project.analysis(1).links[-1] == replace(drawn, id=4)


def test_link_by_hand_is_not_doubled_when_the_engine_finds_it_too(project: Project) -> None:
    project.apply(AddLink(1, link(0, (10, 14), (18, 24), kind=LinkKind.BY_HAND)))
    project.apply(SetNote(1, 4, "", "mine"))
    topic = Topic(1, "ferry", (), (), (), (1,))
    passage = PassagePair(Span(0, 9), Span(0, 17), (1,))
    again(project, link(1, (10, 14), (18, 24), score=0.8), topics=(topic,), passages=(passage,))
    (only,) = project.analysis(1).links
    assert (only.id, only.kind, only.note, only.score) == (4, LinkKind.BY_HAND, "mine", 0.8)
    project.apply(RemoveLink(1, only))
    assert project.analysis(1).topics[0].links == ()
    assert project.analysis(1).passages == ()


def test_project_is_sound_when_linked_many_times(project: Project) -> None:
    project.apply(REJECT)
    for shift in range(5):
        again(project, *(replace(one, id=number + shift) for number, one in enumerate(LINKS, 1)))
    assert project.check().is_sound
    assert project.analysis(1).links[1].verdict is Verdict.REJECTED


def test_a_judged_link_says_that_it_is_no_longer_found(project: Project) -> None:
    project.apply(REJECT)
    again(project, LINKS[0])
    assert {one.id: one.is_found for one in project.analysis(1).links} == {1: True, 2: False}
    again(project, *LINKS)
    assert all(one.is_found for one in project.analysis(1).links)


def test_what_a_person_linked_is_no_longer_listed_without_a_counterpart(project: Project) -> None:
    alone = (Span(0, 34), Span(50, 57), Span(64, 70))
    again(project, only_left=alone, only_right=(Span(30, 37),))
    assert project.analysis(1).only_left == alone
    again(project, *LINKS, only_left=alone, only_right=(Span(30, 37),))
    project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.ACCEPTED))
    again(project, only_left=alone, only_right=(Span(30, 37),))
    assert project.analysis(1).only_left == (Span(0, 34), Span(64, 70))
    assert project.analysis(1).only_right == ()
    project.undo()
    assert project.analysis(1).only_left == alone
    project.apply(AddLink(1, link(0, (10, 14), (18, 24), kind=LinkKind.BY_HAND)))
    assert project.analysis(1).only_left == alone[1:]
