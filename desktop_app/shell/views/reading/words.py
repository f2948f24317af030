"""The sentences that the reading pane itself says."""

from PySide6.QtCore import QCoreApplication

from desktop_app.core.entities import Gap, GapKind, Redaction, RedactionKind
from desktop_app.shell.i18n import plural

_CONTEXT = "ReadingPane"


def bar_label(redaction: Redaction) -> str:
    """Return what stands on the bar of something withheld: the ground given, where the text is that, or a word."""
    if redaction.kind is RedactionKind.EXEMPTION and redaction.exemption:
        return redaction.exemption
    return QCoreApplication.translate(_CONTEXT, "redacted")


def folded_sentence(lines: int) -> str:
    """Return what stands for lines that are folded away."""
    return plural(QCoreApplication.translate(_CONTEXT, "%n line(s) set aside", None, lines), lines)


def gap_sentence(gap: Gap) -> str:
    """Return the sentence that names the numbers a document skips."""
    first, last = gap.missing[0], gap.missing[-1]
    is_page = gap.kind is GapKind.PAGE
    if len(gap.missing) == 1:
        said = (
            QCoreApplication.translate(_CONTEXT, "page {0} is missing")
            if is_page
            else QCoreApplication.translate(_CONTEXT, "paragraph {0} is missing")
        )
        return said.format(first)
    if len(gap.missing) == 2:
        said = (
            QCoreApplication.translate(_CONTEXT, "pages {0} and {1} are missing")
            if is_page
            else QCoreApplication.translate(_CONTEXT, "paragraphs {0} and {1} are missing")
        )
        return said.format(first, last)
    said = (
        QCoreApplication.translate(_CONTEXT, "pages {0} to {1} are missing")
        if is_page
        else QCoreApplication.translate(_CONTEXT, "paragraphs {0} to {1} are missing")
    )
    return said.format(first, last)
