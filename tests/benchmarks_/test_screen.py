"""How a benchmark sees from outside that a window has been painted."""

import struct
import time
from typing import Any

from benchmarks.screen import PAINTED_COLOURS, Screen, colours

BLANK = struct.pack("<64I", *[0] * 64)
FRAME = struct.pack("<64I", *[0] * 32, *[0xF4F3F0] * 32)
TEXT = struct.pack("<64I", *range(PAINTED_COLOURS), *[0] * (64 - PAINTED_COLOURS))


class Film(Screen):
    """Shows one picture after the other, the last one for ever."""

    def __init__(self, *pictures: bytes) -> None:
        self._pictures = list(pictures)
        self.looks = 0

    def look(self) -> bytes:
        self.looks += 1
        return self._pictures.pop(0) if len(self._pictures) > 1 else self._pictures[0]


class Program:
    """Runs until it has been asked so often whether it still does."""

    def __init__(self, polls: int = 1_000) -> None:
        self._left = polls

    def poll(self) -> int | None:
        self._left -= 1
        return None if self._left > 0 else 0


def watch(film: Film, program: Any, quiet_s: float = 0.0) -> Any:
    return film.watch(program, time.perf_counter(), quiet_s, limit_s=60.0)


def test_colours_are_counted_once_each() -> None:
    assert colours(BLANK) == 1
    assert colours(FRAME) == 2
    assert colours(TEXT) == PAINTED_COLOURS


def test_window_counts_as_painted_when_text_stands_in_it_not_before() -> None:
    film = Film(BLANK, FRAME, FRAME, TEXT, TEXT)
    sight = watch(film, Program())
    assert sight is not None
    assert film.looks == 5
    assert 0 < sight.painted_s <= sight.settled_s


def test_window_settles_when_its_last_change_is_past() -> None:
    film = Film(TEXT, TEXT[::-1], TEXT, TEXT)
    sight = watch(film, Program())
    assert sight is not None
    assert sight.painted_s < sight.settled_s


def test_window_is_not_seen_when_the_program_ends_without_one() -> None:
    assert watch(Film(BLANK, FRAME), Program(polls=20)) is None


def test_screen_is_clear_when_the_last_window_is_gone() -> None:
    film = Film(TEXT, TEXT, FRAME)
    film.clear()
    assert film.looks == 3
