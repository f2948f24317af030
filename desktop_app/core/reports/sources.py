"""What is known about the two documents, row by row."""

from collections import Counter
from collections.abc import Callable

from desktop_app.core.entities import Document
from desktop_app.core.i18n import tr, trn
from desktop_app.core.reports import wording
from desktop_app.core.reports.values import Fact, FactRow

LONGEST_FACT = 300


def fact_rows(left: Document, right: Document) -> tuple[FactRow, ...]:
    """Return title, provenance and size of both, without rows that are empty on both sides by nature."""
    readers: tuple[tuple[str, Callable[[Document], Fact]], ...] = (
        (tr("Title"), lambda document: _guessable(document, "title", document.title)),
        (tr("Publisher"), lambda document: _guessable(document, "publisher", document.provenance.publisher)),
        (tr("Date"), lambda document: _guessable(document, "date", wording.date(document.provenance.date))),
        (tr("Language"), lambda document: _guessable(document, "language", _language(document))),
        (tr("File"), lambda document: Fact(wording.short(document.provenance.name, LONGEST_FACT))),
        (tr("Type"), lambda document: Fact(_type(document))),
        (tr("SHA-256 of the file"), lambda document: Fact(document.provenance.sha256, is_hash=True)),
        (tr("Read by"), lambda document: Fact(_reader(document))),
        (tr("Length"), lambda document: Fact(_length(document))),
        (tr("Withheld"), lambda document: Fact(_withheld(document))),
        (tr("Set aside"), lambda document: Fact(_furniture(document))),
    )
    return tuple(FactRow(label, read(left), read(right)) for label, read in readers)


def source_notices(left: Document, right: Document) -> tuple[str, ...]:
    """Return what a reader should know of the sources before reading on."""
    notices = [f"{tr('Left')}: {wording.short(notice, LONGEST_FACT)}" for notice in left.notices]
    notices += [f"{tr('Right')}: {wording.short(notice, LONGEST_FACT)}" for notice in right.notices]
    digests = (left.provenance.sha256, right.provenance.sha256)
    if digests[0] and digests[0] == digests[1]:
        notices.append(tr("Both sides are the same file."))
    elif left.text == right.text:
        notices.append(tr("Both sides hold the same text, from two files."))
    return tuple(notices)


def _guessable(document: Document, field: str, text: str) -> Fact:
    return Fact(wording.short(text, LONGEST_FACT), is_guess=bool(text) and field in document.provenance.guessed)


def _language(document: Document) -> str:
    tag = document.provenance.language
    return wording.language(tag) if tag else ""


def _type(document: Document) -> str:
    return ", ".join(part for part in (document.provenance.media_type, document.provenance.encoding) if part)


def _reader(document: Document) -> str:
    return f"{document.provenance.extractor} {document.provenance.extractor_version}".strip()


def _length(document: Document) -> str:
    words, characters, pages = len(document.text.split()), len(document.text), len(document.pages)
    parts = [
        trn("{count} word", "{count} words", words).format(count=f"{words:,}"),
        trn("{count} character", "{count} characters", characters).format(count=f"{characters:,}"),
    ]
    if pages:
        parts.append(trn("{count} page", "{count} pages", pages).format(count=f"{pages:,}"))
    return ", ".join(parts)


def _withheld(document: Document) -> str:
    blanks, gaps = len(document.redactions), len(document.gaps)
    parts = []
    if blanks:
        parts.append(trn("{count} redaction", "{count} redactions", blanks).format(count=blanks))
    if gaps:
        parts.append(trn("{count} gap in the numbering", "{count} gaps in the numbering", gaps).format(count=gaps))
    return ", ".join(parts) or tr("nothing found")


def _furniture(document: Document) -> str:
    counts = Counter(wording.furniture_kind(item.kind) for item in document.furniture)
    return ", ".join(f"{kind} ({count})" for kind, count in sorted(counts.items())) or tr("nothing")
