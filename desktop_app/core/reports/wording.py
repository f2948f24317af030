"""The words that reports use for kinds, verdicts, relations and dates."""

import re
from datetime import datetime

from desktop_app.core.entities import (
    CueKind,
    Evidence,
    EvidenceKind,
    FurnitureKind,
    LinkKind,
    RedactionKind,
    Relation,
    Verdict,
)
from desktop_app.core.i18n import tr, trn
from desktop_app.core.reports.values import Labels
from desktop_app.core.text.language_names import language_name

UNLIKE = " ~ "
"""What stands in evidence between two forms that are not the same word."""
_DATE = re.compile(r"(?:(\d{4})|-)(?:-(\d\d)(?:-(\d\d))?)?")


def short(text: str, longest: int) -> str:
    """Return `text` on one line, cut after `longest` code points."""
    words = " ".join(text[: 4 * longest].split())
    return words if len(words) <= longest else words[:longest].rstrip() + "…"


def link_kind(kind: LinkKind) -> str:
    """Return what chiefly joins two passages."""
    return {
        LinkKind.NEAR_COPY: tr("near copy"),
        LinkKind.WORDING: tr("same wording"),
        LinkKind.NAME: tr("same name"),
        LinkKind.DATE: tr("same date"),
        LinkKind.NUMBER: tr("same number"),
        LinkKind.REFERENCE: tr("same reference"),
        LinkKind.QUOTATION: tr("quotation"),
        LinkKind.MEANING: tr("same meaning"),
        LinkKind.BY_HAND: tr("drawn by hand"),
    }[kind]


def evidence_kind(kind: EvidenceKind) -> str:
    """Return what one piece of evidence is."""
    return {
        EvidenceKind.COPY: tr("copied words"),
        EvidenceKind.TERM: tr("word"),
        EvidenceKind.NAME: tr("name"),
        EvidenceKind.DATE: tr("date"),
        EvidenceKind.NUMBER: tr("number"),
        EvidenceKind.REFERENCE: tr("reference"),
        EvidenceKind.QUOTATION: tr("quotation"),
        EvidenceKind.MEANING: tr("meaning"),
    }[kind]


def evidence_label(piece: Evidence) -> str:
    """Return what stands before the words of one piece of evidence: nothing where they say what it is."""
    if piece.kind is EvidenceKind.MEANING:
        return ""
    if piece.kind is EvidenceKind.TERM and UNLIKE in piece.text:
        return tr("related")
    return evidence_kind(piece.kind)


def part(name: str) -> str:
    """Return what a part of a score comes from."""
    return evidence_kind(EvidenceKind(name)) if name in set(EvidenceKind) else name.replace("_", " ")


def setting(name: str) -> str:
    """Return what a setting of a run is about."""
    names = {
        "cut_off": tr("Cut-off, above or below the engine's own"),
        "most_shown": tr("Most links shown on a pair of ordinary length"),
        "shortest_copy": tr("Fewest words that count as copied"),
        "most_topics": tr("Most topics"),
        "uses_concepts": tr("Words of one public matter join"),
        "uses_neighbours": tr("Links lean on those beside them"),
        "aliases": tr("Names that mean the same"),
        "meaning": tr("Model that read both sides for meaning"),
    }
    return names.get(name, name.replace("_", " "))


def setting_value(value: str) -> str:
    """Return the value of a setting as a person reads it."""
    return {"True": tr("yes"), "False": tr("no"), "none": tr("none")}.get(value, value)


def cue_kind(kind: CueKind) -> str:
    """Return what a difference is about."""
    return {
        CueKind.NEGATION: tr("negation"),
        CueKind.NUMBER: tr("number"),
        CueKind.DATE: tr("date"),
        CueKind.SPEAKER: tr("speaker"),
        CueKind.MIRRORED: tr("mirrored word"),
        CueKind.HEDGE: tr("hedging"),
    }[kind]


def verdict(value: Verdict) -> str:
    """Return what the person decided."""
    return {
        Verdict.OPEN: tr("Not yet judged"),
        Verdict.ACCEPTED: tr("Accepted"),
        Verdict.REJECTED: tr("Rejected"),
        Verdict.UNSURE: tr("Unsure"),
    }[value]


