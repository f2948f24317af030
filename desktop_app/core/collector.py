"""Holds off Python's search for unreachable cycles while very many values are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_LOCK = Lock()
_HOLDERS: list[bool] = []
"""For each holder whether the search was on when it came; the search goes on when the last one leaves."""


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """Switch the search off within the block: it would walk over all that is being made, again and again."""
    with _LOCK:
        _HOLDERS.append(gc.isenabled() or any(_HOLDERS))
        gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            was_on = _HOLDERS.pop()
            if was_on and not _HOLDERS:
                gc.freeze()  # else the first search would walk over all that was made within the block
                gc.enable()
