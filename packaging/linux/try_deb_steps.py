"""Steps of a trial: each named, each within its time."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from try_deb_room import Wrong

STEP_LIMIT_S = 300


def out_of_time(*_: object) -> None:
    """End a step that takes too long. Raises: Wrong."""
    raise Wrong("the time for it is over")


@contextmanager
def step(name: str, limit_s: int = STEP_LIMIT_S) -> Iterator[list[str]]:
    """Do one step within its time; what is added to the list is said behind its name."""
    remarks: list[str] = []
    signal.alarm(limit_s)
    try:
        yield remarks
    except (Wrong, OSError) as error:
        raise Wrong(f"{name}: {error}") from error
    finally:
        signal.alarm(0)
    print(f"ok  {name}" + (f": {'; '.join(remarks)}" if remarks else ""), flush=True)


def expect(holds: bool, what: str) -> None:
    """Raise Wrong unless it holds."""
    if not holds:
        raise Wrong(f"not so: {what}")


def last_line(text: str) -> str:
    """Return the last line that says something."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")
