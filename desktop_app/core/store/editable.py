"""A project whose edits are journaled, undone and redone."""

from desktop_app.core.edits import Edit
from desktop_app.core.entities import Changes
from desktop_app.core.store import editing, journal, removal
from desktop_app.core.store.entries import Holdings
from desktop_app.core.store.file import Clock, ProjectFile
from desktop_app.core.store.journal import EntryKind
from desktop_app.core.store.labels import label
from desktop_app.core.store.opening import Opened


class EditableProject(ProjectFile):
    """An open project file that takes edits. Safe to use from any thread."""

    def __init__(self, opened: Opened, clock: Clock) -> None:
        """Hold an open file, and learn from its journal what can be undone."""
        super().__init__(opened, clock)
        with self._database.reading() as database:
            self._stacks = journal.load_stacks(database)

    def apply(self, edit: Edit) -> Changes:
        """Carry out an edit and write it to the journal, both or neither.

        Where `edit.before` is stale, the journal keeps what really stood there. An edit that changes nothing is
        not written, and returns no changes. A link to be added takes the next free id if its own is 0.
        Raises: UserError for ids that the project does not have, or if it is open read-only.
        """
        with self._database.holding_writers():
            with self._database.writing() as database:
                done = editing.carry_out(database, edit)
                if editing.is_idle(done):
                    return Changes()
                entry = journal.write_entry(database, EntryKind.DO, done, self._clock())
            self._stacks.follow(EntryKind.DO, entry, None)
        return editing.changes_of(done)

    def undo(self) -> Changes | None:
        """Take the latest edit back; None if there is none."""
        return self._step(EntryKind.UNDO)

    def redo(self) -> Changes | None:
        """Do again what was taken back last; None if there is nothing."""
        return self._step(EntryKind.REDO)

    @property
    def undo_label(self) -> str | None:
        """Return what undo would take back, such as "Accept link 4"; None if there is nothing."""
        return self._label(EntryKind.UNDO)

    @property
    def redo_label(self) -> str | None:
        """Return what redo would do again; None if there is nothing."""
        return self._label(EntryKind.REDO)

    def holdings(self, document_id: int) -> Holdings:
        """Return what would go out of the project with a document."""
        with self._database.reading() as database:
            return removal.holdings(database, document_id)

    def _step(self, kind: EntryKind) -> Changes | None:
        with self._database.holding_writers():
            with self._database.writing() as database:
                target = self._stacks.next(kind)
                if target is None:
                    return None
                edit = journal.load_edit(database, target)
                done = editing.carry_out(database, edit.inverse() if kind is EntryKind.UNDO else edit)
                entry = journal.write_entry(database, kind, done, self._clock(), target)
            self._stacks.follow(kind, entry, target)
        return editing.changes_of(done)

    def _label(self, kind: EntryKind) -> str | None:
        with self._database.reading() as database:
            target = self._stacks.next(kind)
            return None if target is None else label(journal.load_edit(database, target))
