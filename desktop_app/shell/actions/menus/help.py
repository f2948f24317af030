"""The menu Help: finding everything by name, by key, and about the program."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.shell.actions.spec import ActionSpec, MenuSpec

HELP = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&Help"),
    (
        ActionSpec(
            "palette", QT_TRANSLATE_NOOP("Actions", "&Everything by name…"), ("Ctrl+K", "Ctrl+Shift+P"), "search"
        ),
        ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keys and mouse"), ("F1", "?"), "info"),
        None,
        ActionSpec("next_region", QT_TRANSLATE_NOOP("Actions", "Next part of the &window"), ("F6",)),
        ActionSpec("previous_region", QT_TRANSLATE_NOOP("Actions", "P&revious part of the window"), ("Shift+F6",)),
        None,
        ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Crossread and its licences")),
    ),
)
