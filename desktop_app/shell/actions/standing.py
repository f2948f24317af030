"""How things stand: what is there to act on, what the window is called."""

from PySide6.QtCore import QCoreApplication

from desktop_app.shell.actions.spec import Need
from desktop_app.shell.models import words
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.linker import Linker
from desktop_app.shell.session.session import Session

TITLE_LIMIT = 70
_CONTEXT = "Assembly"


def present(session: Session, desk: Desk, linker: Linker) -> frozenset[Need]:
    """Return what is there, so that actions which need it can be had."""
    spread = desk.spread
    found = {Need.NOTHING}
    if spread.left is not None:
        found.add(Need.DOCUMENT)
    if spread.comparison is not None:
        found.add(Need.COMPARISON)
    if linker.can_link_again:
        found.add(Need.RELINKABLE)
    if desk.current is not None:
        found |= {Need.LINK, Need.JUDGEABLE} if session.is_writable else {Need.LINK}
    return frozenset(found)


def title(session: Session) -> str:
    """Return what the window is called: after the project that is open in it."""
    project = session.project
    if project is None:
        return "Crossread"
    kept = QCoreApplication.translate(_CONTEXT, "Untitled") if session.is_untitled else project.path.stem
    name = words.pair_excerpt(project.title, TITLE_LIMIT) or kept
    if project.is_read_only:
        name = QCoreApplication.translate(_CONTEXT, "{name} (reading only)").format(name=name)
    return QCoreApplication.translate(_CONTEXT, "{name} – Crossread").format(name=name)
