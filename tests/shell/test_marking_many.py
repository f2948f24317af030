"""Many links are marked a moment later, in a job; few at once."""

from collections.abc import Callable

import pytest

from desktop_app.core.errors import Cancelled
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Jobs
from desktop_app.shell.messages import Messages
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.soon import AT_ONCE, Soon, gently


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
