"""Building very many values at once."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_state = {"builders": 0, "was_enabled": False}


@contextmanager
def building_many() -> Iterator[None]:
    """Let the garbage collector rest meanwhile: the values hold no cycles, and looking for some doubles the time.

    Counted, so that threads may overlap; the collector wakes with the last of them.
    """
    with _lock:
        if _state["builders"] == 0:
            _state["was_enabled"] = gc.isenabled()
            gc.disable()
        _state["builders"] += 1
    try:
        yield
    finally:
        with _lock:
            _state["builders"] -= 1
            if _state["builders"] == 0 and _state["was_enabled"]:
                gc.enable()
