"""Two PDFs of a thousand pages that share forty passages, made anew for each run of the tests."""

import json
import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from desktop_app.core.edits import SetVerdict
from desktop_app.core.entities import Analysis, Anchor, Document, Evidence, EvidenceKind, Link, LinkKind, Run, Verdict
from desktop_app.core.importers.registry import read_file
from desktop_app.core.project import Project
from desktop_app.core.text.span import Span
from tests.visual.linked_pair import topic_of

PAGES, SHARED = 1000, 40
SUBJECTS = ("tide gauge", "harbour light", "ferry timetable", "dredging licence", "storm signal")
WHO = ("The keeper", "A pilot", "The clerk of the council", "The master of the dredger", "An inspector")
DID = (
    "repaired the lantern",
    "counted the moorings",
    "noted the height of the tide",
    "refused a mooring",
    "read the log",
)
WHERE = ("at the northern light", "on the old quay", "off the island", "in the channel", "at the harbour office")
THEN = ("and wrote to the council", "and waited for the tide", "before the weather turned", "as the rules ask", "twice")
MARKUP = """
#set page(width: 420pt, height: 560pt, margin: 44pt, header: text(size: 9pt, sys.inputs.head),
  footer: context align(center, text(size: 9pt, counter(page).display())))
#set text(size: 13pt)
#set par(leading: 0.8em, spacing: 1.4em)
#set document(date: none, title: sys.inputs.head)
#for (i, sheet) in json(bytes(sys.inputs.sheets)).enumerate() {
  if i > 0 { pagebreak() }
  if calc.rem(i, 20) == 0 { heading("Part " + str(calc.quo(i, 20) + 1)) }
  for entry in sheet { par(text(entry)) }
}
"""


def linked_long_pair(path: Path) -> Path:
    """Put the project at `path`: both documents, what they share linked, the first two links judged."""
    path.write_bytes(made_once())
    return path


@cache
def made_once() -> bytes:
    """Make the project, which takes some seconds, once in a process; return its file."""
    passages = [shared_passage(random.Random(number), number) for number in range(SHARED)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Two journals.crossread"
        with Project.create(path, clock=lambda: "2026-01-02T00:00:00+00:00") as project:
            documents = []
            for name, seed, step in (("Harbour journal", 5, 1), ("Pilots’ journal", 6, 7)):
                made = Path(folder) / f"{name}.pdf"
                made.write_bytes(journal(name, seed, [passages[number * step % SHARED] for number in range(SHARED)]))
                documents.append(project.add_document(read_file(made)))
            left, right = documents
            comparison = project.add_comparison(left.id, right.id, shared_analysis(passages, left, right))
            project.apply(SetVerdict(comparison.id, 1, Verdict.OPEN, Verdict.ACCEPTED))
            project.apply(SetVerdict(comparison.id, 2, Verdict.OPEN, Verdict.UNSURE))
        return path.read_bytes()


def journal(name: str, seed: int, passages: list[str]) -> bytes:
    """Return a PDF of a thousand short pages, a shared passage on every twenty-fifth."""
    dice = random.Random(seed)
    sheets = [[story(dice, 3), story(dice, 2)] for _ in range(PAGES)]
    for number, passage in enumerate(passages):
        sheets[number * PAGES // len(passages) + 1].insert(1, passage)
    return typst.compile(MARKUP.encode(), sys_inputs={"sheets": json.dumps(sheets), "head": name})


def shared_passage(dice: random.Random, number: int) -> str:
    """Return a passage that both journals hold."""
    return f"Entry {number + 1} on the {SUBJECTS[number % len(SUBJECTS)]}: {story(dice, 1)}"


def story(dice: random.Random, sentences: int) -> str:
    """Return so many sentences of a harbour's day."""
    return " ".join(
        f"{dice.choice(WHO)} {dice.choice(DID)} {dice.choice(WHERE)} {dice.choice(THEN)}." for _ in range(sentences)
    )


def shared_analysis(passages: list[str], left: Document, right: Document) -> Analysis:
    """Return the shared passages as links; their subjects are the topics."""
    links = []
    for number, passage in enumerate(passages):
        here, there = (place_of(document.text, passage) for document in (left, right))
        subject = SUBJECTS[number % len(SUBJECTS)]
        words_here, words_there = (word_place(d.text, span, subject) for d, span in ((left, here), (right, there)))
        links.append(
            Link(
                number + 1,
                Anchor.of(left.text, here),
                Anchor.of(right.text, there),
                LinkKind.WORDING,
                1 - number / 80,
                evidence=(Evidence(EvidenceKind.TERM, words_here, words_there, subject, 0.5),),
                topics=(SUBJECTS.index(subject) + 1,),
            )
        )
    topics = tuple(topic_of(number, label, tuple(links)) for number, label in enumerate(SUBJECTS, 1))
    return Analysis(Run("by hand", "1", ()), tuple(links), topics)


def place_of(text: str, passage: str) -> Span:
    """Return where a passage stands, from its first words to its last, however its lines were broken."""
    number = passage.split(" on the ")[0]
    start = text.index(f"{number} on")
    end = text.index(".", start) + 1
    return Span(start, end)


def word_place(text: str, passage: Span, subject: str) -> Span:
    """Return where the subject stands in a passage, over a line's end too."""
    first, last = subject.split()
    start = text.index(first, passage.start)
    return Span(start, text.index(last, start) + len(last))
