"""Work that is asked to stop stops, however long the list it goes through."""

from collections.abc import Iterator

import pytest

from desktop_app.core.errors import Cancelled
from desktop_app.core.importers.registry import read_bytes
from desktop_app.core.linking.engine import find_links
from desktop_app.core.progress import OFTEN, Heeding, Progress


def test_over_stops_within_a_few_items_when_it_is_asked() -> None:
    progress = Progress()
    seen = []
    with pytest.raises(Cancelled):
        for number in progress.over(range(10 * OFTEN)):
            seen.append(number)
            if number == OFTEN + 1:
                progress.cancel()
    assert len(seen) == 2 * OFTEN


def test_over_asks_though_there_is_nothing_to_go_through() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        list(progress.over(()))


def test_heeding_list_is_a_list_that_stops_when_it_is_asked() -> None:
    progress = Progress()
    heeding = Heeding(range(3), progress)
    assert (list(heeding), heeding[1], len(heeding)) == ([0, 1, 2], 1, 3)
    progress.cancel()
    with pytest.raises(Cancelled):
        list(heeding)


class StopAt:
    """A stop signal that is given at the n-th question."""

    def __init__(self, last: int) -> None:
        self.left = last

    def is_set(self) -> bool:
        self.left -= 1
        return self.left < 0


TEXT = "\n\n".join(f"The committee on item {number} met. It heard Ana Roe of the Belmora Wire." for number in range(60))


def asked(last: int) -> int:
    """Read and link with a signal given at the `last`-th question; return how many questions were asked."""
    stop = StopAt(last)
    progress = Progress(stop=stop)  # type: ignore[arg-type]  # all that is asked of the signal
    left, right = (read_bytes(TEXT.encode(), name, progress).document for name in ("a.txt", "b.txt"))
    find_links(left, right, progress=progress)
    return last - stop.left


def moments() -> Iterator[int]:
    """Yield questions from the first to the last, more of them early on."""
    whole = asked(10**9)
    yield from range(0, whole, max(1, whole // 40))


def test_reading_and_linking_stop_at_whichever_question_they_are_told() -> None:
    for moment in moments():
        with pytest.raises(Cancelled):
            asked(moment)
