"""The menu Link: links one by one, and what is thought of them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.shell.actions.spec import ActionSpec, MenuSpec, Need

LINK = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&Link"),
    (
        ActionSpec("next_link", QT_TRANSLATE_NOOP("Actions", "&Next link"), ("J",), "arrow-down", Need.COMPARISON),
        ActionSpec(
            "previous_link", QT_TRANSLATE_NOOP("Actions", "&Previous link"), ("K",), "arrow-up", Need.COMPARISON
        ),
        ActionSpec("next_open", QT_TRANSLATE_NOOP("Actions", "Next &open link"), ("Shift+J",), "", Need.COMPARISON),
        None,
        ActionSpec("fewer_links", QT_TRANSLATE_NOOP("Actions", "Show &fewer links"), ("F",), "", Need.COMPARISON),
        ActionSpec("more_links", QT_TRANSLATE_NOOP("Actions", "Show &more links"), ("M",), "", Need.COMPARISON),
        ActionSpec(
            "own_links",
            QT_TRANSLATE_NOOP("Actions", "Show as many links as &Crossread chose"),
            (),
            "rotate-ccw",
            Need.COMPARISON,
        ),
        None,
        ActionSpec("card", QT_TRANSLATE_NOOP("Actions", "Other side on a &card"), ("Ctrl+I",), "", Need.COMPARISON),
        None,
        ActionSpec("accept", QT_TRANSLATE_NOOP("Actions", "&Accept"), ("A",), "circle-check", Need.JUDGEABLE),
        ActionSpec("reject", QT_TRANSLATE_NOOP("Actions", "&Reject"), ("R",), "circle-x", Need.JUDGEABLE),
        ActionSpec("unsure", QT_TRANSLATE_NOOP("Actions", "&Unsure"), ("U",), "circle-question-mark", Need.JUDGEABLE),
        None,
        ActionSpec(
            "whole_passage",
            QT_TRANSLATE_NOOP("Actions", "Judge the whole &passage, or the link"),
            ("P",),
            "",
            Need.JUDGEABLE,
        ),
        None,
        ActionSpec("relation", QT_TRANSLATE_NOOP("Actions", "Re&lation"), ("Shift+R",), "git-compare", Need.JUDGEABLE),
        ActionSpec("note", QT_TRANSLATE_NOOP("Actions", "No&te"), ("N",), "sticky-note", Need.JUDGEABLE),
        None,
        ActionSpec(
            "draw",
            QT_TRANSLATE_NOOP("Actions", "&Draw a link between the selections"),
            ("L",),
            "link-2",
            Need.COMPARISON,
        ),
        ActionSpec(
            "remove",
            QT_TRANSLATE_NOOP("Actions", "Re&move this link drawn by hand"),
            ("Del",),
            "unlink",
            Need.JUDGEABLE,
        ),
        None,
        ActionSpec("add_topic", QT_TRANSLATE_NOOP("Actions", "Add a to&pic…"), ("T",), "", Need.COMPARISON),
        None,
        ActionSpec("next_partner", QT_TRANSLATE_NOOP("Actions", "Next partner of the passage"), ("Y",), "", Need.LINK),
        ActionSpec("previous_partner", QT_TRANSLATE_NOOP("Actions", "Previous partner"), ("Shift+Y",), "", Need.LINK),
        None,
        ActionSpec("link_again", QT_TRANSLATE_NOOP("Actions", "Lin&k again"), ("F5",), "", Need.RELINKABLE),
    ),
)
