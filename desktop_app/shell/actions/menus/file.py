"""The menu File: projects, documents and reports."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.shell.actions.spec import ActionSpec, MenuSpec, Need

FILE = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&File"),
    (
        ActionSpec("new", QT_TRANSLATE_NOOP("Actions", "&New"), ("Ctrl+N",), "columns-2"),
        ActionSpec("add_documents", QT_TRANSLATE_NOOP("Actions", "&Add documents…"), ("Ctrl+O",), "file-plus"),
        ActionSpec("open_project", QT_TRANSLATE_NOOP("Actions", "&Open a project…"), ("Ctrl+Shift+O",), "folder-open"),
        ActionSpec("open_example", QT_TRANSLATE_NOOP("Actions", "Open the e&xample"), (), "book-open"),
        None,
        ActionSpec("save_as", QT_TRANSLATE_NOOP("Actions", "&Save as…"), ("Ctrl+S",), "save", Need.DOCUMENT),
        ActionSpec("rename_project", QT_TRANSLATE_NOOP("Actions", "Rena&me the project…"), (), "", Need.DOCUMENT),
        ActionSpec("rename", QT_TRANSLATE_NOOP("Actions", "&Rename the comparison…"), ("F2",), "", Need.COMPARISON),
        None,
        ActionSpec(
            "export_report",
            QT_TRANSLATE_NOOP("Actions", "&Export PDF report…"),
            ("Ctrl+E",),
            "file-down",
            Need.COMPARISON,
        ),
        None,
        ActionSpec(
            "properties",
            QT_TRANSLATE_NOOP("Actions", "Document &properties…"),
            ("Alt+Return",),
            "file-pen",
            Need.DOCUMENT,
        ),
        None,
        ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",), "log-out"),
    ),
)