def passage_of(count: int) -> str:
    """Return what an entry of several links is called."""
    return trn("passage of {count} link", "passage of {count} links", count).format(count=count)


def mutual_best() -> str:
    """Return the badge of a link between two passages that are each other's best counterpart."""
    return tr("mutual best")


def no_longer_found() -> str:
    """Return what stands on a judged link that the latest run did not find."""
    return tr("No longer found by the engine")


def relation(value: Relation | None) -> str:
    """Return what the person says a link is; empty where nothing was said."""
    if value is None:
        return ""
    return {
        Relation.SAME_EVENT: tr("same event"),
        Relation.NEAR_COPY: tr("near copy"),
        Relation.SUPPORTS: tr("supports"),
        Relation.DISPUTES: tr("disputes"),
        Relation.ANSWERS: tr("answers"),
        Relation.QUOTES: tr("quotes"),
        Relation.DIFFERS_IN_NUMBER: tr("differs in number"),
        Relation.DIFFERS_IN_DATE: tr("differs in date"),
        Relation.SAME_TOPIC: tr("same topic"),
        Relation.OTHER: tr("other"),
    }[value]


def redaction_kind(kind: RedactionKind) -> str:
    """Return how something withheld shows."""
    return {
        RedactionKind.MARKER: tr("Marked as redacted"),
        RedactionKind.BOX: tr("Blacked out"),
        RedactionKind.EXEMPTION: tr("Exemption named"),
    }[kind]


def furniture_kind(kind: FurnitureKind) -> str:
    """Return what a line that was set aside is."""
    return {
        FurnitureKind.BANNER: tr("banner"),
        FurnitureKind.RUNNING_HEAD: tr("running head"),
        FurnitureKind.PAGE_NUMBER: tr("page number"),
        FurnitureKind.SUBSCRIPTION: tr("subscription line"),
        FurnitureKind.BYLINE: tr("byline"),
        FurnitureKind.NAVIGATION: tr("navigation"),
    }[kind]


def month(number: int) -> str:
    """Return the name of a month, 1 to 12."""
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )[number - 1]


def date(iso: str) -> str:
    """Return an ISO 8601 date in words, as far as it is known; what is no such date comes back as it is."""
    found = _DATE.fullmatch(iso)
    year, month_number, day = (found[1], int(found[2] or 0), int(found[3] or 0)) if found else (None, 0, 0)
    if not found or month_number > 12 or not (year or month_number):
        return iso
    values = {"year": year, "month": month(month_number) if month_number else "", "day": day}
    if year and not month_number:
        return year
    if not year:
        phrase = tr("{day} {month}, no year given") if day else tr("{month}, no year given")
    else:
        phrase = tr("{day} {month} {year}") if day else tr("{month} {year}")
    return phrase.format(**values)


def moment(at: datetime) -> str:
    """Return a time of day with its date, in words, in the zone it carries."""
    zone = at.tzname() or ""
    return tr("{date}, {time} {zone}").format(date=date(f"{at:%Y-%m-%d}"), time=f"{at:%H:%M}", zone=zone).strip()


def language(tag: str) -> str:
    """Return the name of a language, or its tag where we have no name for it."""
    return language_name(tag)


def labels() -> Labels:
    """Return the short words beside the values."""
    return Labels(
        left=tr("Left"),
        right=tr("Right"),
        topic=tr("Topic"),
        terms=tr("Words that show it"),
        links=tr("Links"),
        link=tr("Link"),
        place=tr("Place"),
        what=tr("What"),
        words=tr("Words there"),
        score=tr("Score"),
        shared=tr("Shared"),
        differs=tr("Differs"),
        relation=tr("Relation"),
        note=tr("Note"),
        remark=tr("Remark"),
        guess=tr("guessed"),
        unknown=tr("not known"),
        contents=tr("Contents"),
        setting=tr("Setting"),
        value=tr("Value"),
        report=tr("Crossread report"),
        of_source=tr("About the source"),
    )
