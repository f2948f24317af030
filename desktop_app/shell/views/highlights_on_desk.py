"""The highlights of what lies on the desk, kept true to its topics, the filter and the colouring."""

from desktop_app.core.entities import Run, Topic
from desktop_app.shell.models.colouring import ColourBy, Colouring
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.highlights import Highlights

MOST_KEPT = 6
"""How many comparisons' highlights are kept at hand besides those on the desk."""


class HighlightsOnDesk:
    """The highlights of what lies on the desk, made anew where its topics, the filter or the colouring are others."""

    def __init__(self, desk: Desk, topics: TopicsModel, colouring: Colouring | None = None) -> None:
        self._desk = desk
        self._topics = topics
        self.colouring = colouring or Colouring()
        """What the highlights are coloured by."""
        self._by = ColourBy.TOPIC
        self._run: Run | None = None
        self._comparison: int | None = None
        self._known: tuple[Topic, ...] = ()
        self._chosen: frozenset[int] = frozenset()
        self._made = Highlights(())
        self._kept: dict[tuple[int, frozenset[int]], tuple[tuple[Topic, ...], Run | None, Highlights]] = {}

    def now(self) -> Highlights:
        """Return the highlights of the present moment."""
        spread, chosen = self._desk.spread, self._topics.chosen
        comparison = spread.comparison.id if spread.comparison is not None else None
        known = spread.analysis.topics if spread.analysis is not None else ()
        run = spread.analysis.run if spread.analysis is not None else None
        is_other = known is not self._known or run is not self._run
        if is_other or (comparison, chosen) != (self._comparison, self._chosen):
            self._keep()
            self._run, self._comparison, self._known, self._chosen = run, comparison, known, chosen
            self._made, self._by = self._before(), ColourBy.TOPIC
        if self._by is not self.colouring.value:
            self._by = self.colouring.value
            self._made = self._made.coloured(self._by)
        return self._made

    def _keep(self) -> None:
        """Keep the highlights that give way, since a tab may bring them back."""
        if self._comparison is not None:
            self._kept[self._comparison, self._chosen] = (self._known, self._run, self._made.coloured(ColourBy.TOPIC))
            if len(self._kept) > MOST_KEPT:
                del self._kept[next(iter(self._kept))]

    def _before(self) -> Highlights:
        """Return the highlights as they were when the same was found before, or new ones."""
        kept = self._kept.pop((self._comparison, self._chosen), None) if self._comparison is not None else None
        if kept is not None and kept[0] is self._known and kept[1] is self._run:
            return kept[2]
        return Highlights(self._known, self._chosen)
