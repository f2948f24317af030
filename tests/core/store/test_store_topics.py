"""What a person makes of topics is kept: edits, undo, new runs, older files."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.edits import (
    AddTopic,
    HideTopic,
    MergeTopics,
    RecolourTopic,
    RemoveTopic,
    RenameTopic,
    SetAliases,
    SetTopicTerms,
    SplitTopic,
    TopicEdit,
)
from desktop_app.core.entities import Analysis, Topic, TopicWords
from desktop_app.core.errors import UserError
from desktop_app.core.project import Project
from desktop_app.core.store.migrations import FILE_VERSION
from desktop_app.core.text.span import Span
from tests.core.store.store_builders import LEFT, LINKS, analysis, imported

FERRY = Topic(1, "ferry", ("ferry",), (Span(4, 9),), (Span(12, 17),), (1,), 0)
HARBOUR = Topic(2, "harbour", ("harbour",), (Span(50, 57),), (Span(30, 37),), (2,), 1)
CRATES = Topic(3, "crates", ("crates", "crate"), (Span(64, 70),), (Span(61, 67),), (3,), 2)
NINE = Topic(0, "At nine", ("nine", "at nine"), (Span(27, 34),), (Span(0, 7),), (), is_by_hand=True)


def linked(*topics: Topic) -> Analysis:
    links = tuple(replace(link, topics=tuple(one.id for one in topics if link.id in one.links)) for link in LINKS)
    return analysis(links, topics=topics)


@pytest.fixture
def project(project: Project) -> Project:
    project.add_comparison(1, 2, linked(FERRY, HARBOUR, CRATES))
    return project


def labels(project: Project) -> list[str]:
    return [f"{one.letter} {one.label}" for one in project.analysis(1).topics]


def hidden(project: Project) -> list[str]:
    return [one.label for one in project.analysis(1).hidden_topics]


EDITS: list[TopicEdit] = [
    RenameTopic(1, 1, None, "The crossing"),
    RecolourTopic(1, 2, None, 7),
    HideTopic(1, 3, False, True),
    MergeTopics(1, 1, (2,)),
    AddTopic(1, NINE),
    SetTopicTerms(1, 1, TopicWords(), TopicWords(("sailed",), (), (Span(18, 24),))),
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: type(edit).__name__)
def test_edit_touches_its_topics_and_is_taken_back_whole(project: Project, edit: TopicEdit) -> None:
    before = project.analysis(1)
    changes = project.apply(edit)
    assert changes.topics
    assert not changes.links
    after = project.analysis(1)
    assert after != before
    assert project.undo_label
    assert project.undo() == changes
    assert project.analysis(1) == before
    assert project.redo() == changes
    assert project.analysis(1) == after


def test_links_follow_what_the_person_made_of_topics(project: Project) -> None:
    project.apply(MergeTopics(1, 1, (2,)))
    project.apply(HideTopic(1, 3, False, True))
    assert [one.topics for one in project.analysis(1).links] == [(1,), (1,), ()]
    assert project.link(1, 2).topics == (1,)
    assert project.link(1, 3).topics == ()


def test_everything_survives_when_linked_again_and_opened_again(project: Project, path: Path) -> None:
    for edit in EDITS:
        project.apply(edit)
    found = linked(
        replace(CRATES, id=1, label="Crate"), replace(HARBOUR, id=2, terms=("harbour", "port")), replace(FERRY, id=3)
    )
    project.add_comparison(1, 2, found)
    assert labels(project) == ["A The crossing", "D At nine"]
    assert hidden(project) == ["Crate"]
    (crossing, nine) = project.analysis(1).topics
    assert (crossing.merged, crossing.terms, crossing.links) == ((2,), ("sailed", "ferry", "harbour", "port"), (1, 2))
    assert (nine.is_by_hand, nine.left, nine.right) == (True, (Span(27, 34),), (Span(0, 7),))
    whole = project.analysis(1)
    project.close()
    with Project.open(path) as again:
        assert again.analysis(1) == whole
        assert again.check().is_sound
        while again.undo():
            pass
        assert labels(again) == ["C Crate", "B harbour", "A ferry"]
        assert hidden(again) == []


def test_touched_topic_stays_marked_when_it_is_no_longer_found(project: Project) -> None:
    project.apply(RenameTopic(1, 2, None, "The port"))
    project.add_comparison(1, 2, linked(FERRY))
    ferry, port = project.analysis(1).topics
    assert (ferry.is_found, port.is_found, port.label) == (True, False, "The port")
    assert (port.left, port.right, port.links) == ((Span(52, 59),), (Span(30, 37),), (2,))
    project.undo()
    assert labels(project) == ["A ferry"]
    project.redo()
    project.add_comparison(1, 2, linked(FERRY, replace(HARBOUR, id=2)))
    assert project.analysis(1).topics[1].is_found


def test_merging_takes_in_what_was_merged_before_and_splits_as_it_was(project: Project) -> None:
    project.apply(MergeTopics(1, 2, (3,)))
    project.apply(MergeTopics(1, 1, (2,)))
    assert project.analysis(1).topics[0].merged == (2, 3)
    project.apply(SplitTopic(1, 1, (2,)))
    assert [one.merged for one in project.analysis(1).topics] == [(), (3,)]
    project.undo()
    project.undo()
    assert [one.merged for one in project.analysis(1).topics] == [(), (3,)]


def test_merging_into_a_merged_topic_goes_to_the_one_that_is_seen(project: Project) -> None:
    project.apply(MergeTopics(1, 1, (2,)))
    project.apply(MergeTopics(1, 2, (3,)))
    (only,) = project.analysis(1).topics
    assert (only.id, only.merged) == (1, (2, 3))


def test_number_of_a_removed_topic_is_never_given_out_again(project: Project) -> None:
    project.apply(AddTopic(1, NINE))
    added = project.analysis(1).topics[-1]
    project.apply(RemoveTopic(1, added))
    project.apply(AddTopic(1, replace(NINE, label="Other")))
    assert labels(project)[-1] == "E Other"
    project.undo()
    project.undo()
    assert labels(project)[-1] == "D At nine"


@pytest.mark.parametrize(
    "edit",
    [
        RenameTopic(1, 1, None, None),
        RenameTopic(1, 1, None, "  "),
        HideTopic(1, 1, True, False),
        MergeTopics(1, 1, (1,)),
        SplitTopic(1, 1, (2,)),
        SetAliases((), (("PRC",), ("", " "))),
    ],
)
def test_nothing_is_written_when_an_edit_changes_nothing(project: Project, edit: TopicEdit) -> None:
    assert not project.apply(edit).topics
    assert project.undo_label is None


@pytest.mark.parametrize(
    "edit",
    [RenameTopic(1, 9, None, "x"), HideTopic(7, 1, False, True), MergeTopics(1, 9, (1,)), RemoveTopic(1, FERRY)],
)
def test_edit_is_refused_when_there_is_no_such_topic(project: Project, edit: TopicEdit) -> None:
    with pytest.raises(UserError):
        project.apply(edit)
    assert project.undo_label is None


def test_words_are_looked_for_on_both_sides(project: Project) -> None:
    words = project.look_for(1, ["CRATE", "nine"])
    assert (words.terms, words.left, words.right) == (
        ("CRATE", "nine"),
        (Span(30, 34), Span(65, 71)),
        (Span(3, 7), Span(62, 68)),
    )


def test_names_that_mean_the_same_are_kept_and_taken_back(project: Project, path: Path) -> None:
    changes = project.apply(SetAliases((), ((" PRC ", "China", "PRC", ""), ("alone",))))
    assert changes.has_aliases
    assert project.aliases() == (("PRC", "China"),)
    project.apply(SetAliases((), (("PRC", "China"), ("ferry", "boat"))))
    project.undo()
    project.close()
    with Project.open(path) as again:
        assert again.aliases() == (("PRC", "China"),)
        again.undo()
        assert again.aliases() == ()
        assert again.redo_label == "Change the names that mean the same"


def test_older_project_keeps_its_topics(closed: Path) -> None:
    with Project.open(closed) as project:
        project.add_comparison(1, 2, linked(FERRY, HARBOUR))
        before = project.analysis(1)
    columns = "rank is_found is_by_hand is_spoken_of is_removed is_hidden merged_into own_label own_colour own_words"
    older = sqlite3.connect(closed)
    for column in columns.split():
        older.execute(f"ALTER TABLE topics DROP COLUMN {column}")
    older.execute("DROP TABLE aliases")
    older.execute("DELETE FROM _sqlite_migrations WHERE name = 'topics_of_the_person'")
    older.execute(f"PRAGMA user_version={FILE_VERSION - 1}")
    older.commit()
    older.close()
    with Project.open(closed) as project:
        assert project.analysis(1) == before
        project.apply(RenameTopic(1, 1, None, "Crossing"))
        assert project.aliases() == ()


def test_topics_come_over_to_a_new_reading_of_the_same_documents(project: Project) -> None:
    for edit in EDITS:
        project.apply(edit)
    gone = project.analysis(1).topics[-1]
    mine, away = labels(project), hidden(project)
    longer = project.add_document(imported(f"PRINTED ANEW\n\n{LEFT}", "left.txt"))
    comparison = project.add_comparison(longer.id, 2, analysis((), topics=(replace(FERRY, links=()),)))
    topics = project.analysis(comparison.id).topics
    assert [f"{one.letter} {one.label}" for one in topics] == mine
    assert [one.label for one in project.analysis(comparison.id).hidden_topics] == away
    assert topics[-1].left == tuple(span.shifted(14) for span in gone.left)
