"""The words of the window for the choices of the core."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_app.core.entities import Evidence, EvidenceKind, LinkKind, Relation, Verdict
from desktop_app.shell.i18n import plural

PARTING = " | "
"""What stands between the titles of both documents in a comparison's title."""
UNLIKE = " ~ "
"""What stands in evidence between two forms that are not the same word."""
LINK_ICONS = {
    LinkKind.NEAR_COPY: "copy",
    LinkKind.WORDING: "whole-word",
    LinkKind.NAME: "user-round",
    LinkKind.DATE: "calendar",
    LinkKind.NUMBER: "hash",
    LinkKind.REFERENCE: "book-marked",
    LinkKind.QUOTATION: "text-quote",
    LinkKind.MEANING: "equal-approximately",
    LinkKind.BY_HAND: "pencil-line",
}
VERDICT_ICONS = {
    Verdict.OPEN: "circle",
    Verdict.ACCEPTED: "circle-check",
    Verdict.REJECTED: "circle-x",
    Verdict.UNSURE: "circle-question-mark",
}
MUTUAL_ICON = "arrow-left-right"


def link_kind(kind: LinkKind) -> str:
    """Return what joins the two passages, in a word or two."""
    return {
        LinkKind.NEAR_COPY: QCoreApplication.translate("Words", "Near copy"),
        LinkKind.WORDING: QCoreApplication.translate("Words", "Same wording"),
        LinkKind.NAME: QCoreApplication.translate("Words", "Same name"),
        LinkKind.DATE: QCoreApplication.translate("Words", "Same date"),
        LinkKind.NUMBER: QCoreApplication.translate("Words", "Same number"),
        LinkKind.REFERENCE: QCoreApplication.translate("Words", "Same reference"),
        LinkKind.QUOTATION: QCoreApplication.translate("Words", "Quotation"),
        LinkKind.MEANING: QCoreApplication.translate("Words", "Same meaning"),
        LinkKind.BY_HAND: QCoreApplication.translate("Words", "Drawn by hand"),
    }[kind]


def evidence_kind(kind: EvidenceKind) -> str:
    """Return what one piece of evidence is, in a word or two."""
    return {
        EvidenceKind.COPY: QCoreApplication.translate("Words", "copied"),
        EvidenceKind.TERM: QCoreApplication.translate("Words", "shared word"),
        EvidenceKind.NAME: QCoreApplication.translate("Words", "name"),
        EvidenceKind.DATE: QCoreApplication.translate("Words", "date"),
        EvidenceKind.NUMBER: QCoreApplication.translate("Words", "number"),
        EvidenceKind.REFERENCE: QCoreApplication.translate("Words", "reference"),
        EvidenceKind.QUOTATION: QCoreApplication.translate("Words", "quotation"),
        EvidenceKind.MEANING: QCoreApplication.translate("Words", "meaning"),
    }[kind]


def evidence(piece: Evidence) -> str:
    """Return one piece of evidence with what it is; words that only mean the same are not called shared."""
    if piece.kind is EvidenceKind.MEANING:
        return piece.text
    kind = evidence_kind(piece.kind)
    if piece.kind is EvidenceKind.TERM and UNLIKE in piece.text:
        kind = QCoreApplication.translate("Words", "related")
    elif piece.kind is EvidenceKind.TERM and " " in piece.text:
        kind = QCoreApplication.translate("Words", "shared words")
    return QCoreApplication.translate("Words", "{kind}: {text}").format(kind=kind, text=piece.text)


def verdict(value: Verdict) -> str:
    """Return a verdict as a word."""
    return {
        Verdict.OPEN: QCoreApplication.translate("Words", "Open"),
        Verdict.ACCEPTED: QCoreApplication.translate("Words", "Accepted"),
        Verdict.REJECTED: QCoreApplication.translate("Words", "Rejected"),
        Verdict.UNSURE: QCoreApplication.translate("Words", "Unsure"),
    }[value]


def mutual_best() -> str:
    """Return the badge of a link between two passages that are each other's best counterpart."""
    return QCoreApplication.translate("Words", "mutual best")


def mutual_best_means() -> str:
    """Return what that badge means."""
    return QCoreApplication.translate("Words", "Each is the other's best counterpart")


