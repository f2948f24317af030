"""Reader of Word documents."""

from lxml import etree

from desktop_app.core.entities import Furniture, FurnitureKind
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr, trn
from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.docx.body import BodyWalk, Found, note_mark
from desktop_app.core.importers.docx.facts import DocxFacts, find_facts
from desktop_app.core.importers.docx.names import R, W
from desktop_app.core.importers.docx.numbering import ListNumbers
from desktop_app.core.importers.docx.package import Package
from desktop_app.core.importers.docx.styles import Styles
from desktop_app.core.importers.flow.text_flow import TextFlow
from desktop_app.core.progress import Progress

READER_VERSION = "3"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(data: bytes, name: str, progress: Progress, encoding: str | None) -> Extracted:
    """Return the text of a Word document as it would print with all tracked changes accepted.

    Headers come first, footers last, both as running heads; notes follow the text.
    Raises: UserError if the file is no Word document, is protected, damaged, too large, hostile, or empty.
    """
    del encoding  # XML says its own
    progress.report(0.0)
    document = _WordDocument(Package(data, name, progress), progress)
    document.read()
    text = document.flow.text()
    if not text:
        raise UserError(tr("{name} holds no text; choose another file.").format(name=name))
    facts = document.facts()
    progress.report(1.0)
    return Extracted(
        text=text,
        media_type=MEDIA_TYPE,
        extractor="lxml",
        extractor_version=f"{etree.__version__}+{READER_VERSION}",
        blocks=document.flow.blocks(),
        furniture=tuple(document.furniture),
        title=facts.title,
        publisher=facts.publisher,
        language=facts.language,
        notices=_notices(document.found),
    )


class _WordDocument:
    """The parts of one document, read in printing order."""

    def __init__(self, package: Package, progress: Progress) -> None:
        self.flow = TextFlow()
        self.furniture: list[Furniture] = []
        self._package = package
        self._progress = progress
        self._main = package.main_part()
        self._styles = Styles(self._related("styles"))
        self._walk = BodyWalk(self.flow, self._styles, ListNumbers(self._related("numbering")), progress)

    @property
    def found(self) -> Found:
        """Return what stands beside the text of the body and the notes."""
        return self._walk.found

    def read(self) -> None:
        """Read headers, body, notes, footers."""
        root = self._package.root(self._main)
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            return
        self._progress.report(0.3)
        self._read_running_heads(body, "headerReference")
        self._walk.read(body)
        self._progress.report(0.8)
        self._read_notes("footnote", self.found.footnotes)
        self._read_notes("endnote", self.found.endnotes)
        self._read_running_heads(body, "footerReference")

    def facts(self) -> DocxFacts:
        """Return what the document's properties state."""
        paths = self._package.related("", "core-properties")
        return find_facts(self._package.root(paths[0]) if paths else None)

    def _related(self, kind: str) -> etree._Element | None:
        paths = self._package.related(self._main, kind)
        return self._package.root(paths[0]) if paths else None

    def _read_running_heads(self, body: etree._Element, tag: str) -> None:
        """Read the headers or footers of all sections, each text once."""
        paths = self._package.related_ids(self._main)
        wanted = (paths.get(reference.get(R + "id", ""), "") for reference in body.iter(W + tag))
        known: set[str] = set()
        for path in dict.fromkeys(filter(None, wanted)):
            root = self._package.root(path)
            text = "".join(root.itertext(f"{W}t")) if root is not None else ""
            if root is None or text in known:
                continue
            known.add(text)
            mark = self.flow.mark()
            BodyWalk(self.flow, self._styles, ListNumbers(None), self._progress).read(root)
            if span := self.flow.span_since(mark):
                self.furniture.append(Furniture(FurnitureKind.RUNNING_HEAD, span))

    def _read_notes(self, tag: str, numbers: dict[str, int]) -> None:
        """Read the notes that the text refers to, in that order; a note may itself refer to another."""
        root = self._related(f"{tag}s") if numbers else None
        notes = {note.get(W + "id", ""): note for note in root.iterfind(W + tag)} if root is not None else {}
        waiting = list(numbers)
        for identity in waiting:
            if identity in notes:
                self._walk.read(notes[identity], f"{note_mark(numbers[identity], is_endnote=tag == 'endnote')} ")
            waiting.extend(list(numbers)[len(waiting) :])


def _notices(found: Found) -> tuple[str, ...]:
    """Return a sentence for each kind of thing that was left out."""
    sentences = (
        (
            found.deletions,
            trn(
                "{count} tracked deletion was left out; tracked insertions are in the text.",
                "{count} tracked deletions were left out; tracked insertions are in the text.",
                found.deletions,
            ),
        ),
        (
            found.comments,
            trn("{count} comment was left out.", "{count} comments were left out.", found.comments),
        ),
        (
            found.hidden,
            trn(
                "{count} piece of hidden text was left out.",
                "{count} pieces of hidden text were left out.",
                found.hidden,
            ),
        ),
    )
    return tuple(sentence.format(count=count) for count, sentence in sentences if count)
