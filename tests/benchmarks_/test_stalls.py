"""What the benchmark makes of what the watchdog wrote down, and what the watchdog sees."""

import json
import time
from pathlib import Path

from benchmarks.stalls import read_stalls
from tests.stall_watch import Place, Watch, _stack


def test_the_longest_stall_comes_first() -> None:
    rows = [{"story": name, "wall_s": wall, "what": "turn", "stack": []} for name, wall in (("a", 0.01), ("b", 0.06))]
    assert [one.story for one in read_stalls("\n".join(map(json.dumps, rows)))] == ["b", "a"]
    assert read_stalls("") == []


def test_only_what_the_window_does_counts(qapp: object) -> None:
    watch = Watch()
    watch.begin("a story")
    own = [Place(1, "/x/tests/flows/window/test_story.py", 1, "test_it")]
    call = [Place(2, "/x/desktop_app/shell/session/desk.py", 5, "choose"), *own]
    now = time.perf_counter()
    for step in range(100):
        watch._look(own, now + step / 100, now + (step + 1) / 100)
    assert watch.worst.wall_s == 0
    for step in range(10):
        watch._look(call, now + step / 100, now + (step + 1) / 100)
    assert watch.worst.what == "call of choose"
    assert 0.05 < watch.worst.wall_s <= 0.11
    built = [Place(3, "/x/desktop_app/shell/assembly.py", 5, "__init__"), *own]
    for step in range(100):
        watch._look(built, now + step / 100, now + (step + 1) / 100)
    assert watch.worst.wall_s <= 0.11


def test_a_stack_names_the_programs_frames(tmp_path: Path) -> None:
    places = [
        Place(1, "/py/enum.py", 3, "value"),
        Place(2, "/x/desktop_app/shell/a.py", 7, "f"),
        Place(3, "/y.py", 1, "g"),
    ]
    assert _stack(places) == ("enum.py:3 value", "a.py:7 f")
