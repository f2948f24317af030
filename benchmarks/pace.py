"""How long a window takes from a gesture to what the person sees of it, turn of the event loop by turn."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

LIMIT_S = 60.0
PAUSE_S = 0.0003
"""Between two turns that found nothing to do; it is not counted."""
IDLE_S = 0.012
"""Nothing to do for so long means that all is done: longer than a platform waits before it paints."""
BUSY_S = 0.0003
"""A turn that takes less had nothing to do."""


@dataclass(frozen=True, slots=True)
class Felt:
    """Seconds of one gesture: until what it changed was painted, all that was done for it, and the longest turn.

    Waiting for the platform's next frame, when the window has nothing to do, is not counted.
    """

    painted_s: float
    whole_s: float
    longest_s: float


class Pace:
    """Makes gestures, and turns the event loop until all that they set off is done."""

    def __init__(self, turn: Callable[[], None], painted: Callable[[], int]) -> None:
        """Take what makes one turn, and what tells how often the window has painted."""
        self._turn = turn
        self._painted = painted

    def feel(self, gesture: Callable[[], object], has_paint: bool = True) -> Felt:
        """Make a gesture, and look on until the window has painted and has nothing more to do."""
        before, began = self._painted(), time.perf_counter()
        gesture()
        whole = longest = time.perf_counter() - began
        painted = 0.0
        idle_since = time.perf_counter()
        while True:
            took = self._timed_turn()
            now = time.perf_counter()
            if took >= BUSY_S:
                whole, longest, idle_since = whole + took, max(longest, took), now
            if not painted and self._painted() > before:
                painted = whole
            is_done = painted or not has_paint
            if is_done and now - idle_since > IDLE_S:
                return Felt(painted or whole, whole, longest)
            if now - began > LIMIT_S:
                raise TimeoutError(f"nothing was painted within {LIMIT_S:g} s")
            if took < BUSY_S:
                time.sleep(PAUSE_S)

    def until(self, is_so: Callable[[], Any]) -> Felt:
        """Turn until something is so and has been painted; all time counts, waiting for other threads too."""
        began, longest = time.perf_counter(), 0.0
        while not is_so():
            longest = max(longest, self._timed_turn())
            if time.perf_counter() - began > LIMIT_S:
                raise TimeoutError(f"nothing came within {LIMIT_S:g} s")
            time.sleep(PAUSE_S)
        whole = time.perf_counter() - began
        return Felt(whole, whole, longest)

    def _timed_turn(self) -> float:
        began = time.perf_counter()
        self._turn()
        return time.perf_counter() - began
