"""Jobs run off the UI thread and come back on it."""

import threading
from collections.abc import Iterator

import pytest

from desktop_app.core.errors import Cancelled, CrossreadError, UserError
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Job, Jobs

WAIT_MS = 5000


class Heard:
    def __init__(self) -> None:
        self.values: list[object] = []
        self.errors: list[CrossreadError] = []
        self.threads: list[str] = []

    def done(self, value: object) -> None:
        self.threads.append(threading.current_thread().name)
        self.values.append(value)

    def failed(self, error: CrossreadError) -> None:
        self.errors.append(error)


@pytest.fixture
def faults() -> list[BaseException]:
    return []


@pytest.fixture
def jobs(qapp: object, faults: list[BaseException]) -> Iterator[Jobs]:
    made = Jobs(faults.append)
    yield made
    made.close()


def test_a_result_comes_back_on_the_ui_thread(jobs: Jobs, qtbot: object) -> None:
    heard, where = Heard(), []

    def work(_progress: Progress) -> int:
        where.append(threading.current_thread().name)
        return 42

    jobs.start(Job("Counting", work, heard.done, heard.failed))
    qtbot.waitUntil(lambda: bool(heard.values), timeout=WAIT_MS)
    assert heard.values == [42]
    assert heard.threads == ["MainThread"]
    assert where != ["MainThread"]
    assert not jobs.is_busy()


def test_an_error_a_person_can_mend_reaches_who_asked(jobs: Jobs, qtbot: object, faults: list[BaseException]) -> None:
    heard = Heard()

    def work(_progress: Progress) -> None:
        raise UserError("Choose another file.")

    jobs.start(Job("Reading", work, heard.done, heard.failed))
    qtbot.waitUntil(lambda: bool(heard.errors), timeout=WAIT_MS)
    assert str(heard.errors[0]) == "Choose another file."
    assert faults == []


