"""Links by words are there at once; meaning joins them later, and nothing that a person is at is disturbed."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.core.entities import Analysis, Anchor, Link, LinkKind, Side, Verdict
from desktop_app.core.linking import encoder_source, engine
from desktop_app.core.linking.encoder import Encoder
from desktop_app.core.progress import Progress
from desktop_app.core.project import Project
from desktop_app.core.text.span import Span
from desktop_app.shell.models.roles import Role
from desktop_app.shell.session import intake, renewal
from tests.core.linking.fake_encoder import fake_encoder
from tests.window_fixtures import WAIT_MS, Opened

FIND_LINKS = engine.find_links
WORDS_ALONE = "Linked by words alone."


@dataclass
class Model:
    """A model that reads when it is told to; with it the best link by words goes, and one that only it sees comes."""

    may_read: threading.Event = field(default_factory=threading.Event)
    began: threading.Event = field(default_factory=threading.Event)
    is_sound: bool = True
    loaded: int = 0

    def load(self) -> Encoder | None:
        self.loaded += 1
        plain = fake_encoder()

        def read(text: str) -> list[int]:
            self.began.set()
            assert self.may_read.wait(WAIT_MS / 1000)
            return plain.read(text)

        return Encoder(plain.name, read, plain.run) if self.is_sound else None


def find_links(*given: Any, meanings: Any = None, **more: Any) -> Analysis:
    left, right, *rest = given
    if len(rest) == 3:
        meanings = rest.pop()
    found = FIND_LINKS(left, right, *rest, **more)
    if meanings is None:
        return found
    run = replace(found.run, settings=(*found.run.settings[:-1], ("meaning", meanings.encoder)))
    sides = [Anchor.of(one.text, Span(one.text.rindex(word), len(one.text))) for one, word in seen(left, right)]
    new = Link(len(found.links) + 1, *sides, LinkKind.MEANING, 0.9)
    return replace(found, run=run, links=(new, *found.links[1:]), fainter=())


def seen(left: Any, right: Any) -> tuple[tuple[Any, str], ...]:
    return (left, "inspection"), (right, "coast")


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    made = Model()
    monkeypatch.setattr(encoder_source, "load_installed", made.load)
    monkeypatch.setattr(encoder_source, "is_installed", lambda: True)
    monkeypatch.setattr(engine, "find_links", find_links)
    yield made
    made.may_read.set()


def read_by_words(opened: Opened, model: Model, pair: tuple[Path, Path]) -> None:
    """Open a pair, and wait until its links by words are there and meaning is being read."""
    opened.assembly.open(list(pair))
    opened.until(lambda: opened.assembly.desk.spread.comparison is not None and model.began.is_set())


def read_whole(opened: Opened, model: Model) -> None:
    model.may_read.set()
    opened.settle()


def meaning(opened: Opened) -> str | None:
    analysis = opened.assembly.desk.spread.analysis
    assert analysis is not None
    return analysis.run.meaning


def status(opened: Opened) -> str:
    return str(child(opened, QLabel, "counts").text())


def child(opened: Opened, kind: type[QWidget], name: str) -> Any:
    return opened.assembly.status.findChild(kind, name)


def kinds(opened: Opened) -> list[LinkKind]:
    return [link.kind for link in opened.assembly.desk.links()]


def test_words_link_first_and_meaning_joins_them(opened: Opened, model: Model, pair: tuple[Path, Path]) -> None:
    read_by_words(opened, model, pair)
    assert meaning(opened) is None
    assert kinds(opened) and LinkKind.MEANING not in kinds(opened)
    assert opened.assembly.status.findChild(QPushButton, "cancelJob").isVisible()
    assert "Reading for meaning" in {one.text() for one in opened.assembly.status.findChildren(QLabel)}
    assert "words alone" not in status(opened)
    read_whole(opened, model)
    assert meaning(opened) == "fake 1"
    assert LinkKind.MEANING in kinds(opened)
    assert LinkKind.MEANING in {link.kind for link in opened.assembly.links.links()}
    assert opened.assembly.comparison.left.pane.marks
    assert "words alone" not in status(opened)
    assert not child(opened, QPushButton, "linkAgain").isVisible()
    assert model.loaded == 1


def test_what_a_person_is_at_stays_when_meaning_arrives(opened: Opened, model: Model, pair: tuple[Path, Path]) -> None:
    read_by_words(opened, model, pair)
    one = opened.assembly
    opened.do("next_link")
    opened.do("accept")
    judged = one.desk.current
    opened.do("next_link")
    current = one.desk.current
    opened.do("note")
    QTest.keyClicks(one.detail.note, "Half a sent")
    places = [one.comparison.frame(side).pane.reading_place for side in Side]
    read_whole(opened, model)
    assert LinkKind.MEANING in kinds(opened)
    assert one.desk.current == current
    assert one.detail.note.toPlainText() == "Half a sent"
    assert QApplication.focusWidget() is one.detail.note
    QTest.keyClicks(one.detail.note, "ence")
    QTest.keyClick(one.detail.note, Qt.Key.Key_Escape)
    assert one.desk.link(current).note == "Half a sentence"
    assert one.desk.link(judged).verdict is Verdict.ACCEPTED
    assert [one.comparison.frame(side).pane.reading_place for side in Side] == pytest.approx(places)


def test_the_link_under_judgement_stays_although_it_is_found_no_longer(
    opened: Opened, model: Model, pair: tuple[Path, Path]
) -> None:
    read_by_words(opened, model, pair)
    one = opened.assembly
    best = one.desk.links()[0].id
    one.desk.choose(best)
    read_whole(opened, model)
    assert one.desk.current == best
    assert not one.desk.link(best).is_found
    assert one.links.place(best) >= 0
    opened.do("reject")
    assert one.desk.link(best).verdict is Verdict.REJECTED
    opened.do("link_again")
    opened.settle()
    assert one.desk.link(best).verdict is Verdict.REJECTED


def test_topics_chosen_stay_chosen_when_meaning_arrives(opened: Opened, model: Model, pair: tuple[Path, Path]) -> None:
    read_by_words(opened, model, pair)
    one = opened.assembly
    topic = next(topic for topic in one.desk.spread.analysis.topics if len(topic.links) > 1)
    one.topics.toggle(topic.id)
    read_whole(opened, model)
    (chosen,) = one.topics.chosen
    assert one.topics.topic(chosen).label == topic.label
    assert all(chosen in link.topics for link in one.links.links())


def test_a_verdict_given_while_the_outcome_is_on_its_way_is_not_lost(
    opened: Opened, model: Model, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_by_words(opened, model, pair)
    one = opened.assembly
    second = one.desk.links()[1].id
    was_read, may_arrive, read = threading.Event(), threading.Event(), renewal.read

    def slow_read(project: Project, number: int) -> Any:
        found = read(project, number)
        was_read.set()
        assert may_arrive.wait(WAIT_MS / 1000)
        return found

    monkeypatch.setattr(renewal, "read", slow_read)
    model.may_read.set()
    opened.until(was_read.is_set)
    one.desk.choose(second)
    opened.do("accept")
    may_arrive.set()
    opened.settle()
    assert meaning(opened) == "fake 1"
    assert one.desk.link(second).verdict is Verdict.ACCEPTED


def test_meaning_waits_while_another_pair_is_read(
    opened: Opened, model: Model, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    read_by_words(opened, model, pair)
    one = opened.assembly
    first = one.desk.spread.comparison.id
    one.desk.lay_document(1)
    opened.until(lambda: one.desk.spread.right is None)
    model.may_read.set()
    opened.settle()
    assert one.session.project.comparison(first).run.meaning is None
    one.desk.lay_comparison(first)
    opened.settle()
    assert meaning(opened) == "fake 1"


def test_stopping_leaves_the_words_and_offers_to_link_again(
    opened: Opened, model: Model, pair: tuple[Path, Path]
) -> None:
    read_by_words(opened, model, pair)
    count = len(opened.assembly.desk.links())
    child(opened, QPushButton, "cancelJob").click()
    read_whole(opened, model)
    assert (meaning(opened), len(opened.assembly.desk.links())) == (None, count)
    assert status(opened).endswith(WORDS_ALONE)
    again = child(opened, QPushButton, "linkAgain")
    assert again.isVisible()
    again.click()
    opened.settle()
    assert meaning(opened) == "fake 1"
    assert not again.isVisible()


def test_the_status_line_says_that_the_model_is_missing(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    assert status(opened).endswith("Linked by words alone: the meaning model is not installed.")
    assert not child(opened, QPushButton, "linkAgain").isVisible()
    assert opened.told == []
    opened.do("link_again")
    opened.settle()
    assert opened.assembly.desk.links()


def test_the_status_line_says_that_the_model_cannot_be_run(
    opened: Opened, model: Model, pair: tuple[Path, Path]
) -> None:
    model.is_sound = False
    opened.open(*pair)
    assert status(opened).endswith("Linked by words alone: the meaning model cannot be run here.")
    assert opened.assembly.desk.links()


def test_a_comparison_by_words_alone_is_offered_to_be_linked_again_when_opened(
    opened: Opened, model: Model, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    path = tmp_path / "older.crossread"
    with Project.create(path) as project:
        documents = [project.import_file(one) for one in pair]
        project.compare(documents[0].id, documents[1].id)
    model.may_read.set()
    opened.open(path)
    assert model.loaded == 0, "nothing changes that nobody asked for"
    assert status(opened).endswith(WORDS_ALONE)
    opened.do("link_again")
    opened.settle()
    assert meaning(opened) == "fake 1"


def test_a_project_open_for_reading_only_is_not_linked_again(
    opened: Opened, model: Model, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    path = tmp_path / "read.crossread"
    with Project.create(path) as project:
        documents = [project.import_file(one) for one in pair]
        project.compare(documents[0].id, documents[1].id)
    opened.assembly.library.open(path, read_only=True)
    opened.settle()
    assert status(opened).endswith(WORDS_ALONE)
    assert not child(opened, QPushButton, "linkAgain").isVisible()
    assert not opened.assembly.actions["link_again"].isEnabled()


def test_the_same_two_files_dropped_again_keep_what_was_judged(
    opened: Opened, model: Model, pair: tuple[Path, Path]
) -> None:
    model.may_read.set()
    opened.open(*pair)
    one = opened.assembly
    opened.do("next_link")
    opened.do("accept")
    judged, number = one.desk.current, one.desk.spread.comparison.id
    one.desk.lay_document(1)
    opened.settle()
    one.linker.link(1, 2)
    opened.settle()
    assert one.desk.spread.comparison.id == number
    assert one.desk.link(judged).verdict is Verdict.ACCEPTED
    assert meaning(opened) == "fake 1"


def test_nothing_comes_of_it_when_the_project_is_put_away(
    opened: Opened, model: Model, pair: tuple[Path, Path]
) -> None:
    read_by_words(opened, model, pair)
    opened.do("new")
    read_whole(opened, model)
    assert opened.assembly.session.project is None
    assert opened.assembly.desk.spread.left is None
    assert opened.told == []


def test_the_window_closes_while_meaning_is_read(
    open_window: Callable[[], Opened], model: Model, pair: tuple[Path, Path]
) -> None:
    opened = open_window()
    read_by_words(opened, model, pair)
    threading.Timer(0, model.may_read.set).start()
    opened.assembly.window.close()
    assert opened.assembly.session.project is None
    assert opened.faults == []


def test_readers_and_engine_are_loaded_before_the_first_files_come(
    opened: Opened, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Progress] = []
    monkeypatch.setattr(intake, "warm_up", loaded.append)
    opened.open()
    assert len(loaded) == 1
    opened.open(*pair)
    assert len(loaded) == 1


@pytest.mark.parametrize("model_name", ["documents", "comparisons"])
def test_the_lists_say_how_many_links_there_are_once_meaning_has_joined_them(
    opened: Opened, model: Model, pair: tuple[Path, Path], model_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find_one(*given: Any, **more: Any) -> Analysis:
        found = find_links(*given, **more)
        return found if found.run.meaning is None else replace(found, links=found.links[:1])

    monkeypatch.setattr(engine, "find_links", find_one)
    read_by_words(opened, model, pair)
    entries = getattr(opened.assembly, model_name)
    last = entries.index(entries.rowCount() - 1)
    painted: list[str] = []
    entries.dataChanged.connect(lambda *_rows: painted.append(last.data(Role.DETAIL)))
    entries.modelReset.connect(lambda: painted.append(entries.index(entries.rowCount() - 1).data(Role.DETAIL)))
    read_whole(opened, model)
    assert painted[-1].startswith("1 link")
