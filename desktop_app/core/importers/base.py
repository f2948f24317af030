"""What every reader of a format returns."""

from dataclasses import dataclass
from typing import Protocol

from desktop_app.core.entities import Furniture, Page, Redaction, SegmentKind
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table row as the format itself marks it.

    `level` is that of a Segment. `number` is a label that the format prints but does not store as text (a numbered
    list), or empty.
    """

    kind: SegmentKind
    span: Span
    level: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file and what its format says of it.

    `text` has LF newlines and no BOM; all spans are of it. `blocks` do not overlap and run in order; where a
    format marks none (plain text) they are found from the text later. Hints are what the format states (HTML's
    title, DOCX's properties): empty if it states nothing. `notices` are whole sentences for the person.
    """

    text: str
    media_type: str
    extractor: str
    extractor_version: str
    encoding: str = ""
    blocks: tuple[Block, ...] = ()
    pages: tuple[Page, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    redactions: tuple[Redaction, ...] = ()
    title: str = ""
    publisher: str = ""
    date: str = ""
    language: str = ""
    notices: tuple[str, ...] = ()


class Reader(Protocol):
    """Turns the bytes of one format into an Extracted.

    Raises: UserError with one sentence that says what to do.
    """

    def __call__(self, data: bytes, name: str, progress: Progress, encoding: str | None) -> Extracted:
        """Read `data`, the content of a file called `name`; `encoding` is the person's choice, or None."""
        ...
