"""The menu View: how the texts are shown, and where in them one is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.shell.actions.spec import ActionSpec, MenuSpec, Need

VIEW = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&View"),
    (
        ActionSpec("go_back", QT_TRANSLATE_NOOP("Actions", "&Back"), ("Alt+Left",), "arrow-left", Need.DOCUMENT),
        ActionSpec(
            "go_forward", QT_TRANSLATE_NOOP("Actions", "For&ward"), ("Alt+Right",), "arrow-right", Need.DOCUMENT
        ),
        None,
        ActionSpec("pages", QT_TRANSLATE_NOOP("Actions", "Text or &pages"), ("V",), "", Need.DOCUMENT),
        ActionSpec("reading", QT_TRANSLATE_NOOP("Actions", "&Reading…"), ("Ctrl+,",), "", Need.DOCUMENT),
        ActionSpec("larger", QT_TRANSLATE_NOOP("Actions", "&Larger type"), ("Ctrl++", "Ctrl+="), "zoom-in"),
        ActionSpec("smaller", QT_TRANSLATE_NOOP("Actions", "&Smaller type"), ("Ctrl+-",), "zoom-out"),
        ActionSpec("normal_size", QT_TRANSLATE_NOOP("Actions", "&Normal size"), ("Ctrl+0",)),
        ActionSpec("wider", QT_TRANSLATE_NOOP("Actions", "&Wider column"), ("W",), "", Need.DOCUMENT),
        ActionSpec("narrower", QT_TRANSLATE_NOOP("Actions", "N&arrower column"), ("Shift+W",), "", Need.DOCUMENT),
        ActionSpec("looser", QT_TRANSLATE_NOOP("Actions", "L&ines further apart"), ("I",), "", Need.DOCUMENT),
        ActionSpec("tighter", QT_TRANSLATE_NOOP("Actions", "Lines &closer together"), ("Shift+I",), "", Need.DOCUMENT),
        ActionSpec(
            "fold_furniture", QT_TRANSLATE_NOOP("Actions", "&Fold what is set aside"), ("D",), "", Need.DOCUMENT
        ),
        ActionSpec("next_face", QT_TRANSLATE_NOOP("Actions", "Next t&ypeface"), ("E",), "", Need.DOCUMENT),
        None,
        ActionSpec(
            "scroll_mode", QT_TRANSLATE_NOOP("Actions", "Next way of &scrolling"), ("S", "F7"), "", Need.COMPARISON
        ),
        *(
            ActionSpec(name, text, (), "", Need.COMPARISON, is_switch=True)
            for name, text in (
                ("scroll_linked", QT_TRANSLATE_NOOP("Actions", "Scroll both &together")),
                ("scroll_anchored", QT_TRANSLATE_NOOP("Actions", "&Hold the link level")),
                ("scroll_free", QT_TRANSLATE_NOOP("Actions", "Scroll each by itsel&f")),
            )
        ),
        None,
        ActionSpec(
            "colour_next", QT_TRANSLATE_NOOP("Actions", "Next &colouring of highlights"), ("C",), "", Need.COMPARISON
        ),
        *(
            ActionSpec(name, text, (), "", Need.COMPARISON, is_switch=True)
            for name, text in (
                ("colour_by_topic", QT_TRANSLATE_NOOP("Actions", "Colour by t&opic")),
                ("colour_by_kind", QT_TRANSLATE_NOOP("Actions", "Colour by &kind of link")),
                ("colour_by_verdict", QT_TRANSLATE_NOOP("Actions", "Colour by &verdict")),
                ("colour_by_none", QT_TRANSLATE_NOOP("Actions", "No colo&ur")),
            )
        ),
        None,
        ActionSpec("next_blank", QT_TRANSLATE_NOOP("Actions", "Next &gap or blank"), ("G",), "", Need.COMPARISON),
        ActionSpec(
            "previous_blank", QT_TRANSLATE_NOOP("Actions", "Previous gap or blank"), ("Shift+G",), "", Need.COMPARISON
        ),
        ActionSpec(
            "only_here",
            QT_TRANSLATE_NOOP("Actions", "Mark what stands &only here"),
            ("O",),
            "",
            Need.COMPARISON,
            is_switch=True,
        ),
        ActionSpec(
            "next_only_here", QT_TRANSLATE_NOOP("Actions", "Next passage only &here"), ("H",), "", Need.COMPARISON
        ),
        ActionSpec(
            "previous_only_here",
            QT_TRANSLATE_NOOP("Actions", "Previous passage only here"),
            ("Shift+H",),
            "",
            Need.COMPARISON,
        ),
        None,
        ActionSpec(
            "sidebar",
            QT_TRANSLATE_NOOP("Actions", "&Documents and links"),
            ("F8",),
            "panel-left",
            Need.DOCUMENT,
            is_switch=True,
        ),
        ActionSpec(
            "column",
            QT_TRANSLATE_NOOP("Actions", "&Topics and judgement"),
            ("F9",),
            "panel-right",
            Need.COMPARISON,
            is_switch=True,
        ),
        *(
            ActionSpec(name, text, keys, "", Need.COMPARISON)
            for name, text, keys in (
                ("more_left", QT_TRANSLATE_NOOP("Actions", "More room for the left text"), ("Alt+Shift+Right",)),
                ("more_right", QT_TRANSLATE_NOOP("Actions", "More room for the right text"), ("Alt+Shift+Left",)),
                ("wider_sidebar", QT_TRANSLATE_NOOP("Actions", "More room for documents and links"), ()),
                ("narrower_sidebar", QT_TRANSLATE_NOOP("Actions", "Less room for documents and links"), ()),
                ("wider_column", QT_TRANSLATE_NOOP("Actions", "More room for topics and judgement"), ()),
                ("narrower_column", QT_TRANSLATE_NOOP("Actions", "Less room for topics and judgement"), ()),
            )
        ),
    ),
)