def test_a_fault_of_ours_is_reported_once(jobs: Jobs, qtbot: object, faults: list[BaseException]) -> None:
    heard = Heard()
    jobs.start(Job("Dividing", lambda _progress: 1 // 0, heard.done, heard.failed))
    qtbot.waitUntil(lambda: bool(heard.errors), timeout=WAIT_MS)
    assert [type(fault) for fault in faults] == [ZeroDivisionError]


def test_cancelling_stops_the_work(jobs: Jobs, qtbot: object) -> None:
    heard, begun = Heard(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        progress.stop.wait(WAIT_MS / 1000)
        progress.check()

    number = jobs.start(Job("Waiting", work, heard.done, heard.failed))
    assert begun.wait(WAIT_MS / 1000)
    jobs.cancel(number)
    qtbot.waitUntil(lambda: bool(heard.errors), timeout=WAIT_MS)
    assert isinstance(heard.errors[0], Cancelled)


def test_a_stale_result_is_dropped_when_the_subject_is_asked_again(jobs: Jobs, qtbot: object) -> None:
    old, new, gate = Heard(), Heard(), threading.Event()

    def slow(_progress: Progress) -> str:
        gate.wait(WAIT_MS / 1000)
        return "old"

    jobs.start(Job("Linking", slow, old.done, old.failed, subject="link"))
    jobs.start(Job("Linking", lambda _progress: "new", new.done, new.failed, subject="link"))
    qtbot.waitUntil(lambda: bool(new.values), timeout=WAIT_MS)
    gate.set()
    jobs.close()
    assert new.values == ["new"]
    assert old.values == []
    assert old.errors == []


def test_closing_waits_for_the_threads(qapp: object, faults: list[BaseException]) -> None:
    jobs = Jobs(faults.append)
    heard = Heard()
    jobs.start(Job("Waiting", lambda progress: progress.stop.wait(WAIT_MS / 1000), heard.done, heard.failed))
    jobs.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("crossread-job")]
    assert heard.values == []


def test_progress_is_told_for_loud_jobs_only(jobs: Jobs, qtbot: object) -> None:
    started: list[str] = []
    jobs.started.connect(lambda _number, label: started.append(label))
    heard = Heard()
    jobs.start(Job("Quiet", lambda _progress: 1, heard.done, heard.failed, is_quiet=True))
    jobs.start(Job("Loud", lambda _progress: 2, heard.done, heard.failed))
    qtbot.waitUntil(lambda: len(heard.values) == 2, timeout=WAIT_MS)
    assert started == ["Loud"]


def test_a_result_is_taken_in_by_steps_while_later_ones_wait(jobs: Jobs, qtbot: object) -> None:
    heard, seen, release = Heard(), [], threading.Event()

    def by_steps(value: object) -> Iterator[None]:
        for step in range(3):
            seen.append((step, jobs.is_busy("slow"), list(heard.values)))
            release.set()
            yield
        heard.done(value)

    def later(_progress: Progress) -> str:
        release.wait()
        return "later"

    jobs.start(Job("Slow", lambda _progress: "slow", by_steps, heard.failed, subject="slow"))
    jobs.start(Job("Later", later, heard.done, heard.failed))
    qtbot.waitUntil(lambda: len(heard.values) == 2, timeout=WAIT_MS)
    assert seen == [(0, True, []), (1, True, []), (2, True, [])]
    assert heard.values == ["slow", "later"]
    assert not jobs.is_busy()


def test_steps_that_are_left_are_dropped_when_the_subject_is_asked_again(jobs: Jobs, qtbot: object) -> None:
    heard, seen = Heard(), []

    def by_steps(_value: object) -> Iterator[None]:
        seen.append("first")
        jobs.start(Job("Newer", lambda _progress: "newer", heard.done, heard.failed, subject="one"))
        yield
        seen.append("second")

    jobs.start(Job("Older", lambda _progress: "older", by_steps, heard.failed, subject="one"))
    qtbot.waitUntil(lambda: heard.values == ["newer"], timeout=WAIT_MS)
    assert seen == ["first"]
    assert not jobs.is_busy()


def test_a_step_that_fails_keeps_no_later_result_back(jobs: Jobs, qtbot: object) -> None:
    heard = Heard()

    def by_steps(_value: object) -> Iterator[None]:
        yield
        raise RuntimeError("a fault")

    with qtbot.captureExceptions() as faults:
        jobs.start(Job("Faulty", lambda _progress: 1, by_steps, heard.failed))
        qtbot.waitUntil(lambda: bool(faults), timeout=WAIT_MS)
    jobs.start(Job("Sound", lambda _progress: 2, heard.done, heard.failed))
    qtbot.waitUntil(lambda: heard.values == [2], timeout=WAIT_MS)
    assert not jobs.is_busy()


def test_what_is_at_hand_is_taken_in_step_by_step_like_what_a_job_brings(jobs: Jobs, qtbot: object) -> None:
    steps: list[object] = []

    def take(value: object) -> Iterator[None]:
        steps.append(value)
        yield
        steps.append("second")

    jobs.take_in("first", take, subject="desk")
    assert steps == ["first"]
    assert jobs.is_busy("desk")
    qtbot.waitUntil(lambda: not jobs.is_busy(), timeout=WAIT_MS)
    assert steps == ["first", "second"]


def test_what_is_taken_in_step_by_step_gives_way_to_a_later_job_of_its_subject(jobs: Jobs, qtbot: object) -> None:
    heard, steps = Heard(), []

    def take(value: object) -> Iterator[None]:
        steps.append(value)
        yield
        steps.append("never")

    jobs.take_in("first", take, subject="desk")
    jobs.start(Job("Opening", lambda _progress: "later", heard.done, heard.failed, subject="desk"))
    qtbot.waitUntil(lambda: bool(heard.values), timeout=WAIT_MS)
    assert steps == ["first"]
