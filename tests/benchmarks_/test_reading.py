"""How the reading room's figures are timed and held against their bounds."""

from benchmarks.pace import Pace
from benchmarks.reading import bound_of, lines_of


def test_a_gesture_counts_until_the_window_has_painted_and_rests() -> None:
    painted = [0]
    turns: list[int] = []

    def turn() -> None:
        turns.append(1)
        painted[0] = int(len(turns) >= 3)

    felt = Pace(turn, lambda: painted[0]).feel(lambda: None)
    assert len(turns) >= 3
    assert 0 <= felt.painted_s <= felt.whole_s
    assert felt.longest_s <= felt.whole_s


def test_a_line_misses_its_bound_by_its_percentile_or_by_one_long_turn() -> None:
    quick = {"wheel|p50": 3.0, "wheel|p95": 8.0, "wheel|worst": 20.0, "wheel|turn": 19.0, "peak_mb": 200.0}
    assert [line.is_met for line in lines_of("1 MB", 1, quick)] == [True]
    assert [line.is_met for line in lines_of("1 MB", 1, {**quick, "wheel|p95": 8.1})] == [False]
    assert [line.is_met for line in lines_of("1 MB", 1, {**quick, "wheel|turn": 51.0})] == [False]


def test_a_frame_may_take_longer_on_longer_texts() -> None:
    assert (bound_of("wheel", 1), bound_of("wheel", 20)) == (8.0, 10.0)
    assert bound_of("open: links painted", 5) == 600.0
