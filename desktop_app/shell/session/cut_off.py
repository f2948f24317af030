"""The cut-off that a person moves: notches for the links on the desk, and the place kept with the comparison."""

from PySide6.QtCore import QObject, Signal

from desktop_app.core.selection import Notches
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.spread import CUT_OFF


class CutOff(QObject):
    """Moves the cut-off of what lies on the desk from notch to notch."""

    changed = Signal()
    """The cut-off or its notches are others now."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._notches = Notches.of(())
        desk.laid.connect(self._start_over)
        desk.renewed.connect(self._start_over)
        desk.sifted.connect(self.changed)

    @property
    def notches(self) -> Notches:
        """The notches of the comparison on the desk."""
        return self._notches

    @property
    def notch(self) -> int:
        """Where the cut-off is now; the further, the more links are on show."""
        return self._notches.notch_of(self._desk.spread.cut_off)

    @property
    def can_move(self) -> bool:
        """Whether there is more than one notch."""
        return len(self._notches.scores) > 1

    @property
    def is_own(self) -> bool:
        """Whether the engine's own cut-off holds."""
        return self._desk.spread.cut_off is None

    def show(self, notch: int) -> None:
        """Put the cut-off at a notch, for now."""
        self._desk.sift(self._notches.score_at(notch))

    def show_fewer(self) -> None:
        """Go one notch up, and keep that."""
        self.show(max(0, self.notch - 1))
        self.keep()

    def show_more(self) -> None:
        """Go one notch down, and keep that."""
        self.show(min(len(self._notches.scores) - 1, self.notch + 1))
        self.keep()

    def reset(self) -> None:
        """Go back to the engine's own cut-off."""
        self._desk.sift(None)
        self.keep()

    def keep(self) -> None:
        """Store in the project where the cut-off is."""
        project, spread = self._session.project, self._desk.spread
        if project is not None and spread.comparison is not None:
            kept = "" if spread.cut_off is None else str(spread.cut_off)
            project.set_view_state(f"{CUT_OFF} {spread.comparison.id}", kept)

    def _start_over(self) -> None:
        analysis = self._desk.spread.analysis
        self._notches = Notches.of((*analysis.links, *analysis.fainter) if analysis is not None else ())
        self.changed.emit()
