"""All that can be done or opened by name, as rows that narrow down while a person types."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt

from desktop_app.core.text.span import Span
from desktop_app.shell.models.fuzzy import Fit, Name, typed_words
from desktop_app.shell.models.roles import Role

MOST_ROWS = 200
LESS_FOR_DETAIL = 0.5
LESS_FOR_UNAVAILABLE = 20.0


class EntryKind(StrEnum):
    """What an entry of the palette is."""

    ACTION = "action"
    COMPARISON = "comparison"
    DOCUMENT = "document"
    TOPIC = "topic"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be done or opened; `key` says which of its kind it is.

    An entry with a `reason` cannot be had now, and says why.
    """

    kind: EntryKind
    key: str
    title: str
    detail: str = ""
    keys: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """An entry on show, with the stretches of its title that are what was typed."""

    entry: Entry
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    """An entry with its names folded once."""

    entry: Entry
    title: Name
    both: Name = field(repr=False)


class PaletteModel(QAbstractListModel):
    """The entries that fit what was typed, best first; all of them where nothing was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[_Named, ...] = ()
        self._rows: tuple[PaletteRow, ...] = ()

    def set_entries(self, entries: Sequence[Entry], recent: Sequence[str] = ()) -> None:
        """Take these entries; actions of the names `recent` come first."""
        order = {name: place for place, name in enumerate(recent)}
        sorted_entries = sorted(entries, key=lambda entry: order.get(_recency(entry), len(order)))
        self._entries = tuple(
            _Named(entry, Name.of(entry.title), Name.of(f"{entry.title} {entry.detail} {kind_said(entry.kind)}"))
            for entry in sorted_entries
        )
        self.look("")

    def look(self, typed: str) -> None:
        """Narrow the rows down to what fits."""
        wanted = typed_words(typed)
        self.beginResetModel()
        self._rows = self._fitting(wanted) if wanted else tuple(PaletteRow(one.entry) for one in self._entries)
        self.endResetModel()

    def row(self, index: QModelIndex) -> PaletteRow | None:
        """Return the row at an index."""
        is_row = index.isValid() and index.row() < len(self._rows)
        return self._rows[index.row()] if is_row else None

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.TITLE:
                return row.entry.title
            case Role.VALUE:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row.entry)
            case Qt.ItemDataRole.ToolTipRole:
                return row.entry.reason or row.entry.title
        return None

    def _fitting(self, wanted: tuple[str, ...]) -> tuple[PaletteRow, ...]:
        found: list[tuple[float, int, PaletteRow]] = []
        for place, one in enumerate(self._entries):
            fit = _best(one, wanted)
            if fit is not None:
                score = fit.score - (LESS_FOR_UNAVAILABLE if one.entry.reason else 0)
                found.append((-score, place, PaletteRow(one.entry, fit.spans)))
        found.sort(key=lambda ranked: ranked[:2])
        return tuple(row for _score, _place, row in found[:MOST_ROWS])


def kind_said(kind: EntryKind) -> str:
    """Return what a kind of entry is called; nothing for actions, which are what the palette is for."""
    said = {
        EntryKind.ACTION: "",
        EntryKind.COMPARISON: QCoreApplication.translate("Palette", "Comparison"),
        EntryKind.DOCUMENT: QCoreApplication.translate("Palette", "Document"),
        EntryKind.TOPIC: QCoreApplication.translate("Palette", "Topic"),
        EntryKind.PROJECT: QCoreApplication.translate("Palette", "Project"),
    }
    return said[kind]


def spoken(entry: Entry) -> str:
    """Return what a screen reader says of an entry."""
    parts = [entry.title, kind_said(entry.kind), entry.detail, entry.keys, entry.reason]
    return ", ".join(part for part in parts if part)


def _best(one: _Named, wanted: tuple[str, ...]) -> Fit | None:
    fit = one.title.fit(wanted)
    if fit is not None:
        return fit
    beyond = one.both.fit(wanted)
    return Fit(beyond.score * LESS_FOR_DETAIL) if beyond is not None else None


def _recency(entry: Entry) -> str:
    return entry.key if entry.kind is EntryKind.ACTION else ""
