"""Unreachable cycles go on the window's thread, never on that of a job."""

import gc
import weakref
from collections.abc import Iterator
from threading import Thread, get_ident

import pytest
from PySide6.QtCore import QObject

from desktop_app.shell.collector import NEW, TOO_MANY, Collector, leave_alone


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    was_enabled = gc.isenabled()
    yield Collector()
    gc.unfreeze()
    if was_enabled:
        gc.enable()


def forgotten_cycle() -> list[int]:
    """Leave a cycle of objects of Qt behind; return a list that will hold the thread on which it went."""
    gone_on: list[int] = []
    one, other = QObject(), QObject()
    one.other, other.other = other, one  # type: ignore[attr-defined]
    weakref.finalize(one, lambda: gone_on.append(get_ident()))
    return gone_on


def make_many(count: int) -> list[list[int]]:
    made: list[list[int]] = []
    thread = Thread(target=lambda: made.extend([number] for number in range(count)))
    thread.start()
    thread.join()
    return made


def test_a_job_that_makes_many_objects_takes_no_widgets_down(collector: Collector) -> None:
    gone_on = forgotten_cycle()
    made = make_many(2 * NEW)
    assert gone_on == []
    collector.look()
    assert gone_on == [get_ident()]
    assert len(made) == 2 * NEW


def test_few_new_objects_are_not_worth_a_search(collector: Collector) -> None:
    gc.collect()
    gone_on = forgotten_cycle()
    collector.look()
    assert gone_on == []


def test_what_a_job_makes_by_the_hundred_thousand_is_never_gone_through(collector: Collector) -> None:
    frozen = gc.get_freeze_count()
    made = make_many(TOO_MANY + NEW)
    collector.look()
    assert gc.get_freeze_count() >= frozen + len(made)
    assert gc.get_count()[0] < NEW


def test_what_outlived_a_search_is_searched_too_now_and_then(collector: Collector) -> None:
    one = QObject()
    kept = [one]
    make_many(NEW)
    gc.collect(0)
    one.other = one  # type: ignore[attr-defined]
    gone_on: list[int] = []
    weakref.finalize(one, lambda: gone_on.append(get_ident()))
    del one
    kept.clear()
    for _time in range(5):
        made = make_many(2 * NEW)
        collector.look()
        del made
    assert gone_on == [get_ident()]


def test_what_takes_the_place_of_as_much_is_left_alone_where_that_is_asked_for(collector: Collector) -> None:
    before = make_many(2 * TOO_MANY)
    collector.look()
    frozen = gc.get_freeze_count()
    made = make_many(2 * TOO_MANY)
    before.clear()
    leave_alone()
    assert gc.get_freeze_count() >= frozen - 2 * TOO_MANY + len(made)


def test_nothing_is_left_alone_where_python_searches_by_itself() -> None:
    frozen = gc.get_freeze_count()
    made = make_many(NEW)
    leave_alone()
    assert gc.get_freeze_count() == frozen
    assert len(made) == NEW
