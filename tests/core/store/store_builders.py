"""Small invented projects, and strategies for every value that a project keeps."""

import hashlib
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from desktop_app.core.entities import (
    Analysis,
    Anchor,
    Cue,
    CueKind,
    Document,
    Evidence,
    EvidenceKind,
    Furniture,
    FurnitureKind,
    Gap,
    GapKind,
    Link,
    LinkKind,
    Locator,
    Page,
    PassagePair,
    Provenance,
    Redaction,
    RedactionKind,
    Run,
    ScorePart,
    Segment,
    SegmentKind,
    SetAside,
    Side,
    Topic,
    WordBox,
)
from desktop_app.core.project import Project
from desktop_app.core.text.span import Span

LEFT = "The ferry left Ostrava Bay at nine. Nobody told the harbour. Two crates were missing."
RIGHT = "At nine the ferry sailed. The harbour was told at once! Three crates were missing, it is said."
RUN = Run("engine", "1", (("cut_off", "0.0"),), "2031-05-06T07:08:09+00:00")


@dataclass(frozen=True)
class Imported:
    """What an importer hands over."""

    document: Document
    original: bytes


def imported(text: str, name: str = "text.txt", **more: object) -> Imported:
    original = text.encode("utf-8", "surrogatepass")
    known = Provenance(name, hashlib.sha256(original).hexdigest(), "text/plain", "txt", "1", encoding="utf-8")
    whole = Segment(SegmentKind.PARAGRAPH, Span(0, len(text)))
    return Imported(Document(name, text, known, **{"segments": (whole,), **more}), original)


def link(number: int, left: tuple[int, int], right: tuple[int, int], **more: object) -> Link:
    sides = Anchor.of(LEFT, Span(*left)), Anchor.of(RIGHT, Span(*right))
    return Link(number, *sides, **{"kind": LinkKind.WORDING, "score": 0.5, **more})


LINKS = (link(1, (4, 9), (12, 17)), link(2, (50, 57), (30, 37)), link(3, (64, 70), (61, 67)))


def analysis(links: tuple[Link, ...] = LINKS, **more: object) -> Analysis:
    return Analysis(RUN, links, **more)


def fill(project: Project, links: tuple[Link, ...] = LINKS) -> int:
    """Put two documents and their comparison into `project`, and return the comparison's number."""
    left = project.add_document(imported(LEFT, "left.txt"))
    right = project.add_document(imported(RIGHT, "right.txt"))
    return project.add_comparison(left.id, right.id, analysis(links)).id


def enum(kind: type) -> st.SearchStrategy:
    return st.sampled_from(list(kind))


words = st.text(max_size=8)
shares = st.floats(0, 1)
singles = st.floats(-2000, 2000, width=32)


def spans(length: int) -> st.SearchStrategy[Span]:
    ends = st.integers(0, length)
    return st.builds(lambda one, other: Span(min(one, other), max(one, other)), ends, ends)


def many(values: st.SearchStrategy) -> st.SearchStrategy[tuple]:
    return st.lists(values, max_size=3).map(tuple)


@st.composite
def documents(draw: st.DrawFn) -> Imported:
    text = draw(st.text(max_size=60))
    place = spans(len(text))
    locators = st.builds(Locator, st.none() | st.integers(1, 900), st.none() | words, st.booleans())
    boxes = st.builds(WordBox, place, singles, singles, singles, singles)
    return imported(
        text,
        draw(st.text(max_size=12)),
        segments=draw(many(st.builds(Segment, enum(SegmentKind), place, locators, st.integers(0, 6)))),
        furniture=draw(many(st.builds(Furniture, enum(FurnitureKind), place))),
        redactions=draw(many(st.builds(Redaction, enum(RedactionKind), place, words))),
        gaps=draw(many(st.builds(Gap, enum(GapKind), many(st.integers(0, 99)), st.integers(0, len(text))))),
        pages=draw(many(st.builds(Page, st.integers(1, 9), place, shares, shares, many(boxes)))),
        notices=draw(many(words)),
    )


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    left, right = spans(len(LEFT)), spans(len(RIGHT))
    count = draw(st.integers(0, 4))
    links = [draw(_links(number, left, right)) for number in draw(st.permutations(range(1, count + 1)))]
    fainter = [
        draw(_links(count + number, left, right, is_shown=False)) for number in range(1, draw(st.integers(1, 3)))
    ]
    ids = many(st.sampled_from(range(1, count + 1))) if count else st.just(())
    once = ids.map(lambda numbers: tuple(dict.fromkeys(numbers)))
    topics = [
        Topic(number, draw(words), draw(many(words)), draw(many(left)), draw(many(right)), draw(once), number % 8)
        for number in range(1, draw(st.integers(1, 3)))
    ]
    return Analysis(
        run=Run(draw(words), draw(words), draw(many(st.tuples(words, words))), "2031"),
        links=tuple(_belonging(link, topics) for link in links),
        topics=tuple(topics),
        passages=draw(many(st.builds(PassagePair, left, right, ids))),
        only_left=draw(many(left)),
        only_right=draw(many(right)),
        set_aside=draw(many(st.builds(SetAside, enum(Side), left, words))),
        notices=draw(many(words)),
        fainter=tuple(_belonging(link, topics) for link in fainter),
    )


def _belonging(link: Link, topics: list[Topic]) -> Link:
    """A link names just the topics that name it; one below the cut-off names whichever there are."""
    known = [topic.id for topic in topics if link.id in topic.links or (not link.is_shown and topic.id in link.topics)]
    return replace(link, topics=tuple(known))


def _links(
    number: int, left: st.SearchStrategy[Span], right: st.SearchStrategy[Span], *, is_shown: bool = True
) -> st.SearchStrategy[Link]:
    return st.builds(
        Link,
        id=st.just(number),
        left=left.map(lambda span: Anchor.of(LEFT, span)),
        right=right.map(lambda span: Anchor.of(RIGHT, span)),
        kind=st.sampled_from([kind for kind in LinkKind if kind is not LinkKind.BY_HAND]),
        score=shares,
        parts=many(st.builds(ScorePart, words, shares)),
        evidence=many(st.builds(Evidence, enum(EvidenceKind), left, right, words, shares)),
        cues=many(st.builds(Cue, enum(CueKind), st.none() | left, st.none() | right, words)),
        topics=many(st.integers(1, 3)),
        is_shown=st.just(is_shown),
        is_mutual_best=st.booleans(),
    )
