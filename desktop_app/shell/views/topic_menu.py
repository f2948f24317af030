"""The context menu of a topic, and the menu of those that are hidden."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.entities import Topic
from desktop_app.shell.look import theme_now
from desktop_app.shell.models import words
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.curator import Curator
from desktop_app.shell.theme import LETTERS
from desktop_app.shell.views.rows import paint_letter

LONGEST = 40
SWATCH = 16


class TopicMenus(QObject):
    """Makes the menus of topics; what is chosen in them goes to the curator, questions to whoever asks."""

    rename_wanted = Signal(int)
    term_wanted = Signal(int)
    add_wanted = Signal()

    def __init__(self, model: TopicsModel, curator: Curator, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._curator = curator
        self._widget = parent

    def menu_of(self, topic: Topic) -> QMenu:
        """Return the context menu of a topic; it goes when it closes."""
        menu, number = self._new_menu(self.tr("Topic {letter}").format(letter=topic.letter)), topic.id
        self._add(menu, self.tr("&Rename"), lambda: self.rename_wanted.emit(number), "F2")
        self._add_colours(menu.addMenu(self.tr("&Colour")), topic)
        self._add_merging(menu, topic)
        self._add(menu, self.tr("Add a &term…"), lambda: self.term_wanted.emit(number))
        menu.addSeparator()
        if topic.is_by_hand:
            self._add(menu, self.tr("Remo&ve"), lambda: self._curator.remove(number))
        self._add(menu, self.tr("&Hide"), lambda: self._curator.hide(number), "Del")
        menu.addSeparator()
        self.fill_general(menu)
        for action in menu.actions():
            action.setEnabled(self._curator.can_write)
        return menu

    def general_menu(self) -> QMenu:
        """Return the context menu of the list where there is no topic."""
        menu = self._new_menu(self.tr("Topics"))
        self.fill_general(menu)
        return menu

    def fill_general(self, menu: QMenu) -> None:
        """Add what can be done without a topic."""
        self._add(menu, self.tr("&Add a topic…"), self.add_wanted.emit)
        hidden = self._curator.hidden()
        if hidden:
            self.fill_hidden(menu.addMenu(hidden_said(len(hidden))))

    def fill_hidden(self, menu: QMenu) -> None:
        """Fill a menu with the hidden topics; each comes back when it is chosen."""
        menu.clear()
        for topic in self._curator.hidden():
            said = self.tr("Show “{label}” again").format(label=_short(topic))
            self._add(menu, said, _on(self._curator.show, topic.id)).setIcon(swatch(topic.colour, topic.letter))

    def _add_colours(self, menu: QMenu, topic: Topic) -> None:
        group = QActionGroup(menu)
        for colour, (letter, name) in enumerate(zip(LETTERS, words.colours(), strict=True)):
            said = self.tr("{letter}: {colour}").format(letter=letter, colour=name)
            action = self._add(menu, said, lambda colour=colour: self._curator.recolour(topic.id, colour))
            action.setIcon(swatch(colour, letter))
            action.setCheckable(True)
            group.addAction(action)
            if colour == topic.colour:
                action.setChecked(True)
                action.setText(f"{said}  ✓")  # an icon stands in the place of the mark

    def _add_merging(self, menu: QMenu, topic: Topic) -> None:
        chosen = self._model.chosen
        others = [one for one in self._curator.shown() if one.id != topic.id]
        if topic.id in chosen and len(chosen) > 1:
            said = self.tr("&Merge the %n chosen topics into this one", "", len(chosen))
            self._add(menu, said, lambda: self._curator.merge(topic.id, sorted(chosen)))
        if others:
            into = menu.addMenu(self.tr("Merge &into"))
            for one in others:
                action = self._add(into, _short(one), _on(self._curator.merge, one.id, (topic.id,)))
                action.setIcon(swatch(one.colour, one.letter))
        if topic.merged:
            self._add(menu, self.tr("&Split again"), lambda: self._curator.split(topic.id))

    def _new_menu(self, spoken: str) -> QMenu:
        menu = QMenu(self._widget)
        menu.setAccessibleName(spoken)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @staticmethod
    def _add(menu: QMenu, text: str, command: Callable[[], object], keys: str = "") -> QAction:
        action = menu.addAction(text)
        if keys:
            action.setText(f"{text}\t{keys}")
        action.triggered.connect(lambda _checked=False: command())
        return action


def hidden_said(count: int) -> str:
    """Return what the way to the hidden topics is called."""
    return QCoreApplication.translate("TopicMenus", "Hidden topics (%n)", "", count)


def swatch(colour: int, letter: str) -> QIcon:
    """Return a square of a topic's colour with a letter."""
    picture = QPixmap(2 * SWATCH, 2 * SWATCH)
    picture.setDevicePixelRatio(2)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    full = theme_now().topic(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(full)
    area = QRect(0, 0, SWATCH, SWATCH)
    painter.drawRoundedRect(area, 4, 4)
    paint_letter(painter, area, full, letter)
    painter.end()
    return QIcon(picture)


def _on(command: Callable[..., object], *values: object) -> Callable[[], object]:
    return lambda: command(*values)


def _short(topic: Topic) -> str:
    return words.excerpt(topic.label, LONGEST).replace("&", "&&")
