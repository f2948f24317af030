"""The menu Edit: undo, copy, find, names."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.shell.actions.spec import ActionSpec, MenuSpec, Need

EDIT = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    (
        ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), "undo-2", Need.DOCUMENT),
        ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", Need.DOCUMENT),
        None,
        ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), ("Ctrl+C",), "copy", Need.DOCUMENT),
        None,
        ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "&Find in both"), ("Ctrl+F",), "search", Need.DOCUMENT),
        ActionSpec("find_next", QT_TRANSLATE_NOOP("Actions", "Find &next"), ("F3",), "", Need.DOCUMENT),
        ActionSpec("find_previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), ("Shift+F3",), "", Need.DOCUMENT),
        *(
            ActionSpec(name, text, (keys,), "", Need.DOCUMENT, is_switch=True)
            for name, text, keys in (
                ("find_case", QT_TRANSLATE_NOOP("Actions", "Find: match capitals and small letters"), "Alt+C"),
                ("find_accents", QT_TRANSLATE_NOOP("Actions", "Find: match accents"), "Alt+A"),
                ("find_words", QT_TRANSLATE_NOOP("Actions", "Find: whole words only"), "Alt+W"),
                ("find_expression", QT_TRANSLATE_NOOP("Actions", "Find: regular expression"), "Alt+R"),
            )
        ),
        None,
        ActionSpec("same_names", QT_TRANSLATE_NOOP("Actions", "Names that mean the &same…"), (), "", Need.DOCUMENT),
    ),
)
