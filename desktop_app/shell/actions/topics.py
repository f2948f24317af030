"""Commands about topics and names: adding a topic, a term to one, saying which names mean the same."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.core.entities import Side
from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.dialogs.asking import Asker
from desktop_app.shell.models import words
from desktop_app.shell.session.curator import Curator, NewTopic
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.names import Names
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.topics_panel import TopicsPanel

LONGEST_TERM = 80


class TopicCommands(QObject):
    """What can be done about topics, beyond what the list itself does."""

    def __init__(
        self,
        desk: Desk,
        curator: Curator,
        names: Names,
        comparison: ComparisonView,
        panel: TopicsPanel,
        asker: Asker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._curator = curator
        self._names = names
        self._comparison = comparison
        self._asker = asker
        panel.menus.add_wanted.connect(self.add)
        panel.menus.term_wanted.connect(self.add_term)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {"add_topic": self.add, "same_names": self.write_names}

    def add(self) -> None:
        """Ask for a topic, what is selected on either side being suggested, and add it."""
        terms = self._selected()
        wanted = self._asker.topic(NewTopic(terms[0] if terms else "", terms))
        if wanted is not None:
            self._curator.add(wanted)

    def add_term(self, topic_id: int) -> None:
        """Ask for a term that shows a topic, what is selected being suggested, and add it."""
        topic = next((one for one in self._curator.shown() if one.id == topic_id), None)
        if topic is None:
            return
        title = self.tr("Add a term to “{label}”").format(label=words.excerpt(topic.label, 40))
        term = self._asker.words(title, next(iter(self._selected()), ""))
        if term is not None:
            self._curator.add_term(topic_id, term)

    def write_names(self) -> None:
        """Ask which names mean the same, and store them."""
        groups = self._asker.same_names(self._names.groups(), self._names.found(), self._names.can_write)
        if groups is not None:
            self._names.write(groups)

    def _selected(self) -> tuple[str, ...]:
        """Return what is selected on both sides, where it is short enough for a term."""
        found = []
        for side in Side:
            document, span = self._desk.spread.document(side), self._comparison.selected(side)
            if document is not None and span is not None and 0 < len(span) <= LONGEST_TERM:
                found.append(" ".join(span.of(document.text).split()))
        return tuple(dict.fromkeys(term for term in found if term))
