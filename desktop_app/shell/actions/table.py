"""All actions of the window, as data."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Need(StrEnum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    DOCUMENT = "document"
    COMPARISON = "comparison"
    LINK = "link"
    JUDGEABLE = "judgeable"
    RELINKABLE = "relinkable"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its name is also that of the command it calls."""

    name: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    need: Need = Need.NOTHING
    is_switch: bool = False


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """A menu; None stands for a line between groups."""

    title: str
    actions: tuple[ActionSpec | None, ...]


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
MENUS = (FILE, EDIT, VIEW, LINK, COMPARISON, HELP)
