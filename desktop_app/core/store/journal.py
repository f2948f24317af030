"""The journal: every edit, undo and redo, only ever added to."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.core.edits import (
    AddLink,
    Edit,
    RemoveDocument,
    RemoveLink,
    SetAliases,
    SetDocumentField,
    SetNote,
    SetRelation,
    SetVerdict,
    SetVerdicts,
)
from desktop_app.core.store.edit_json import edit_from_json, edit_to_json
from desktop_app.core.store.failures import unpacking
from desktop_app.core.store.labels import label
from desktop_app.core.store.rows import insert, one

if TYPE_CHECKING:
    import sqlite_utils


class EntryKind(StrEnum):
    """What an entry of the journal says was done."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(slots=True)
class Stacks:
    """The ids of the entries that can be undone or redone, the next one last."""

    done: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)

    def next(self, kind: EntryKind) -> int | None:
        """Return the entry that an undo, or a redo, would turn to."""
        stack = self.done if kind is EntryKind.UNDO else self.undone
        return stack[-1] if stack else None

    def follow(self, kind: EntryKind, entry_id: int, target: int | None) -> None:
        """Take in one more entry of the journal."""
        if kind is EntryKind.DO:
            self.done.append(entry_id)
            self.undone.clear()
        elif target is not None:
            source, goal = (self.done, self.undone) if kind is EntryKind.UNDO else (self.undone, self.done)
            if source and source[-1] == target:
                goal.append(source.pop())


def load_stacks(database: "sqlite_utils.Database") -> Stacks:
    """Return what can be undone and redone, by reading the whole journal once."""
    stacks = Stacks()
    with unpacking():
        for entry_id, kind, target in database.conn.execute("SELECT id, kind, target FROM journal ORDER BY id"):
            stacks.follow(EntryKind(kind), entry_id, target)
    return stacks


def write_entry(
    database: "sqlite_utils.Database", kind: EntryKind, edit: Edit, at: str, target: int | None = None
) -> int:
    """Add an entry for `edit`, as it was carried out, and return the entry's id."""
    row = {
        "at": at,
        "kind": kind.value,
        "target": target,
        "label": label(edit),
        "edit": edit_to_json(edit),
        "comparison_id": None
        if isinstance(edit, SetDocumentField | RemoveDocument | SetAliases)
        else edit.comparison_id,
        "link_id": _link_id(edit),
    }
    return insert(database, "journal", row)


def load_edit(database: "sqlite_utils.Database", entry_id: int) -> Edit:
    """Return the edit of an entry."""
    row = one(database, "SELECT edit FROM journal WHERE id = ?", entry_id)
    with unpacking():
        if row is None:
            raise KeyError(entry_id)
        return edit_from_json(row["edit"])


def links_spoken_of(database: "sqlite_utils.Database", comparison_id: int) -> frozenset[int]:
    """Return the ids of the links of a comparison that any entry names."""
    rows = database.conn.execute(
        "SELECT DISTINCT link_id FROM journal WHERE comparison_id = ? AND link_id IS NOT NULL", (comparison_id,)
    )
    several = database.conn.execute(
        "SELECT edit FROM journal WHERE comparison_id = ? AND link_id IS NULL AND edit LIKE ?",
        (comparison_id, '{"edit":"SetVerdicts"%'),
    )
    with unpacking():
        edits = [edit_from_json(row[0]) for row in several]
    together = (one.link_id for edit in edits if isinstance(edit, SetVerdicts) for one in edit.verdicts)
    return frozenset((*together, *(int(row[0]) for row in rows)))


def _link_id(edit: Edit) -> int | None:
    match edit:
        case AddLink() | RemoveLink():
            return edit.link.id
        case SetVerdict() | SetRelation() | SetNote():
            return edit.link_id
        case _:
            return None
