"""Many links are marked a moment later, in a job; few at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core.entities import Side
from desktop_app.core.errors import Cancelled
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Jobs
from desktop_app.shell.messages import Messages
from desktop_app.shell.models import links as queue
from desktop_app.shell.session import soon as sooner
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.soon import AT_ONCE, Gentle, Soon, gently
from desktop_app.shell.views import marking
from tests.window_fixtures import Opened


def _fail(error: BaseException) -> None:
    raise error


def _made(jobs: Jobs) -> tuple[Soon, list[str]]:
    return Soon(Session(jobs, Messages()), "marks"), []


def _work(said: str) -> Callable[[Progress], str]:
    return lambda _progress: said


def test_little_work_is_done_at_once(qtbot) -> None:
    jobs = Jobs(_fail)
    soon, came = _made(jobs)
    soon.make(AT_ONCE, _work("few"), came.append)
    assert came == ["few"]
    assert not soon.is_under_way


def test_much_work_is_done_in_a_job_and_the_latest_wish_alone_is_heard(qtbot) -> None:
    jobs = Jobs(_fail)
    soon, came = _made(jobs)
    soon.make(AT_ONCE + 1, _work("first"), came.append)
    soon.make(AT_ONCE + 1, _work("second"), came.append)
    assert came == []
    assert soon.is_under_way
    qtbot.waitUntil(lambda: not soon.is_under_way)
    assert came == ["second"]
    jobs.close()


def test_little_work_takes_the_place_of_much(qtbot) -> None:
    jobs = Jobs(_fail)
    soon, came = _made(jobs)
    soon.make(AT_ONCE + 1, _work("many"), came.append)
    soon.make(1, _work("few"), came.append)
    jobs.close()
    assert came == ["few"]


def test_going_gently_yields_all_and_stops_when_asked() -> None:
    assert list(gently(range(5000), Progress())) == list(range(5000))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        list(gently(range(5), progress))


def test_a_gentle_progress_stops_when_asked() -> None:
    progress = Progress()
    gentle = Gentle.of(progress)
    gentle.check()
    gentle.breath._until = 0.0
    gentle.check()
    assert gentle.breath._until > 0.0
    progress.cancel()
    with pytest.raises(Cancelled):
        gentle.check()


@pytest.fixture
def never_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take any number of links for many."""
    for module in (sooner, queue, marking):
        monkeypatch.setattr(module, "AT_ONCE", 0)


def marked(opened: Opened, side: Side) -> list[int]:
    return [mark.link_id for mark in opened.assembly.comparison.frame(side).pane.usual_marks]


def test_many_links_are_listed_and_marked_a_moment_later(
    never_few: None, opened: Opened, pair: tuple[Path, Path]
) -> None:
    opened.open(*pair)
    ids = {link.id for link in opened.assembly.desk.links()}
    assert ids
    assert {link.id for link in opened.assembly.links.links()} == ids
    assert all(set(marked(opened, side)) == ids for side in Side)
    assert opened.assembly.comparison.leveller.correspondence is not None


def test_the_current_link_is_shown_before_the_marks_of_many_are(
    never_few: None, opened: Opened, pair: tuple[Path, Path]
) -> None:
    opened.open(*pair)
    desk, pane = opened.assembly.desk, opened.assembly.comparison.left.pane
    link = desk.links()[0]
    opened.assembly.comparison.marker.start_over()
    assert not pane.usual_marks
    desk.choose(link.id)
    assert pane.current == link.id
    assert link.id in {mark.link_id for mark in pane.marks}


def test_what_many_links_were_marked_with_is_brought_back_by_the_same_filter(
    never_few: None, opened: Opened, pair: tuple[Path, Path]
) -> None:
    opened.open(*pair)
    pane, topics = opened.assembly.comparison.left.pane, opened.assembly.topics
    before = pane.scene.marks.usual
    topics.toggle(opened.assembly.desk.spread.analysis.topics[0].id)
    opened.settle()
    assert pane.usual_marks is not before
    topics.clear()
    opened.settle()
    assert pane.usual_marks is before


def test_a_verdict_shows_among_many_links(never_few: None, opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    link = opened.assembly.desk.links()[0]
    opened.assembly.desk.choose(link.id)
    opened.do("accept")
    opened.settle()
    pane = opened.assembly.comparison.left.pane
    assert {mark.style.value for mark in pane.usual_marks if mark.link_id == link.id} == {"accepted"}
    assert [row.verdict for row in opened.assembly.links.links() if row.id == link.id] == [link.verdict.ACCEPTED]


def test_a_job_leaves_the_window_alone_for_longer_where_it_waited_for_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    clock, worked = iter([0.0, 0.002, 0.002, 0.004, 0.004]), iter([0.0, 0.001, 0.001, 0.003, 0.003])
    monkeypatch.setattr(sooner, "_CAN_TELL", True)
    monkeypatch.setattr(sooner.time, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(sooner.time, "thread_time", lambda: next(worked))
    monkeypatch.setattr(sooner.time, "sleep", slept.append)
    breath = sooner._Breath()
    breath.take()
    breath.take()
    assert slept == [sooner.LONG_PAUSE_S, sooner.PAUSE_S]
