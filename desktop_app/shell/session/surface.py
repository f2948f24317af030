"""The surface of the desk: the spread that lies there, the links on show, the link being judged."""

from dataclasses import replace
from operator import attrgetter

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Link, Side
from desktop_app.core.selection import from_score
from desktop_app.shell.session.reading_state import ReadingState
from desktop_app.shell.session.shelf import Shelf
from desktop_app.shell.session.spread import Spread


class Surface(QObject):
    """Hold what is being read, whatever project it comes from."""

    leaving = Signal()
    """What lies on the desk is about to give way to another spread."""
    laid = Signal()
    """Another spread lies on the desk."""
    link_chosen = Signal(object)
    """The id of the link now current, or None."""
    sifted = Signal()
    """The cut-off was moved: other links are on show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spread = Spread()
        self._shelf = Shelf()
        self._readings: dict[int, ReadingState] = {}
        self._links: dict[int, Link] = {}
        self._on_show: tuple[Link, ...] = ()
        self._current: int | None = None
        self._is_laying = False
        self._is_told = True
        self._held: Side | None = None

    @property
    def spread(self) -> Spread:
        """What lies on the desk."""
        return self._spread

    @property
    def current(self) -> int | None:
        """The id of the link under judgement."""
        return self._current

    @property
    def is_laying(self) -> bool:
        """Whether a spread is just being laid: the link that is told of then was under judgement when it left."""
        return self._is_laying

    @property
    def held(self) -> Side | None:
        """The side whose text stays where it is although another comparison is laid; None if there is none."""
        return self._held

    def hold(self, side: Side | None) -> None:
        """Leave the text of one side where it is when the next comparison is laid."""
        self._held = side

    def link(self, link_id: int | None) -> Link | None:
        """Return a link of the comparison by its id."""
        return self._links.get(link_id) if link_id is not None else None

    def links(self) -> tuple[Link, ...]:
        """Return the links of the comparison on show, in the order of the analysis."""
        return self._on_show

    def sift(self, cut_off: float | None) -> None:
        """Show the links from a score on; None for the engine's own cut-off."""
        if cut_off == self._spread.cut_off:
            return
        self._spread = replace(self._spread, cut_off=cut_off)
        self._sift()
        if self._current is not None and self._current not in map(attrgetter("id"), self._on_show):
            self.choose(None)
        self.sifted.emit()

    def choose(self, link_id: int | None) -> None:
        """Make a link the one under judgement."""
        self._current = link_id if link_id in self._links else None
        self._is_told = True
        self.link_chosen.emit(self._current)

    def lay(self, spread: Spread) -> None:
        """Put `spread` on the desk, with the link that was under judgement when it lay there last."""
        self._lay_out(spread)
        self._tell_current()

    def _lay_out(self, spread: Spread) -> None:
        """Put `spread` on the desk; of its link is told apart, as each takes long enough for a turn of its own."""
        self.leaving.emit()
        self._shelf.put(self._spread)
        self._is_laying = True
        try:
            self._spread = self._as_read(spread)
            self._take_links()
            self._current = None
            self.laid.emit()
        finally:
            self._is_laying = False
            if spread.comparison is not None or spread.left is None:
                self._held = None
        reading = self._spread.reading
        self._current = reading.current if reading is not None and reading.current in self._links else None
        self._is_told = False

    def _tell_current(self) -> None:
        """Tell of the link that was under judgement when the spread lay here last, if no other was chosen meanwhile."""
        if self._is_told:
            return
        self._is_laying = self._is_told = True
        try:
            self.link_chosen.emit(self._current)
        finally:
            self._is_laying = False

    def note_reading(self, state: ReadingState) -> None:
        """Take in how the comparison on the desk is read just now."""
        self._spread = replace(self._spread, reading=state)
        if self._spread.comparison is not None:
            self._readings[self._spread.comparison.id] = state

    def _as_read(self, spread: Spread) -> Spread:
        """Return a spread with how it was read last: what was fetched may be a moment older."""
        reading = self._readings.get(spread.comparison.id) if spread.comparison is not None else None
        return replace(spread, reading=reading) if reading is not None else spread

    def _take_links(self) -> None:
        analysis = self._spread.analysis
        self._links = {link.id: link for link in (*analysis.links, *analysis.fainter)} if analysis else {}
        self._sift()

    def _sift(self) -> None:
        analysis, cut_off = self._spread.analysis, self._spread.cut_off
        shown = analysis.links if analysis is not None else ()
        self._on_show = shown if cut_off is None else from_score(self._links.values(), cut_off)