def no_longer_found() -> str:
    """Return what stands on a judged link that the latest run did not find."""
    return QCoreApplication.translate("Words", "No longer found by the engine")


def relation(value: Relation | None) -> str:
    """Return a relation in a word or two."""
    return {
        None: QCoreApplication.translate("Words", "not said"),
        Relation.SAME_EVENT: QCoreApplication.translate("Words", "same event"),
        Relation.NEAR_COPY: QCoreApplication.translate("Words", "near copy"),
        Relation.SUPPORTS: QCoreApplication.translate("Words", "supports"),
        Relation.DISPUTES: QCoreApplication.translate("Words", "disputes"),
        Relation.ANSWERS: QCoreApplication.translate("Words", "answers"),
        Relation.QUOTES: QCoreApplication.translate("Words", "quotes"),
        Relation.DIFFERS_IN_NUMBER: QCoreApplication.translate("Words", "differs in a number"),
        Relation.DIFFERS_IN_DATE: QCoreApplication.translate("Words", "differs in a date"),
        Relation.SAME_TOPIC: QCoreApplication.translate("Words", "same topic"),
        Relation.OTHER: QCoreApplication.translate("Words", "other"),
    }[value]


def links(count: int) -> str:
    """Return "n links"."""
    return plural(QCoreApplication.translate("Words", "%n link(s)", None, count), count)


def pages(count: int) -> str:
    """Return "n pages"."""
    return plural(QCoreApplication.translate("Words", "%n page(s)", None, count), count)


def passage_of(count: int) -> str:
    """Return "Passage of n links"."""
    return plural(QCoreApplication.translate("Words", "Passage of %n link(s)", None, count), count)


def words(count: int) -> str:
    """Return "n words"."""
    return plural(QCoreApplication.translate("Words", "%n word(s)", None, count), count)


def blanks(count: int) -> str:
    """Return "n blanks": what is withheld."""
    return plural(QCoreApplication.translate("Words", "%n blank(s)", None, count), count)


def gaps(count: int) -> str:
    """Return "n gaps": numbers that are skipped."""
    return plural(QCoreApplication.translate("Words", "%n gap(s)", None, count), count)


def readable_date(iso: str) -> str:
    """Return an ISO 8601 date, as far as it is known, the way a person writes it."""
    locale = QLocale()
    if iso.startswith("--"):
        date = QDate.fromString(f"2000{iso[1:]}", "yyyy-MM-dd")
        return locale.toString(date, "d MMM") if date.isValid() else iso
    for shape, look in (("yyyy-MM-dd", "d MMM yyyy"), ("yyyy-MM", "MMM yyyy")):
        date = QDate.fromString(iso, shape)
        if date.isValid():
            return locale.toString(date, look)
    return iso


def language_name(tag: str) -> str:
    """Return the name of a language, by its BCP 47 tag."""
    locale = QLocale(tag)
    if not tag or locale.language() is QLocale.Language.C:
        return tag
    return QLocale.languageToString(locale.language())


def colours() -> tuple[str, ...]:
    """Return the names of the palette of eight, in its order."""
    return (
        QCoreApplication.translate("Words", "Orange"),
        QCoreApplication.translate("Words", "Blue"),
        QCoreApplication.translate("Words", "Green"),
        QCoreApplication.translate("Words", "Pink"),
        QCoreApplication.translate("Words", "Ochre"),
        QCoreApplication.translate("Words", "Sky blue"),
        QCoreApplication.translate("Words", "Red"),
        QCoreApplication.translate("Words", "Violet"),
    )


def excerpt(text: str, limit: int = 120) -> str:
    """Return `text` on one line, cut at `limit` characters on a word."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line.rfind(" ", limit // 2, limit)
    return line[: cut if cut > 0 else limit].rstrip(" ,;:") + "…"


def pair_excerpt(title: str, limit: int) -> str:
    """Return a comparison's title cut at `limit` characters, so that of both documents' titles something is left."""
    left, parting, right = title.partition(PARTING)
    if not parting or len(title) <= limit:
        return excerpt(title, limit)
    half = (limit - len(PARTING)) // 2
    spare_left, spare_right = max(0, half - len(right)), max(0, half - len(left))
    return excerpt(left, half + spare_left) + PARTING + excerpt(right, half + spare_right)
