"""What is measured of a drop on the window."""

from benchmarks.drop import Turns


def test_turns_end_when_it_is_so_and_one_more_has_painted_it() -> None:
    made: list[int] = []
    turns = Turns(lambda: made.append(len(made)))
    turns.until(lambda: len(made) == 3)
    assert len(made) == 4
    assert turns.longest_s >= 0
