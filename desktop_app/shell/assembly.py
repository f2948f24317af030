"""The assembly of one window: which part knows which."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.core import paths
from desktop_app.core.entities import Side
from desktop_app.shell.actions import standing
from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.actions.colouring import ColouringCommands
from desktop_app.shell.actions.comparing import Comparing
from desktop_app.shell.actions.files import FileCommands
from desktop_app.shell.actions.finding import FindCommands
from desktop_app.shell.actions.links import LinkCommands
from desktop_app.shell.actions.moving import Ground, Moving
from desktop_app.shell.actions.paging import PageCommands
from desktop_app.shell.actions.reaching import Reaching, Stock
from desktop_app.shell.actions.reading import ReadingCommands
from desktop_app.shell.actions.topics import TopicCommands
from desktop_app.shell.actions.viewing import ViewCommands
from desktop_app.shell.dialogs.asking import Asker
from desktop_app.shell.icons import Icons
from desktop_app.shell.jobs import Jobs
from desktop_app.shell.look import Look
from desktop_app.shell.main_window import MainWindow
from desktop_app.shell.messages import Messages
from desktop_app.shell.models.colouring import Colouring
from desktop_app.shell.models.comparisons import ComparisonsModel
from desktop_app.shell.models.documents import DocumentsModel
from desktop_app.shell.models.links import LinksModel
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.preferences import Preferences
from desktop_app.shell.project_words import ProjectWords
from desktop_app.shell.session.curator import Curator
from desktop_app.shell.session.cut_off import CutOff
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.finder import Finder
from desktop_app.shell.session.handover import Handover
from desktop_app.shell.session.intake import Intake
from desktop_app.shell.session.judge import Judge
from desktop_app.shell.session.library import KeptProject, Library
from desktop_app.shell.session.linker import Linker
from desktop_app.shell.session.names import Names
from desktop_app.shell.session.passages import Passages
from desktop_app.shell.session.project_pages import ProjectPages
from desktop_app.shell.session.session import Session
from desktop_app.shell.views.colour_chooser import ColourChooser
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.cut_off_slider import CutOffSlider
from desktop_app.shell.views.early_texts import EarlyTexts
from desktop_app.shell.views.find_bar import FindBar
from desktop_app.shell.views.highlights_on_desk import HighlightsOnDesk
from desktop_app.shell.views.link_detail import LinkDetail
from desktop_app.shell.views.links_panel import LinksPanel
from desktop_app.shell.views.message_bar import MessageBar
from desktop_app.shell.views.queue_lines import QueueLines
from desktop_app.shell.views.sidebar import Sidebar
from desktop_app.shell.views.status_line import StatusLine
from desktop_app.shell.views.stillness import Stillness
from desktop_app.shell.views.top_bar import TopBar
from desktop_app.shell.views.topics_panel import TopicsPanel
from desktop_app.shell.views.welcome import Welcome
from desktop_app.shell.views.workspace import Workspace


class Assembly(QObject):
    """One window with all that stands behind it."""

    def __init__(self, look: Look, report_bug: Callable[[BaseException], None], asker: Asker | None = None) -> None:
        super().__init__()
        self.icons = Icons(paths.resources() / "icons" / "lucide")
        self.preferences = Preferences(paths.data_folder())
        self.messages = Messages(self)
        self.jobs = Jobs(report_bug, self)
        self.session = Session(self.jobs, self.messages, self)
        self.pages = ProjectPages(self.session, self)
        self.desk = Desk(self.session, self)
        self.library = Library(self.session, self.desk, self.preferences, self)
        self.linker = Linker(self.session, self.desk, self)
        self.intake = Intake(self.session, self.desk, self.linker, self)
        self.handover = Handover(self.session, self.desk, self)
        self.passages = Passages(self.desk, self)
        self.judge = Judge(self.session, self.desk, self.passages, self)
        self.curator = Curator(self.session, self.desk, self)
        self.names = Names(self.session, self.desk, self.linker, self)
        self.topics = TopicsModel(self.desk, self)
        self.colouring = Colouring(self)
        self.links = LinksModel(self.desk, self.passages, self)
        self.documents = DocumentsModel(self.session, self.desk, self)
        self.comparisons = ComparisonsModel(self.session, self.desk, self)
        self.cut_off = CutOff(self.session, self.desk, self)
        self._build_views()
        self.asker = asker or Asker(self.window)
        self._build_actions()
        self._connect_session()
        self._connect_gestures()
        look.dress(self.window)
        look.changed.connect(self.redress)
        self._look = look
        self.window.order_tabs()
        self._restore()
        self.redress()
        self._refresh()

    def open(self, given: list[Path]) -> None:
        """Open what was given at the start, or what was left open when the program ended last."""
        if given:
            self.files.take(given)
        else:
            self.library.resume()
            self.intake.get_ready()
        self.library.find_unsaved()

    def close(self) -> None:
        """Store what is unsaved, end all jobs, close the project."""
        self.detail.note.store()
        self.comparing.keeper.store()
        self.preferences.set_layout("window", self.window.saveGeometry())
        self.preferences.set_widths(self.workspace.widths())
        self._look.let_go(self.window)
        self.pages.close()
        self.jobs.close()
        self.session.close()
        self.preferences.set_last_project(None)

    def redress(self) -> None:
        """Follow the theme."""
        self.icons.redress(self.window)
        self.welcome.redress()
        self.message_bar.redress()
        self.comparison.redress()

    def _build_views(self) -> None:
        highlights = HighlightsOnDesk(self.desk, self.topics, self.colouring)
        lines = QueueLines(self.desk, self.topics, highlights, self)
        self.comparison = ComparisonView(self.desk, self.links, self.topics, self.passages, highlights)
        self.detail = LinkDetail(self.desk, self.judge, self.links, self.passages, highlights, self.icons)
        slider = CutOffSlider(self.cut_off, self.desk, self.icons)
        self.links_panel = LinksPanel(self.links, self.desk, lines, slider, self.icons)
        self.sidebar = Sidebar(
            self.documents,
            self.comparisons,
            self.links_panel,
        )
        panel = TopicsPanel(self.topics, self.desk, self.curator)
        self.workspace = Workspace(self.sidebar, self.comparison, panel, self.detail)
        self.top = TopBar(FindBar(self.desk, Finder(self.session, self.desk, self), self.icons), self.icons)
        self.top.tools.addWidget(ColourChooser(self.colouring, self.desk))
        self.message_bar = MessageBar(self.icons)
        self.welcome = Welcome(self.icons)
        self.status = StatusLine(self.desk, self.linker)
        self.window = MainWindow(self.top, self.message_bar, self.welcome, self.workspace, self.status)
        EarlyTexts(self.desk, self.comparison, self.window.show_workspace, self)
        Stillness(self.desk, self.window, (self.sidebar, self.workspace.column, self.top), self)

    def _build_actions(self) -> None:
        self.files = FileCommands(
            self.session, self.desk, self.library, self.intake, self.handover, self.preferences, self.asker, self
        )
        link_commands = LinkCommands(self.desk, self.judge, self.links, self.comparison, self.detail, self)
        topic_commands = TopicCommands(
            self.desk, self.curator, self.names, self.comparison, self.workspace.topics, self.asker, self
        )
        view_commands = ViewCommands(self.workspace, self.top, self)
        self.reading = ReadingCommands(self.comparison, self.top, self.preferences, self)
        self._colours = ColouringCommands(self.colouring, self)
        finding = FindCommands(self.top.find, self.comparison, self)
        commands = {
            **self._moving_commands(),
            **self._linking_commands(),
            **self._reaching_commands(),
            **self._colours.commands(),
            "card": self.comparison.cards.toggle,
            **self.files.commands(),
            **link_commands.commands(),
            **topic_commands.commands(),
            **view_commands.commands(),
            **finding.commands(),
            **self.reading.commands(),
            "undo": self._undo,
            "redo": self.session.redo,
            "quit": self.window.close,
            "about": self.asker.show_about,
            "shortcuts": self._show_shortcuts,
        }
        self.actions = ActionSet(self.window, self.top.menus, self.icons, commands)
        for side in Side:
            self.comparison.frame(side).pane.set_more_actions(
                [self.actions["draw"], self.actions["add_topic"], self.actions["find"]]
            )
        finding.mirror(self.actions)
        self._reaching.list_actions(self.actions)
        ProjectWords(self.session, self.window, self.actions["undo"], self.actions["redo"], self)

    def _moving_commands(self) -> dict[str, Command]:
        """Return the commands that bring the reader to other places."""
        self.moving = Moving(
            Ground(self.session, self.desk, self.workspace, self.top, self.status, self.window, self.icons), self
        )
        self.comparing = Comparing(
            self.session,
            self.desk,
            self.intake,
            self.workspace,
            self.links_panel,
            self.topics,
            self.moving.only_here,
            self.icons,
            self.asker,
            self,
        )
        self.reading.folding.keep(self.comparing.keeper, self.desk)
        paging = PageCommands(self.comparison, self.pages, self.messages, self)
        return {**paging.commands(), **self.moving.commands(), **self.comparing.commands()}

    def _linking_commands(self) -> dict[str, Command]:
        return {
            "fewer_links": self.cut_off.show_fewer,
            "more_links": self.cut_off.show_more,
            "own_links": self.cut_off.reset,
            "link_again": self.linker.link_again,
        }

    def _reaching_commands(self) -> Mapping[str, Command]:
        """Return the commands that reach everything by name, and every part of the window by key."""
        left, right = self.comparison.left, self.comparison.right
        sides = (self.sidebar, self.links_panel, left, right, self.workspace.topics, self.detail)
        regions = (self.top, self.message_bar, self.welcome, *sides, self.status)
        stock = Stock(self.documents, self.comparisons, self.topics, self.library, self.preferences)
        self._reaching = Reaching(stock, self.window, self.workspace, regions, self)
        self._reaching.keyboard.regions.wanted.connect(self.window.focus_by_key)
        self.window.escaped.connect(self._reaching.keyboard.read)
        return self._reaching.commands()

    def _connect_session(self) -> None:
        self.messages.told.connect(self.message_bar.show_message)
        self.messages.swept.connect(self.message_bar.sweep)
        self.jobs.started.connect(self.status.begin)
        self.jobs.progressed.connect(self.status.advance)
        self.jobs.ended.connect(self.status.end)
        self.status.cancelled.connect(self.jobs.cancel)
        self.desk.awaited.connect(self._make_ready)
        self.desk.laid.connect(self._begin)
        self.desk.link_chosen.connect(self._refresh)
        for signal in (
            self.session.switched,
            self.session.moved,
            self.session.edited,
            self.desk.links_changed,
            self.desk.renewed,
        ):
            signal.connect(self._refresh)
        self.session.leaving.connect(self.detail.note.store)
        self.session.switched.connect(self.library.find_unsaved)
        self.library.unsaved_found.connect(self._list_projects)

    def _connect_gestures(self) -> None:
        self.window.files_dropped.connect(self.files.take)
        self.window.roomy_changed.connect(self._make_room)
        self.window.closing.connect(self.close)
        self.welcome.files_dropped.connect(self.files.take)
        self.welcome.choose_wanted.connect(self.files.add_documents)
        self.welcome.example_wanted.connect(self.files.open_example)
        self.welcome.project_wanted.connect(self.files.open_project)
        self.welcome.project_opened.connect(self.library.open)
        self.welcome.project_discarded.connect(self.library.discard)
        self.comparison.files_dropped.connect(self._take_on_side)
        self.comparison.document_dropped.connect(self.intake.put)
        self.comparison.choose_wanted.connect(self.files.choose_for)
        self.detail.note.done.connect(self.comparison.take_focus)
        self.top.add_wanted.connect(self.files.add_documents)
        self.top.export_wanted.connect(self.files.export_report)
        self.comparison.leveller.mode_changed.connect(self._refresh)
        self.colouring.changed.connect(self._refresh)
        self.comparing.changed.connect(self._refresh)
        self.sidebar.document_opened.connect(self.desk.lay_document)
        self.sidebar.comparison_opened.connect(self.desk.lay_comparison)
        self.sidebar.pair_wanted.connect(self.intake.lay_pair)
        self.sidebar.properties_wanted.connect(self.files.properties)

    def _take_on_side(self, side: Side, dropped: tuple[Path, ...]) -> None:
        self.files.take(dropped, side)

    def _undo(self) -> None:
        self.detail.note.store()
        self.session.undo()

    def _show_shortcuts(self) -> None:
        self.asker.show_shortcuts(self.actions.strokes())

    def _list_projects(self, unsaved: list[KeptProject]) -> None:
        recent = [KeptProject(path, path.stem, 0.0) for path in self.preferences.recent()]
        self.welcome.show_projects(unsaved, recent)

    def _make_ready(self) -> None:
        """Show the place of what is about to be laid."""
        self.window.show_workspace()
        self.comparison.take_focus()

    def _begin(self) -> None:
        self._refresh()
        if self.desk.spread.left is not None:
            self.comparison.take_focus()

    def _refresh(self, _what: object = None) -> None:
        spread = self.desk.spread
        has_documents = spread.left is not None
        has_comparison = spread.comparison is not None
        self.actions.enable(standing.present(self.session, self.desk, self.linker))
        self.moving.show(self.actions)
        self._colours.show(self.actions)
        self.comparing.show(self.actions)
        self.actions["sidebar"].setChecked(self.workspace.has_sidebar)
        self.actions["column"].setChecked(self.workspace.has_column)
        self.workspace.heed_pair(spread.right is not None)
        self.top.show_state(has_documents, has_comparison)
        if has_documents:
            self.window.show_workspace()
        else:
            self.window.show_welcome()

    def _restore(self) -> None:
        self.window.restore(self.preferences.layout("window"))
        self.workspace.set_widths(*self.preferences.widths(self.workspace.widths()))

    def _make_room(self, is_roomy: bool) -> None:
        self.workspace.show_sidebar(is_roomy)
        self._refresh()
