"""Names that mean the same: what the person says of them, and what the engine joined by itself."""

from collections import Counter

from PySide6.QtCore import QObject

from desktop_app.core.edits import SetAliases
from desktop_app.core.entities import EvidenceKind
from desktop_app.shell.messages import Offer, Tone
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.linker import Linker
from desktop_app.shell.session.session import Session

Groups = tuple[tuple[str, ...], ...]
VARIANT = " ~ "
"""What stands in evidence between two forms of a name that the engine joined."""
MOST_FOUND = 60


class Names(QObject):
    """Read and write the names that mean the same."""

    def __init__(self, session: Session, desk: Desk, linker: Linker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._linker = linker

    @property
    def can_write(self) -> bool:
        """Whether what is decided can be stored."""
        return self._session.is_writable

    def groups(self) -> Groups:
        """Return the person's groups."""
        return self._session.project.aliases() if self._session.project is not None else ()

    def found(self) -> Groups:
        """Return the pairs of names that the engine joined by itself, the most frequent first."""
        known = [set(map(str.casefold, group)) for group in self.groups()]
        counts: Counter[tuple[str, ...]] = Counter()
        for link in self._desk.links():
            for piece in link.evidence:
                if piece.kind is EvidenceKind.NAME and VARIANT in piece.text:
                    counts[tuple(sorted(piece.text.split(VARIANT, 1), key=str.casefold))] += 1
        ordered = sorted(counts, key=lambda pair: (-counts[pair], pair))
        new = [pair for pair in ordered if not any({name.casefold() for name in pair} <= group for group in known)]
        return tuple(new[:MOST_FOUND])

    def write(self, groups: Groups) -> None:
        """Store the person's groups; what they change comes with the next linking, which is offered."""
        changes = self._session.apply(SetAliases(self.groups(), groups))
        if changes is None or not changes.has_aliases:
            return
        if self._linker.can_link_again:
            offer = Offer(self.tr("Link again"), self._linker.link_again)
            self._session.messages.tell(
                self.tr("The names are stored. They count from the next time the texts are linked."), Tone.NOTICE, offer
            )
