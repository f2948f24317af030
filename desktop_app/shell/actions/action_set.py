"""The table of actions, made into menus and keys."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop_app.shell.actions.spec import ActionSpec, Need
from desktop_app.shell.actions.table import MENUS
from desktop_app.shell.dialogs.stroke import BETWEEN, Stroke
from desktop_app.shell.icons import Icons

Command = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Listed:
    """An action as lists show it: its words and keys, the menu that holds it, whether what it needs is there."""

    spec: ActionSpec
    action: QAction
    text: str
    menu: str
    keys: str
    is_met: bool


class ActionSet:
    """The actions of one window, by name."""

    def __init__(self, window: QWidget, bar: QMenuBar, icons: Icons, commands: Mapping[str, Command]) -> None:
        self._icons = icons
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._present = frozenset({Need.NOTHING})
        for menu_spec in MENUS:
            title = QCoreApplication.translate("Actions", menu_spec.title)
            menu = bar.addMenu(title)
            menu.setObjectName(f"menu{title.replace('&', '')}")
            self._fill(menu, menu_spec.actions, window, commands)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def enable(self, present: frozenset[Need]) -> None:
        """Enable the actions whose needs are met; those whose need stands as it did are left as they are."""
        turned = self._present ^ present
        self._present = present
        for name, spec in self._specs.items():
            if spec.need in turned:
                self._actions[name].setEnabled(spec.need in present)

    def listed(self) -> Iterator[Listed]:
        """Yield all actions, menu by menu, as they stand now."""
        for menu_spec in MENUS:
            menu = plain(QCoreApplication.translate("Actions", menu_spec.title))
            for spec in menu_spec.actions:
                if spec is not None:
                    action = self._actions[spec.name]
                    keys = keys_said(spec) if spec.shortcuts else ""
                    yield Listed(spec, action, plain(action.text()), menu, keys, spec.need in self._present)

    def strokes(self) -> list[Stroke]:
        """Return what the keyboard does, menu by menu."""
        listed: list[Stroke] = []
        for menu_spec in MENUS:
            listed.append(Stroke(QCoreApplication.translate("Actions", menu_spec.title).replace("&", "")))
            for spec in menu_spec.actions:
                if spec is not None and spec.shortcuts:
                    text = QCoreApplication.translate("Actions", spec.text)
                    listed.append(Stroke(plain(text), all_keys_said(spec)))
        return listed

    def _fill(
        self, menu: QMenu, specs: tuple[ActionSpec | None, ...], window: QWidget, commands: Mapping[str, Command]
    ) -> None:
        for spec in specs:
            if spec is None:
                menu.addSeparator()
                continue
            action = QAction(QCoreApplication.translate("Actions", spec.text), window)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
            action.setCheckable(spec.is_switch)
            if spec.icon:
                self._icons.dress(action, spec.icon)
            action.setEnabled(spec.need in self._present)
            action.triggered.connect(commands[spec.name])
            menu.addAction(action)
            window.addAction(action)
            self._specs[spec.name] = spec
            self._actions[spec.name] = action


def plain(text: str) -> str:
    """Return the text of a menu without the marks of its access keys."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def keys_said(spec: ActionSpec) -> str:
    """Return the first keys of an action as this system writes them."""
    return _native(spec.shortcuts[0])


def all_keys_said(spec: ActionSpec) -> str:
    """Return all keys of an action as this system writes them."""
    return BETWEEN.join(_native(keys) for keys in spec.shortcuts)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
