"""What a person makes of topics and names, over new runs, undo, closing and handing over."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.core.project import Project
from desktop_app.shell.session.curator import NewTopic
from tests.window_fixtures import Opened

Open = Callable[[], Opened]


def labels(window: Opened) -> list[str]:
    return [f"{topic.letter} {topic.label}" for topic in window.assembly.curator.shown()]


def hidden(window: Opened) -> list[str]:
    return [topic.label for topic in window.assembly.curator.hidden()]


def links_of(window: Opened, topic_id: int) -> set[int]:
    return {link.id for link in window.assembly.desk.links() if topic_id in link.topics}


def test_everything_survives_linking_again_closing_and_undo(
    open_window: Open, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    first = open_window()
    first.open(*pair)
    curator = first.assembly.curator
    untouched = labels(first)
    one, two, three, four = (topic.id for topic in curator.shown()[:4])
    both = links_of(first, one) | links_of(first, two)
    curator.rename(one, "The quarrel")
    curator.merge(one, [two])
    curator.hide(three)
    curator.recolour(four, 7)
    curator.add(NewTopic("On board", ("passenger",)))
    first.settle()
    mine = labels(first)
    assert mine[0].endswith("The quarrel")
    assert mine[-1].endswith("On board")
    assert len(mine) == len(untouched) - 1
    assert links_of(first, one) == both
    assert not links_of(first, three)

    first.do("link_again")
    first.settle()
    assert labels(first) == mine
    assert len(hidden(first)) == 1
    assert first.assembly.topics.topic(four).colour == 7
    assert links_of(first, one) == both

    first.asker.report_given = tmp_path / "report.pdf"
    first.do("export_report")
    first.asker.save_given = tmp_path / "mine.crossread"
    first.do("save_as")
    first.settle()
    first.assembly.window.close()

    second = open_window()
    second.open(tmp_path / "mine.crossread")
    assert labels(second) == mine
    while second.assembly.actions["undo"].isEnabled():
        second.do("undo")
    assert labels(second) == untouched
    assert hidden(second) == []
    while second.assembly.actions["redo"].isEnabled():
        second.do("redo")
    assert labels(second) == mine


def test_report_speaks_of_the_persons_topics(open_window: Open, pair: tuple[Path, Path], tmp_path: Path) -> None:
    from desktop_app.core.reports.content import compose

    window = open_window()
    window.open(*pair)
    curator = window.assembly.curator
    gone = curator.shown()[1]
    curator.rename(curator.shown()[0].id, "The quarrel")
    curator.hide(gone.id)
    window.settle()
    project, spread = window.assembly.session.project, window.assembly.desk.spread
    content = compose(spread.left, spread.right, project.analysis(spread.comparison.id), "Case", "")
    named = [row.mark.label for row in content.topic_rows]
    assert "The quarrel" in named
    assert gone.label not in named
    marks = {mark.label for group in content.link_groups for entry in group.links for mark in entry.topics}
    assert gone.label not in marks
    assert any("1 topic was hidden" in line for line in content.topics.lead)


def test_names_that_mean_the_same_link_after_linking_again(
    open_window: Open, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    window = open_window()
    window.open(*pair)
    window.asker.names_given = (("Harbour Board", "two countries"),)
    window.do("same_names")
    assert window.assembly.actions["undo"].text().endswith("Change the names that mean the same")
    offer = window.told[-1].offers[0]
    assert offer.label == "Link again"
    offer.act()
    window.settle()
    run = window.assembly.desk.spread.analysis.run
    assert dict(run.settings)["aliases"] == "Harbour Board = two countries"
    window.do("undo")
    assert window.assembly.names.groups() == ()
    window.asker.save_given = tmp_path / "names.crossread"
    window.do("redo")
    window.do("save_as")
    window.settle()
    with Project.open(tmp_path / "names.crossread", read_only=True) as project:
        assert project.aliases() == (("Harbour Board", "two countries"),)
