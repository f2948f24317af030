"""How bad input is made, and how it is measured whether work stops when it is asked."""

from pathlib import Path

from benchmarks import stops
from benchmarks.bad_texts import filled, make_bad
from desktop_app.core.progress import Progress


def test_bad_texts_are_the_same_each_time_and_unlike_on_both_sides() -> None:
    left, right = make_bad("only numbers, 1 MB")
    assert (left, right) == make_bad("only numbers, 1 MB")
    assert left != right


def test_repetition_fills_the_size_when_its_letters_take_many_bytes() -> None:
    assert filled("あ", 10) == "あああ"
    assert len(filled("word ").encode()) == 1_000_000


def test_silence_is_measured_and_nothing_is_stopped(tmp_path: Path) -> None:
    for name in ("left.txt", "right.txt"):
        (tmp_path / name).write_text("The committee met. Nobody came.", encoding="utf-8")
    facts = stops.longest_silence(str(tmp_path / "left.txt"), str(tmp_path / "right.txt"))
    assert 0 < float(facts["longest_s"]) <= float(facts["seconds"])


def test_answer_is_timed_when_work_stops() -> None:
    def work(progress: Progress) -> None:
        progress.stop.wait()
        progress.check()

    answer = stops._stopped_after(0.0, work)
    assert answer is not None
    assert answer >= 0


def test_there_is_no_answer_when_work_is_done_before() -> None:
    assert stops._stopped_after(1_000.0, lambda progress: progress.check()) is None
