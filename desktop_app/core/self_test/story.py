"""The main job on the example, without a window: read, link, judge, report, open again."""

import re
from dataclasses import replace
from pathlib import Path

from desktop_app.core.edits import SetNote, SetRelation, SetVerdict
from desktop_app.core.entities import Anchor, Document, Link, Relation, Verdict
from desktop_app.core.example import find_example
from desktop_app.core.linking import encoder_source
from desktop_app.core.project import Project
from desktop_app.core.self_test.checks import Check, Fault, counted, require
from desktop_app.core.text.span import Span

NOTE = "Self-test: who cut the cable?"
WORD = "Vostrel"
QUOTED = 60
"""How many letters of a quote are looked for in the report: a longer one may go over a page."""
_LETTER = "[A-Z]{0,2}"
"""The letter of a topic, which stands in the midst of a quote."""


class Story:
    """The main job in one folder; each step leaves what the next ones need."""

    def __init__(self, folder: Path) -> None:
        """Work in `folder`."""
        self._path = folder / "example.crossread"
        self._report = folder / "report.pdf"
        self._project: Project | None = None
        self._comparison_id = 0
        self._judged: Link | None = None
        self._count = 0

    def checks(self) -> tuple[Check, ...]:
        """Return the steps in order."""
        return (
            Check("documents", self.read),
            Check("links", self.link, ("documents",)),
            Check("search", self.search, ("documents",)),
            Check("judging", self.judge, ("links",)),
            Check("report", self.report, ("judging",)),
            Check("reopening", self.reopen, ("judging",)),
            Check("project", self.examine, ("reopening",)),
        )

    def close(self) -> None:
        """Close the project, if it is open."""
        if self._project is not None:
            self._project.close()
            self._project = None

    def read(self) -> str:
        """Make a project, and read the example's two sources into it."""
        example = find_example()
        self._project = Project.create(self._path, "Self-test")
        for file in (example.left, example.right):
            self._project.import_file(file)
        memo = self._project.documents()[0]
        require(memo.redactions and memo.gaps, f"no redactions or no gaps in {memo.title}")
        return ", ".join(counted(one.words, "word") for one in self._project.documents())

    def link(self) -> str:
        """Link the pair; every link must quote both sides, and show evidence on both."""
        project = self._open()
        left, right = (project.document(entry.id) for entry in project.documents())
        comparison = project.compare(left.id, right.id, encoder=encoder_source.load_installed())
        self._comparison_id = comparison.id
        analysis = project.analysis(self._comparison_id)
        require(analysis.links, "none found")
        require(analysis.topics, "no topics")
        for link in analysis.links:
            wrong = f"link {link.id} has no evidence that stands on both sides"
            require(link.evidence and _is_founded(link, left, right), wrong)
        self._count = len(analysis.links)
        read_by = f", read for meaning by {comparison.run.meaning}" if comparison.run.meaning else ""
        return f"{self._count} found, {counted(len(analysis.topics), 'topic')}{read_by}"

    def search(self) -> str:
        """Find a word by the index of the project."""
        count = len(self._open().search(WORD))
        require(count, f"“{WORD}” is not found")
        return counted(count, "place")

    def judge(self) -> str:
        """Accept the first link, say what it is, write a note on it."""
        project, number = self._open(), self._comparison_id
        link = project.analysis(number).links[0]
        project.apply(SetVerdict(number, link.id, link.verdict, Verdict.ACCEPTED))
        project.apply(SetRelation(number, link.id, link.relation, Relation.DISPUTES))
        project.apply(SetNote(number, link.id, link.note, NOTE))
        self._judged = replace(link, verdict=Verdict.ACCEPTED, relation=Relation.DISPUTES, note=NOTE)
        self._require_kept(project)
        return f"link {link.id} is {Verdict.ACCEPTED.value}"

    def report(self) -> str:
        """Write the report as PDF, open it by another program's hand, look for the judged link in it."""
        import pypdfium2

        result = self._open().write_report(self._comparison_id, self._report)
        require(self._report.read_bytes().startswith(b"%PDF-"), "it is no PDF")
        pdf = pypdfium2.PdfDocument(self._report)
        try:
            texts = [page.get_textpage().get_text_range() for page in pdf]
        finally:
            pdf.close()
        require(texts and len(texts) == result.pages, f"{len(texts)} pages, not {result.pages}")
        require(not result.stand_ins, f"{result.stand_ins} characters have no font")
        quotes = [self._judged.right.quote[:QUOTED], NOTE] if self._judged else []
        for words in quotes:
            require(_holds("".join(texts), words), f"“{words}” is not in it")
        return counted(len(texts), "page")

    def reopen(self) -> str:
        """Close the project and open it again; what was judged must be kept."""
        self.close()
        self._project = Project.open(self._path)
        self._require_kept(self._project)
        count = len(self._project.analysis(self._comparison_id).links)
        require(count == self._count, f"{count} links, not {self._count}")
        return "verdict, relation and note are kept"

    def examine(self) -> str:
        """Have the project check itself."""
        result = self._open().check()
        require(result.is_sound, " ".join(result.problems))
        require(result.judged == 1, f"{result.judged} links are judged, not 1")
        self.close()
        return "sound"

    def _open(self) -> Project:
        if self._project is None:
            raise Fault("the project is not open")
        return self._project

    def _require_kept(self, project: Project) -> None:
        kept = project.link(self._comparison_id, self._judged.id) if self._judged else None
        require(kept == self._judged, "verdict, relation or note is not kept")


def _is_founded(link: Link, left: Document, right: Document) -> bool:
    """Say whether a link quotes what stands there, and its evidence lies in the passages of both sides."""
    is_quoted = all(_quotes(anchor, document) for anchor, document in ((link.left, left), (link.right, right)))
    return is_quoted and all(
        _lies_in(one.left, link.left.span) and _lies_in(one.right, link.right.span) for one in link.evidence
    )


def _quotes(anchor: Anchor, document: Document) -> bool:
    return bool(anchor.quote) and anchor.span.of(document.text) == anchor.quote


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < inner.end <= outer.end


def _holds(text: str, words: str) -> bool:
    """Say whether the letters of `words` stand in `text`, however the lines fall and letters of topics between."""
    letters = [re.escape(letter) for letter in words if not letter.isspace()]
    return re.search(_LETTER.join(letters), "".join(text.split())) is not None
