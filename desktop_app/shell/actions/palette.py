"""The command palette: what it lists, and what comes of a choice."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject

from desktop_app.core.entities import Topic
from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.actions.spec import Need
from desktop_app.shell.models.entries import EntriesModel
from desktop_app.shell.models.palette import Entry, EntryKind
from desktop_app.shell.models.roles import Role
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.preferences import Preferences
from desktop_app.shell.views.command_palette import CommandPalette

MOST_RECENT = 5
OWN = "palette"
Opener = Callable[[str], None]


class PaletteCommands(QObject):
    """Lists actions, comparisons, documents, topics and projects, and does or opens the one chosen."""

    def __init__(
        self,
        palette: CommandPalette,
        models: Mapping[EntryKind, EntriesModel],
        topics: TopicsModel,
        preferences: Preferences,
        openers: Mapping[EntryKind, Opener],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._models = models
        self._topics = topics
        self._preferences = preferences
        self._openers = openers
        self._actions: ActionSet | None = None
        self._recent: list[str] = []
        palette.chosen.connect(self._perform)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {OWN: self.show}

    def list_actions(self, actions: ActionSet) -> None:
        """Offer these actions."""
        self._actions = actions

    def show(self) -> None:
        """Open the palette, or close it where it is open."""
        if self._palette.isVisible():
            self._palette.close_veil()
            return
        self._palette.open_palette(list(self.entries()), self._recent)

    def entries(self) -> Iterator[Entry]:
        """Yield all that can be chosen."""
        if self._actions is not None:
            yield from action_entries(self._actions)
        for kind, model in self._models.items():
            for row in range(model.rowCount()):
                index = model.index(row)
                yield Entry(kind, str(index.data(Role.ID)), index.data(Role.TITLE), index.data(Role.DETAIL) or "")
        for row in range(self._topics.rowCount()):
            yield self._topic_entry(self._topics.index(row))
        for path in self._preferences.recent():
            yield Entry(EntryKind.PROJECT, str(path), path.stem, str(path.parent))

    def _topic_entry(self, index: QModelIndex) -> Entry:
        topic: Topic = index.data(Role.VALUE)
        detail = self.tr("Show its links only")
        return Entry(EntryKind.TOPIC, str(topic.id), topic.label, detail)

    def _perform(self, entry: Entry) -> None:
        if entry.kind is not EntryKind.ACTION:
            self._openers[entry.kind](entry.key)
        elif self._actions is not None:
            self._recent = [entry.key, *(name for name in self._recent if name != entry.key)][:MOST_RECENT]
            self._actions[entry.key].trigger()


def action_entries(actions: ActionSet) -> Iterator[Entry]:
    """Yield the actions, in the order of their menus, each with its keys and why it cannot be had, if so."""
    for listed in actions.listed():
        if listed.spec.name != OWN:
            reason = "" if listed.action.isEnabled() else reason_against(None if listed.is_met else listed.spec.need)
            yield Entry(EntryKind.ACTION, listed.spec.name, listed.text, listed.menu, listed.keys, reason)


def reason_against(need: Need | None) -> str:
    """Return why an action cannot be had now, for want of `need` or for another reason."""
    said: dict[Need | None, str] = {
        Need.DOCUMENT: QCoreApplication.translate("Palette", "needs a document"),
        Need.COMPARISON: QCoreApplication.translate("Palette", "needs two documents"),
        Need.LINK: QCoreApplication.translate("Palette", "needs a chosen link: press J"),
        Need.JUDGEABLE: QCoreApplication.translate("Palette", "needs a chosen link: press J"),
        Need.RELINKABLE: QCoreApplication.translate("Palette", "needs two documents"),
    }
    return said.get(need, QCoreApplication.translate("Palette", "not possible just now"))
