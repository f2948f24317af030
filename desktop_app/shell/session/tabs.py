"""The tabs: which comparisons are open in the window, in which order, and which is being read."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Changes
from desktop_app.core.errors import CrossreadError
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.spread import Spread

OPEN_TABS = "tabs"


@dataclass(frozen=True, slots=True)
class Tab:
    """One comparison that is open, or a document that is read alone (and then no comparison)."""

    title: str
    comparison_id: int | None = None
    document_id: int | None = None


class Tabs(QObject):
    """Follow the desk: what is laid there takes the place of the tab being read, unless it is open in another."""

    changed = Signal()
    """Other tabs are open, or in another order, or another is being read."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._tabs: list[Tab] = []
        self._place = -1
        self._is_new_wanted = False
        session.switched.connect(self._load)
        session.edited.connect(self._follow)
        desk.laid.connect(self._take)

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The tabs from left to right."""
        return tuple(self._tabs)

    @property
    def place(self) -> int:
        """Which tab is being read; -1 if none is."""
        return self._place

    def want_new(self) -> None:
        """Give what is laid next a tab of its own."""
        self._is_new_wanted = True

    def open(self, comparison_id: int) -> None:
        """Read a comparison in a tab of its own, which may be open already."""
        at = next((place for place, tab in enumerate(self._tabs) if tab.comparison_id == comparison_id), None)
        if at is not None:
            self.show(at)
            return
        self._desk.hold(None)
        self.want_new()
        self._desk.lay_comparison(comparison_id)

    def show(self, place: int) -> None:
        """Read the tab at a place."""
        if not 0 <= place < len(self._tabs) or place == self._place:
            return
        self._is_new_wanted = False
        self._desk.hold(None)
        self._place = place
        self.changed.emit()
        self._lay(self._tabs[place])

    def walk(self, by: int) -> None:
        """Go to the next tab, or the one before; from the last to the first."""
        if self._tabs:
            self.show((self._place + by) % len(self._tabs))

    def close(self, place: int) -> None:
        """Close the tab at a place, unless it is the only one; its comparison stays in the project."""
        if len(self._tabs) < 2 or not 0 <= place < len(self._tabs):
            return
        was_read = place == self._place
        del self._tabs[place]
        if place < self._place or self._place == len(self._tabs):
            self._place -= 1
        if was_read:
            self._lay(self._tabs[self._place])
        self._tell()

    def close_current(self) -> None:
        """Close the tab that is being read."""
        self.close(self._place)

    def move(self, before: int, after: int) -> None:
        """Put a tab at another place."""
        if not (0 <= before < len(self._tabs) and 0 <= after < len(self._tabs)):
            return
        read = self._tabs[self._place] if self._place >= 0 else None
        self._tabs.insert(after, self._tabs.pop(before))
        self._place = self._tabs.index(read) if read is not None else -1
        self._tell()

    def _lay(self, tab: Tab) -> None:
        if tab.comparison_id is not None:
            self._desk.lay_comparison(tab.comparison_id)
        elif tab.document_id is not None:
            self._desk.lay_document(tab.document_id)

    def _take(self) -> None:
        """Give what was laid a tab: that where it is open, a new one if that is wanted, or that being read."""
        tab = _tab_of(self._desk.spread)
        if tab is None:
            return
        at = next((place for place, one in enumerate(self._tabs) if _is_same(one, tab)), None)
        if at is not None:
            self._drop_stray(at, tab)
        elif self._is_new_wanted or self._place < 0:
            self._place += 1
            self._tabs.insert(self._place, tab)
        else:
            self._tabs[self._place] = tab
        self._is_new_wanted = False
        self._tell()

    def _drop_stray(self, at: int, tab: Tab) -> None:
        """Read the tab where something is open; a tab on the way to it, of a pair not linked yet, is gone."""
        self._tabs[at] = tab
        stray = self._tabs[self._place] if 0 <= self._place < len(self._tabs) and self._place != at else None
        if stray is not None and stray.comparison_id is None and stray.document_id is None:
            del self._tabs[self._place]
            at -= at > self._place
        self._place = at

    def _follow(self, changes: Changes) -> None:
        """Take up other titles; close what is in the project no longer."""
        project = self._session.project
        if project is None or not (changes.comparisons or changes.has_other_documents):
            return
        titles = {entry.comparison.id: entry.comparison.title for entry in project.comparisons()}
        documents = {entry.id for entry in project.documents()}
        read = self._tabs[self._place] if 0 <= self._place < len(self._tabs) else None
        kept = [tab for tab in self._tabs if tab.comparison_id in titles or tab.document_id in documents or tab is read]
        self._place = next((place for place, tab in enumerate(kept) if tab is read), -1)
        self._tabs = [_retitled(tab, titles) for tab in kept]
        self._tell()

    def _load(self) -> None:
        """Open the tabs that were open when the project was put away."""
        project = self._session.project
        self._is_new_wanted = False
        self._tabs, self._place = [], -1
        if project is not None:
            try:
                titles = {entry.comparison.id: entry.comparison.title for entry in project.comparisons()}
                ids = kept_ids(project.view_state(OPEN_TABS))
            except CrossreadError:
                titles, ids = {}, []
            self._tabs = [Tab(titles[one], one) for one in ids if one in titles]
        self.changed.emit()

    def _tell(self) -> None:
        ids = [tab.comparison_id for tab in self._tabs if tab.comparison_id is not None]
        self._session.keep_view(OPEN_TABS, json.dumps(ids))
        self.changed.emit()


def kept_ids(text: str | None) -> list[int]:
    """Return the ids that were written down, each once; none where the text is no list."""
    try:
        kept = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return []
    whole: Sequence[object] = kept if isinstance(kept, list) else ()
    return list(dict.fromkeys(one for one in whole if isinstance(one, int) and not isinstance(one, bool)))


def _tab_of(spread: Spread) -> Tab | None:
    if spread.comparison is not None:
        return Tab(spread.comparison.title, spread.comparison.id)
    if spread.left is None:
        return None
    if spread.right is None:
        return Tab(spread.left.title, document_id=spread.left.id)
    return Tab(f"{spread.left.title} | {spread.right.title}")


def _is_same(one: Tab, other: Tab) -> bool:
    if other.comparison_id is not None:
        return one.comparison_id == other.comparison_id
    return other.document_id is not None and one.document_id == other.document_id


def _retitled(tab: Tab, titles: dict[int, str]) -> Tab:
    if tab.comparison_id is None or tab.comparison_id not in titles:
        return tab
    return Tab(titles[tab.comparison_id], tab.comparison_id)
