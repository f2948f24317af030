"""Bytes of a text file as text: the person's choice, else byte order mark, else UTF-8, else Windows-1252."""

import codecs
from dataclasses import dataclass

from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr

ASSUMED = "windows-1252"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TABLE = {byte: bytes([byte]).decode("latin-1") for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_SAMPLE = 1 << 20
_MOST_CONTROLS = 0.02
_PLAIN_CONTROLS = "\t\n\r\f\v\x1a\x1b"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in; `is_assumed` where nothing in the file told that."""

    text: str
    encoding: str
    is_assumed: bool = False


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Return the text of a file called `name`.

    Raises: UserError if the file is empty, is a binary, or cannot be read in the encoding the person chose.
    """
    if not data:
        raise UserError(tr("{name} is empty: choose a file that holds text.").format(name=name))
    decoded = _chosen(data, name, encoding) if encoding else _recognised(data, name)
    _refuse_binary(decoded.text, name)
    if not decoded.text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise UserError(tr("{name} holds nothing but blank space: choose a file that holds text.").format(name=name))
    return decoded


def _chosen(data: bytes, name: str, encoding: str) -> Decoded:
    """Return the text in the encoding that the person chose."""
    try:
        known = codecs.lookup(encoding)
        if not getattr(known, "_is_text_encoding", True):
            raise LookupError(encoding)
    except (LookupError, ValueError) as error:
        message = tr("{encoding} is not an encoding Crossread knows: choose another, such as UTF-8 or Windows-1252.")
        raise UserError(message.format(encoding=encoding)) from error
    mark = next((mark for mark, form in _MARKS if data.startswith(mark) and _is_same(form, known.name)), b"")
    try:
        return Decoded(data[len(mark) :].decode(known.name), encoding)
    except UnicodeError as error:
        message = tr("{name} cannot be read as {encoding}: choose another encoding.")
        raise UserError(message.format(name=name, encoding=encoding)) from error


def _is_same(form: str, chosen: str) -> bool:
    """Say whether a byte order mark belongs to the encoding that was chosen ("utf-16" reads its mark itself)."""
    return codecs.lookup(form).name == chosen


def _recognised(data: bytes, name: str) -> Decoded:
    """Return the text in the encoding its mark tells, else in UTF-8, else in Windows-1252."""
    for mark, form in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], form, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(_windows(data), ASSUMED, True)


def _marked(data: bytes, form: str, name: str) -> Decoded:
    """Return the text whose byte order mark tells its encoding."""
    try:
        return Decoded(data.decode(form), form.removesuffix("-le").removesuffix("-be"))
    except UnicodeDecodeError as error:
        message = tr("{name} says that it is {encoding} but is damaged: save it again as UTF-8, or choose an encoding.")
        raise UserError(message.format(name=name, encoding=form.upper())) from error


def _windows(data: bytes) -> str:
    """Return the text in Windows-1252, with the five bytes it leaves open as browsers read them."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_TABLE.get(byte) or bytes([byte]).decode("cp1252") for byte in data)


def _refuse_binary(text: str, name: str) -> None:
    """Raise UserError if the text holds what only a binary file holds: NULs or many control characters."""
    sample = text[:_SAMPLE]
    controls = sum(1 for character in sample if character < " " and character not in _PLAIN_CONTROLS)
    if "\0" in text or controls > max(2, _MOST_CONTROLS * len(sample)):
        message = tr("{name} is not a text file: choose a text, Markdown, HTML, Word or PDF document.")
        raise UserError(message.format(name=name))
