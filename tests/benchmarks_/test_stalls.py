"""What the benchmark makes of what the watchdog wrote down, and what the watchdog sees."""

import json
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.stalls import read_stalls
from tests.stall_watch import Moment, Place, Stall, Watch, _stack


def test_the_longest_stall_comes_first() -> None:
    rows = [asdict(Stall("a", work_s=0.01, longest_wall_s=0.2)), asdict(Stall("b", work_s=0.06, longest_wall_s=0.07))]
    found = read_stalls("\n".join(map(json.dumps, rows)))
    assert [one.story for one in found] == ["b", "a"]
    assert [(one.work_ms, one.longest_ms) for one in found] == [(60, 70), (10, 200)]
    assert read_stalls("") == []


def test_only_what_the_window_does_counts(qapp: object) -> None:
    watch = Watch()
    watch.begin("a story")
    own = [Place(1, "/x/tests/flows/window/test_story.py", 1, "test_it")]
    call = [Place(2, "/x/desktop_app/shell/session/desk.py", 5, "choose"), *own]
    now = watch._now()
    looks = [now + Moment(step / 100, step / 200) for step in range(101)]
    for before, after in pairwise(looks):
        watch._look(own, before, after)
    assert watch.worst.wall_s == 0
    for before, after in pairwise(looks[:11]):
        watch._look(call, before, after)
    assert watch.worst.what == "call of choose"
    assert 0.05 < watch.worst.wall_s <= 0.11
    assert watch.worst.work_s == pytest.approx(watch.worst.wall_s / 2)
    built = [Place(3, "/x/desktop_app/shell/assembly.py", 5, "__init__"), *own]
    for before, after in pairwise(looks):
        watch._look(built, before, after)
    assert watch.worst.wall_s <= 0.11


def test_what_the_thread_waits_for_is_no_work_of_its_own(qapp: object) -> None:
    watch = Watch()
    watch.begin("a story")
    watch._keep(Moment(0.4, 0.01), "turn", ())
    watch._keep(Moment(0.03, 0.02), "turn", ())
    assert (watch.worst.work_s, watch.worst.wall_s, watch.worst.longest_wall_s) == (0.02, 0.03, 0.4)


def test_a_stack_names_the_programs_frames(tmp_path: Path) -> None:
    places = [
        Place(1, "/py/enum.py", 3, "value"),
        Place(2, "/x/desktop_app/shell/a.py", 7, "f"),
        Place(3, "/y.py", 1, "g"),
    ]
    assert _stack(places) == ("enum.py:3 value", "a.py:7 f")
