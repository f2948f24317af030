"""Finds the reader of a file and makes a Document with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePath
from typing import cast

from desktop_app.core.entities import Document, Segment, SegmentKind
from desktop_app.core.errors import EnvironmentProblem, UserError
from desktop_app.core.i18n import tr
from desktop_app.core.importers.assemble import assemble, with_units
from desktop_app.core.importers.base import Extracted, Reader
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

LARGEST_MB = 200
_READERS = {
    ".txt": "plain.txt",
    ".text": "plain.txt",
    ".md": "plain.markdown",
    ".markdown": "plain.markdown",
    ".html": "html.reader",
    ".htm": "html.reader",
    ".xhtml": "html.reader",
    ".docx": "docx.reader",
    ".pdf": "pdf.reader",
}
SUFFIXES: tuple[str, ...] = tuple(_READERS)
"""The suffixes that can be read, for file dialogs."""
_NEAR = frozenset({".doc", ".rtf", ".odt", ".pages", ".wpd", ".docm", ".dotx"})
QUIET = Progress()
"""Takes no notice of progress, and is never cancelled."""
_MAGIC_PDF, _MAGIC_ZIP = b"%PDF-", b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Imported:
    """A document with the bytes it was made of."""

    document: Document
    original: bytes


def read_file(path: Path, progress: Progress = QUIET, encoding: str | None = None) -> Imported:
    """Read the file at `path`; `encoding` is the person's choice for a text file, or None.

    Raises: UserError if the person can mend it; EnvironmentProblem if the machine stands in the way.
    """
    progress.check()
    data = _bytes_of(path)
    return read_bytes(data, path.name, progress, encoding)


def read_bytes(data: bytes, name: str, progress: Progress = QUIET, encoding: str | None = None) -> Imported:
    """Read `data`, the content of a file called `name`. Raises: UserError that says what to do."""
    reader = _reader_for(name, data)
    extracted = reader(data, name, progress.stage(0.0, 0.7), encoding)
    progress.check()
    document = assemble(extracted, name, data, progress.stage(0.7, 1.0))
    progress.report(1.0)
    return Imported(document, data)


def read_string(title: str, text: str, units: Sequence[Span] | None = None) -> Document:
    """Make a document of a string, which is kept exactly as it is.

    With `units`, they are the sentence segments, in the order given, and nothing is set aside.
    Raises: UserError if a unit reaches beyond the text.
    """
    extracted = Extracted(text, "text/plain", "crossread-string", "1", title=title)
    document = assemble(extracted, title, text.encode("utf-8", "surrogatepass"))
    if units is None:
        return document
    for unit in units:
        if unit.end > len(text):
            message = tr("The unit [{start}, {end}) of {title} reaches beyond its text of {length} characters.")
            raise UserError(message.format(start=unit.start, end=unit.end, title=title, length=len(text)))
    return with_units(document, [Segment(SegmentKind.SENTENCE, unit) for unit in units])


def _bytes_of(path: Path) -> bytes:
    """Return what the file holds."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise UserError(tr("{name} is a folder: choose a document inside it.").format(name=name))
        size = path.stat().st_size
        if size > LARGEST_MB << 20:
            message = tr("{name} is larger than {limit} MB: split it into smaller documents.")
            raise UserError(message.format(name=name, limit=LARGEST_MB))
        return _regular(path, name).read_bytes()
    except FileNotFoundError as error:
        raise UserError(tr("{path} does not exist: check the name.").format(path=path)) from error
    except PermissionError as error:
        message = tr("{name} may not be read: ask for permission to read it, or copy it to your own folder.")
        raise EnvironmentProblem(message.format(name=name)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = tr("{name} cannot be read ({reason}): check that its disk is connected, then try again.")
        raise EnvironmentProblem(message.format(name=name, reason=reason)) from error


def _regular(path: Path, name: str) -> Path:
    """Return the path if it is that of a file with an end, not of a device or pipe."""
    if not path.is_file():
        raise UserError(tr("{name} is not a file: choose a document.").format(name=name))
    return path


def _reader_for(name: str, data: bytes) -> Reader:
    """Return the reader of a file, by what it holds where that is plain to see, else by its suffix."""
    suffix = PurePath(name).suffix.lower()
    module = _READERS.get(suffix)
    if module is None and not data.startswith(_MAGIC_PDF):
        raise UserError(_unknown(name, suffix))
    if data.startswith(_MAGIC_PDF) and module != "pdf.reader":
        module = "pdf.reader"
    elif module in ("plain.txt", "plain.markdown", "html.reader") and data.startswith(_MAGIC_ZIP) and b"word/" in data:
        module = "docx.reader"
    return cast(Reader, import_module(f"desktop_app.core.importers.{module}").read)


def _unknown(name: str, suffix: str) -> str:
    """Return the sentence that says which files can be read."""
    if suffix in _NEAR:
        message = tr(
            "{name} is of a kind Crossread does not read yet: open it in your word processor and save it as DOCX."
        )
        return message.format(name=name)
    message = tr("Crossread does not read {kind}: choose one of {kinds}.")
    kind = suffix or tr("files without a suffix")
    return message.format(kind=kind, kinds=", ".join(SUFFIXES))
