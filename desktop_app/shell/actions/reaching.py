"""Reaching: the commands that lead to everything by name and to every part of the window by key, put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.actions.keyboard import KeyboardCommands
from desktop_app.shell.actions.palette import PaletteCommands
from desktop_app.shell.actions.rooms import RoomCommands
from desktop_app.shell.models.comparisons import ComparisonsModel
from desktop_app.shell.models.documents import DocumentsModel
from desktop_app.shell.models.palette import EntryKind
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.preferences import Preferences
from desktop_app.shell.session.library import Library
from desktop_app.shell.views.command_palette import CommandPalette
from desktop_app.shell.views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Stock:
    """What can be reached by name, besides the actions."""

    documents: DocumentsModel
    comparisons: ComparisonsModel
    topics: TopicsModel
    library: Library
    preferences: Preferences


class Reaching(QObject):
    """The command palette, the way from region to region, the lines between the parts of the window."""

    def __init__(
        self, stock: Stock, window: QWidget, workspace: Workspace, regions: Sequence[QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stock = stock
        self._sidebar = workspace.sidebar
        openers = {
            EntryKind.DOCUMENT: self._open_document,
            EntryKind.COMPARISON: self._open_comparison,
            EntryKind.TOPIC: self._choose_topic,
            EntryKind.PROJECT: self._open_project,
        }
        listed = {EntryKind.COMPARISON: stock.comparisons, EntryKind.DOCUMENT: stock.documents}
        self._palette = PaletteCommands(CommandPalette(window), listed, stock.topics, stock.preferences, openers, self)
        self.keyboard = KeyboardCommands(workspace.comparison, regions, self)
        self._rooms = RoomCommands(workspace, workspace.comparison.panes, self)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {**self._palette.commands(), **self.keyboard.commands(), **self._rooms.commands()}

    def list_actions(self, actions: ActionSet) -> None:
        """Let these actions be found by name."""
        self._palette.list_actions(actions)

    def _open_document(self, key: str) -> None:
        self._sidebar.document_opened.emit(int(key))

    def _open_comparison(self, key: str) -> None:
        self._sidebar.comparison_opened.emit(int(key))

    def _choose_topic(self, key: str) -> None:
        self._stock.topics.choose(frozenset({int(key)}))

    def _open_project(self, key: str) -> None:
        self._stock.library.open(Path(key))
