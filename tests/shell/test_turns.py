"""Each piece of work has a turn of the event loop of its own."""

from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer

from desktop_app.shell.turns import Turns


@pytest.fixture
def turns(qapp: Any) -> Turns:
    return Turns()


def test_work_is_done_in_order_with_the_window_served_in_between(turns: Turns, qtbot: Any) -> None:
    done: list[str] = []
    holder = QObject()
    first = turns.of(lambda: (done.append("first"), QTimer.singleShot(0, holder, lambda: done.append("window"))))
    second, third = turns.of(lambda: done.append("second")), turns.of(lambda: done.append("third"))
    assert turns.is_idle
    for turn in (first, second, third):
        turn.wish()
    assert done == []
    assert not turns.is_idle
    qtbot.waitUntil(lambda: len(done) == 4)
    assert [one for one in done if one != "window"] == ["first", "second", "third"]
    assert done.index("window") < done.index("third")


def test_many_wishes_are_one_turn_and_none_is_left_of_a_dropped_one(turns: Turns, qtbot: Any) -> None:
    done: list[str] = []
    many, none, last = (turns.of(lambda name=name: done.append(name)) for name in ("many", "none", "last"))
    many.wish()
    many.wish()
    none.wish()
    none.drop()
    last.wish()
    qtbot.waitUntil(lambda: "last" in done)
    assert done == ["many", "last"]
    assert not many.is_wished


def test_work_may_be_wished_for_again_from_within(turns: Turns, qtbot: Any) -> None:
    done: list[int] = []

    def work() -> None:
        done.append(len(done))
        if len(done) < 3:
            turn.wish()

    turn = turns.of(work)
    turn.wish()
    qtbot.waitUntil(lambda: len(done) == 3)
    assert not turn.is_wished


def test_nothing_is_done_once_all_wishes_are_forgotten(turns: Turns, qtbot: Any) -> None:
    done: list[str] = []
    turns.of(lambda: done.append("work")).wish()
    turns.clear()
    turns.of(lambda: done.append("later")).wish()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["later"]
