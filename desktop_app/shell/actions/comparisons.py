"""Commands about which documents are read together: tabs, other documents, sides, removing a document."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect

from desktop_app.core.edits import RemoveDocument
from desktop_app.core.entities import Side
from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.dialogs.asking import Asker
from desktop_app.shell.icons import Icons
from desktop_app.shell.messages import Offer, Tone
from desktop_app.shell.models import words
from desktop_app.shell.session.intake import Intake
from desktop_app.shell.session.pivot import Beside, Pivot
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.tabs import Tabs
from desktop_app.shell.views.chooser import Choosable, Chooser
from desktop_app.shell.views.others_button import OthersButton
from desktop_app.shell.views.panes_splitter import Arrangement
from desktop_app.shell.views.workspace import Workspace

ARRANGEMENTS = {
    "panes_automatic": Arrangement.AUTOMATIC,
    "panes_beside": Arrangement.BESIDE,
    "panes_stacked": Arrangement.STACKED,
}


class ComparisonCommands(QObject):
    """What the menu Comparison does."""

    def __init__(
        self,
        session: Session,
        tabs: Tabs,
        pivot: Pivot,
        intake: Intake,
        workspace: Workspace,
        asker: Asker,
        icons: Icons,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tabs = tabs
        self._pivot = pivot
        self._intake = intake
        self._workspace = workspace
        self.asker = asker
        self._side = Side.RIGHT
        self._documents = Chooser("otherDocument", workspace.window())
        self._comparisons = Chooser("otherComparison", workspace.window())
        self._documents.chosen.connect(self._put)
        self._comparisons.chosen.connect(self._open)
        self._others = OthersButton(icons, workspace)
        workspace.comparison.right.header.add_control(self._others)
        self._others.clicked.connect(self._choose_right)
        sidebar = workspace.sidebar
        sidebar.tab_wanted.connect(self.open_in_tab)
        sidebar.removal_wanted.connect(self.remove)
        sidebar.side_wanted.connect(intake.put)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        panes = self._workspace.comparison.panes
        return {
            "new_tab": self.choose_comparison,
            "close_tab": self._tabs.close_current,
            "next_tab": partial(self._tabs.walk, 1),
            "previous_tab": partial(self._tabs.walk, -1),
            "other_document": self._choose_right,
            "next_document": partial(self._pivot.walk, 1),
            "previous_document": partial(self._pivot.walk, -1),
            "replace_left": partial(self.choose_document, Side.LEFT),
            "swap_sides": self._pivot.swap,
            "remove_document": self.remove_selected,
            "panes_even": panes.make_even,
            **{name: partial(panes.set_arrangement, one) for name, one in ARRANGEMENTS.items()},
        }

    def show(self, actions: ActionSet) -> None:
        """Tick the arrangement of the panes that is wanted, and say which of many documents is read."""
        self._others.show_place(*self._pivot.place())
        wanted = self._workspace.comparison.panes.arrangement
        for name, arrangement in ARRANGEMENTS.items():
            actions[name].setChecked(arrangement is wanted)
        for name in ("close_tab", "next_tab", "previous_tab"):
            actions[name].setEnabled(len(self._tabs.tabs) > 1)

    def _choose_right(self) -> None:
        self.choose_document(Side.RIGHT)

    def choose_document(self, side: Side) -> None:
        """Offer the documents that may stand on `side`, with what joins each to the other side."""
        self._side = side
        said = self.tr("Read on the left") if side is Side.LEFT else self.tr("Read on the right")
        rows = [self._row(one) for one in self._pivot.choices(side)]
        rows.append(Choosable(self.tr("Another file…"), self.tr("Add it to the documents, and read it here"), None))
        self._documents.ask(said, rows, "", self._head_of(side))

    def choose_comparison(self) -> None:
        """Offer the comparisons of the project that can be opened in another tab, and the pairs not linked yet."""
        project = self._session.project
        entries = project.comparisons() if project is not None else ()
        open_ids = {tab.comparison_id for tab in self._tabs.tabs}
        rows = [
            Choosable(one.comparison.title, self._counted(one.links, one.judged, False), one.comparison.id)
            for one in entries
            if one.comparison.id not in open_ids
        ]
        for one in self._pivot.choices():
            if one.entry is None and not one.is_here:
                rows.append(Choosable(f"{self._pivot.title} | {one.title}", self.tr("Not linked yet"), one))
        nothing = self.tr("Every comparison is open already. Add documents (Ctrl+O) to compare others.")
        self._comparisons.ask(self.tr("Open in a new tab"), rows, nothing, self._head_of(Side.LEFT))

    def open_in_tab(self, comparison_id: int) -> None:
        """Open a comparison in a tab of its own."""
        self._tabs.open(comparison_id)

    def remove_selected(self) -> None:
        """Take out the documents that are selected in the list; where none is, say how to."""
        ids = self._workspace.sidebar.selected_documents()
        if ids:
            self.remove(ids)
        else:
            self._session.messages.tell(self.tr("Select the document to remove in the list on the left."))
            self._workspace.show_sidebar(True)

    def remove(self, ids: Sequence[int]) -> None:
        """Take documents out of the project, once the person has heard what goes with them."""
        project = self._session.project
        entries = {one.id: one for one in project.documents()} if project is not None else {}
        going = [entries[one] for one in ids if one in entries]
        if project is None or not going:
            return
        titles = " | ".join(one.title for one in going)
        held = [project.holdings(one.id) for one in going]
        sums = (sum(one.comparisons for one in held), sum(one.judged for one in held), sum(one.notes for one in held))
        question = self.tr("Remove “{title}” from the project?").format(title=words.pair_excerpt(titles, 120))
        if not self.asker.confirm(question, self._what_goes(*sums), self.tr("Remove")):
            return
        for one in going:
            if self._session.apply(RemoveDocument(one.id, one.title)) is None:
                return
        said = self.tr("“{title}” was removed.").format(title=words.pair_excerpt(titles, 80))
        self._session.messages.tell(said, Tone.NOTICE, Offer(self.tr("Undo"), partial(self._undo, len(going))))

    def _undo(self, count: int) -> None:
        for _ in range(count):
            self._session.undo()

    def _what_goes(self, comparisons: int, judged: int, notes: int) -> str:
        parts = [
            self.tr("%n comparison(s)", "", comparisons) if comparisons else "",
            self.tr("%n judged link(s)", "", judged) if judged else "",
            self.tr("%n note(s)", "", notes) if notes else "",
        ]
        kept = self.tr("Undo brings everything back. The file it was read from is not touched.")
        gone = ", ".join(part for part in parts if part)
        if not gone:
            return kept
        return self.tr("This goes with it: {what}.").format(what=gone) + " " + kept

    def _row(self, one: Beside) -> Choosable:
        detail = self.tr("Not linked yet")
        if one.entry is not None:
            detail = self._counted(one.entry.links, one.entry.judged, True)
        detail = f"{detail} · {one.name}" if one.name else detail
        return Choosable(one.title, detail, one, one.is_here)

    def _counted(self, links: int, judged: int, has_open: bool) -> str:
        parts = [words.links(links)]
        if judged:
            parts.append(self.tr("%n judged", "", judged))
        if has_open and judged:
            parts.append(self.tr("%n open", "", max(0, links - judged)))
        return " · ".join(parts)

    def _put(self, chosen: object) -> None:
        if isinstance(chosen, Beside):
            self._pivot.put(chosen.document_id, self._side)
        else:
            self._ask_for_file()

    def _ask_for_file(self) -> None:
        paths = self.asker.documents(Path.home())
        if paths:
            self._intake.take(paths[:1], self._side)

    def _open(self, chosen: object) -> None:
        if isinstance(chosen, Beside):
            self._tabs.want_new()
            self._pivot.put(chosen.document_id)
        elif isinstance(chosen, int):
            self._tabs.open(chosen)

    def _head_of(self, side: Side) -> QRect:
        head = self._workspace.comparison.frame(side).header
        return QRect(head.mapToGlobal(QPoint(8, 0)), head.size())
