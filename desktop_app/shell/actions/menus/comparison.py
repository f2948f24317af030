"""The menu Comparison: what lies side by side, and in which tab."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.shell.actions.spec import ActionSpec, MenuSpec, Need

COMPARISON = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&Comparison"),
    (
        ActionSpec(
            "other_document",
            QT_TRANSLATE_NOOP("Actions", "&Other document on the right…"),
            ("Ctrl+B",),
            "files",
            Need.DOCUMENT,
        ),
        ActionSpec(
            "next_document", QT_TRANSLATE_NOOP("Actions", "&Next document"), ("Ctrl+PgDown",), "", Need.DOCUMENT
        ),
        ActionSpec(
            "previous_document", QT_TRANSLATE_NOOP("Actions", "&Previous document"), ("Ctrl+PgUp",), "", Need.DOCUMENT
        ),
        ActionSpec(
            "replace_left",
            QT_TRANSLATE_NOOP("Actions", "Replace &left document…"),
            ("Ctrl+Shift+B",),
            "",
            Need.COMPARISON,
        ),
        ActionSpec("swap_sides", QT_TRANSLATE_NOOP("Actions", "&Swap sides"), (), "arrow-left-right", Need.COMPARISON),
        None,
        ActionSpec("new_tab", QT_TRANSLATE_NOOP("Actions", "Open another in a &tab…"), ("Ctrl+T",), "", Need.DOCUMENT),
        ActionSpec("close_tab", QT_TRANSLATE_NOOP("Actions", "&Close tab"), ("Ctrl+W",), "", Need.DOCUMENT),
        ActionSpec("next_tab", QT_TRANSLATE_NOOP("Actions", "Ne&xt tab"), ("Ctrl+Tab",), "", Need.DOCUMENT),
        ActionSpec(
            "previous_tab", QT_TRANSLATE_NOOP("Actions", "Pre&vious tab"), ("Ctrl+Shift+Tab",), "", Need.DOCUMENT
        ),
        None,
        *(
            ActionSpec(name, text, (), "", Need.DOCUMENT, is_switch=True)
            for name, text in (
                ("panes_automatic", QT_TRANSLATE_NOOP("Actions", "Arrange the texts as the &width asks")),
                ("panes_beside", QT_TRANSLATE_NOOP("Actions", "Texts side &by side")),
                ("panes_stacked", QT_TRANSLATE_NOOP("Actions", "Texts one &above the other")),
            )
        ),
        ActionSpec("panes_even", QT_TRANSLATE_NOOP("Actions", "Give both texts the sa&me room"), (), "", Need.DOCUMENT),
        None,
        ActionSpec(
            "remove_document",
            QT_TRANSLATE_NOOP("Actions", "&Remove the documents selected…"),
            (),
            "trash-2",
            Need.DOCUMENT,
        ),
    ),
)
