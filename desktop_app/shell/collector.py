"""Python's search for unreachable cycles, held on the window's thread and kept short."""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 2_000
NEW = 10_000
"""So many new objects make it worth looking among them for unreachable ones."""
TOO_MANY = 30_000
"""So many come of documents and links, which never refer to themselves: they are left alone for good.

A search takes a millisecond for a thousand.
"""
YOUNG, MIDDLE = 0, 1
YOUNG_SEARCHES = 5
"""So often the newest are searched before those that outlived a search are searched too; the old ones never are."""


def leave_alone() -> None:
    """Leave all that there is alone for good, after a job has brought much: it is not told from the count of new ones.

    Of those as many are taken away as old ones went meanwhile, and where one great thing gives way to another that is
    all of them. Nothing is done where Python searches by itself.
    """
    if not gc.isenabled():
        gc.freeze()


class Collector(QObject):
    """Takes the place of Python's own search, which comes on whichever thread happens to make a new object.

    On the thread of a job it would take widgets down that lie about unreachable, and Qt's objects may only go on their
    own thread. It would also halt the window: going through everything took 0.02 s at the start, and 0.1 s with two
    texts of 1 MB open, so what is there by now is never gone through.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._young_searches = 0
        gc.freeze()
        gc.disable()
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        timer.timeout.connect(self.look)
        timer.start(EVERY_MS)

    def look(self) -> None:
        """Search among the new objects, if there are many of them but not too many."""
        new, *_older = gc.get_count()
        if new >= TOO_MANY:
            gc.freeze()
        elif new >= NEW:
            self._young_searches = (self._young_searches + 1) % YOUNG_SEARCHES
            gc.collect(YOUNG if self._young_searches else MIDDLE)
